"""Events to cards: who did what to whom, where, when, how many, how real, and who says so.

In: Known. Out: one Card an event, in the order of the text.
"""

from collections.abc import Iterable

from onrecord.records.event import Event, Participant
from onrecord.web.cards.card import Card, Row, Value, row, shown, told, where_it_stands, words
from onrecord.web.cards.values import format_quantity, format_time, name_place
from onrecord.web.chain import chain_of
from onrecord.web.known import Known
from onrecord.web.signs import STANDINGS

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
"""PLOVER's quad codes in words."""

LINKS = {"coreference": "through a reference", "implied": "implied"}


def event_cards(known: Known) -> Iterable[Card]:
    """A card an event. Its heading is the sentence that its parts make."""
    for event in known.reading.events:
        yield Card(
            id=event.id,
            kind="event",
            heading=_sentence(event),
            short=event.event or "no PLOVER type",
            sign=STANDINGS[event.standing],
            quote=event.clause.exact,
            rows=_rows(known, event),
            chain=chain_of(known, event.said_in),
            details=_details(event),
        )


def _sentence(event: Event) -> str:
    """Actor, act and recipient: "Russia: mobilize, reservists" reads as a headline does, without inflecting verbs."""
    actors = ", ".join(_party_words(party) for party in event.actor)
    recipients = ", ".join(_party_words(party) for party in event.recipient)
    left = f"{actors} · " if actors else ""
    right = f" → {recipients}" if recipients else ""
    return f"{left}{event.act}{right}"


def _party_words(party: Participant) -> str:
    return party.name or party.span.exact


def _rows(known: Known, event: Event) -> tuple[Row, ...]:
    return shown(
        row("who", *(_party(known, p) for p in event.actor), reason=event.actor_reason),
        row("type", reason=event.event_reason if event.event is None else None),
        row("to whom", *(_party(known, p) for p in event.recipient), reason=event.recipient_reason),
        row("where", *_places(known, event), reason=event.place_reason),
        row("when", _time(known, event), reason=event.time_reason),
        row("how many", *_quantities(known, event)),
        row("same as", _same(known, event)),
    )


def _party(known: Known, party: Participant) -> Value:
    code = " ".join(part for part in (party.code, party.sector, *party.other_sectors) if part)
    number = known.quantities.get(party.number or "")
    notes = [code, LINKS.get(party.from_, ""), number.span.exact if number else ""]
    if party.name and party.name != party.span.exact:
        notes.append(f"“{party.span.exact}”")
    card = known.name_cards.get(party.mention or "") or (party.entity if party.entity in known.entities else None)
    return Value(_party_words(party), card, ", ".join(note for note in notes if note) or None)


def _places(known: Known, event: Event) -> Iterable[Value]:
    for link in event.places:
        place = known.places.get(link.place)
        if place is not None:
            yield Value(name_place(place), place.id, None if link.role == "at" else link.role)


def _time(known: Known, event: Event) -> Value | None:
    time = known.times.get(event.time or "")
    if time is None:
        return None
    meant = format_time(time)
    return Value(meant, time.id, None if meant == time.span.exact else f"“{time.span.exact}”")


def _quantities(known: Known, event: Event) -> Iterable[Value]:
    for quantity_id in event.quantities:
        quantity = known.quantities.get(quantity_id)
        if quantity is not None:
            counted = quantity.counts_span.exact if quantity.counts_span else words(quantity.counts or "")
            yield Value(format_quantity(quantity), quantity.id, counted or None)


def _same(known: Known, event: Event) -> Value | None:
    earlier = known.events.get(event.same_as or "")
    return None if earlier is None else Value(earlier.act, earlier.id, "the same happening, told earlier")


def _details(event: Event) -> tuple[Row, ...]:
    score = None if event.score is None else f"{event.score:+g}"
    return shown(
        row("mode", *(Value(words(mode)) for mode in event.mode)),
        row("context", *(Value(words(context)) for context in event.context)),
        row("quad", told(QUADS.get(event.quad_code or 0))),
        row("auxiliary", *(Value(auxiliary) for auxiliary in event.auxiliary)),
        row("outcome", told(words(event.outcome or ""))),
        row("words that judge", *(Value(f"“{span.exact}”") for span in event.opinion)),
        row("PLOVER scale", told(score)),
        row("made by", Value(event.made_by)),
        where_it_stands(event.trigger),
    )
