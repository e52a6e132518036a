"""Spots to beliefs: whether the words name a place at all, or a person, a team, a newspaper, a street.

In: spots in text order, mentions, the word lists of the gazetteer. Out: `belief` set in each. A belief is a sum: what
the language model says (and it is often wrong on names it does not know), the words before and after, how well known
the places of that name are, and what the rest of the article says of the name.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from onrecord.reading.document import Document
from onrecord.records.mention import Mention
from onrecord.resolving.places_cues import Words, weigh_after, weigh_before
from onrecord.resolving.places_spots import Spot

BELIEVED = 1.0
"""The belief from which a spot is taken for a place."""

_EXACT = {
    "GPE": 3.0,
    "LOC": 2.0,
    "FAC": 1.0,
    "NORP": 1.0,
    "ORG": -0.7,
    "PERSON": -1.2,
    "": 0.0,
    "DATE": -3.0,
    "TIME": -3.0,
}
_INNER = {"GPE": 1.5, "LOC": 1.5, "FAC": -0.5, "NORP": 0.5, "ORG": -1.2, "PERSON": -3.0, "DATE": -3.0, "TIME": -3.0}
_OTHER = -1.2
_KNOWN = 2.2
"""For names in our tables: the language model takes half of the front line's towns for persons or organizations."""
_WEIGHTS = ((0.83, 1.6), (0.7, 0.9), (0.6, 0.5), (0.5, 0.1), (0.4, -0.3), (0.0, -0.7))
_WORLD = frozenset({"country", "continent", "world_region", "ocean", "sea"})
_SAME = {"place": 1.0, "country": 1.0, "person": -0.6, "organization": -0.3, "document": -1.0, "product": -0.5}
_LONGER = {"person": -3.0, "document": -1.0, "product": -0.5}


def weigh_spots(spots: Sequence[Spot], document: Document, mentions: Sequence[Mention], words: Words) -> None:
    """First round: each spot by itself, the mention it lies in, and the persons whom the article names in full."""
    surnames = _surnames(document)
    over = _Mentions(mentions)
    for spot in spots:
        _weigh(spot, words, surnames)
        spot.belief += over.weigh(spot)
    for left, right in pairwise(spots):
        _pass_on(left, right)


def _pass_on(left: Spot, right: Spot) -> None:
    """A relation holds for all names of a list: "between Izium and Lyman", "in Lima, Cusco and Puno"."""
    if left.paragraph is not right.paragraph or left.paragraph is None or left.relation is None or left.beside:
        return
    between = [left.paragraph.doc[i].text for i in range(left.last + 1, right.first)]
    if between in ([","], ["and"], ["or"], [",", "and"]) and right.relation is None and not right.demonym:
        right.relation = left.relation
        if left.belief >= BELIEVED:
            right.belief += 1.0


