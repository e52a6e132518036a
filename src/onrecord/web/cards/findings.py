"""Findings, notes and the outlet's corrections to cards.

In: Known. Out: one Card each. A finding asks the desk; it does not accuse.
"""

from collections.abc import Iterable

from onrecord.web.cards.card import Card, Value, row, shown, told, where_it_stands
from onrecord.web.known import Known
from onrecord.web.signs import SEVERITIES


def finding_cards(known: Known) -> Iterable[Card]:
    """A card a finding: the question, what was found, what was expected, and the words it rests on."""
    for finding in known.reading.findings:
        yield Card(
            id=finding.id,
            kind="finding",
            heading=finding.message,
            short=finding.rule,
            sign=SEVERITIES[finding.severity],
            quote=finding.span.exact,
            rows=shown(
                row("found", told(finding.found)),
                row("expected", told(finding.expected)),
                row("beside", *(Value(f"“{span.exact}”") for span in finding.evidence if span != finding.span)),
            ),
            details=shown(row("rule", Value(finding.rule)), where_it_stands(finding.span)),
        )


def note_cards(known: Known) -> Iterable[Card]:
    """What a stage cut, skipped or did not read; and what the outlet itself corrected."""
    for number, span in enumerate(known.reading.article.corrections, start=1):
        yield Card(id=f"c{number}", kind="note", heading="Correction by the outlet", quote=span.exact)
    for number, note in enumerate(known.reading.notes, start=1):
        yield Card(
            id=f"note{number}",
            kind="note",
            heading=note.message,
            short=note.stage,
            details=shown(row("code", Value(note.code))),
            in_text=False,
        )
