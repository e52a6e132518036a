"""NoArticle: why a capture gives no article.

In: a reason. Out: `NoArticle`, and from it the `Failure` for the person who asked.
"""

from onrecord.records.capture import Capture, Failure


class NoArticle(Exception):
    """`code` is stable, `message` one sentence, `hint` what to do."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def as_failure(self, capture: Capture) -> Failure:
        """The same, with the place that the capture came from."""
        return Failure(where=capture.where, code=self.code, message=self.message, hint=self.hint)
