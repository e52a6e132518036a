"""Article to stretches: its paragraphs in order, over-long ones in pieces, datelines and page furniture left out.

The headline and standfirst are stretches of their own, wherever they stand. A dateline ("MOSCOW (Reuters) -") is left
out because it breaks the parse of the first sentence's subject; the article's own is `article.dateline_span`, and
those of further reports below it go the same way. Credits, marks of captions and links to other stories are left out
too (`extracting/furniture.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.extracting.datelines import find_dateline
from onrecord.extracting.furniture import GALLERY, find_prose, title_length
from onrecord.reading.document import Role, Stretch
from onrecord.records.article import Article
from onrecord.records.paragraphs import split_paragraphs
from onrecord.records.span import Span

MAX_PIECE = 20_000
"""Characters parsed at once: keeps memory flat and lies far below the million that a spaCy pipeline refuses."""

DATELINE_REACH = 200
"""Characters of a paragraph in which a dateline is looked for."""

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
        begin = find_sentences_start(article.text, start, end, article.dateline_span)
        prose = find_prose(article.text, begin, end)
        for number, (first, last) in enumerate(prose):
            found += _pieces(article.text, first, last, role, continued=number > 0)
    return _without_titles(article.text, found)


def _without_titles(text: str, stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Captions of a gallery, without the title that each of them repeats."""
    captions = [s for s in stretches if s.of == "text" and text.startswith(GALLERY, s.start)]
    length = title_length([text[s.start : min(s.end, s.start + DATELINE_REACH)] for s in captions])
    if not length:
        return tuple(stretches)
    cut = {s.start for s in captions if s.start + length < s.end}
    return tuple(replace(s, start=s.start + length) if s.of == "text" and s.start in cut else s for s in stretches)


def _lies_in(start: int, end: int, span: Span | None) -> bool:
    return span is not None and span.of == "text" and span.start <= start and end <= span.end


def find_sentences_start(text: str, start: int, end: int, dateline: Span | None) -> int:
    """Where the paragraph's sentences begin: after the article's dateline, or after one of its own with a dash."""
    if dateline is not None and dateline.of == "text" and start <= dateline.start and dateline.end <= end:
        return dateline.end
    own = find_dateline(text[start : min(end, start + DATELINE_REACH)])
    if own is None or ":" in text[start : start + own.length]:  # "MONDAY: Sunny" is a list
        return start
    return start + own.length


def find_unbroken(text: str) -> bool:
    """Whether the text holds a run that is left out, so that the Reading can say so."""
    return _RUN.search(text) is not None


def _pieces(
    text: str, start: int, end: int, role: Role, beside: bool = False, continued: bool = False
) -> Iterator[Stretch]:
    """The stretches of one paragraph: between unbroken runs, and none longer than can be parsed at once."""
    first = not continued
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
