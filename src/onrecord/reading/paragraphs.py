"""Article to stretches: its paragraphs in order, over-long ones in pieces, the dateline left out.

The headline and standfirst are stretches of their own, wherever they stand. A dateline ("MOSCOW (Reuters) -") is left
out because it breaks the parse of the first sentence's subject; its own span is `article.dateline_span`.
"""

import re
from collections.abc import Iterator

from onrecord.reading.document import Role, Stretch
from onrecord.records.article import Article
from onrecord.records.paragraphs import split_paragraphs
from onrecord.records.span import Span

MAX_PIECE = 20_000
"""Characters parsed at once: keeps memory flat and lies far below the million that a spaCy pipeline refuses."""

UNBROKEN = 300
"""A run of this many characters without white space is no word: encoded data, a drawn line, a hostile string. It is
left out of what is parsed, because tokenizing it takes time that grows with the square of its length."""

_RUN = re.compile(rf"\S{{{UNBROKEN},}}")
_BREAK = re.compile(r"[.!?]['\"\u201d\u2019)]*\s+(?=\S)")


def find_stretches(article: Article) -> tuple[Stretch, ...]:
    """The stretches to parse, without those that hold only white space."""
    found: list[Stretch] = []
    if article.headline and article.headline_span is None:
        found += _pieces(article.headline, 0, len(article.headline), "headline", beside=True)
    for start, end in split_paragraphs(article.text):
        role: Role = "body"
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


def find_unbroken(text: str) -> bool:
    """Whether the text holds a run that is left out, so that the Reading can say so."""
    return _RUN.search(text) is not None


def _pieces(text: str, start: int, end: int, role: Role, beside: bool = False) -> Iterator[Stretch]:
    """The stretches of one paragraph: between unbroken runs, and none longer than can be parsed at once."""
    first = True
    for begin, until in _between_runs(text, start, end):
        while begin < until:
            while begin < until and text[begin].isspace():
                begin += 1
            if begin == until:
                break
            stop = until if until - begin <= MAX_PIECE else _piece_end(text, begin)
            yield Stretch(start=begin, end=stop, of="headline" if beside else "text", role=role, continues=not first)
            begin, first = stop, False


def _between_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text, start, end):
        yield start, run.start()
        start = run.end()
    yield start, end


def _piece_end(text: str, start: int) -> int:
    """The last end of a sentence in reach, else the last white space, else the limit."""
    window = text[start : start + MAX_PIECE]
    ends = [m.end() for m in _BREAK.finditer(window, MAX_PIECE // 2)]
    if ends:
        return start + ends[-1]
    space = max(window.rfind(" "), window.rfind("\t"))
    return start + (space + 1 if space > 0 else MAX_PIECE)
