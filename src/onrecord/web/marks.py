"""Reading to marks: every stretch of text that a record rests on, with the card it leads to and how it is drawn.

In: Known (a Reading and its look-ups). Out: `Mark`s, in no order; `weave.py` lays them into the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.records.attribution import Attribution
from onrecord.records.event import Event
from onrecord.records.quantity import Quantity
from onrecord.records.span import Span
from onrecord.web.known import Known
from onrecord.web.signs import SEVERITIES, STANDINGS, Sign

Part = Literal[
    "content",
    "clause",
    "disclaimer",
    "evidence",
    "finding",
    "correction",
    "dateline",
    "recipient",
    "actor",
    "speaker",
    "cue",
    "stance",
    "mention",
    "place",
    "time",
    "hedge",
    "counts",
    "quantity",
    "opinion",
    "trigger",
]
"""What the marked words are to their record; where two marks cover the same words the later of this list is inside."""

DEPTH: dict[str, int] = {part: depth for depth, part in enumerate(Part.__args__)}  # type: ignore[attr-defined]
LINKED: tuple[Part, ...] = (
    "trigger",
    "finding",
    "quantity",
    "time",
    "place",
    "cue",
    "speaker",
    "disclaimer",
    "correction",
    "mention",
)
"""Parts whose words are a link to the card, the first of this list where several cover exactly the same words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`card` is the id of the card it leads to (null: none); `anchor` marks the words that the card leads back to.

    `alone`: words of a quotation that has neither cue nor speaker, so that they must lead to the card themselves.
    """

    span: Span
    part: Part
    card: str | None = None
    hint: str | None = None
    sign: Sign | None = None
    anchor: bool = False
    alone: bool = False


def find_marks(known: Known) -> Iterator[Mark]:
    """The marks of all records of a Reading."""
    reading = known.reading
    for attribution in reading.attributions:
        yield from _attribution_marks(attribution)
    for event in reading.events:
        yield from _event_marks(event)
    for disclaimer in reading.disclaimers:
        yield Mark(disclaimer.span, "disclaimer", disclaimer.id, "Not checked by the outlet", anchor=True)
    for finding in reading.findings:
        sign = SEVERITIES[finding.severity]
        yield Mark(finding.span, "finding", finding.id, f"Finding: {finding.message}", sign, anchor=True)
        for span in finding.evidence:
            if span != finding.span:
                yield Mark(span, "evidence", finding.id, f"Evidence: {finding.message}", sign)
    for mention in reading.mentions:
        yield Mark(mention.span, "mention", known.name_cards[mention.id], mention.kind.capitalize(), anchor=True)
    for place in reading.places:
        yield Mark(place.span, "place", place.id, f"Place: {place.name or 'not resolved'}", anchor=True)
    for time in reading.times:
        yield Mark(time.span, "time", time.id, f"Time: {time.value or 'not resolved'}", anchor=True)
    for quantity in reading.quantities:
        yield from _quantity_marks(quantity)
    yield from _article_marks(known)


def _attribution_marks(attribution: Attribution) -> Iterator[Mark]:
    hint = f"Quotation, {attribution.kind}"
    alone = attribution.cue is None and attribution.speaker is None
    for number, span in enumerate(attribution.content):
        yield Mark(span, "content", attribution.id, hint, anchor=number == 0, alone=alone)
    if attribution.cue is not None:
        yield Mark(attribution.cue, "cue", attribution.id, "Who says so")
    if attribution.speaker is not None:
        yield Mark(attribution.speaker.span, "speaker", attribution.id, "Who says so")
    if attribution.stance.evidence is not None:
        yield Mark(attribution.stance.evidence, "stance", attribution.id, f"Outlet: {attribution.stance.attitude}")


def _event_marks(event: Event) -> Iterator[Mark]:
    sign = STANDINGS[event.standing]
    hint = f"Event: {event.event or event.act}, {sign.word}"
    yield Mark(event.trigger, "trigger", event.id, hint, sign, anchor=True)
    yield Mark(event.clause, "clause", event.id, hint, sign)
    for party in event.actor:
        yield Mark(party.span, "actor", event.id, f"Actor of {event.event or event.act}", sign)
    for party in event.recipient:
        yield Mark(party.span, "recipient", event.id, f"Recipient of {event.event or event.act}", sign)
    for span in event.opinion:
        yield Mark(span, "opinion", event.id, "Words that judge", sign)


def _quantity_marks(quantity: Quantity) -> Iterator[Mark]:
    yield Mark(quantity.span, "quantity", quantity.id, f"Quantity: {quantity.kind}", anchor=True)
    if quantity.hedge is not None:
        yield Mark(quantity.hedge, "hedge", quantity.id, "How sure the text is of it")
    if quantity.counts_span is not None:
        yield Mark(quantity.counts_span, "counts", quantity.id, "What is counted")


def _article_marks(known: Known) -> Iterator[Mark]:
    article = known.reading.article
    for number, span in enumerate(article.corrections, start=1):
        yield Mark(span, "correction", f"c{number}", "Correction by the outlet", anchor=True)
    if article.dateline_span is not None:
        yield Mark(article.dateline_span, "dateline", hint="Dateline")