class _Mentions:
    """The mentions by where they stand. They never overlap."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.sorted = sorted((m.span.of, m.span.start, m.span.end, m.kind) for m in mentions)

    def weigh(self, spot: Spot) -> float:
        """What the mention over the spot says: the name of a longer person or document is no place."""
        if spot.paragraph is None or not self.sorted:
            return 0.0
        start, end = spot.paragraph.start + spot.start, spot.paragraph.start + spot.end
        at = bisect_right(self.sorted, (spot.paragraph.of, start, float("inf"), "")) - 1
        if at < 0:
            return 0.0
        of, begins, ends, kind = self.sorted[at]
        if of != spot.paragraph.of or ends < end or begins > start:
            return 0.0
        if ends - begins > end - start + 1:
            return _LONGER.get(kind, 0.0)
        if kind == "person" and spot.label == "PERSON":
            return 0.0  # the same model's word once more
        known = any(n.place.known and n.rank != "rare" for n in spot.named)
        return max(0.0, _SAME.get(kind, 0.0)) if known else _SAME.get(kind, 0.0)


def weigh_again(spots: list[Spot], votes: Mapping[int, float]) -> None:
    """Second round: a name believed elsewhere in the article, or whose place lies where the others lie, gains."""
    believed = {spot.key for spot in spots if spot.belief >= BELIEVED and not spot.demonym}
    things = Counter(spot.key for spot in spots if spot.thing)
    clean = Counter(spot.key for spot in spots if not spot.thing)
    for spot in spots:
        if not spot.thing and things[spot.key] >= clean[spot.key] and not spot.beside:
            spot.belief -= 2.5
        if not -1.5 <= spot.belief < BELIEVED or (spot.label == "PERSON" and spot.inner):
            continue
        if spot.key in believed:
            spot.belief += 1.7
            spot.why = "the article uses the name for a place elsewhere"
        elif spot.belief >= -0.6:
            regions = {r for n in spot.named if n.rank in ("main", "usual") for r in (n.place.region, n.place.district)}
            support = max((votes.get(r, 0.0) for r in regions if r is not None), default=0.0)
            if support >= 1.5:
                spot.belief += min(1.5, 0.5 * support)
                spot.why = "it lies where other places of the article lie"


def _surnames(document: Document) -> set[str]:
    """The last names of persons whom the article names with two words or more: "Grant" is then one of them."""
    return {
        entity[-1].text
        for paragraph in document.paragraphs
        for entity in paragraph.doc.ents
        if entity.label_ == "PERSON" and len(entity) > 1
    }


def _weigh(spot: Spot, words: Words, surnames: set[str]) -> None:
    assert spot.paragraph is not None
    doc = spot.paragraph.doc
    literal = [n for n in spot.named if n.rank != "demonym"]
    has_demonym = len(literal) < len(spot.named)
    spot.demonym = has_demonym and (
        not literal or spot.label in ("NORP", "LANGUAGE") or spot.named[0].rank != "main" or _reads_as_people(spot)
    )
    strong = max((n.place.weight for n in literal if n.rank in ("main", "usual")), default=0.0)
    if spot.demonym:
        strong = 0.9
    world = spot.demonym or any(n.place.kind in _WORLD and n.place.weight > 0.84 and n.rank != "rare" for n in literal)
    known = any(n.place.known for n in (spot.named if spot.demonym else literal) if n.rank != "rare")
    belief = (_INNER if spot.inner else _EXACT).get(spot.label, _OTHER)
    if spot.demonym and not spot.inner:
        belief = max(belief, -0.5)
    belief += next(value for least, value in _WEIGHTS if strong >= least) if strong else -1.2
    belief += weigh_before(spot, doc, words) + weigh_after(spot, doc, words)
    if spot.beside:
        belief += 3.0
    elif spot.nearby:
        belief += 0.7
    if spot.first == spot.last:
        text = doc[spot.first].text
        if text in words["never"] and not spot.beside:
            belief -= 8.0
        elif text in words["ordinary"]:
            belief -= 2.0 if spot.label in ("GPE", "LOC") and (spot.relation or spot.wants) else 3.0
        elif text in surnames and not world:
            belief -= 2.0
    if strong < 0.8 and _is_acronym(spot, doc):
        belief -= 2.0
    if spot.demonym and _is_compound(doc, spot):
        belief -= 4.0
    if spot.key in words["metonym"] and spot.relation is None:
        belief -= 3.0
    if spot.demonym and spot.label == "LANGUAGE" and not _names_people(doc, spot.last + 1):
        belief -= 3.0
    if known and not (spot.inner and spot.label not in ("GPE", "LOC")):
        belief += 0.5 if spot.demonym else 0.8 if world else _KNOWN
    elif not spot.label and doc[spot.first].pos_ not in ("PROPN", "ADJ", "NOUN"):
        belief -= 2.5
    spot.belief = round(belief, 2)


def _is_acronym(spot: Spot, doc: Any) -> bool:
    """Capitals among other words ("OAS fees", "a SWAT team") are a body's, not the town of Oas."""
    text = doc[spot.last].text
    if spot.first != spot.last or not 2 < len(text) < 6 or not text.isupper() or spot.beside or spot.acronym:
        return False
    around = [doc[i].text for i in (spot.first - 1, spot.last + 1) if 0 <= i < len(doc) and doc[i].is_alpha]
    return not any(word.isupper() and len(word) > 1 for word in around)


def _is_compound(doc: Any, spot: Spot) -> bool:
    """People of one country: "African-Americans", "Native Americans"."""
    after = doc[spot.last + 1].text if spot.last + 2 < len(doc) else ""
    if after == "-" and doc[spot.last + 2].text.startswith("American"):
        return True
    before = doc[spot.first - 1].text if spot.first else ""
    return before == "Native" or (before == "-" and spot.first > 1 and doc[spot.first - 2].text in ("African", "Asian"))


def _names_people(doc: Any, after: int) -> bool:
    """Whether a noun follows: "the English city" is of England, "speaks English" is a language."""
    return after < len(doc) and doc[after].pos_ in ("NOUN", "PROPN")


def _reads_as_people(spot: Spot) -> bool:
    """Whether a name that is also a place's own ("Canadian", in Texas) stands like an adjective or for a people."""
    assert spot.paragraph is not None
    token = spot.paragraph.doc[spot.last]
    return bool(token.pos_ == "ADJ" or token.tag_ == "NNPS" or token.dep_ == "amod")
