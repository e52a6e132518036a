"""Table rows of ours to PlaceRows, the one shape in which all places stand before the gazetteer is written.

In: rows of countries.tsv and places_*.tsv, keyed by their headings. Out: `PlaceTables` of `PlaceRow`s and `Spelling`s.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from onrecord.reference.gazetteer import PlaceKind

Row = Mapping[str, str]

MAIN, USUAL, RARE, DEMONYM = range(4)
"""What a name is to its place; the smaller, the likelier that the name means it."""

_WEIGHTS: dict[str, float] = {
    "country": 0.95, "continent": 0.95, "world_region": 0.9, "ocean": 0.85, "sea": 0.8, "area": 0.7, "region": 0.72,
    "strait": 0.7, "canal": 0.7, "river": 0.65, "lake": 0.65, "island": 0.65, "mountain": 0.65, "desert": 0.65,
    "facility": 0.6, "city": 0.5, "district": 0.4, "neighbourhood": 0.4,
}  # fmt: skip


@dataclass(slots=True, eq=False)
class PlaceRow:
    """A place on its way into the gazetteer; see GazetteerPlace for the fields. `names` are (name, rank)."""

    name: str
    kind: str
    code: str
    lat: float | None
    lon: float | None
    radius_km: float
    weight: float
    population: int = 0
    geonameid: int | None = None
    iso_code: str | None = None
    geonames_code: str | None = None
    region: "PlaceRow | None" = None
    district: "PlaceRow | None" = None
    claimed_by: tuple[str, ...] = ()
    controlled_by: str | None = None
    since: str | None = None
    claimed_since: str | None = None
    held_since: str | None = None
    until: str | None = None
    basis: str | None = None
    known: bool = False
    same_name_town: bool = False
    replaces: tuple[str, ...] = ()
    names: list[tuple[str, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Spelling:
    """Other usual names of a place that another table or package brings."""

    name: str
    kind: str
    code: str
    other_names: tuple[str, ...]
    demonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceTables:
    """All that our own tables say of places."""

    countries: tuple[PlaceRow, ...]
    alpha2: Mapping[str, str]
    """ISO alpha-2 codes, which the packages use, to alpha-3."""
    capitals: frozenset[tuple[str, str]]
    """(alpha-3, name of the seat of government)"""
    own: tuple[PlaceRow, ...]
    spellings: tuple[Spelling, ...]
    words: Mapping[str, str]
    """The cells of places_words.tsv by group."""


def parse_place_tables(
    countries: Iterable[Row], places: Iterable[Row], spellings: Iterable[Row], words: Iterable[Row]
) -> PlaceTables:
    """`places` are the rows of the tables of places. Raises ValueError naming the row that does not fit."""
    country_rows = list(countries)
    return PlaceTables(
        countries=tuple(_parse_country(row) for row in country_rows),
        alpha2={row["alpha2"]: row["alpha3"] for row in country_rows},
        capitals=frozenset((row["alpha3"], capital) for row in country_rows for capital in _split(row["capital"])),
        own=tuple(_parse_place(row) for row in places),
        spellings=tuple(
            Spelling(row["name"], row["kind"], row["code"], _split(row["other_names"]), _split(row["demonyms"]))
            for row in spellings
        ),
        words={row["group"]: row["words"] for row in words},
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _parse_country(row: Row) -> PlaceRow:
    literal = (row["name"], *_split(row["other_names"]))
    people = (*_split(row["demonyms"]), *_split(row["adjectives"]))
    return PlaceRow(
        name=row["name"],
        kind="country",
        code=row["alpha3"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        radius_km=max(1.0, round((float(row["area_km2"]) / 3.1416) ** 0.5, 1)),
        weight=_country_weight(int(row["population"])),
        population=int(row["population"]),
        known=True,
        names=[
            (row["name"], MAIN),
            *((name, USUAL) for name in literal[1:]),
            *((name, DEMONYM) for name in dict.fromkeys(people) if name not in literal),
        ],
    )


def _country_weight(population: int) -> float:
    """Small territories are seldom what a name means: "Jersey" in a text from Ohio is New Jersey or a shirt."""
    if population >= 1_000_000:
        return 0.95
    return 0.85 if population >= 100_000 else 0.7


def _parse_place(row: Row) -> PlaceRow:
    if row["kind"] not in get_args(PlaceKind):
        raise ValueError(f"place {row['name']!r}: no kind {row['kind']!r}")
    try:
        lat, lon, radius = float(row["lat"]), float(row["lon"]), float(row["radius_km"])
    except ValueError as error:
        raise ValueError(f"place {row['name']!r}: {error}") from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and radius > 0):
        raise ValueError(f"place {row['name']!r}: {lat}, {lon} and {radius} km are not a place on Earth")
    return PlaceRow(
        name=row["name"],
        kind=row["kind"],
        code=row["code"],
        lat=lat,
        lon=lon,
        radius_km=radius,
        weight=_own_weight(row),
        claimed_by=_split(row.get("claimed_by", "")),
        controlled_by=row.get("controlled_by") or None,
        since=row.get("since") or None,
        claimed_since=row.get("claimed_since") or None,
        held_since=row.get("held_since") or None,
        until=row.get("until") or None,
        basis=row.get("basis") or None,
        known=True,
        replaces=_split(row.get("package_regions", "")),
        names=[
            (row["name"], MAIN),
            *((name, USUAL) for name in _split(row["other_names"])),
            *((name, DEMONYM) for name in _split(row.get("demonyms", ""))),
        ],
    )


def _own_weight(row: Row) -> float:
    """What a name of ours is worth without context; regions and areas that are disputed are in the news."""
    weight = _WEIGHTS[row["kind"]]
    return 0.85 if row.get("basis") and row["kind"] in ("region", "area") else weight
