"""Where a finding stands: in the file that was named, for editors, and in the article's text.

In: a Capture, its Article and a Span. Out: `Place`.
"""

import re
from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.span import Span

_INSIDE = re.compile(r"(?P<path>.*), (?P<part>(?P<kind>line|row|entry|record) (?P<number>\d+))", re.S)


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and a line and column in it from 1; null where a place in the text is none in the file (a web page)."""

    path: str
    line: int | None
    column: int | None
    part: str | None = None
    """Of a file with several articles: which ("entry 3")."""


def place_in_file(capture: Capture, article: Article, span: Span) -> Place:
    """Plain text is the file, a row of JSON Lines is a line of it; of other files only the part is known."""
    inside = _INSIDE.fullmatch(capture.where)
    if capture.content == "text" and capture.via in ("file", "stdin") and span.of == "text":
        return Place(capture.where, *place_in_text(article, span))
    if inside is None:
        return Place(capture.where, None, None)
    line = int(inside["number"]) if inside["kind"] == "line" else None
    return Place(inside["path"], line, 1 if line else None, inside["part"])


def place_in_text(article: Article, span: Span) -> tuple[int, int]:
    """Line and column of the span's start, from 1, in the text that it points into."""
    text = article.text if span.of == "text" else article.headline or ""
    before = text[: span.start]
    return before.count("\n") + 1, span.start - (before.rfind("\n") + 1) + 1
