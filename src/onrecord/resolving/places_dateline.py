"""Dateline to Spots: the places that stand before the article's first sentence ("KYIV, Ukraine (AP) -").

In: Article, Gazetteer. Out: `Spot`s whose characters count from the start of the text that the dateline stands in. The
dateline is never parsed by the language model, so its parts are looked up as they stand between commas and slashes.
"""

import re
from itertools import pairwise

from onrecord.records.article import Article
from onrecord.reference.gazetteer import Gazetteer
from onrecord.reference.gazetteer_names import normalize_place_name
from onrecord.resolving.places_spots import Spot, contains

_CREDIT = re.compile(r"\([^()]{0,60}\)|/[^/]{0,40}/")
_PART = re.compile(r"[^\W\d_][^,;:()/\u2013\u2014\n]{0,60}")
_TRAILING = " .-'\u2019\u2013\u2014"
_BELIEF = 5.0


def find_dateline_spots(article: Article, gazetteer: Gazetteer) -> list[Spot]:
    """The dateline's places, the first tied to the container named after it."""
    if article.dateline_span is None or article.dateline_span.of != "text":
        return []
    written = article.dateline_span.exact
    for credit in _CREDIT.finditer(written):
        written = written[: credit.start()] + " " * (credit.end() - credit.start()) + written[credit.end() :]
    spots: list[Spot] = []
    for part in _PART.finditer(written):
        name = part.group().rstrip(_TRAILING)
        key = normalize_place_name(name)
        if name.lower() in gazetteer.words["agency"] or not name[0].isupper():
            continue
        named = tuple(n for n in gazetteer.find_key(key) if n.rank != "demonym")
        if named:
            start = article.dateline_span.start + part.start()
            spots.append(Spot(None, 0, 0, start, start + len(name), key, named, belief=_BELIEF))
    for left, right in pairwise(spots):
        left.beside = tuple(c for c in right.named if any(contains(c.place, n.place) for n in left.named))
    return spots
