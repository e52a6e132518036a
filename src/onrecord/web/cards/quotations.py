"""Attributions and disclaimers to cards: what was said, by whom, through whom, and what the outlet could not check.

In: Known. Out: one Card a record, in the order of the text.
"""

from collections.abc import Iterable

from onrecord.records.attribution import Attribution
from onrecord.records.chain import name_speaker
from onrecord.web.cards.card import Card, Value, row, shown, told, where_it_stands, words
from onrecord.web.cards.values import format_time, name_place
from onrecord.web.chain import chain_of
from onrecord.web.known import Known
from onrecord.web.signs import POLARITIES, POLARITY_SIGNS

KINDS = {"direct": "direct quotation", "mixed": "partly in quotation marks", "indirect": "in the outlet's words"}


def quotation_cards(known: Known) -> Iterable[Card]:
    """A card an attribution; its heading is the speaker."""
    for attribution in known.reading.attributions:
        yield Card(
            id=attribution.id,
            kind="quotation",
            heading=name_speaker(attribution),
            short=attribution.kind,
            sign=POLARITY_SIGNS.get(attribution.polarity),
            quote=" … ".join(span.exact for span in attribution.content),
            rows=shown(
                row("speaker", _speaker(known, attribution), reason=attribution.speaker_reason),
                row("unnamed", told(attribution.speaker.anonymity if attribution.speaker else None)),
                row("cue", told(attribution.cue.exact if attribution.cue else None, note=_polarity(attribution))),
                row("medium", told(attribution.medium)),
                row("said on", _occasion_time(known, attribution)),
                row("said in", _occasion_place(known, attribution)),
                row("outlet", _stance(attribution)),
            ),
            chain=chain_of(known, attribution.id),
            details=shown(
                row("kind", Value(KINDS[attribution.kind])),
                row("made by", Value(attribution.made_by)),
                where_it_stands(attribution.content[0]),
            ),
        )


def _speaker(known: Known, attribution: Attribution) -> Value | None:
    speaker = attribution.speaker
    if speaker is None:
        return None
    notes = [speaker.kind or "", speaker.number or ""]
    if speaker.name and speaker.name != speaker.span.exact:
        notes.append(f"“{speaker.span.exact}”")
    card = known.name_cards.get(speaker.mention or "") or (speaker.entity if speaker.entity in known.entities else None)
    return Value(name_speaker(attribution), card, ", ".join(note for note in notes if note) or None)


def _polarity(attribution: Attribution) -> str | None:
    """That it is affirmed goes without saying."""
    return None if attribution.polarity == "affirmed" else POLARITIES[attribution.polarity]


def _occasion_time(known: Known, attribution: Attribution) -> Value | None:
    time = known.times.get(attribution.occasion.time or "")
    return None if time is None else Value(format_time(time), time.id)


def _occasion_place(known: Known, attribution: Attribution) -> Value | None:
    place = known.places.get(attribution.occasion.place or "")
    return None if place is None else Value(name_place(place), place.id)


def _stance(attribution: Attribution) -> Value | None:
    """How the outlet holds itself to it; neutral is the rule and goes without saying."""
    stance = attribution.stance
    if stance.attitude == "neutral":
        return None
    return Value(stance.attitude, note=f"“{stance.evidence.exact}”" if stance.evidence else None)


def disclaimer_cards(known: Known) -> Iterable[Card]:
    """A card for each thing that the outlet says it could not check, with what it covers."""
    for disclaimer in known.reading.disclaimers:
        yield Card(
            id=disclaimer.id,
            kind="disclaimer",
            heading=words(disclaimer.kind).capitalize(),
            quote=disclaimer.span.exact,
            rows=shown(row("covers", *(_covered(known, covered) for covered in disclaimer.scope))),
            details=shown(where_it_stands(disclaimer.span)),
        )


def _covered(known: Known, covered: str) -> Value:
    if covered in known.events:
        return Value(known.events[covered].act, covered)
    if covered in known.attributions:
        return Value(f"what {name_speaker(known.attributions[covered])} says", covered)
    if covered in known.quantities:
        return Value(known.quantities[covered].span.exact, covered)
    return Value(covered)
