"""Dateline to Spots: the places that stand before the article's first sentence ("KYIV, Ukraine (AP) -").

In: Article, Gazetteer. Out: `Spot`s whose characters count from the start of the text that the dateline stands in. The
dateline is never parsed by the language model, so its parts are looked up as they stand between commas and slashes.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.reading.paragraphs import find_sentences_start
from onrecord.records.article import Article
from onrecord.records.paragraphs import split_paragraphs
from onrecord.reference.gazetteer import Gazetteer
from onrecord.reference.gazetteer_names import normalize_place_name
from onrecord.resolving.places_spots import Spot, contains

_CREDIT = re.compile(r"\([^()]{0,60}\)|/[^/]{0,40}/")
_PART = re.compile(r"[^\W\d_][^,;:()/\u2013\u2014\n]{0,60}")
_TRAILING = " .-'\u2019\u2013\u2014"
_BELIEF = 5.0


def find_dateline_spots(article: Article, gazetteer: Gazetteer) -> list[Spot]:
    """The datelines' places, the first of each tied to the container named after it.

    The article's own dateline, and those that begin a paragraph further down (below a caption, in a round-up): none of
    them is parsed.
    """
    spots: list[Spot] = []
    for start, written in _datelines(article):
        found = list(_spots_of(start, written, gazetteer))
        for left, right in pairwise(found):
            left.beside = tuple(c for c in right.named if any(contains(c.place, n.place) for n in left.named))
        spots += found
    return spots


def _datelines(article: Article) -> Iterator[tuple[int, str]]:
    """Where each dateline begins in the text, and its words."""
    own = article.dateline_span
    if own is not None and own.of == "text":
        yield own.start, own.exact
    for start, end in split_paragraphs(article.text):
        if own is not None and own.of == "text" and start <= own.start < end:
            continue
        begin = find_sentences_start(article.text, start, end, own)
        if begin > start:
            yield start, article.text[start:begin]


def _spots_of(start: int, written: str, gazetteer: Gazetteer) -> Iterator[Spot]:
    for credit in _CREDIT.finditer(written):
        written = written[: credit.start()] + " " * (credit.end() - credit.start()) + written[credit.end() :]
    for part in _PART.finditer(written):
        name = part.group().rstrip(_TRAILING)
        key = normalize_place_name(name)
        if name.lower() in gazetteer.words["agency"] or not name[0].isupper():
            continue
        named = tuple(n for n in gazetteer.find(name) if n.rank != "demonym")
        if named:
            begin = start + part.start()
            yield Spot(None, 0, 0, begin, begin + len(name), key, named, belief=_BELIEF)
