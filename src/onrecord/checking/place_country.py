"""place.country: a town with a country that it is not in, "Paris, Germany", "the Italian city of Munich"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.checking.sheet import Question, Sheet
from onrecord.records.place import Place

_COUNTRY, _TOWN = 1, 4
_SURE = 0.6
_CITY_OF = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:city|town|village|port|resort|capital|suburb|municipality)(?:\scity)?\sof\s"
)
_STOPS = re.compile(
    r"(?:[,.;:)?!\n]|\s(?:on|in|at|after|before|for|to|by|when|where|and|with|during|overnight|last|this|late|early)\b"
    r"|\s[—–-]|$)"
)
"""What follows a town's country; "from Geneva, Turkey said" and "Warsaw, Ukraine's main link" go on otherwise."""


def check_place_countries(sheet: Sheet) -> Iterator[Question]:
    """One question for each town before a comma and another country. Disputed places are left alone."""
    text = sheet.reading.article.text
    places = sorted((p for p in sheet.reading.places if p.span.of == "text"), key=lambda p: p.span.start)
    for town, country in pairwise(places):
        if _is_city_of(text, town, country):
            yield _ask(country, town, sheet)
            continue
        if text[town.span.end : country.span.start] not in (", ", ",\n") or not _parts(town, country):
            continue
        after = text[country.span.end : country.span.end + 5]
        before = text[max(0, town.span.start - 2) : town.span.start]
        if before == ", " or after.startswith((", and", " and ")) or (after[:2] == ", " and after[2:3].isupper()):
            continue  # a list: "Paris, Germany and Spain"
        if not _STOPS.match(text, country.span.end):
            continue
        yield _ask(town, country, sheet)


def _ask(town: Place, country: Place, sheet: Sheet) -> Question:
    where = f"in {country.span.exact}" if country.use == "literal" else country.span.exact
    known = sheet.references.countries.get(town.code or "", town.code)
    return Question(
        span=country.span,
        evidence=(town.span,),
        expected=town.code,
        found=country.code,
        message=f"The {town.span.exact} that we know lies in {known}: is this one {where}?",
    )


def _is_city_of(text: str, demonym: Place, town: Place) -> bool:
    """ "The Italian city of Munich": the people's name tells the country."""
    if demonym.use != "demonym" or demonym.resolution != _COUNTRY or not demonym.code:
        return False
    return _CITY_OF.fullmatch(text, demonym.span.end, town.span.start) is not None and _lies_elsewhere(town, demonym)


def _parts(town: Place, country: Place) -> bool:
    if country.resolution != _COUNTRY or country.use != "literal" or not country.code:
        return False
    return _lies_elsewhere(town, country)


def _lies_elsewhere(town: Place, country: Place) -> bool:
    if town.resolution is None or town.resolution < _TOWN or town.use != "literal" or not town.code:
        return False
    known = {town.code, town.controlled_by, *town.claimed_by}
    return country.code not in known and bool(town.score is None or town.score >= _SURE)
