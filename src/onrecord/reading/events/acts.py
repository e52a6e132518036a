"""spaCy tokens to `Act`: an act told by a verb or noun, with its doers, before anybody asks how real it is."""

from dataclasses import dataclass, field
from typing import Any

from onrecord.reading.events.tables import ActRow
from onrecord.records.event import Auxiliary, EventType, Link, ToldAs
from onrecord.records.span import Span


@dataclass(slots=True)
class Party:
    """A token that heads the words for an actor or recipient, and the way by which it came."""

    token: Any
    link: Link = "clause"
    bare: bool = False
    """Whether an "of" after it belongs to the verb: "accused the West of"."""
    alone: bool = False
    """Whether its name is told without the nouns before it: "the missile Bee had fired"."""
    at: str = ""
    """The place at which a recipient stood: `obj`, `against` (docs/events.md)."""


@dataclass(slots=True)
class Act:
    """What one trigger tells. `verb` is the clause's verb; `holder` the word that wraps the act ("refused to meet")."""

    trigger: Any
    verb: Any
    row: ActRow
    event: EventType | None
    mode: str | None
    doers: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)
    context: tuple[str, ...] = ()
    auxiliary: set[Auxiliary] = field(default_factory=set)
    told_as: ToldAs | None = None
    failed: bool = False
    happened: bool = False
    ought: bool = False
    reason: str | None = None
    drop: str | None = None
    made_by: str = ""
    told_by: Any | None = None
    """The verb of saying that the act stands beside, where the text reads as if it stood within what is said."""
    tops: list[Any] = field(default_factory=list)
    """The words passed on the way up from the trigger: wrappers and support verbs."""


@dataclass(frozen=True, slots=True)
class DroppedAct:
    """A trigger that made no event, and why."""

    trigger: Span
    reason: str
    made_by: str
