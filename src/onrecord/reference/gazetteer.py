"""The gazetteer: place names to the places of the world that bear them, read from one compiled SQLite file.

In: a name. Out: `GazetteerPlace`s. The file is made at set-up by `compile_gazetteer` from GeoNames rows (CC BY 4.0) and
tables of ours; it is opened read-only and looked up as asked, so that opening takes milliseconds and memory stays flat.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from onrecord.reference.gazetteer_names import acronym_key, normalize_place_name

FORMAT = "6"
"""Raised when the tables of the file change, so that an old file is refused instead of misread."""

PlaceKind = Literal[
    "country", "continent", "world_region", "region", "district", "city", "neighbourhood", "facility", "area",
    "sea", "ocean", "river", "lake", "strait", "canal", "island", "mountain", "desert",
]  # fmt: skip

_MAX_REMEMBERED = 10_000
_CLAIMS = 14
"""Where `claimed_by` stands among the fields of a row."""


class GazetteerMissing(RuntimeError):
    """The gazetteer is not compiled, or by another version of onrecord."""


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place of the world. `lat`, `lon` are WGS84 degrees, null where only its names are known.

    `number` is the file's own key, `parent` that of the region or district it lies in. `code` is ISO 3166-1 alpha-3
    of the internationally recognized country, empty for what lies in several. `radius_km` is how far the place reaches
    from its point. `weight`, 0 to 1, grows with population or with how often news names it.
    """

    number: int
    name: str
    kind: PlaceKind
    code: str
    geonameid: int | None
    lat: float | None
    lon: float | None
    radius_km: float
    population: int
    weight: float
    admin1: str | None
    admin2: str | None
    region: int | None
    district: int | None
    claimed_by: tuple[str, ...]
    controlled_by: str | None
    since: str | None
    claimed_since: str | None
    held_since: str | None
    until: str | None
    basis: str | None
    known: bool
    """Whether one of our tables names it: countries, disputed areas, front-line towns, names of usual spellings."""
    same_name_town: bool
    """Whether a region or district holds a town of the same name, which the bare name then means."""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place and what the name looked up is to it: its main name, a usual other name, a rare one, or a demonym."""

    place: GazetteerPlace
    rank: Literal["main", "usual", "rare", "demonym"]


_RANKS: tuple[Literal["main", "usual", "rare", "demonym"], ...] = ("main", "usual", "rare", "demonym")

_FIND = (
    "SELECT n.rank, p.number, p.name, p.kind, p.code, p.geonameid, p.lat, p.lon, p.radius_km, p.population, p.weight,"
    " p.admin1, p.admin2, p.region, p.district, p.claimed_by, p.controlled_by,"
    " p.since, p.claimed_since, p.held_since, p.until, p.basis,"
    " p.known, p.same_name_town"
    " FROM name n JOIN place p ON p.number = n.place WHERE n.key = ? ORDER BY n.rank, p.weight DESC, p.number LIMIT 60"
)


class Gazetteer:
    """Look-ups in a compiled gazetteer. Names looked up before are remembered, up to a limit."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(
            f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._connection.execute("PRAGMA cache_size = -8000")
        self._remembered: dict[str, tuple[NamedPlace, ...]] = {}
        self.facts = dict(self._connection.execute("SELECT key, value FROM fact"))
        self.words: dict[str, frozenset[str]] = {
            kind: frozenset(words.split("|"))
            for kind, words in self._connection.execute("SELECT kind, words FROM word")
        }
        """The word lists of places_words.tsv by their group, as written there."""
        self.countries: dict[str, str] = dict(self._connection.execute("SELECT alpha2, alpha3 FROM country"))
        """ISO 3166-1 alpha-2, in lower case, to alpha-3."""

    @property
    def version(self) -> str:
        """What `run.gazetteer` prints: the packages' versions and the digest of all rows."""
        return str(self.facts["version"])

    def find_key(self, key: str) -> tuple[NamedPlace, ...]:
        """The places whose name has this key, main names first, weightier ones first."""
        known = self._remembered.get(key)
        if known is None:
            known = tuple(_named_place(row) for row in self._connection.execute(_FIND, (key,)))
            if len(self._remembered) >= _MAX_REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = known
        return known

    def find(self, name: str) -> tuple[NamedPlace, ...]:
        """The places that bear this name, in any usual spelling; those that bear it as an acronym first."""
        plain = self.find_key(normalize_place_name(name))
        acronym = acronym_key(name)
        return self.find_key(acronym) + plain if acronym else plain

    def close(self) -> None:
        self._connection.close()


def open_gazetteer(path: Path) -> Gazetteer:
    """Open a compiled gazetteer. Raises GazetteerMissing, which says what to do."""
    advice = "run `make setup` in a checkout, or `onrecord setup` where onrecord is installed"
    if not path.is_file():
        raise GazetteerMissing(f"There is no gazetteer at {path}: {advice}.")
    try:
        gazetteer = Gazetteer(path)
    except sqlite3.DatabaseError as error:
        raise GazetteerMissing(f"The gazetteer at {path} cannot be read ({error}): {advice}.") from error
    if gazetteer.facts.get("format") != FORMAT:
        gazetteer.close()
        raise GazetteerMissing(f"The gazetteer at {path} was compiled by another version of onrecord: {advice}.")
    return gazetteer


def _named_place(row: tuple[Any, ...]) -> NamedPlace:
    rank, *fields = row
    fields[-2:] = bool(fields[-2]), bool(fields[-1])
    fields[_CLAIMS] = tuple(fields[_CLAIMS].split("|")) if fields[_CLAIMS] else ()
    return NamedPlace(place=GazetteerPlace(*fields), rank=_RANKS[rank])
