"""Spots to choices: which of the places that bear a name is meant, with a score, reasons in words and the runner-up.

In: spots, and what is known of the article. Out: `Choice` per spot. Toponym resolution by context and prominence, after
Leidner 2007 and the rules that Gritta et al. 2020 measure: a container named beside the place, the countries, regions
and towns that the article names otherwise, one sense per article, and population.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.reference.gazetteer import GazetteerPlace, NamedPlace
from onrecord.reference.gazetteer_packages import km_between
from onrecord.resolving.places_spots import BELIEVED, Spot

SURE_GAP = 0.06
"""Where the second candidate scores nearer to the first than this, neither is taken."""


@dataclass(slots=True)
class Setting:
    """What the article says of where it plays: weights of countries, regions and districts, and towns' points."""

    countries: Counter[str] = field(default_factory=Counter)
    regions: Counter[int] = field(default_factory=Counter)
    points: list[tuple[float, float]] = field(default_factory=list)
    senses: dict[str, int] = field(default_factory=dict)
    outlet_country: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    place: GazetteerPlace | None
    score: float
    reasons: tuple[str, ...]
    runner_up: GazetteerPlace | None = None
    runner_up_score: float = 0.0
    unresolved_reason: str | None = None


_RANK = {"main": 0.0, "usual": -0.03, "rare": -0.3, "demonym": 0.0}


def read_setting(spots: Iterable[Spot], outlet_country: str | None) -> Setting:
    """What the names with one clear meaning tell: countries, and containers named beside a place."""
    setting = Setting(outlet_country=outlet_country)
    for spot in spots:
        if spot.belief < BELIEVED:
            continue
        for named in spot.named[:1] if not spot.demonym else [n for n in spot.named if n.rank == "demonym"][:1]:
            place = named.place
            if place.kind == "country" and not _is_open(spot):
                setting.countries[place.code] += 1
        if spot.beside is not None:
            for named in spot.beside.named:
                if any(_lies_in(n.place, named.place) for n in spot.named):
                    setting.regions[named.place.number] += 1
                    setting.countries[named.place.code] += 1
                    break
    return setting


def _is_open(spot: Spot) -> bool:
    """Whether a country's name is a region's too (Georgia): then it says nothing of the setting yet."""
    return sum(n.place.weight > 0.7 and n.rank == "main" for n in spot.named) > 1


def learn(setting: Setting, spot: Spot, place: GazetteerPlace) -> None:
    """Let a resolved place help the others."""
    if place.code:
        setting.countries[place.code] += 1
    for number in (place.number if place.kind in ("region", "district") else None, place.region, place.district):
        if number is not None:
            setting.regions[number] += 1
    if place.kind == "city" and place.lat is not None and place.lon is not None:
        setting.points.append((place.lat, place.lon))
    setting.senses[spot.key] = place.number


def choose_place(spot: Spot, setting: Setting) -> Choice:
    """The best of the spot's candidates, or the reason why none is taken."""
    candidates = [n for n in spot.named if (n.rank == "demonym") == spot.demonym and n.place.lat is not None]
    if not candidates:
        return Choice(None, 0.0, (), unresolved_reason="no place of this name with known coordinates in the gazetteer")
    scored = sorted(((*_score(n, spot, setting), n.place) for n in candidates), key=lambda s: (-s[0], s[2].number))
    best, reasons, place = scored[0]
    second = next(((s, p) for s, _, p in scored[1:] if not _is_same_area(place, p)), None)
    gap = best - second[0] if second else 0.6
    sure = round(1 / (1 + math.exp(-5 * gap)), 3)
    if second and gap < SURE_GAP:
        reason = f"{place.name} ({_where(place)}) and {second[1].name} ({_where(second[1])}) are equally likely"
        return Choice(None, sure, reasons, second[1], round(1 - sure, 3), reason)
    if best < 0.35:
        return Choice(
            None,
            sure,
            reasons,
            place,
            round(1 - sure, 3),
            "only little-known places bear this name, and nothing near it in the text says which",
        )
    return Choice(place, sure, reasons, second[1] if second else None, round(1 - sure, 3) if second else 0.0)


def _score(named: NamedPlace, spot: Spot, setting: Setting) -> tuple[float, tuple[str, ...]]:
    place, reasons = named.place, []
    score = place.weight + _RANK[named.rank]
    if named.rank == "rare":
        reasons.append("the name is a less usual one of this place")
    if spot.beside is not None and any(_lies_in(place, n.place) for n in spot.beside.named):
        score += 1.0
        container = next(n.place.name for n in spot.beside.named if _lies_in(place, n.place))
        reasons.append(f"{container} is named beside it")
    if spot.wants == place.kind or (spot.wants == "region" and place.kind in ("area", "district")):
        score += 0.6
        reasons.append(f"the words beside it ask for a {spot.wants}")
    elif spot.wants is None and place.kind == "district" and named.rank != "main":
        score -= 0.25
    elif spot.wants is None and place.kind == "region" and named.rank != "main":
        score -= 0.1
    if setting.senses.get(spot.key) == place.number:
        score += 0.5
        reasons.append("the article uses the name for it elsewhere")
    total = sum(setting.countries.values())
    if total and place.code and setting.countries[place.code] and place.kind != "country":
        score += 0.1 + 0.35 * setting.countries[place.code] / total
        reasons.append(f"the article names {place.code} {setting.countries[place.code]} times")
    inside = max((setting.regions[r] for r in (place.region, place.district, place.number) if r is not None), default=0)
    if inside:
        score += 0.35
        reasons.append("the article names its region or places in it")
    near = (
        _nearest_km(place, setting.points) if place.kind in ("city", "district", "neighbourhood", "facility") else None
    )
    if near is not None and near < 150:
        score += 0.3 * (1 - near / 150)
        reasons.append(f"{round(near)} km from another place of the article")
    if setting.outlet_country and place.code == setting.outlet_country:
        score += 0.1
        reasons.append("in the outlet's country")
    if place.population >= 100_000:
        reasons.append(f"{place.population:,} inhabitants")
    return score, tuple(reasons)


def _lies_in(place: GazetteerPlace, container: GazetteerPlace) -> bool:
    if place.number == container.number:
        return False
    if container.kind == "country":
        return place.code == container.code and place.kind != "country"
    return container.number in (place.region, place.district)


def _is_same_area(left: GazetteerPlace, right: GazetteerPlace) -> bool:
    """Whether two candidates are a town and its own district or region, or lie within 30 km of each other."""
    if left.number in (right.region, right.district) or right.number in (left.region, left.district):
        return True
    assert left.lat is not None and left.lon is not None and right.lat is not None and right.lon is not None
    return km_between(left.lat, left.lon, right.lat, right.lon) < 30


def _nearest_km(place: GazetteerPlace, points: list[tuple[float, float]]) -> float | None:
    if place.lat is None or place.lon is None or not points:
        return None
    others = [km_between(place.lat, place.lon, lat, lon) for lat, lon in points]
    return min((km for km in others if km > 1), default=None)


def _where(place: GazetteerPlace) -> str:
    return ", ".join(part for part in (place.admin1, place.code) if part) or place.kind
