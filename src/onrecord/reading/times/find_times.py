"""Document to FoundTimes: one pass over the words of each paragraph, the longest phrase wins."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from onrecord.reading.document import Document, Paragraph, span_of_chars, text_of
from onrecord.reading.times.construction import NUMERAL
from onrecord.reading.times.found_time import FoundTime
from onrecord.reading.times.grammar import STARTS, parse_time
from onrecord.reading.times.shapes import Away, FromEvent, Shape, Weekday
from onrecord.reading.times.surroundings import is_time, next_token, relation_of
from onrecord.reading.times.tense import clause_tense

_WORD = re.compile(r"[^\W_]+(?:[.,:]\d[\d.,:]*)?")
_BETWEEN = re.compile(r"\bbetween(?:\s(?:the|early|late))?\s{1,2}$", re.I)
_IN = re.compile(r"in\s", re.I)
""""The second crash in four months" looks back: only where the clause looks ahead is "in four months" a date."""
_QUOTE = re.compile(r"[\"“”]")


def find_times(document: Document) -> tuple[FoundTime, ...]:
    """Every time phrase of the article, in the order of its text. No date is known here."""
    found: list[FoundTime] = []
    for paragraph in document.paragraphs:
        found += _in_paragraph(document, paragraph)
    return tuple(found)


def _in_paragraph(document: Document, paragraph: Paragraph) -> Iterator[FoundTime]:
    text = text_of(document, paragraph.of)[paragraph.start : paragraph.end]
    doc = paragraph.doc
    done = 0
    before: tuple[int, Shape] | None = None
    quotes: list[int] | None = None
    for match in _WORD.finditer(text):
        start = match.start()
        if start < done:
            continue
        first = text[start]
        key = NUMERAL if first in "0123456789" else match.group().lower()
        if key not in STARTS:
            continue
        parsed = parse_time(text, start, key, _BETWEEN.search(text, max(0, start - 20), start) is not None)
        if parsed is None or not is_time(text, start, parsed.end, parsed.shape, doc):
            continue
        end = _with_event(parsed.end, doc) if isinstance(parsed.shape, FromEvent) else parsed.end
        end = _without_tail(text, start, end)
        done = max(end, parsed.end)
        if quotes is None:
            quotes = [m.start() for m in _QUOTE.finditer(text)]
        token = _anchor_token(doc, start, end)
        tense = clause_tense(token, paragraph.role) if token is not None else None
        shape = parsed.shape
        ahead = _IN.match(text, start) if isinstance(shape, Away) and tense != "future" else None
        if ahead and isinstance(shape, Away):
            start, shape = ahead.end(), shape.length
        shape = _as_the_one_before(text, before, start, shape)
        before = (end, shape)
        yield FoundTime(
            span=span_of_chars(document, paragraph, start, end),
            shape=shape,
            relation=relation_of(text, start, shape, tense),
            tense=tense,
            role=paragraph.role,
            paragraph=paragraph.index,
            quoted=bisect_right(quotes, start) % 2 == 1,
        )


def _as_the_one_before(text: str, before: tuple[int, Shape] | None, start: int, shape: Shape) -> Shape:
    """ "next Wednesday and Thursday": both are next week's."""
    if before is None or not isinstance(shape, Weekday) or shape.which is not None:
        return shape
    end, other = before
    if not isinstance(other, Weekday) or other.which is None or text[end:start] not in (" and ", " or ", ", "):
        return shape
    return replace(shape, which=other.which)


def _without_tail(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _anchor_token(doc: Any, start: int, end: int) -> Any:
    """The token of the phrase that hangs on something outside it: the head of the phrase."""
    token = next_token(doc, start)
    if token is None:
        return None
    for _ in range(8):
        head = token.head
        if head.i == token.i or not start <= head.idx < end:
            break
        token = head
    return token


def _with_event(end: int, doc: Any) -> int:
    """ "the eve of" takes in the noun that it is the eve of, and no more."""
    token = next_token(doc, end)
    if token is None:
        return end
    preposition = token.nbor(-1) if token.i else token
    for child in preposition.rights:
        if child.dep_ == "pobj":
            return int(child.idx + len(child))
    return max(end - 1, 0)
