"""Mentions to Places, with coordinates where we are sure and reasons everywhere.

In: Document, Mentions, Gazetteer. Out: Places in text order, their spans apart from each other. The words are found by
places_spots.py, told from persons, teams and newspapers by places_belief.py, and resolved by places_choice.py.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from onrecord.reading.document import Document
from onrecord.records.article import Article
from onrecord.records.mention import Mention
from onrecord.records.place import Place, PlaceUse, RunnerUp
from onrecord.records.span import Of, Span, cut_span, overlaps
from onrecord.reference.gazetteer import Gazetteer, GazetteerPlace
from onrecord.resolving.places_belief import BELIEVED, weigh_again, weigh_spots
from onrecord.resolving.places_choice import Choice, choose_place, learn, read_setting
from onrecord.resolving.places_dateline import find_dateline_spots
from onrecord.resolving.places_spots import Spot, find_spots
from onrecord.resolving.places_standing import stand_of
from onrecord.resolving.places_unknown import find_unknown

_RESOLUTION: dict[str, int] = {"country": 1, "region": 2, "area": 2, "island": 2, "district": 3, "city": 4}
_RESOLUTION |= {"neighbourhood": 5, "facility": 5}
_POINTS = frozenset({"city", "neighbourhood", "facility"})
_NEAR_KM = 20.0
"""How much farther than the place itself "near" may be; a journalist's word, not a measure."""
_SURELY_NAMED = 2.0
"""The belief from which a place is worth printing although we cannot say which it is."""
_SURE = 0.8
"""The score from which a place helps to choose the others."""


def resolve_places(document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places that the article names, each with the place of the world that is meant or the reason why not."""
    article = document.article
    spots = find_spots(document, gazetteer)
    dateline = find_dateline_spots(article, gazetteer)
    country = _outlet_country(article, gazetteer)
    weigh_spots(spots, document, mentions, gazetteer.words)
    believed = (spot for spot in spots if spot.belief >= BELIEVED)
    weigh_again(spots, read_setting((*dateline, *believed), country).regions)
    spots = [*dateline, *(spot for spot in spots if spot.belief >= BELIEVED)]
    setting = read_setting(spots, country)
    distinct = {_alike(spot): spot for spot in reversed(spots)}
    for spot in sorted(distinct.values(), key=lambda s: (s.paragraph is not None, not s.beside)):
        choice = choose_place(spot, setting)
        if choice.place is not None and choice.score > _SURE:
            learn(setting, spot, choice.place)
    chosen = {alike: choose_place(spot, setting) for alike, spot in distinct.items()}
    choices = [(spot, chosen[_alike(spot)]) for spot in spots]
    found = [
        (_span(document, spot, choice.place), spot, choice)
        for spot, choice in choices
        if choice.place is not None or spot.belief >= _SURELY_NAMED
    ]
    unknown = find_unknown(document, [span for span, _, _ in found], gazetteer)
    return tuple(_numbered(document, found, unknown))


def _alike(spot: Spot) -> tuple[object, ...]:
    """What the choice depends on: spots with the same name, kind and containers mean the same place."""
    beside = tuple(n.place.number for n in spot.beside)
    nearby = tuple(n.place.number for n in spot.nearby)
    return spot.key, spot.acronym, spot.demonym, spot.wants, beside, nearby


def _numbered(document: Document, found: list[tuple[Span, Spot, Choice]], unknown: list[Place]) -> Iterator[Place]:
    """All places with their ids, in text order and apart from each other; a headline beside the text comes first."""
    known = [_place(span, spot, choice, document.article) for span, spot, choice in found]
    last: Span | None = None
    number = 0
    for place in sorted((*known, *unknown), key=lambda p: (p.span.of != "headline", p.span.start, -p.span.end)):
        if last is not None and overlaps(last, place.span):
            continue
        number, last = number + 1, place.span
        yield _with_id(place, number)


def _with_id(place: Place, number: int) -> Place:
    values = {name: getattr(place, name) for name in place.__struct_fields__}
    return Place(**{**values, "id": f"p{number}"})


def _span(document: Document, spot: Spot, place: GazetteerPlace | None) -> Span:
    """The name; with its kind where that is what the place is: "Kharkiv region", but the town in "Kharkiv district"."""
    of: Of = "text"
    start, end = 0, spot.end
    if spot.paragraph is not None:
        of, start = spot.paragraph.of, spot.paragraph.start
        if spot.kind_word is not None and place is not None and place.kind in ("region", "district", "area"):
            token = spot.paragraph.doc[spot.kind_word]
            end = token.idx + len(token)
    text = document.article.text if of == "text" else document.article.headline or ""
    return cut_span(text, start + spot.start, start + end, of)


def _outlet_country(article: Article, gazetteer: Gazetteer) -> str | None:
    """The country of the outlet's address, where its ending is a country's ("example.co.uk")."""
    for address in (article.url, article.outlet):
        host = (urlsplit(address).hostname or address) if address else ""
        ending = host.rsplit(".", 1)[-1].lower() if "." in host else ""
        if ending in gazetteer.words["open-ending"]:
            continue
        country = gazetteer.countries.get("gb" if ending == "uk" else ending)
        if country:
            return country
    return None


def _place(span: Span, spot: Spot, choice: Choice, article: Article) -> Place:
    use: PlaceUse = "demonym" if spot.demonym or spot.body else "literal"
    runner_up = _runner_up(choice)
    reasons = (*choice.reasons, *((spot.why,) if spot.why else ()))
    if spot.body:
        reasons = (*reasons, "it tells whose body or people is meant")
    if spot.paragraph is None:
        reasons = (*reasons, "the dateline")
    place = choice.place
    if place is None:
        return Place(
            id="", span=span, use=use, relation=spot.relation, score=choice.score, reasons=reasons,
            runner_up=runner_up, unresolved_reason=choice.unresolved_reason,
        )  # fmt: skip
    standing = stand_of(place, article.published)
    return Place(
        id="",
        span=span,
        use=use,
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        code=place.code or None,
        claimed_by=standing.claimed_by,
        controlled_by=standing.controlled_by,
        admin1=place.name if place.kind == "region" else place.admin1,
        admin2=place.name if place.kind == "district" else place.admin2,
        resolution=_RESOLUTION.get(place.kind),
        relation=spot.relation,
        uncertainty_km=place.radius_km + (_NEAR_KM if spot.relation == "near" else 0.0),
        centroid=place.kind not in _POINTS,
        score=choice.score,
        reasons=(*reasons, *standing.reasons),
        runner_up=runner_up,
    )


def _runner_up(choice: Choice) -> RunnerUp | None:
    other = choice.runner_up
    if other is None:
        return None
    return RunnerUp(name=other.name, geonameid=other.geonameid, code=other.code or None, score=choice.runner_up_score)
