"""Document to Mentions: names of persons, bodies, countries, groups and places.

The language model's names, corrected and added to by the names of the tables (the small model calls Luhansk, Yerevan
and Energoatom persons and misses Donetsk), and runs of proper nouns that neither has. Mentions never overlap; their
spans leave out a leading article and a trailing possessive.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import Any

from onrecord.reading.document import Document, Paragraph, span_of_chars, text_of
from onrecord.reading.mentions_merging import cut_spoken, merge_names
from onrecord.reading.mentions_names import Names, find_names
from onrecord.reading.mentions_pieces import Piece, correct_places, part_places
from onrecord.records.entity import EntityKind
from onrecord.records.mention import Mention


def find_mentions(document: Document, names: Names) -> tuple[Mention, ...]:
    """Every name, in the order of the text, with ids m1, m2, ..."""
    pieces = [_find_pieces(paragraph, names) for paragraph in document.paragraphs]
    last_names = _last_names(document, pieces)
    found = [
        (paragraph, piece)
        for paragraph, own in zip(document.paragraphs, pieces, strict=True)
        for piece in _with_last_names(paragraph, own, last_names)
    ]
    spans = [span_of_chars(document, paragraph, piece.start, piece.end) for paragraph, piece in found]
    kinds = _agree_on_kinds([span.exact for span in spans], [piece for _, piece in found])
    return tuple(
        Mention(id=f"m{i}", span=span, kind=kind)
        for i, (span, kind) in enumerate(zip(spans, kinds, strict=True), start=1)
    )


def _words(document: Document, paragraph: Paragraph, piece: Piece) -> str:
    return text_of(document, paragraph.of)[paragraph.start + piece.start : paragraph.start + piece.end]


def _last_names(document: Document, pieces: list[list[Piece]]) -> frozenset[str]:
    """The last names of all who are named in full anywhere in the article."""
    return frozenset(
        _last_name(name)
        for paragraph, own in zip(document.paragraphs, pieces, strict=True)
        for piece in own
        if piece.kind == "person" and " " in (name := _words(document, paragraph, piece))
    )


def _last_name(name: str) -> str:
    parts = name.split(" ")
    return parts[-2] if len(parts) > 2 and parts[-1].rstrip(".") in ("Jr", "Sr", "II", "III", "IV") else parts[-1]


def _with_last_names(paragraph: Paragraph, pieces: list[Piece], last_names: frozenset[str]) -> list[Piece]:
    """Also those last names that the model does not see ("Dornbusch left.")."""
    if not last_names:
        return pieces
    starts = [piece.start for piece in pieces]
    added = []
    for token in paragraph.doc:
        if token.text in last_names and token.text[0].isupper():
            at = bisect_right(starts, token.idx) - 1
            if at < 0 or pieces[at].end <= token.idx:
                added.append(Piece(token.idx, token.idx + len(token.text), "person", sure=False))
    return sorted(pieces + added, key=lambda p: p.start) if added else pieces


def _find_pieces(paragraph: Paragraph, names: Names) -> list[Piece]:
    doc = paragraph.doc
    text = doc.text
    spoken = [cut_spoken(text, ent, names) for ent in doc.ents]
    hits = find_names(text, names)
    pieces, other = merge_names(text, hits, spoken)
    taken = [False] * (len(text) + 1)
    for start, end in [(p.start, p.end) for p in pieces] + other:
        taken[start:end] = [True] * (end - start)
    pieces += _proper_runs(doc, text, taken, names)
    pieces = [part for piece in pieces for part in part_places(text, piece, names)]
    pieces.sort(key=lambda p: p.start)
    return correct_places(text, pieces, names)


def _proper_runs(doc: Any, text: str, taken: list[bool], names: Names) -> list[Piece]:
    """Proper nouns in a row that neither model nor tables have ("Energoatom", "Kupyansk"); none in title-case lines."""
    if _is_title_case(doc):
        return []
    runs: list[list[Any]] = []
    for token in doc:
        if token.tag_ not in ("NNP", "NNPS") or taken[token.idx]:
            continue
        if not token.text[0].isupper() or len(token.text) < 3:
            continue
        if runs and runs[-1][-1].i == token.i - 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [piece for run in runs if (piece := _run_piece(doc, text, run, names)) is not None]


def _is_title_case(doc: Any) -> bool:
    words = [t.text for t in doc if len(t.text) > 3 and t.text.isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _run_piece(doc: Any, text: str, run: list[Any], names: Names) -> Piece | None:
    start, end = run[0].idx, run[-1].idx + len(run[-1].text)
    text = text[start:end]
    if all(token.lower_ in names.titles for token in run) or run[-1].lower_ in names.offices:
        return None
    if run[0].i == run[0].sent.start and len(run) == 1 and not (names.knows_place and names.knows_place(text)):
        return None
    before = doc[run[0].i - 1] if run[0].i else None
    titled = before is not None and before.text.lower() in names.titles
    if titled:
        return Piece(start, end, "person", sure=False)
    if names.knows_place is not None and names.knows_place(text):
        return Piece(start, end, "place", sure=False)
    return Piece(start, end, "organization", sure=False)


def _agree_on_kinds(names: list[str], pieces: list[Piece]) -> list[EntityKind]:
    """One kind for one name through the article: the table's, else a fuller name's, else what it is called mostly."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    sure: dict[str, EntityKind] = {}
    last_names: set[str] = set()
    for name, piece in zip(names, pieces, strict=True):
        votes[name][piece.kind] += 1
        if piece.sure:
            sure.setdefault(name, piece.kind)
        if piece.kind == "person" and " " in name:
            last_names.add(_last_name(name))
    kinds: list[EntityKind] = []
    for name, piece in zip(names, pieces, strict=True):
        if piece.sure:
            kinds.append(piece.kind)
        elif name in sure:
            kinds.append(sure[name])
        elif name in last_names:
            kinds.append("person")
        else:
            kinds.append(votes[name].most_common(1)[0][0])
    return kinds
