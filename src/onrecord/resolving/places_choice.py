"""Spots to choices: which of the places that bear a name is meant, with a score, reasons in words and the runner-up.

In: spots, and what is known of the article. Out: a `Choice` for each spot. Toponym resolution by prominence and context
after Leidner (2007, Toponym Resolution in Text) and the rules compared by Gritta et al. (2020, A pragmatic guide to
geoparsing evaluation): a container named beside the place, the regions and countries where the article's other names
can lie, one sense for a name in an article, kind of place, inhabitants.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from onrecord.reference.gazetteer import GazetteerPlace, NamedPlace
from onrecord.reference.gazetteer_packages import km_between
from onrecord.resolving.places_spots import Spot, contains

SURE_GAP = 0.05
"""Where the second candidate scores nearer to the first than this, neither is taken."""

_AREAS = frozenset({"country", "continent", "world_region", "ocean", "sea"})
_AREA_BONUS = 0.35
_RANK = {"main": 0.0, "usual": -0.02, "rare": -0.35, "demonym": 0.0}
_SHARPNESS = 5.0
_MAX_VOTERS = 30
_REGION, _DISTRICT, _COUNTRY = 0.6, 0.2, 0.3
"""How much it is worth at most that the article's other names lie in the same region, district, country."""
_BARE = 0.3
"""What a district gets back for a bare name when the text says its kind: "Nikopol district"."""
_TOLD, _LEARNED = 1.0, 0.25
"""How much it is worth that the article used the name for the place, told by a container or only guessed before."""
_VILLAGE, _CITY, _OVERSHADOWED = 0.47, 0.68, 0.4
"""What a village loses that bears the name of a city of some 300,000, unless its container stands beside it."""
_TOWN, _SIZE = 0.6, 0.6
"""From some 70,000 people on, a city is worth more than its weight: Miami is in Florida, also in a story from Texas."""
_FAMOUS, _FAME = 0.9, 0.1
"""Capitals and the largest cities; what being one is worth."""
_OUTLET_VOTE, _DATELINE_VOTES = 1.0, 2.0
_WELL_KNOWN = 0.78
"""From about two million people on, a region's name is heard as its own, not as a village's elsewhere."""
_Key = TypeVar("_Key")


@dataclass(slots=True)
class Setting:
    """Where the article plays: each name votes for the regions, districts and countries where it can lie."""

    regions: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    countries: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    by_key: dict[str, tuple[dict[int, float], dict[str, float]]] = field(default_factory=dict)
    points: list[tuple[float, float]] = field(default_factory=list)
    senses: dict[str, int] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    """Names whose sense a container beside them, or the dateline, told."""
    times: Counter[str] = field(default_factory=Counter)
    """How often each name stands in the article."""


@dataclass(frozen=True, slots=True)
class Choice:
    place: GazetteerPlace | None
    score: float
    reasons: tuple[str, ...]
    runner_up: GazetteerPlace | None = None
    runner_up_score: float = 0.0
    unresolved_reason: str | None = None


def read_setting(spots: Iterable[Spot], outlet_country: str | None) -> Setting:
    """Let every name vote once, as surely as it is one place's and no other's."""
    setting = Setting()
    if outlet_country:
        setting.countries[outlet_country] = _OUTLET_VOTE
    for spot in spots:
        key = _key(spot)
        setting.times[key] += 1
        if key not in setting.by_key or spot.beside:
            _vote(setting, key, spot)
    return setting


