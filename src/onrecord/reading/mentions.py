"""Document to Mentions: names of persons, bodies, countries, groups and places.

The language model's names, corrected and added to by the names of the tables (the small model calls Luhansk, Yerevan
and Energoatom persons and misses Donetsk), and runs of proper nouns that neither has. Mentions never overlap; their
spans leave out a leading article and a trailing possessive.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from onrecord.reading.document import Document, Paragraph, span_of_chars, text_of
from onrecord.reading.mentions_names import NameHit, Names, find_names
from onrecord.reading.mentions_pieces import Piece, correct_places, part_places
from onrecord.records.entity import EntityKind
from onrecord.records.mention import Mention

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
    spoken = [_spoken(text, ent, names) for ent in doc.ents]
    hits = find_names(text, names)
    pieces, other = _merge(text, hits, spoken)
    taken = [False] * (len(text) + 1)
    for start, end in [(p.start, p.end) for p in pieces] + other:
        taken[start:end] = [True] * (end - start)
    pieces += _proper_runs(doc, text, taken, names)
    pieces = [part for piece in pieces for part in part_places(text, piece, names)]
    pieces.sort(key=lambda p: p.start)
    return correct_places(text, pieces, names)


def _spoken(text: str, ent: Any, names: Names) -> Spoken:
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


def _merge(text: str, hits: list[NameHit], spoken: list[Spoken]) -> tuple[list[Piece], list[tuple[int, int]]]:
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
