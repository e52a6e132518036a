"""Mentions to Places, with coordinates where we are sure and reasons everywhere.

In: Document, Mentions, Gazetteer. Out: Places in text order, their spans apart from each other.
"""

from onrecord.reading.document import Document, span_of_chars
from onrecord.records.mention import Mention
from onrecord.records.place import Place, RunnerUp
from onrecord.reference.gazetteer import Gazetteer, GazetteerPlace
from onrecord.resolving.places_belief import BELIEVED, weigh_again, weigh_spots
from onrecord.resolving.places_choice import Choice, choose_place, learn, read_setting
from onrecord.resolving.places_spots import Spot, find_spots

_RESOLUTION = {
    "country": 1,
    "region": 2,
    "area": 2,
    "island": 2,
    "district": 3,
    "city": 4,
    "neighbourhood": 5,
    "facility": 5,
}
_POINTS = frozenset({"city", "neighbourhood", "facility"})
_NEAR_KM = 20.0


def resolve_places(document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places that the article names, each with the place of the world that is meant or the reason why not."""
    spots = find_spots(document, gazetteer)
    weigh_spots(spots, document, gazetteer.words)
    weigh_again(spots, read_setting((s for s in spots if s.belief >= BELIEVED), None).regions)
    spots = [spot for spot in spots if spot.belief >= BELIEVED]
    setting = read_setting(spots, None)
    for spot in sorted(spots, key=lambda s: not s.beside):
        choice = choose_place(spot, setting)
        if choice.place is not None and choice.score > 0.8:
            learn(setting, spot, choice.place)
    return tuple(
        _place(f"p{number}", spot, choose_place(spot, setting), document) for number, spot in enumerate(spots, start=1)
    )


def _place(number: str, spot: Spot, choice: Choice, document: Document) -> Place:
    span = span_of_chars(document, spot.paragraph, spot.start, spot.end)
    use = "demonym" if spot.demonym or spot.body else "literal"
    runner = choice.runner_up
    runner_up = (
        RunnerUp(name=runner.name, geonameid=runner.geonameid, code=runner.code or None, score=choice.runner_up_score)
        if runner
        else None
    )
    place = choice.place
    if place is None:
        return Place(
            id=number, span=span, use=use, runner_up=runner_up, score=choice.score, reasons=choice.reasons,
            relation=spot.relation, unresolved_reason=choice.unresolved_reason,
        )  # fmt: skip
    return Place(
        id=number,
        span=span,
        use=use,
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        code=place.code or None,
        claimed_by=place.claimed_by,
        controlled_by=place.controlled_by,
        admin1=place.name if place.kind == "region" else place.admin1,
        admin2=place.name if place.kind == "district" else place.admin2,
        resolution=_RESOLUTION.get(place.kind),
        relation=spot.relation,  # type: ignore[arg-type]
        uncertainty_km=_uncertainty(spot, place),
        centroid=place.kind not in _POINTS,
        score=choice.score,
        reasons=choice.reasons,
        runner_up=runner_up,
    )


def _uncertainty(spot: Spot, place: GazetteerPlace) -> float:
    return place.radius_km + (_NEAR_KM if spot.relation == "near" else 0.0)
