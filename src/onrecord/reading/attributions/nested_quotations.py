"""Quotations inside quotations to Drafts: '"He said, \'Go,\' and we went," she recalled'."""

from collections.abc import Iterator

from onrecord.reading.attributions.direct import cue_after, cue_before, first_at, make_direct
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.tables import AttributionTables
from onrecord.reading.attributions.words import Words


def draft_nested(words: Words, text: str, quotations: list[Quoted], tables: AttributionTables) -> Iterator[Draft]:
    """The drafts of inner quotations whose cue stands in the outer one beside them."""
    outer: Quoted | None = None
    for q in quotations:
        if q.depth == 0:
            outer = q
        elif q.depth == 1 and outer is not None and outer.start <= q.start and q.end <= outer.end:
            draft = _inner(words, text, q, outer, tables)
            if draft is not None:
                yield draft


def _inner(words: Words, text: str, q: Quoted, outer: Quoted, tables: AttributionTables) -> Draft | None:
    inner = text[q.inner_start : q.inner_end].strip()
    opening, closing = first_at(words, q.start), first_at(words, q.end)
    low, stop = first_at(words, outer.inner_start), first_at(words, outer.inner_end)
    found = cue_before(words, opening, low, tables.cues, inner[:1], True)
    if found is None and inner[-1:] in ",.?!":
        found = cue_after(words, closing, stop, tables.cues, inner[-1:])
    if found is None:
        return None
    return make_direct(words, q, found, low, stop - 1, "quotation.nested")
