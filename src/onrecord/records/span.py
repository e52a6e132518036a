"""Span: a stretch of an article's text, with the words that stand there.

In: a text and two offsets. Out: `Span`. Offsets count Unicode code points and are half-open, as in the
TextPositionSelector of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
"""

from typing import Literal

import msgspec

Of = Literal["text", "headline"]
"""Which text a span points into: the article's text, or a headline that was given beside it."""


class Span(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True):
    """`exact` equals the text's code points from `start` up to `end`."""

    start: int
    end: int
    exact: str
    of: Of = "text"


def cut_span(text: str, start: int, end: int, of: Of = "text") -> Span:
    """The span of `text` from `start` to `end` (code points, half-open).

    Raises ValueError if it is empty or reaches outside the text: spans are right by construction or not made.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}..{end} does not fit a text of {len(text)} characters")
    return Span(start=start, end=end, exact=text[start:end], of=of)


def covers(outer: Span, inner: Span) -> bool:
    """Whether `inner` lies within `outer`, in the same text."""
    return outer.of == inner.of and outer.start <= inner.start and inner.end <= outer.end


def overlaps(left: Span, right: Span) -> bool:
    """Whether the two share at least one character of the same text."""
    return left.of == right.of and left.start < right.end and right.start < left.end
