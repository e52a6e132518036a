"""Document to Spots: the words that may name a place, each with all places of the gazetteer that bear the name.

In: Document, Gazetteer. Out: `Spot`s in text order, not overlapping. Every run of capitalized words is looked up, the
longest name first, because the small language model calls Luhansk a person. Whether a spot names a place at all is
another question: see places_belief.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from onrecord.reading.document import Document, Paragraph, text_of
from onrecord.records.place import PlaceRelation
from onrecord.reference.gazetteer import Gazetteer, GazetteerPlace, NamedPlace
from onrecord.reference.gazetteer_names import acronym_key, normalize_place_name

MAX_WORDS = 6
"""Words of the longest name looked up."""


_WELL_KNOWN = frozenset({"US", "UK", "EU", "NZ", "LA", "BC", "DC"})


@dataclass(slots=True)
class Spot:
    """`first` and `last` are tokens of the paragraph, `start` and `end` characters of it."""

    paragraph: Paragraph | None
    first: int
    last: int
    start: int
    end: int
    key: str
    named: tuple[NamedPlace, ...]
    acronym: bool = False
    """Whether some place bears the name as an acronym."""
    label: str = ""
    """The model's entity label over the spot."""
    inner: bool = False
    """Whether that entity reaches further than the spot."""
    demonym: bool = False
    wants: str | None = None
    """The kind of place that a word beside the name asks for: "Kherson region", "the city of Odesa"."""
    kind_word: int | None = None
    """The token after the name that says its kind, which belongs to the name if the place is of that kind."""
    relation: PlaceRelation | None = None
    body: bool = False
    """Whether the name tells whose body or people is meant ("Odesa police"): never an event's place."""
    belief: float = 0.0
    thing: bool = False
    """Whether the name belongs to another thing: a newspaper, a team, a street."""
    why: str = ""
    beside: tuple[NamedPlace, ...] = ()
    """The container named right after it: Texas, in "Paris, Texas"."""
    nearby: tuple[NamedPlace, ...] = field(default=())
    """Containers named a few words before or after it: "the Ukrainian city of Sumy", "Bonn in western Germany"."""


def find_spots(document: Document, gazetteer: Gazetteer) -> list[Spot]:
    """All spots of the document, believed or not."""
    spots: list[Spot] = []
    for paragraph in document.paragraphs:
        found = list(_paragraph_spots(document, paragraph, gazetteer))
        for left, right in pairwise(found):
            _join(left, right)
        spots += found
    return spots


def _paragraph_spots(document: Document, paragraph: Paragraph, gazetteer: Gazetteer) -> Iterator[Spot]:
    doc, text = paragraph.doc, text_of(document, paragraph.of)[paragraph.start : paragraph.end]
    directions = gazetteer.words["direction"]
    texts = [token.text for token in doc]
    capital = [word[0].isupper() or word[1:2].isupper() for word in texts]
    at, size = 0, len(texts)
    while at < size:
        if texts[at] == "The":  # "The Donetsk region": a capital of the sentence, not of the name
            at += 1
            continue
        found = _longest(doc, text, texts, capital, at, gazetteer) if capital[at] else None
        if found is None or (
            found.last == at and texts[at].lower() in directions and at + 1 < size and capital[at + 1]
        ):
            at += 1
            continue
        found.paragraph = paragraph
        found.label, found.inner = _label(doc, found.first, found.last)
        yield found
        at = found.last + 1


def _longest(
    doc: Any, text: str, texts: list[str], capital: list[bool], first: int, gazetteer: Gazetteer
) -> Spot | None:
    """The longest name from token `first` that the gazetteer has."""
    joints, infixes, tails = gazetteer.words["joint"], gazetteer.words["infix"], gazetteer.words["tail"]
    ends: list[int] = []
    for last in range(first, min(len(texts), first + MAX_WORDS)):
        if capital[last] or texts[last] in tails:
            ends.append(last)
        elif texts[last].lower() not in joints and texts[last] not in infixes:
            break
    start = doc[first].idx
    for last in reversed(ends):
        written = texts[first] if last == first else text[start : doc[last].idx + len(texts[last])]
        if last == first and "-" in written:
            written = _before_hyphen(written)
        if len(written) < 2:
            continue
        key = normalize_place_name(written)
        if len(key) <= 3 and not _may_be_short(written, texts[first - 1] if first else ""):
            continue
        named = gazetteer.find(written)
        if named and (last == first or capital[last] or any(n.place.known for n in named)):
            acronym = acronym_key(written)
            known = acronym is not None and bool(gazetteer.find_key(acronym))
            return Spot(None, first, last, start, start + len(written), key, named, acronym=known)
    return None


def _may_be_short(written: str, before: str) -> bool:
    """Whether two or three letters may be a name: "US", "Ky.", ", IN", "Qom", not "In", "us" or "IN PARIS"."""
    letters = written.replace(".", "")
    if len(letters) >= 3:
        return True
    return "." in written or (letters.isupper() and (before == "," or letters in _WELL_KNOWN))


def _before_hyphen(written: str) -> str:
    """ "U.S." of "U.S.-led", which spaCy leaves whole."""
    name, _, rest = written.partition("-")
    return name if rest and rest[0].islower() else written


def _label(doc: Any, first: int, last: int) -> tuple[str, bool]:
    """The entity label over the spot, and whether the entity reaches further than the spot and a "the" or "'s"."""
    label = doc[last].ent_type_ or doc[first].ent_type_
    if not label:
        return "", False
    before = doc[first].ent_iob_ == "I" and first > 0 and doc[first - 1].text.lower() != "the"
    after = last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I" and doc[last + 1].text not in ("'s", "\u2019s")
    return label, before or after


def _join(left: Spot, right: Spot) -> None:
    """Tie "Paris, Texas" and "Paris (Texas)", and less closely "the Ukrainian city of Sumy" and "Bonn in Germany"."""
    gap = right.first - left.last - 1
    if gap > 5 or left.paragraph is None:
        return
    doc = left.paragraph.doc
    held = tuple(c for c in right.named if any(contains(c.place, n.place) for n in left.named if n.rank != "demonym"))
    if held and gap == 1 and doc[left.last + 1].text in (",", "(") and any(c.rank != "demonym" for c in held):
        left.beside = tuple(c for c in held if c.rank != "demonym")
    elif held and gap >= 1 and doc[left.last + 1].text not in (".", ";", "and"):
        left.nearby = held
    holding = tuple(
        c for c in left.named if any(contains(c.place, n.place) for n in right.named if n.rank != "demonym")
    )
    if holding and not any(doc[i].text in (".", ";", ",", "and") for i in range(left.last + 1, right.first)):
        right.nearby = holding


def contains(container: GazetteerPlace, place: GazetteerPlace) -> bool:
    """Whether the container is the region, district or country that the place lies in."""
    if place.number == container.number:
        return False
    if container.kind == "country":
        return place.code == container.code and place.kind != "country"
    return container.number in (place.region, place.district)
