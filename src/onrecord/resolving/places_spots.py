"""Document to Spots: the words that may name a place, each with all places of the gazetteer that bear the name.

In: Document, Gazetteer. Out: `Spot`s in text order, not overlapping. Every run of capitalized words is looked up, the
longest name first, because the small language model calls Luhansk a person; how likely it is that a spot names a place
at all is summed up in `belief`, from the model's label, the words around it and the weight of the places.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.reading.document import Document, Paragraph
from onrecord.reference.gazetteer import Gazetteer, NamedPlace
from onrecord.reference.gazetteer_names import normalize_place_name

MAX_WORDS = 6
_JOINTS = frozenset(
    {"of", "the", "and", "de", "del", "la", "le", "du", "des", "da", "do", "dos", "das", "al", "el", "ez", "es", "en", "on",
     "upon", "sur", "am", "an", "der", "-", "\u2013", "'s", "\u2019s", ".", "&", "d'", "l'", "\u2019", "'", ",", "i"}
)  # fmt: skip
_SUPPORT = {"GPE": 3.0, "LOC": 2.0, "FAC": 1.0, "NORP": 0.5, "ORG": -2.0, "PERSON": -2.5}
_OTHER_LABEL = -1.5
_TIME_LABELS = frozenset({"DATE", "TIME"})
BELIEVED = 1.0
"""The belief from which a spot is taken for a place."""


@dataclass(slots=True)
class Spot:
    """`first` and `last` are tokens of the paragraph; `wants` is the kind that a word beside the name asks for."""

    paragraph: Paragraph
    first: int
    last: int
    key: str
    named: tuple[NamedPlace, ...]
    belief: float
    label: str
    demonym: bool
    wants: str | None = None
    relation: str | None = None
    body: bool = False
    beside: "Spot | None" = None
    """The container named after it: Texas, in "Paris, Texas"."""
    reasons: tuple[str, ...] = ()


def find_spots(document: Document, gazetteer: Gazetteer) -> list[Spot]:
    """All believed and doubtful spots of the document; the caller decides by `belief`."""
    spots: list[Spot] = []
    for paragraph in document.paragraphs:
        found = list(_paragraph_spots(paragraph, gazetteer))
        _join_containers(found)
        spots += found
    return spots


def _paragraph_spots(paragraph: Paragraph, gazetteer: Gazetteer) -> Iterator[Spot]:
    doc = paragraph.doc
    texts = [token.text for token in doc]
    capital = [_is_capital(text) for text in texts]
    at, size = 0, len(texts)
    while at < size:
        if not capital[at]:
            at += 1
            continue
        found = _longest(doc, texts, capital, at, gazetteer)
        if found is None:
            at += 1
            continue
        last, key, named = found
        yield _spot(paragraph, at, last, key, named, texts, capital, gazetteer)
        at = last + 1


def _is_capital(text: str) -> bool:
    return text[0].isupper() or (len(text) > 3 and text[1:2] in "-'\u2019" and text[2:3].isupper())


def _longest(
    doc: Any, texts: list[str], capital: list[bool], first: int, gazetteer: Gazetteer
) -> tuple[int, str, tuple[NamedPlace, ...]] | None:
    """The longest name from token `first` that the gazetteer has."""
    stop = min(len(texts), first + MAX_WORDS)
    ends = []
    for last in range(first, stop):
        if capital[last]:
            ends.append(last)
        elif texts[last].lower() not in _JOINTS:
            break
    start = doc[first].idx
    for last in reversed(ends):
        written = doc.text[start : doc[last].idx + len(texts[last])]
        if last == first and len(written) < 2:
            continue
        key = normalize_place_name(written)
        named = gazetteer.find_key(key)
        if named and not (key == "us" and written not in ("US", "U.S", "U.S.")):
            return last, key, named
    return None


def _spot(
    paragraph: Paragraph,
    first: int,
    last: int,
    key: str,
    named: tuple[NamedPlace, ...],
    texts: list[str],
    capital: list[bool],
    gazetteer: Gazetteer,
) -> Spot:
    doc, words = paragraph.doc, gazetteer.words
    label, inner = _label(doc, first, last)
    literal = [n for n in named if n.rank != "demonym"]
    demonym = not literal or (label == "NORP" and any(n.rank == "demonym" for n in named))
    before = texts[first - 1].lower() if first else ""
    before2 = texts[first - 2].lower() if first > 1 else ""
    if before in ("the", "downtown", "central", "nearby", "eastern", "western", "northern", "southern", "occupied"):
        before, before2 = before2, texts[first - 3].lower() if first > 2 else ""
    after = texts[last + 1] if last + 1 < len(texts) else ""
    after_capital = last + 1 < len(texts) and capital[last + 1]
    spot = Spot(paragraph, first, last, key, named, 0.0, label, demonym)
    belief = 0.0
    if label:
        belief += _SUPPORT.get(label, _OTHER_LABEL) if not inner or label in ("GPE", "LOC", "NORP") else -2.0
    top = max((n.place.weight for n in (literal or named) if n.rank != "rare"), default=0.3)
    belief += 4.0 * (top - 0.5)
    if demonym:
        belief += 1.5
    spot.relation = next((r for r in ("in", "near", "between", "along", "toward") if before in words[r]), None)
    if before == "of" and before2 in (
        "north",
        "south",
        "east",
        "west",
        "outskirts",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
    ):
        spot.relation = "near"
    if spot.relation:
        belief += 2.0
    elif before in words["weak"]:
        belief += 1.0
    low = after.lower()
    if low in words["area"] or (before == "of" and before2 in words["area"]):
        spot.wants, belief = "region", belief + 2.0
    elif low in words["district"] or (before == "of" and before2 in words["district"]):
        spot.wants, belief = "district", belief + 2.0
    elif before == "of" and before2 in words["town"]:
        spot.wants, belief = "city", belief + 3.0
    elif after_capital or label in ("ORG", "FAC"):
        if low in words["press"] or low in words["feature"]:
            belief -= 3.0
        elif low in words["body"]:
            spot.body, belief = True, max(belief, 0.0) + 1.0
        elif after_capital and label not in ("GPE", "LOC") and not demonym:
            belief -= 1.5
    if last == first and texts[first] in words["ordinary"]:
        belief -= 2.0
    if label in _TIME_LABELS:
        belief -= 3.0
    if first and capital[first - 1] and label in ("PERSON", "ORG", ""):
        belief -= 1.5
    if doc[first].pos_ not in ("PROPN", "ADJ", "NOUN") and not label:
        belief -= 3.0
    spot.belief = belief
    return spot


def _label(doc: Any, first: int, last: int) -> tuple[str, bool]:
    """The entity label over the spot, and whether the entity reaches further."""
    label = doc[last].ent_type_ or doc[first].ent_type_
    if not label:
        return "", False
    before = first > 0 and doc[first].ent_iob_ == "I" and doc[first - 1].text.lower() not in ("the",)
    after = last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I" and doc[last + 1].text not in ("'s", "\u2019s")
    return label, before or after


def _join_containers(spots: list[Spot]) -> None:
    """Tie "Paris, Texas" and "Paris (Texas)": the second of two spots with a comma between may hold the first."""
    for left, right in zip(spots, spots[1:], strict=False):
        gap = right.first - left.last - 1
        doc = left.paragraph.doc
        if gap == 1 and doc[left.last + 1].text in (",", "(") and not right.demonym:
            if any(_holds(r, n) for r in right.named for n in left.named):
                left.beside = right
                left.belief += 3.0
                right.belief += 2.0


def _holds(container: NamedPlace, inner: NamedPlace) -> bool:
    """Whether the container's place is the region, district or country of the inner one."""
    place, within = container.place, inner.place
    if container.rank == "demonym" or inner.rank == "demonym" or place.number == within.number:
        return False
    if place.kind == "country":
        return place.code == within.code and within.kind != "country"
    return place.number in (within.region, within.district)