def _vote(setting: Setting, key: str, spot: Spot) -> None:
    candidates = [(n, _prior(n, spot)) for n in spot.named if (n.rank == "demonym") == spot.demonym][:_MAX_VOTERS]
    if not candidates:
        return
    votes = _DATELINE_VOTES if spot.paragraph is None else 1.0
    powers = [math.exp(_SHARPNESS * score) for _, score in candidates]
    whole = sum(powers)
    regions: dict[int, float] = {}
    countries: dict[str, float] = {}
    for (named, _), power in zip(candidates, powers, strict=True):
        place, share = named.place, votes * power / whole
        own = place.number if place.kind in ("region", "district") else None
        for number in (place.region, place.district, own):
            if number is not None:
                regions[number] = max(regions.get(number, 0.0), share)
        if place.code:
            countries[place.code] = max(countries.get(place.code, 0.0), share)
    if key in setting.by_key:
        old_regions, old_countries = setting.by_key[key]
        _add(setting.regions, old_regions, -1.0)
        _add(setting.countries, old_countries, -1.0)
    setting.by_key[key] = regions, countries
    _add(setting.regions, regions, 1.0)
    _add(setting.countries, countries, 1.0)


def _add(votes: defaultdict[_Key, float], more: dict[_Key, float], times: float) -> None:
    for key, share in more.items():
        votes[key] += times * share


def _key(spot: Spot) -> str:
    """What votes and senses are kept by: "Georgian" (a people) is another name than "Georgian" (a town)."""
    return f"{spot.key} (people)" if spot.demonym else spot.key


def learn(setting: Setting, spot: Spot, place: GazetteerPlace) -> None:
    """Let a place chosen surely help the others."""
    if place.kind in ("city", "district") and place.lat is not None and place.lon is not None:
        setting.points.append((place.lat, place.lon))
    if spot.beside or spot.paragraph is None:
        setting.told.add(_key(spot))
    setting.senses.setdefault(_key(spot), place.number)


def choose_place(spot: Spot, setting: Setting) -> Choice:
    """The best of the spot's candidates, or the reason why none is taken."""
    candidates = [n for n in spot.named if (n.rank == "demonym") == spot.demonym and n.place.lat is not None]
    if not candidates:
        return Choice(None, 0.0, (), unresolved_reason="the gazetteer has no coordinates for any place of this name")
    scored = sorted(((*_score(n, spot, setting), n.place) for n in candidates), key=lambda s: (-s[0], s[2].number))
    best, reasons, place = scored[0]
    second = next(((s, p) for s, _, p in scored[1:] if not _is_same_area(place, p)), None)
    gap = best - second[0] if second else 0.6
    sure = round(1 / (1 + math.exp(-_SHARPNESS * gap)), 3)
    other, other_score = (second[1], round(1 - sure, 3)) if second else (None, 0.0)
    if other and gap < SURE_GAP:
        reason = f"{place.name} ({_where(place)}) and {other.name} ({_where(other)}) are equally likely"
        return Choice(None, sure, reasons, other, other_score, reason)
    if best < 0.33:
        reason = "only little-known places bear this name, and nothing in the article points to one of them"
        return Choice(None, sure, reasons, other or place, other_score, reason)
    return Choice(place, sure, reasons or (f"the best known place of this name ({place.kind})",), other, other_score)


def _prior(named: NamedPlace, spot: Spot) -> float:
    """What name, kind and the words beside the name say, before the rest of the article is asked."""
    place = named.place
    score = place.weight + _RANK[named.rank]
    if place.kind == "city" and named.rank != "rare":
        score += _SIZE * max(0.0, place.weight - _TOWN)
    if place.kind == "city" and place.weight >= _FAMOUS and named.rank != "rare":
        score += _FAME
    if place.kind in _AREAS:
        score += _AREA_BONUS if place.weight > 0.84 else 0.0
    elif (
        place.kind in ("region", "area")
        and place.weight > _WELL_KNOWN
        and named.rank != "rare"
        and _stands_alone(place, spot)
    ):
        score += 0.3
    if any(contains(c.place, place) for c in spot.beside):
        score += 1.2
    elif any(contains(c.place, place) for c in spot.nearby):
        score += 0.35
    if spot.wants is not None:
        fits = _fits(place, spot.wants)
        score += fits + (_BARE if fits > 0.3 and named.rank == "rare" else 0.0)
    elif place.kind == "district":
        score -= 0.05 if named.rank == "main" else 0.3
    elif place.kind == "region" and named.rank != "main":
        score -= 0.12
    if spot.wants is None and place.same_name_town:
        score -= 0.25
    return score


