"""Article to stretches: its paragraphs in order, over-long ones in pieces, the dateline left out.

The headline and standfirst are stretches of their own, wherever they stand. A dateline ("MOSCOW (Reuters) -") is left
out because it breaks the parse of the first sentence's subject; its own span is `article.dateline_span`.
"""

import re
from collections.abc import Iterator

from onrecord.reading.document import Stretch
from onrecord.records.article import Article
from onrecord.records.paragraphs import split_paragraphs
from onrecord.records.span import Span

MAX_PIECE = 20_000
"""Characters parsed at once: keeps memory flat and lies far below the million that a spaCy pipeline refuses."""

_BREAK = re.compile(r"[.!?]['\"\u201d\u2019)]*\s+(?=\S)")


def find_stretches(article: Article) -> tuple[Stretch, ...]:
    """The stretches to parse, without those that hold only white space."""
    found: list[Stretch] = []
    if article.headline and article.headline_span is None:
        found += _pieces(article.headline, 0, len(article.headline), "headline", beside=True)
    for start, end in split_paragraphs(article.text):
        role = "body"
        if _lies_in(start, end, article.headline_span):
            role = "headline"
        elif _lies_in(start, end, article.standfirst_span):
            role = "standfirst"
        found += _pieces(article.text, _after_dateline(start, end, article.dateline_span), end, role)
    return tuple(found)


def _lies_in(start: int, end: int, span: Span | None) -> bool:
    return span is not None and span.of == "text" and span.start <= start and end <= span.end


def _after_dateline(start: int, end: int, dateline: Span | None) -> int:
    if dateline is not None and dateline.of == "text" and start <= dateline.start and dateline.end <= end:
        return dateline.end
    return start


def _pieces(text: str, start: int, end: int, role: str, beside: bool = False) -> Iterator[Stretch]:
    while start < end and text[start].isspace():
        start += 1
    first = True
    while start < end:
        stop = end if end - start <= MAX_PIECE else _piece_end(text, start)
        yield Stretch(
            start=start,
            end=stop,
            of="headline" if beside else "text",
            role=role,  # type: ignore[arg-type]
            continues=not first,
        )
        start, first = stop, False


def _piece_end(text: str, start: int) -> int:
    """The last end of a sentence in reach, else the last white space, else the limit."""
    window = text[start : start + MAX_PIECE]
    ends = [m.end() for m in _BREAK.finditer(window, MAX_PIECE // 2)]
    if ends:
        return start + ends[-1]
    space = max(window.rfind(" "), window.rfind("\t"))
    return start + (space + 1 if space > 0 else MAX_PIECE)
