"""place.country: a town with a country that it is not in, "Paris, Germany"."""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.checking.sheet import Question, Sheet
from onrecord.records.place import Place

_COUNTRY, _TOWN = 1, 4


def check_place_countries(sheet: Sheet) -> Iterator[Question]:
    """One question for each town before a comma and another country. Disputed places are left alone."""
    text = sheet.reading.article.text
    places = sorted((p for p in sheet.reading.places if p.span.of == "text"), key=lambda p: p.span.start)
    for town, country in pairwise(places):
        if text[town.span.end : country.span.start] not in (", ", ",\n") or not _parts(town, country):
            continue
        after = text[country.span.end : country.span.end + 5]
        before = text[max(0, town.span.start - 2) : town.span.start]
        if before == ", " or after.startswith((", and", " and ")) or (after[:2] == ", " and after[2:3].isupper()):
            continue  # a list: "Paris, Germany and Spain"
        yield Question(
            span=country.span,
            evidence=(town.span,),
            expected=town.code,
            found=country.code,
            message=f"Is {town.span.exact} in {country.span.exact}? The one we know lies in {town.code}.",
        )


def _parts(town: Place, country: Place) -> bool:
    if town.resolution is None or town.resolution < _TOWN or country.resolution != _COUNTRY:
        return False
    if town.use != "literal" or country.use != "literal" or not (town.code and country.code):
        return False
    known = {town.code, town.controlled_by, *town.claimed_by}
    return country.code not in known and bool(town.score is None or town.score >= 0.6)
