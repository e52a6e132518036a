"""Sentences with their parties marked: {actor} and <recipient>. `unmark` gives the plain text and the marked words."""

import re
from dataclasses import dataclass

from onrecord.records.event import Event, Participant

_MARK = re.compile(r"\{([^}]*)\}|<([^>]*)>")


@dataclass(frozen=True)
class Marked:
    text: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def unmark(sentence: str) -> Marked:
    actors = tuple(a for a, _ in _MARK.findall(sentence) if a)
    recipients = tuple(r for _, r in _MARK.findall(sentence) if r)
    return Marked(re.sub(r"[{}<>]", "", sentence), actors, recipients)


def names(marked: tuple[str, ...], parties: tuple[Participant, ...]) -> bool:
    """Whether every marked party is among the found ones (the words of one lie within the other), and none too many."""
    exact = [p.span.exact for p in parties]
    return len(exact) == len(marked) and all(any(m in e or e in m for e in exact) for m in marked)


def shows(event: Event) -> str:
    parties = " -> ".join(str([p.span.exact for p in side]) for side in (event.actor, event.recipient))
    return f"{event.event} {event.mode} {event.act} {parties} {event.auxiliary} {event.standing} {event.made_by}"
