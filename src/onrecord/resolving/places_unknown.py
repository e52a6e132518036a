"""Document to Places without coordinates: names that stand like a place's and that the gazetteer does not have.

In: Document, the spans of the places found so far. Out: unresolved `Place`s with the reason. Only what the language
model calls a place *and* the words before it treat as one is taken: it calls many a surname a place.
"""

from collections.abc import Sequence
from typing import Any

from onrecord.reading.document import Document, span_of_tokens
from onrecord.records.place import Place
from onrecord.records.span import Span
from onrecord.reference.gazetteer import Gazetteer

REASON = "the gazetteer has no place of this name"


def find_unknown(document: Document, taken: Sequence[Span], gazetteer: Gazetteer) -> list[Place]:
    """Unresolved places, their ids still empty."""
    used = {(span.of, position) for span in taken for position in range(span.start, span.end)}
    found = []
    for paragraph in document.paragraphs:
        for entity in paragraph.doc.ents:
            if entity.label_ not in ("GPE", "LOC") or not _stands_like_place(paragraph.doc, entity, gazetteer):
                continue
            first = entity.start + (1 if entity[0].text.lower() == "the" and len(entity) > 1 else 0)
            if not paragraph.doc[first].text[0].isupper():
                continue
            last = entity.end - 1
            if paragraph.doc[last].text in ("'s", "\u2019s") and last > first:
                last -= 1
            span = span_of_tokens(document, paragraph, first, last)
            if not any((span.of, position) in used for position in range(span.start, span.end)):
                found.append(Place(id="", span=span, unresolved_reason=REASON))
    return found


def _stands_like_place(doc: Any, entity: Any, gazetteer: Gazetteer) -> bool:
    """In "the village of X", "X village", "in X region", "in X, Ukraine"; "in X" alone stands before things as well."""
    words = gazetteer.words
    at = entity.start - 1
    while at >= 0 and doc[at].text.lower() in words["skipped"]:
        at -= 1
    if at < 0:
        return False
    word = doc[at].text.lower()
    if word == "of":
        return at > 0 and any(doc[at - 1].text.lower() in words[kind] for kind in ("town", "area", "district"))
    after = doc[entity.end].text if entity.end < len(doc) else ""
    if after in words["town"]:
        return True
    if word not in words["in"] and word not in words["near"]:
        return False
    if after == "," and entity.end + 1 < len(doc):
        return bool(doc[entity.end + 1].ent_type_ == "GPE")
    return after in words["area"] or after in words["district"]
