"""What the model calls names, cut to the name, and what the tables know, settled where they meet.

In: a paragraph's text, the model's named spans, the hits of the tables' names. Out: pieces that do not overlap.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from onrecord.reading.mentions_names import NameHit, Names
from onrecord.reading.mentions_pieces import Piece
from onrecord.records.entity import EntityKind

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "product",
    "WORK_OF_ART": "document",
    "LAW": "document",
}
Spoken = tuple[Any, int, int, EntityKind | None]
_ARTICLES = ("the ", "The ", "THE ", "a ", "A ", "an ", "An ")
_EDGES = " \t\r\n\u00a0\"'“”‘’«».,;:!?()[]{}*_|/\\-–—•#&"
_BODY_ENDS = frozenset([
    "office", "party", "union", "council", "house", "court", "committee", "commission", "department", "association",
    "bureau", "board",
])  # fmt: skip
_LONGEST_NAME = 80
"""Characters. What the model calls a name beyond this is a list or the furniture of a page."""
_JOINING = (" of", " and", " for", " the", " in", " &")
_OPPOSED = ("anti-", "non-", "pro-", "ex-")


def cut_spoken(text: str, ent: Any, names: Names) -> Spoken:
    """What the model calls a name, cut to the name, with its kind; no kind for dates, sums and the like."""
    person = _after_office(text, ent, names)
    if person is not None:
        return ent, *person, "person"
    start, end = _trim(text, _start_of(ent), _end_of(ent), _titles(ent, names))
    return ent, start, end, _KINDS.get(ent.label_) if start < end else None


def _start_of(ent: Any) -> int:
    """Without a verb that the model took into a name ("Said Ukraine Foreign Minister ...")."""
    first = ent.start
    while first < ent.end - 1 and ent.doc[first].tag_.startswith("VB"):
        first += 1
    return int(ent.doc[first].idx)


def _after_office(text: str, ent: Any, names: Names) -> tuple[int, int] | None:
    """The person in "Sochi Mayor Anatoly Pakhomov", which the model took for one body: the two or three names after."""
    if ent.label_ not in ("ORG", "PERSON", "GPE") or ent.end - ent.start < 4:
        return None
    for token in ent[1:-2]:
        rest = ent.doc[token.i + 1 : ent.end]
        if token.lower_ in names.offices and len(rest) <= 3 and all(t.text.isalpha() and t.is_title for t in rest):
            if rest[-1].lower_ in _BODY_ENDS:
                return None
            return rest[0].idx, rest[-1].idx + len(rest[-1].text)
    return None


def _end_of(ent: Any) -> int:
    """Without what follows a verb in a title-case heading ("Bogdan Joins Race")."""
    for token in ent:
        if token.i > ent.start and token.tag_ in ("VBZ", "VBD", "VBP") and ent.label_ == "PERSON":
            return int(token.idx)
    return int(ent.end_char)


def _titles(ent: Any, names: Names) -> frozenset[str]:
    return names.titles if ent.label_ == "PERSON" else frozenset()


def _trim(text: str, start: int, end: int, titles: frozenset[str]) -> tuple[int, int]:
    """Without article, titles, quotation marks and possessive; a name that runs over a line's end is cut there."""
    line = text.find("\n", start, end)
    if line > start:
        end = line
    while start < end and text[start] in _EDGES:
        start += 1
    for article in _ARTICLES:
        if text.startswith(article, start) and start + len(article) < end:
            start += len(article)
    while " " in text[start:end]:
        first = text[start:end].split(" ", 1)[0]
        if first.lower() not in titles:
            break
        start += len(first) + 1
    for ending in ("'s", "’s", "'S", "’S"):
        if text.endswith(ending, start, end):
            end -= 2
    for word in _JOINING:
        if text.endswith(word, start, end):
            end -= len(word)
    while end > start and text[end - 1] in _EDGES and not _is_abbreviation(text, start, end):
        end -= 1
    return start, end


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """The point of "U.S." and "Inc." stays: a capital and a point, or a point inside the word before."""
    return text[end - 1] == "." and end - start > 2 and "." in text[max(start, end - 4) : end - 1]


