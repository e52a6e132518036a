"""Spots to beliefs: whether the words name a place at all, or a person, a team, a newspaper, a street.

In: spots, in text order, and the word lists of the gazetteer. Out: `belief`, `relation`, `wants` and `body` set in
each. A belief is a sum: what the language model says (and it is often wrong on names it does not know), the words
before and after, how well known the places of that name are, and what the rest of the article says of the name.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from onrecord.reading.document import Document
from onrecord.records.mention import Mention
from onrecord.records.place import PlaceRelation
from onrecord.resolving.places_spots import Spot

BELIEVED = 1.0
"""The belief from which a spot is taken for a place."""

Words = Mapping[str, frozenset[str]]

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
_RELATIONS: tuple[PlaceRelation, ...] = get_args(PlaceRelation)
_WEIGHTS = ((0.83, 1.6), (0.7, 0.9), (0.6, 0.5), (0.5, 0.1), (0.4, -0.3), (0.0, -0.7))
_WORLD = frozenset({"country", "continent", "world_region", "ocean", "sea"})
_DASHES = frozenset({"-", "--", "---", "\u2013", "\u2014"})
_SAME = {"place": 1.0, "country": 1.0, "person": -0.6, "organization": -0.3, "document": -1.0, "product": -0.5}
_LONGER = {"person": -3.0, "document": -1.0, "product": -0.5}
_ANOTHER = -8.0
"""For names of other things: no preposition makes the Mandalay Bay hotel a place in Myanmar."""
_PARTIES = frozenset({"R", "D", "DFL", "I", "L", "C"})


def weigh_spots(spots: Iterable[Spot], document: Document, mentions: Sequence[Mention], words: Words) -> None:
    """First round: each spot by itself, the mention it lies in, and the persons whom the article names in full."""
    surnames = _surnames(document)
    over = _Mentions(mentions)
    for spot in spots:
        _weigh(spot, words, surnames)
        spot.belief += over.weigh(spot)


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
    belief += _before(spot, doc, words) + _after(spot, doc, words)
    if spot.beside:
        belief += 3.0
    elif spot.nearby:
        belief += 0.7
    if spot.first == spot.last:
        text = doc[spot.first].text
        if text in words["ordinary"]:
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


def _before(spot: Spot, doc: Any, words: Words) -> float:
    """What the words before the name say, and the relation that they tell."""
    at = spot.first - 1
    direction = False
    while at >= 0 and (_is_passed(doc[at].text.lower(), words)):
        direction = direction or doc[at].text.lower() in words["direction"]
        at -= 1
    if at < 0:
        return 0.5 if direction else 0.0
    word, earlier = doc[at].text.lower(), doc[at - 1].text.lower() if at else ""
    if word == "of" and earlier in words["town"]:
        spot.wants = "city"
        _relate(spot, *_step_over(doc, at - 2, words), words)
        return 3.0
    if word == "of" and earlier in words["area"] | words["district"]:
        spot.wants = "region" if earlier in words["area"] else "district"
        _relate(spot, *_step_over(doc, at - 2, words), words)
        return 2.0
    if _relate(spot, word, earlier, words):
        return 2.0
    if word in words["weak"] or direction:
        return 1.0
    if word == "of":
        return 1.5 if at and (doc[at - 1].text == "," or doc[at - 1].ent_type_ == "PERSON") else 0.5
    if doc[at].text in _DASHES and earlier.upper() in _PARTIES:
        return 3.0
    if at == spot.first - 1 and doc[at].text[0].isupper() and doc[at].is_alpha:
        return 0.0 if spot.label in ("GPE", "LOC", "NORP") or spot.demonym else -1.2
    return 0.0


def _is_passed(word: str, words: Words) -> bool:
    return word in words["skipped"] or word in words["direction"]


def _step_over(doc: Any, at: int, words: Words) -> tuple[str, str]:
    """The word before "the village of" and the one before that."""
    while at >= 0 and (doc[at].pos_ in ("ADJ", "DET", "NUM") or _is_passed(doc[at].text.lower(), words)):
        at -= 1
    return doc[at].text.lower() if at >= 0 else "", doc[at - 1].text.lower() if at > 0 else ""


def _relate(spot: Spot, word: str, earlier: str, words: Words) -> bool:
    for relation in _RELATIONS:
        if word in words[relation]:
            spot.relation = relation
            return True
    if word == "for" and earlier in words["bound"]:
        spot.relation = "toward"
        return True
    if (word == "of" and earlier in words["side"]) or (word == "from" and earlier in words["distance"]):
        spot.relation = "near"
        return True
    return False


def _after(spot: Spot, doc: Any, words: Words) -> float:
    """What the words after the name say: a kind ("region"), a body ("police"), another thing ("Street", "Tribune")."""
    at = spot.last + 1
    if at >= len(doc):
        return 0.0
    if doc[at].text in ("'s", "\u2019s", "'", "\u2019"):
        return -2.0 if spot.inner and spot.label not in ("GPE", "LOC") else 0.3
    word, capital = doc[at].text.lower(), doc[at].text[0].isupper()
    if doc[at].text in _DASHES and doc[spot.first].text.isupper() and len(doc[spot.first].text) > 2 and spot.first <= 1:
        return 2.5
    if word in words["press"] and (capital or spot.label == "ORG"):
        spot.thing = True
        return _ANOTHER
    if word in words["company"] and capital and spot.label != "GPE":
        return -4.0
    if word in words["feature"] and capital and not (spot.inner and spot.label == "GPE"):
        spot.thing = not _is_title_case(doc, at)
        return _ANOTHER if spot.thing else -3.0
    if word in words["area"]:
        spot.wants, spot.kind_word = "region", at
        return 2.0
    if word in words["district"] and not (spot.label == "ORG" and word == "department"):
        spot.wants, spot.kind_word = "district", at
        return 2.0
    if spot.label in ("ORG", "FAC", "LAW", "EVENT", "WORK_OF_ART", "PRODUCT") and spot.inner:
        return _inside_body(spot, doc, words)
    if word in words["body"] and not spot.demonym:
        spot.body = capital
        return 1.2
    if capital and doc[at].is_alpha and spot.label not in ("GPE", "LOC", "NORP") and not spot.demonym:
        return -1.2 if spot.label else -0.7
    return 0.0


def _is_title_case(doc: Any, at: int) -> bool:
    """Whether the words after the next are capitals too, as in "Kyiv Bridge Hit Again": then a capital says little."""
    after = [doc[i].text for i in range(at + 1, min(at + 4, len(doc))) if doc[i].is_alpha]
    return len(after) > 1 and all(word[0].isupper() for word in after)


def _inside_body(spot: Spot, doc: Any, words: Words) -> float:
    """A name inside an organization's: "Odesa Police Department", "the US Justice Department", not "Kyiv Post"."""
    end = spot.last + 1
    following = []
    while end < len(doc) and doc[end].ent_iob_ == "I":
        following.append(doc[end].text.lower())
        end += 1
    if any(word in words["press"] or word in words["company"] for word in following):
        return _ANOTHER
    if following and spot.label in ("EVENT", "LAW", "WORK_OF_ART", "PRODUCT"):
        return 0.0
    spot.body = True
    if any(word in words["body"] for word in following):
        return 2.2 if any(n.place.weight >= 0.5 and n.rank in ("main", "usual") for n in spot.named) else 1.2
    if not following:
        return _closes_body(spot, doc, words)
    return -0.5


def _closes_body(spot: Spot, doc: Any, words: Words) -> float:
    """A name at the end of an organization's: "the Parliament of Ukraine" is a body, "Bank of America" a company."""
    before = doc[spot.first - 1].text.lower() if spot.first else ""
    head = doc[spot.first - 2].text.lower() if spot.first > 1 else ""
    if before == "of" and (head in words["press"] or head in words["company"]):
        return _ANOTHER
    spot.body = before == "of"
    return 0.8 if before in ("of", "in", "at", ",", "for") else 0.0
