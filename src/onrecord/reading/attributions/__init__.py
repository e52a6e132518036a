"""Document to Attributions and Disclaimers: who says what, inside whose statement."""

from onrecord.reading.attributions.disclaimers import Said, find_disclaimers
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.drafting import draft_attributions
from onrecord.reading.attributions.finishing import Finisher
from onrecord.reading.attributions.tables import AttributionTables
from onrecord.reading.document import Document
from onrecord.records.attribution import Attribution, Disclaimer
from onrecord.records.mention import Mention


def find_attributions(
    document: Document, tables: AttributionTables, mentions: tuple[Mention, ...]
) -> tuple[tuple[Attribution, ...], tuple[Disclaimer, ...]]:
    """The attributions in the order of the text, ids a1.., and the disclaimers, ids d1.. on."""
    drafts, quoted, words = draft_attributions(document, tables, mentions)
    said = [d for w in words for d in find_disclaimers(w)]
    finisher = Finisher(document, words, quoted, tables.words)
    attributions = finisher.finish(_outside(drafts, said))
    return attributions, finisher.finish_disclaimers(said, attributions)


def _outside(drafts: list[Draft], said: list[Said]) -> list[Draft]:
    """Without what only words a disclaimer: "could not verify the ministry's account" attributes nothing."""
    places = {(d.paragraph, d.start, d.end) for d in said}
    by_paragraph: dict[int, list[tuple[int, int]]] = {}
    for paragraph, start, end in places:
        by_paragraph.setdefault(paragraph, []).append((start, end))
    return [
        d
        for d in drafts
        if d.cue is None or not any(s <= d.cue[1] and d.cue[2] <= e for s, e in by_paragraph.get(d.cue[0], ()))
    ]
