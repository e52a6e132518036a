"""Events to the same Events with `same_as`: several tellings of one happening in an article, joined conservatively.

Two tellings are joined when they have the same type and act words that agree, and every actor and recipient that both
name is the same name. A telling without its own parties joins only through the same act word. Called again
after resolving, when participants carry entities and codes, it joins more: Russia and its president.
"""

from dataclasses import dataclass, replace

import msgspec

from onrecord.reading.events.circumstances import Circumstances
from onrecord.records.event import Event, Participant

SHARED = 5
"""Letters that verb and noun of one act share at least."""
LOOKED_BACK = 40
"""Earlier events that are compared with each: keeps long live blogs linear."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event and what it is compared by, taken out of its words once for all comparisons."""

    event: Event
    reality: tuple[bool, bool, bool]
    actors: frozenset[str]
    recipients: frozenset[str]


def join_tellings(events: tuple[Event, ...], told: Circumstances | None = None) -> tuple[Event, ...]:
    """Events with `same_as` set to the first telling of the same happening, where that is safe to say.

    `told`: the times, numbers and places that they point to, once these are known; none of them may disagree.
    """
    told = told or Circumstances()
    joined: list[_Telling] = []
    for event in events:
        telling = _Telling(event, _reality(event), _keys(event.actor), _keys(event.recipient))
        near = reversed(joined[-LOOKED_BACK:])
        first = next((t.event for t in near if _is_same(t, telling) and not told.disagree(t.event, event)), None)
        event = msgspec.structs.replace(event, same_as=(first.same_as or first.id) if first else None)
        joined.append(replace(telling, event=event))
    return tuple(t.event for t in joined)


def _is_same(left: _Telling, right: _Telling) -> bool:
    earlier, event = left.event, right.event
    if earlier.event is None or earlier.event != event.event or left.reality != right.reality:
        return False
    if set(earlier.mode) ^ set(event.mode) and earlier.mode and event.mode:
        return False
    actors = _compare(left.actors, right.actors)
    recipients = _compare(left.recipients, right.recipients)
    if actors == "other" or recipients == "other":
        return False
    if _is_one_act(earlier.act, event.act):
        named = actors == "open" and recipients == "same" and _is_named(earlier.recipient)
        return named or (actors == "same" and recipients in ("same", "open"))
    return actors == "same" and recipients == "same"


def _is_named(parties: tuple[Participant, ...]) -> bool:
    """Whether somebody is named, so that two tellings without an actor can be known to mean him."""
    return any(p.entity is not None or p.span.exact.split()[-1][:1].isupper() for p in parties)


def _reality(event: Event) -> tuple[bool, bool, bool]:
    aux = event.auxiliary
    return "negation" in aux, "historical" in aux, "hypothetical" in aux


def _compare(left: frozenset[str], right: frozenset[str]) -> str:
    """same, other, or open where one of the two names nobody."""
    if not left or not right:
        return "open"
    return "other" if left.isdisjoint(right) else "same"


def _keys(parties: tuple[Participant, ...]) -> frozenset[str]:
    """What two tellings may share: names, resolved entities, or the country where it is the state that acts."""
    keys = {_last_name(p) for p in parties} - {""}
    keys |= {p.entity for p in parties if p.entity}
    acting = (p for p in parties if p.code and (p.sector == "GOV" or (p.entity and not p.sector)))
    keys |= {f"state {p.code}" for p in acting}
    return frozenset(keys)


def _last_name(party: Participant) -> str:
    """The last capitalized word of a name ("President Havel", "Vaclav Havel"), else the phrase in small letters."""
    words = party.span.exact.replace("\u2019s", "").replace("'s", "").split()
    names = [w.strip(".,;:()\"'\u201c\u201d") for w in words if w[:1].isupper()]
    if names and words[-1][:1].isupper():
        return names[-1].casefold()
    return " ".join(words[1:] if words[:1] and words[0].lower() in ("the", "a", "an") else words).casefold()


def _is_one_act(left: str, right: str) -> bool:
    """Verb and noun of one act share their beginning: mobilize, mobilization; announce, announcement."""
    if left == right:
        return True
    short, long = sorted((_stem(left), _stem(right)), key=len)
    return len(short) >= SHARED and long.startswith(short)


def _stem(act: str) -> str:
    return act[: max(SHARED, len(act) - 5)] if len(act) > SHARED + 1 else act
