"""Pieces of a paragraph that may become mentions, and their correction: what a gazetteer knows and stands like a place.

In: pieces that the model or a table found. Out: pieces whose kinds are right more often ("in Kupyansk" is no person).
"""

import re
from dataclasses import dataclass, replace

from onrecord.reading.mentions_names import Names
from onrecord.records.entity import EntityKind

_BEFORE_PLACES = frozenset([
    "in", "at", "near", "from", "outside", "around", "across", "inside", "throughout", "to", "toward", "towards",
    "into"
])  # fmt: skip
_BETWEEN = re.compile(r",\s+(?:and\s+)?|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that may become a mention; `sure` when a table has the name."""

    start: int
    end: int
    kind: EntityKind
    sure: bool


def part_places(text: str, piece: Piece, names: Names) -> list[Piece]:
    """ "Kherson, Bakhmut and Izium", which the model took for one body, are three places if a gazetteer knows them."""
    words = text[piece.start : piece.end]
    if piece.sure or names.knows_place is None or ", " not in words:
        return [piece]
    cuts = [(m.start(), m.end()) for m in _BETWEEN.finditer(words)]
    parts = list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)], strict=True))
    if len(parts) < 2 or not all(names.knows_place(words[a:b]) for a, b in parts):
        return [piece]
    return [Piece(piece.start + a, piece.start + b, "place", sure=False) for a, b in parts]


def correct_places(text: str, pieces: list[Piece], names: Names) -> list[Piece]:
    """Persons and bodies that a gazetteer knows and that stand like places.

    "In Kupyansk", "Kherson, Zaporizhzhia and Luhansk": the small model calls these persons; "annexed Crimea": a body.
    A single person's name stays one unless a place word or a row of places stands by it.
    """
    if names.knows_place is None:
        return pieces
    known = [_may_be_place(text, piece) and names.knows_place(text[piece.start : piece.end]) for piece in pieces]
    corrected: list[Piece] = []
    for i, piece in enumerate(pieces):
        body = piece.kind != "person" and " " not in text[piece.start : piece.end]
        if known[i] and (body or _after_place_word(text, piece.start) or _in_row(text, pieces, known, i)):
            piece = replace(piece, kind="place")
        corrected.append(piece)
    return corrected


def _may_be_place(text: str, piece: Piece) -> bool:
    return (
        not piece.sure
        and not text[piece.start : piece.end].isupper()
        and piece.kind in ("person", "organization", "product", "group")
    )


def _after_place_word(text: str, start: int) -> bool:
    before = text[max(0, start - 14) : start].split()
    return bool(before) and before[-1].lower() in _BEFORE_PLACES | {"the"}


def _in_row(text: str, pieces: list[Piece], known: list[bool], i: int) -> bool:
    """Joined by a comma or "and" to a place, or to another name that a gazetteer knows."""
    for j in (i - 1, i + 1):
        if 0 <= j < len(pieces) and (known[j] or (pieces[j].kind == "place" and pieces[j].sure)):
            between = text[min(pieces[i].end, pieces[j].end) : max(pieces[i].start, pieces[j].start)]
            if between.strip() in (",", "and", ", and", "or", "&"):
                return True
    return False
