"""Disclaimers and events to Disclaimers that cover events, where no attribution stands before them.

"Twelve people were killed. The figure could not be independently verified.": the scope is the events of the same
sentence, or else of the sentence before, or of the last one of the paragraph before.
"""

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from onrecord.reading.document import Document
from onrecord.records.attribution import Disclaimer
from onrecord.records.event import Event
from onrecord.records.span import Of, Span, covers

_Place = tuple[bool, int]
"""Where something begins: in the text or the headline, and at which code point."""


def cover_events(
    document: Document, disclaimers: tuple[Disclaimer, ...], events: Iterable[Event]
) -> tuple[Disclaimer, ...]:
    """The disclaimers, those without a scope now with the ids of the events that they cover."""
    if not any(_is_open(d) for d in disclaimers):
        return disclaimers
    begins = _sentence_begins(document)
    by_sentence: dict[int, list[Event]] = {}
    for event in events:
        by_sentence.setdefault(_sentence_of(begins, event.trigger), []).append(event)
    return tuple(
        msgspec.structs.replace(d, scope=_scope(d, begins, by_sentence)) if _is_open(d) else d for d in disclaimers
    )


def _is_open(disclaimer: Disclaimer) -> bool:
    return not disclaimer.scope and disclaimer.kind != "did_not_respond"


def _sentence_begins(document: Document) -> list[_Place]:
    """Where each sentence begins, in order; a paragraph always begins one."""
    found = {
        _place(p.of, p.start + (token.idx if number else 0))
        for p in document.paragraphs
        for number, token in enumerate(p.doc)
        if not number or token.is_sent_start
    }
    return sorted(found)


def _place(of: Of, start: int) -> _Place:
    return of == "text", start


def _sentence_of(begins: list[_Place], span: Span) -> int:
    return bisect_right(begins, _place(span.of, span.start)) - 1


def _scope(disclaimer: Disclaimer, begins: list[_Place], by_sentence: dict[int, list[Event]]) -> tuple[str, ...]:
    """Ids of the events of its own sentence that stand outside it, or of the sentence before."""
    number = _sentence_of(begins, disclaimer.span)
    for candidate in (number, number - 1):
        held = [e for e in by_sentence.get(candidate, ()) if not covers(disclaimer.span, e.trigger)]
        told = [e.id for e in held if e.trigger.of == disclaimer.span.of and e.trigger.start < disclaimer.span.start]
        if told:
            return tuple(told)
    return ()