def _stands_alone(region: GazetteerPlace, spot: Spot) -> bool:
    """Whether no town of the same country is as well known by the name: Florida, not New York or Washington."""
    return not region.same_name_town and not any(
        (n.place.kind == "city" and n.place.weight > region.weight - 0.15) or n.place.kind == "country"
        for n in spot.named
        if n.rank != "rare" and n.place.code == region.code
    )


def _is_overshadowed(spot: Spot) -> bool:
    return any(n.place.kind == "city" and n.place.weight >= _CITY and n.rank != "rare" for n in spot.named)


def _fits(place: GazetteerPlace, wants: str) -> float:
    if wants == "city":
        return 0.4 if place.kind in ("city", "neighbourhood") else -0.2
    if wants == "region":
        return 0.6 if place.kind in ("region", "area") else 0.4 if place.kind == "district" else 0.0
    return 0.6 if place.kind == "district" else 0.2 if place.kind == "region" else 0.0


def _score(named: NamedPlace, spot: Spot, setting: Setting) -> tuple[float, tuple[str, ...]]:
    place, reasons = named.place, []
    score = _prior(named, spot)
    container = next((c.place.name for c in (*spot.beside, *spot.nearby) if contains(c.place, place)), None)
    if container:
        reasons.append(f"{container} is named beside it")
    if spot.wants is not None and _fits(place, spot.wants) > 0.3:
        reasons.append(f"the words beside it ask for a {spot.wants}")
    if named.rank == "rare":
        reasons.append("the name is one of this place's less usual ones")
    if setting.times[_key(spot)] > 1 and setting.senses.get(_key(spot)) == place.number:
        score += _TOLD if _key(spot) in setting.told else _LEARNED
        reasons.append("the article uses the name for it elsewhere")
    elif place.weight < _VILLAGE and not spot.beside and _is_overshadowed(spot):
        score -= _OVERSHADOWED
    key = _key(spot)
    own_regions, own_countries = setting.by_key.get(key, ({}, {}))

    def others(number: int | None) -> float:
        return setting.regions[number] - own_regions.get(number, 0.0) if number is not None else 0.0

    region, district = others(place.region), others(place.district)
    if place.kind in ("region", "district"):
        region = max(region, others(place.number))
    country = setting.countries[place.code] - own_countries.get(place.code, 0.0) if place.code else 0.0
    score += _REGION * (1 - math.exp(-region)) + _DISTRICT * (1 - math.exp(-district))
    score += _COUNTRY * (1 - math.exp(-0.7 * country))
    if region >= 0.6:
        reasons.append(f"other names of the article lie in {place.admin1 or place.name}")
    elif country >= 0.6:
        reasons.append(f"other names of the article lie in {place.code}")
    if place.kind == "city" and setting.points:
        near = _nearest_km(place, setting.points)
        if near < 120:
            score += 0.25 * (1 - near / 120)
            reasons.append(f"{round(near)} km from another place of the article")
    if place.kind == "city" and place.population >= 100_000:
        reasons.append(f"{place.population:,} inhabitants")
    return score, tuple(reasons)


def _is_same_area(left: GazetteerPlace, right: GazetteerPlace) -> bool:
    """Whether two candidates are a town and its own district or region, or lie within 40 km of each other."""
    if left.number in (right.region, right.district) or right.number in (left.region, left.district):
        return True
    assert left.lat is not None and left.lon is not None and right.lat is not None and right.lon is not None
    return km_between(left.lat, left.lon, right.lat, right.lon) < 40


def _nearest_km(place: GazetteerPlace, points: list[tuple[float, float]]) -> float:
    assert place.lat is not None and place.lon is not None
    others = (km_between(place.lat, place.lon, lat, lon) for lat, lon in points[:20])
    return min((km for km in others if km > 0.5), default=1e9)


def _where(place: GazetteerPlace) -> str:
    return ", ".join(part for part in (place.admin1, place.code) if part) or place.kind
