"""Package rows and tables of ours to one SQLite file, the gazetteer.

In: `PackageRows`, `PlaceTables`. Out: the file at a path, written under a temporary name and renamed at the end. The
same input gives the same digest: rows are numbered in the packages' order, then ours.
"""

import hashlib
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.reference.gazetteer import FORMAT
from onrecord.reference.gazetteer_names import acronym_key, normalize_place_name
from onrecord.reference.gazetteer_packages import PackageRows, km_between
from onrecord.reference.gazetteer_rows import DEMONYM, MAIN, RARE, USUAL, PlaceRow, PlaceTables

_SCHEMA = """
CREATE TABLE place (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, geonameid INTEGER,
  lat REAL, lon REAL, radius_km REAL NOT NULL, population INTEGER NOT NULL, weight REAL NOT NULL,
  admin1 TEXT, admin2 TEXT, region INTEGER, district INTEGER,
  claimed_by TEXT NOT NULL, controlled_by TEXT, since TEXT, claimed_since TEXT, held_since TEXT, until TEXT, basis TEXT,
  known INTEGER NOT NULL, same_name_town INTEGER NOT NULL);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, place))
  WITHOUT ROWID;
CREATE TABLE word (kind TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE country (alpha2 TEXT PRIMARY KEY, alpha3 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fact (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

_INSERT_PLACE = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

_CAPITAL, _LARGE = 0.9, 1_000_000
"""What the capital of a country of a million people is worth at least: Washington is not the state."""

_REACH_KM, _BESIDE_KM = 60.0, 12.0

_LIKE = {"region": "region", "area": "region", "island": "region", "district": "district", "city": "city"}
"""Kinds of ours that may be the same thing as a package's row, and that row's kind."""


def write_gazetteer(path: Path, packages: PackageRows, tables: PlaceTables) -> str:
    """Write the file and return its version. Raises ValueError where a table names a place that is not there."""
    rows = join_rows(packages, tables)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        connection = sqlite3.connect(draft)
        try:
            version = _fill(connection, rows, tables, packages.versions)
        finally:
            connection.close()
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return version


def join_rows(packages: PackageRows, tables: PlaceTables) -> list[PlaceRow]:
    """All places: countries, regions and cities of the packages corrected by our tables, and what only we have."""
    rows = [*tables.countries, *packages.regions, *packages.cities]
    index = _Index(rows)
    for spelling in tables.spellings:
        known = index.best(spelling.name, spelling.kind, spelling.code)
        if known is None:
            raise ValueError(
                f"spellings of {spelling.name!r} ({spelling.kind}, {spelling.code}): there is no such place"
            )
        if known.name != spelling.name:
            known.names = [(name, max(rank, USUAL)) for name, rank in known.names]
            known.name = spelling.name
            known.names.append((spelling.name, MAIN))
        known.names += [(name, USUAL) for name in spelling.other_names]
        known.names += [(name, DEMONYM) for name in spelling.demonyms]
        known.known = True
        index.add(known)
    package_cities = [row for row in rows if row.kind == "city"]
    for place in tables.own:
        rows += index.join(place)
    _give_names_to_areas(tables.own, package_cities)
    _settle(rows[len(tables.countries) :], package_cities)
    country_size = {row.code: row.population for row in tables.countries}
    for row in rows:
        _inherit(row)
    for code, name in sorted(tables.capitals):
        capital = index.best(name, "city", code)
        if capital is not None:
            least = _CAPITAL if country_size.get(code, 0) >= _LARGE else 0.0
            capital.weight = round(min(0.94, max(capital.weight + 0.1, least)), 4)
    return rows


class _Index:
    """The rows by kind, country and key of a main or usual name, and the regions by ISO code."""

    def __init__(self, rows: Iterable[PlaceRow]) -> None:
        self.named: dict[tuple[str, str, str], list[PlaceRow]] = defaultdict(list)
        self.rarely_named: dict[tuple[str, str, str], list[PlaceRow]] = defaultdict(list)
        self.regions: dict[str, PlaceRow] = {}
        for row in rows:
            self.add(row)

    def add(self, row: PlaceRow) -> None:
        for key in {normalize_place_name(name) for name, rank in row.names if rank <= USUAL}:
            if row not in (same := self.named[row.kind, row.code, key]):
                same.append(row)
        for key in {normalize_place_name(name) for name, rank in row.names if rank == RARE}:
            self.rarely_named[row.kind, row.code, key].append(row)
        for code in (row.iso_code, row.geonames_code):
            if code:
                self.regions.setdefault(code, row)

    def best(self, name: str, kind: str, code: str) -> PlaceRow | None:
        key = normalize_place_name(name)
        found = self.named.get((kind, code, key), []) + self.rarely_named.get((kind, code, key), [])
        return max(found, key=lambda row: row.weight, default=None)

    def join(self, place: PlaceRow) -> list[PlaceRow]:
        """Correct the package's row for this place, or give the place back as a new row."""
        for iso_code in place.replaces:
            if iso_code not in self.regions:
                raise ValueError(f"place {place.name!r}: the packages have no region {iso_code!r}")
        regions = [self.regions[iso_code] for iso_code in place.replaces]
        if len(regions) == 1 and place.kind in ("region", "area"):
            _correct(regions[0], place)
            return []
        for region in regions:
            _correct_claims(region, place)
        known = self._same(place)
        if known is not None:
            _correct(known, place)
            return []
        self.add(place)
        return [place]

    def _same(self, place: PlaceRow) -> PlaceRow | None:
        kind = _LIKE.get(place.kind, place.kind)
        for key in dict.fromkeys(normalize_place_name(name) for name, rank in place.names if rank <= USUAL):
            for row in self.named.get((kind, place.code, key), []):
                if row.lat is None or row.lon is None or place.lat is None or place.lon is None:
                    return row
                if km_between(row.lat, row.lon, place.lat, place.lon) <= max(25.0, place.radius_km):
                    return row
        return None


