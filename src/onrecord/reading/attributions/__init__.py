"""Document to Attributions and Disclaimers: who says what, inside whose statement."""

from collections.abc import Iterable

from onrecord.reading.attributions.drafting import draft_attributions
from onrecord.reading.attributions.finishing import finish_attributions
from onrecord.reading.attributions.tables import AttributionTables
from onrecord.reading.document import Document
from onrecord.records.attribution import Attribution, Disclaimer
from onrecord.records.mention import Mention
from onrecord.records.span import Span, covers


def find_attributions(
    document: Document, tables: AttributionTables, mentions: tuple[Mention, ...]
) -> tuple[tuple[Attribution, ...], tuple[Disclaimer, ...]]:
    """The attributions in the order of the text, ids a1.., and the disclaimers, ids d1.. on."""
    drafts, quoted, words = draft_attributions(document, tables.cues)
    return finish_attributions(document, drafts, quoted, words), ()


def said_in(span: Span, attributions: Iterable[Attribution]) -> str | None:
    """The id of the innermost attribution whose content holds the span."""
    around = [(c.end - c.start, a.id) for a in attributions for c in a.content if covers(c, span)]
    return min(around)[1] if around else None
