"""NoArticle: why a capture gives no article.

In: a reason. Out: `NoArticle`.
"""


class NoArticle(Exception):
    """`code` is stable, `message` one sentence, `hint` what to do."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