def _correct(row: PlaceRow, place: PlaceRow) -> None:
    old = [(name, rank if rank > USUAL else USUAL) for name, rank in row.names]
    row.name, row.lat, row.lon, row.radius_km = place.name, place.lat, place.lon, place.radius_km
    row.weight, row.known = max(row.weight, place.weight), True
    row.names = [*place.names, *old]
    if place.kind not in ("city", "country"):
        row.kind = place.kind if row.kind != "region" else "region"
    _correct_claims(row, place)


def _correct_claims(row: PlaceRow, place: PlaceRow) -> None:
    if place.basis:
        row.claimed_by, row.controlled_by = place.claimed_by, place.controlled_by
        row.since, row.until = place.since, place.until
        row.claimed_since, row.held_since = place.claimed_since, place.held_since
        row.basis = place.basis


def _give_names_to_areas(own: Iterable[PlaceRow], cities: Iterable[PlaceRow]) -> None:
    """ "Gaza" is the territory: a name that we give to a disputed area is rare for a town known by another."""
    areas = {
        (place.code, normalize_place_name(name))
        for place in own
        if place.kind in ("region", "area") and place.basis
        for name, rank in place.names
        if rank == USUAL
    }
    for city in cities:
        if city.known:
            main = normalize_place_name(city.name)
            city.names = [
                (
                    n,
                    RARE
                    if rank <= USUAL and (k := normalize_place_name(n)) != main and (city.code, k) in areas
                    else rank,
                )
                for n, rank in city.names
            ]


