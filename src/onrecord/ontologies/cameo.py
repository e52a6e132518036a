"""Table rows to `CameoBridge`: from CAMEO codes to PLOVER and from PLOVER to CAMEO.

CAMEO: Gerner, Schrodt and Yilmaz, Conflict and Mediation Event Observations, codebook 1.1. The way to PLOVER is the
translation of 2021 that lies beside the PLOVER manual, with our decisions where it uses names that 2.0 does not have;
the way back is ours. docs/ontology.md says where a way there and back ends elsewhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.ontologies.plover import parse_event_type
from onrecord.records.event import EventType

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PloverReading:
    """What a CAMEO code means in PLOVER. `decision` says what we decided, empty where nothing was to decide."""

    event: EventType
    mode: str | None
    context: tuple[str, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class CameoRoot:
    """One of the 20 roots; `events` is empty for the two that PLOVER dropped."""

    cameo: str
    name: str
    events: tuple[EventType, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class CameoBridge:
    """Codes are strings with their leading zero ("042")."""

    roots: Mapping[str, CameoRoot] = field(default_factory=dict)
    to_plover: Mapping[str, PloverReading] = field(default_factory=dict)
    to_cameo: Mapping[tuple[EventType, str | None], str] = field(default_factory=dict)


def parse_cameo_rows(roots: Iterable[Row], to_plover: Iterable[Row], to_cameo: Iterable[Row]) -> CameoBridge:
    """The bridge from its three tables. Raises ValueError or KeyError on an unknown name or heading."""
    return CameoBridge(
        roots={row["cameo"]: _parse_root(row) for row in roots},
        to_plover={row["cameo"]: _parse_reading(row) for row in to_plover},
        to_cameo={(parse_event_type(row["event"]), row["mode"] or None): row["cameo"] for row in to_cameo},
    )


def plover_of(bridge: CameoBridge, cameo: str) -> PloverReading | None:
    """What a CAMEO code means in PLOVER: that of the nearest code above it; None for 01, 02 and what is unknown."""
    for length in range(len(cameo), 1, -1):
        code = cameo[:length]
        if code in bridge.to_plover:
            return bridge.to_plover[code]
        root = bridge.roots.get(code)
        if root is not None and len(root.events) == 1:
            return PloverReading(event=root.events[0], mode=None, context=(), decision="only the root is mapped")
    return None


def cameo_of(bridge: CameoBridge, event: EventType, mode: str | None = None) -> str:
    """The CAMEO code nearest to a PLOVER type and mode; a mode that has none gives the type's."""
    return bridge.to_cameo.get((event, mode)) or bridge.to_cameo[(event, None)]


def _parse_root(row: Row) -> CameoRoot:
    names = [name for name in row["event"].split(";") if name]
    return CameoRoot(
        cameo=row["cameo"],
        name=row["name"],
        events=tuple(parse_event_type(name) for name in names),
        decision=row["decision"],
    )


def _parse_reading(row: Row) -> PloverReading:
    return PloverReading(
        event=parse_event_type(row["event"]),
        mode=row["mode"] or None,
        context=tuple(name for name in row["context"].split(";") if name),
        decision=row["decision"],
    )
