"""Table rows to `Plover`: event types, modes, contexts, sectors and codes of the ontology, with quad codes and scores.

After the PLOVER manual, draft 2.0 of 2024-02-04 (https://github.com/openeventdata/PLOVER), in a summary of ours. Where
the manual disagrees with itself, docs/ontology.md says what we decided.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

from onrecord.records.event import EventType

VERSION = "PLOVER 2.0 draft (2024-02-04)"

Row = Mapping[str, str]
RecipientRule = Literal["required", "optional", "one-sided"]
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
QUAD_NAMES = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


@dataclass(frozen=True, slots=True)
class PloverType:
    """One of the 16 event types. `quad_code` is 1 to 4, `score` from -10 (force) to +10 (material help)."""

    event: EventType
    quad_code: int
    recipient: RecipientRule
    score: float
    covers: str


@dataclass(frozen=True, slots=True)
class PloverMode:
    """A mode of one type. `score` is None where the manual gives none; `adds_context` is a context it brings along."""

    event: EventType
    mode: str
    score: float | None
    adds_context: str | None


@dataclass(frozen=True, slots=True)
class Plover:
    """The whole ontology, looked up by name."""

    version: str = VERSION
    types: Mapping[EventType, PloverType] = field(default_factory=dict)
    modes: Mapping[tuple[EventType, str], PloverMode] = field(default_factory=dict)
    contexts: Mapping[str, str] = field(default_factory=dict)
    sectors: Mapping[str, str] = field(default_factory=dict)
    frequent_sectors: frozenset[str] = frozenset()
    codes: Mapping[str, str] = field(default_factory=dict)

    def quad_code(self, event: EventType) -> int:
        """1 to 4: verbal or material, cooperation or conflict."""
        return self.types[event].quad_code

    def score(self, event: EventType, modes: Iterable[str] = ()) -> float:
        """The event scale: that of the gravest (or kindest) mode with a score, else that of the type."""
        told = [m.score for name in modes if (m := self.modes.get((event, name))) and m.score is not None]
        return max(told, key=abs) if told else self.types[event].score


def parse_event_type(name: str) -> EventType:
    """A type's name as it stands in a table. Raises ValueError for a name that PLOVER 2.0 does not have."""
    if name not in EVENT_TYPES:
        raise ValueError(f"{name!r} is no PLOVER event type; there are {', '.join(EVENT_TYPES)}")
    return name


def parse_plover_rows(
    types: Iterable[Row], modes: Iterable[Row], contexts: Iterable[Row], sectors: Iterable[Row], codes: Iterable[Row]
) -> Plover:
    """The ontology from its five tables. Raises ValueError or KeyError on an unknown name or heading."""
    sector_rows = list(sectors)
    parsed_types = [_parse_type(row) for row in types]
    parsed_modes = [_parse_mode(row) for row in modes]
    return Plover(
        types={t.event: t for t in parsed_types},
        modes={(m.event, m.mode): m for m in parsed_modes},
        contexts={row["context"]: row["covers"] for row in contexts},
        sectors={row["sector"]: row["covers"] for row in sector_rows},
        frequent_sectors=frozenset(row["sector"] for row in sector_rows if row["frequent"] == "yes"),
        codes={row["code"]: row["covers"] for row in codes},
    )


def _parse_type(row: Row) -> PloverType:
    rule = row["recipient"]
    if rule not in get_args(RecipientRule):
        raise ValueError(f"{rule!r} is no rule for recipients")
    return PloverType(
        event=parse_event_type(row["event"]),
        quad_code=int(row["quad"]),
        recipient=cast(RecipientRule, rule),
        score=float(row["score"]),
        covers=row["covers"],
    )


def _parse_mode(row: Row) -> PloverMode:
    return PloverMode(
        event=parse_event_type(row["event"]),
        mode=row["mode"],
        score=float(row["score"]) if row["score"] else None,
        adds_context=row["adds_context"] or None,
    )