def _settle(rows: list[PlaceRow], package_cities: list[PlaceRow]) -> None:
    """Give the places that only we have the region of the nearest town, and note regions with a town of their name.

    A facility stands as its town does: the plant at Enerhodar is held by whoever holds Enerhodar.
    """
    towns: dict[str, list[PlaceRow]] = defaultdict(list)
    for row in rows:
        if row.kind == "city":
            towns[row.code].append(row)
    for row in rows:
        if row.known and row.region is None and row.kind in ("city", "neighbourhood", "facility") and row.code in towns:
            town = min(towns[row.code], key=lambda t: _apart(row, t) if t.region is not None else 1e9)
            if town.region is not None and _apart(row, town) <= _REACH_KM:
                row.region, row.district = town.region, town.district
        if row.known and row.kind == "facility" and row.basis is None and row.code in towns:
            disputed = [town for town in towns[row.code] if town.basis and _apart(row, town) <= _BESIDE_KM]
            if disputed:
                _correct_claims(row, min(disputed, key=lambda town: _apart(row, town)))
    for town in package_cities:
        keys = {normalize_place_name(name) for name, rank in town.names if rank <= USUAL}
        for unit in (town.region, town.district):
            if unit is not None and town.population * 12 >= unit.population:
                unit.same_name_town |= any(normalize_place_name(n) in keys for n, rank in unit.names if rank <= USUAL)


def _apart(left: PlaceRow, right: PlaceRow) -> float:
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return 1e9
    if abs(left.lat - right.lat) > 1:
        return 1e9
    return km_between(left.lat, left.lon, right.lat, right.lon)


def _inherit(row: PlaceRow) -> None:
    """A town in a disputed region is disputed too, unless a row of its own says how it stands."""
    if row.basis is None and row.region is not None and row.region.basis is not None:
        _correct_claims(row, row.region)


def _fill(connection: sqlite3.Connection, rows: list[PlaceRow], tables: PlaceTables, versions: str) -> str:
    connection.executescript(_SCHEMA)
    digest = hashlib.sha256(FORMAT.encode())
    numbers = {id(row): number for number, row in enumerate(rows, start=1)}

    def digested(values: Iterator[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
        for value in values:
            digest.update(repr(value).encode())
            yield value

    connection.executemany(_INSERT_PLACE, digested(_place_values(row, numbers) for row in rows))
    names = sorted({value for row in rows for value in _name_values(row, numbers[id(row)])})
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", digested(iter(names)))
    connection.executemany("INSERT INTO word VALUES (?, ?)", digested(iter(sorted(tables.words.items()))))
    countries = sorted((alpha2.lower(), alpha3) for alpha2, alpha3 in tables.alpha2.items())
    connection.executemany("INSERT INTO country VALUES (?, ?)", digested(iter(countries)))
    version = f"{versions}, sha256 {digest.hexdigest()[:16]}"
    facts = {"format": FORMAT, "version": version, "sha256": digest.hexdigest(), "places": str(len(rows))}
    connection.executemany("INSERT INTO fact VALUES (?, ?)", sorted(facts.items()))
    connection.commit()
    return version


def _place_values(row: PlaceRow, numbers: dict[int, int]) -> tuple[object, ...]:
    region, district = row.region, row.district
    return (
        numbers[id(row)], row.name, row.kind, row.code, row.geonameid, row.lat, row.lon, row.radius_km,
        row.population, row.weight, region.name if region else None, district.name if district else None,
        numbers.get(id(region)) if region else None, numbers.get(id(district)) if district else None,
        "|".join(row.claimed_by), row.controlled_by, row.since, row.claimed_since,
        row.held_since, row.until, row.basis,
        int(row.known), int(row.same_name_town),
    )  # fmt: skip


def _name_values(row: PlaceRow, number: int) -> Iterator[tuple[str, int, int]]:
    best: dict[str, int] = {}
    for name, rank in row.names:
        key = acronym_key(name) or normalize_place_name(name)
        if key and not (rank == RARE and len(key) < 3):
            best[key] = min(rank, best.get(key, rank))
    for key, rank in best.items():
        yield key, number, rank
