"""The words around a Spot to a weight: what they say of whether it names a place, and of what kind.

In: a spot, its parsed paragraph, the word lists of the gazetteer. Out: a weight for the belief; `relation`, `wants`,
`kind_word`, `body` and `thing` are set in the spot.
"""

from collections.abc import Mapping
from typing import Any, get_args

from onrecord.records.place import PlaceRelation
from onrecord.resolving.places_spots import Spot

Words = Mapping[str, frozenset[str]]
"""The word lists of places_words.tsv by group."""

_RELATIONS: tuple[PlaceRelation, ...] = get_args(PlaceRelation)
_DASHES = frozenset({"-", "--", "---", "\u2013", "\u2014"})
_ANOTHER = -8.0
"""For names of other things: no preposition makes the Mandalay Bay hotel a place in Myanmar."""
_PARTIES = frozenset({"R", "D", "DFL", "I", "L", "C"})
_SCENES = frozenset(
    {"attack", "attacks", "bombing", "bombings", "shooting", "shootings", "massacre", "protests", "riots"}
)
"""Happenings called after their place: the model takes "the Manchester bombing" for a product."""
_MAX_BODY = 12
"""Words of a body's name that are looked at."""


def weigh_before(spot: Spot, doc: Any, words: Words) -> float:
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


def weigh_after(spot: Spot, doc: Any, words: Words) -> float:
    """What the words after the name say: a kind ("region"), a body ("police"), another thing ("Street", "Tribune")."""
    at = spot.last + 1
    if at >= len(doc):
        return 0.0
    if doc[at].text in ("'s", "\u2019s", "'", "\u2019"):
        return -2.0 if spot.inner and spot.label not in ("GPE", "LOC") else 0.3
    word, capital = doc[at].text.lower(), doc[at].text[0].isupper()
    if doc[at].text in _DASHES and doc[spot.first].text.isupper() and len(doc[spot.first].text) > 2 and spot.first <= 1:
        return 2.5
    if word in _SCENES and not spot.demonym and spot.label not in ("PERSON", "ORG"):
        return 1.5
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
    while end < min(len(doc), spot.last + _MAX_BODY) and doc[end].ent_iob_ == "I":
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
