"""Event: who did what to whom, where and when, in the sense of PLOVER 2.0, with who says so and how real it is.

The keys and their rules: docs/reading.md. PLOVER: https://github.com/openeventdata/PLOVER
"""

from typing import Literal

import msgspec

from onrecord.records.span import Span

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Auxiliary = Literal["historical", "future", "hypothetical", "negation"]
Outcome = Literal["happened", "did_not_happen"]
Standing = Literal[
    "denied",
    "did_not_happen",
    "disputed",
    "opinion",
    "hypothetical",
    "threatened",
    "predicted",
    "planned",
    "reported",
    "asserted",
]
"""From the most to the least cautious; an event stands as the first that applies to it."""
ToldAs = Literal["planned", "predicted", "threatened", "denied", "disputed", "reported"]
"""How the words around the trigger hold the act, where the other axes do not tell it apart."""
PlaceRole = Literal["at", "origin", "destination", "target"]
Link = Literal["clause", "coreference", "implied"]


class Participant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An actor or a recipient. `from` says whether it stands in the event's own clause or came over a named link.

    `number` is the id of the quantity that tells how many they are.
    """

    span: Span
    mention: str | None = None
    entity: str | None = None
    name: str | None = None
    code: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    from_: Link = msgspec.field(name="from", default="clause")
    number: str | None = None


class EventPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place (by its id) and what it is to the event."""

    place: str
    role: PlaceRole


class Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="event"):
    """`event` is a PLOVER type, or null with `event_reason` for an act outside PLOVER; `act` is the trigger's lemma.

    `score` is PLOVER's event scale (from -10, force, to +10, material help; the mode's value where the manual gives
    one), null without a type. `made_by` names the rule. `standing` is derived by `derive_standing`, never set by hand.
    `context_reasons` runs beside `context`: the scope each was found in (trigger, mode or sentence) and the word.
    """

    id: str
    event: EventType | None = None
    event_reason: str | None = None
    act: str
    trigger: Span
    clause: Span
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    context_reasons: tuple[str, ...] = ()
    quad_code: int | None = None
    actor: tuple[Participant, ...] = ()
    recipient: tuple[Participant, ...] = ()
    actor_reason: str | None = None
    recipient_reason: str | None = None
    places: tuple[EventPlace, ...] = ()
    place_reason: str | None = None
    time: str | None = None
    time_reason: str | None = None
    quantities: tuple[str, ...] = ()
    auxiliary: tuple[Auxiliary, ...] = ()
    outcome: Outcome | None = None
    said_in: str | None = None
    told_as: ToldAs | None = None
    opinion: tuple[Span, ...] = ()
    standing: Standing = "asserted"
    same_as: str | None = None
    score: float | None = None
    made_by: str