def merge_names(text: str, hits: list[NameHit], spoken: list[Spoken]) -> tuple[list[Piece], list[tuple[int, int]]]:
    """Names of the tables and of the model, the overlaps settled; also the spans of dates, sums and the like."""
    pieces: list[Piece] = []
    other: list[tuple[int, int]] = []
    at = 0
    for ent, start, end, kind in spoken:
        while at < len(hits) and hits[at].end <= start:
            pieces += _from_table(text, hits[at], None)
            at += 1
        within = []
        while at < len(hits) and hits[at].start < max(end, ent.end_char):
            within.append(hits[at])
            at += 1
        if kind is None:
            other.append((ent.start_char, ent.end_char))
        pieces += _settle(text, within, start, end, kind)
    for hit in hits[at:]:
        pieces += _from_table(text, hit, None)
    return _without_overlaps(pieces), other


def _from_table(text: str, hit: NameHit, kind: EntityKind | None) -> list[Piece]:
    if hit.doubtful and kind is None:
        return []
    before = text[max(0, hit.start - 5) : hit.start].lower()
    if hit.use in ("demonym", "adjective") and before.endswith(_OPPOSED):
        return []
    return [Piece(hit.start, hit.end, hit.kind, sure=True)]


def _settle(text: str, hits: list[NameHit], start: int, end: int, kind: EntityKind | None) -> list[Piece]:
    """One name of the model and the table's names that it meets."""
    if kind is None:
        return [p for hit in hits for p in _from_table(text, hit, None)]
    hits = [h for h in hits if not h.doubtful or (h.start == start and h.end == end and _agrees(h.kind, kind))]
    if not hits:
        return [Piece(start, end, kind, sure=False)] if _is_name(text[start:end]) else []
    first = hits[0]
    covering = [h for h in hits if h.start <= start and h.end >= end]
    if covering:
        return [Piece(h.start, h.end, h.kind, sure=True) for h in hits]
    if any(h.start < start or h.end > end for h in hits):
        return [p for hit in hits for p in _from_table(text, hit, kind)]
    if kind == "person" and first.start == start and first.kind != "person" and first.end < end:
        # "Ukraine Dmytro Kuleba", "Russian Vladimir ...": a country before a person's name is not part of it.
        rest = Piece(first.end + 1, end, "person", sure=False)
        if first.use != "seat" and " " in text[rest.start : rest.end]:
            return [*_from_table(text, first, kind), rest]
        if first.use == "adjective" and " " in text[first.start : first.end]:
            return [*_from_table(text, first, kind), replace(rest, kind="group")]
    if any(h.kind == "person" and " " in text[h.start : h.end] for h in hits) and kind != "person":
        return [p for hit in hits for p in _from_table(text, hit, kind)]
    if kind in ("group", "place") and all(h.kind in ("country", "group", "place") for h in hits) and len(hits) > 1:
        return [p for hit in hits for p in _from_table(text, hit, kind)]
    if kind == "group" and first.start == start and first.kind == "country":
        # "Sri Lankan Tamil rebels" are of the country; "Latin American" is none.
        return [p for hit in hits for p in _from_table(text, hit, kind)]
    return [Piece(start, end, kind, sure=False)]


def _agrees(table: EntityKind, model: EntityKind) -> bool:
    return table == model or {table, model} <= {"organization", "group", "product", "document"} or table == "country"


def _is_name(text: str) -> bool:
    """Letters, a capital, no address, and no longer than names are."""
    return (
        1 < len(text) <= _LONGEST_NAME
        and any(c.isalpha() for c in text)
        and not text.islower()
        and "://" not in text
        and "@" not in text
    )


def _without_overlaps(pieces: Iterable[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: (p.start, -p.end)):
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return kept
