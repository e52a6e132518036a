"""A Reading's events, quotations and findings as rows of words, for tables and CSV.

In: Reading. Out: rows of plain strings; what is not known is an empty string.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.records.attribution import Polarity
from onrecord.records.chain import NO_OUTLET, name_speaker, walk_chain
from onrecord.records.event import Event, Participant
from onrecord.records.quantity import Quantity
from onrecord.records.reading import Reading
from onrecord.records.time_expression import TimeExpression
from onrecord.web.known import Known, index_reading
from onrecord.web.signs import STANDINGS

ARROW = " › "


@dataclass(frozen=True, slots=True)
class EventRow:
    """One happening: every telling of it in the article that `same_as` joins, each value with where it was told."""

    article: str
    id: str
    when: str
    who: str
    event: str
    act: str
    to_whom: str
    where: str
    how_many: str
    standing: str
    who_says_so: str
    words: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One attribution; `depth` is how many others it is told within."""

    article: str
    id: str
    depth: int
    kind: str
    speaker: str
    cue: str
    polarity: Polarity
    who_says_so: str
    content: str


def event_rows(reading: Reading) -> Iterator[EventRow]:
    """One row a happening, in the order of the text."""
    tellings: dict[str, list[Event]] = {}
    first_of: dict[str, str] = {}
    for event in reading.events:
        first = first_of.get(event.same_as or "", event.id)
        first_of[event.id] = first
        tellings.setdefault(first, []).append(event)
    known = index_reading(reading)
    for same in tellings.values():
        yield _event_row(known, same)


def _event_row(known: Known, tellings: list[Event]) -> EventRow:
    first = tellings[0]
    times, places, quantities = known.times, known.places, known.quantities

    def told(values: list[tuple[Event, str]]) -> str:
        """The first telling's value; another telling's with its id beside it."""
        seen: list[str] = []
        for event, value in values:
            if value and value not in seen and f"{value} [{event.id}]" not in seen:
                seen.append(value if event is first else f"{value} [{event.id}]")
        return "; ".join(seen)

    when = [(e, name_time(times[e.time]) if e.time else "") for e in tellings]
    where = [(e, ", ".join(places[p.place].name or places[p.place].span.exact for p in e.places)) for e in tellings]
    many = [(e, ", ".join(name_quantity(quantities[q]) for q in e.quantities)) for e in tellings]
    return EventRow(
        article=known.reading.article.id,
        id=", ".join(e.id for e in tellings),
        when=told(when),
        who=told([(e, _name_parties(e.actor)) for e in tellings]),
        event=" ".join((first.event or "other", *first.mode)),
        act=first.trigger.exact,
        to_whom=told([(e, _name_parties(e.recipient)) for e in tellings]),
        where=told(where),
        how_many=told(many),
        standing=STANDINGS[first.standing].word,
        who_says_so=_name_chain(known, first.said_in),
        words=first.clause.exact,
    )


def _name_chain(known: Known, said_in: str | None) -> str:
    """The outlet, then each speaker from the outermost to the innermost: "Harbour Gazette › NPR › officials"."""
    inward = [name_speaker(attribution) for attribution in walk_chain(known.attributions, said_in)]
    return ARROW.join((known.reading.article.outlet or NO_OUTLET, *reversed(inward)))


def _name_parties(parties: tuple[Participant, ...]) -> str:
    return ", ".join(name_party(p) for p in parties)


def name_party(party: Participant) -> str:
    """The participant's name with its code and sector: "Russia (RUS GOV)"."""
    codes = " ".join(c for c in (party.code, party.sector) if c)
    name = party.name or party.span.exact
    return f"{name} ({codes})" if codes else name


def name_time(time: TimeExpression) -> str:
    """The TIMEX3 value where the phrase has a date, else its own words."""
    return time.value if time.value and time.start else time.span.exact


def name_quantity(quantity: Quantity) -> str:
    """The words of the quantity and, when it is not beside them, what it counts."""
    counted = quantity.counts_span.exact if quantity.counts_span else ""
    words = quantity.span.exact
    return words if not counted or counted in words else f"{words} {counted}"


def quote_rows(reading: Reading) -> Iterator[QuoteRow]:
    """One row an attribution, in the order of the text."""
    known = index_reading(reading)
    for attribution in reading.attributions:
        yield QuoteRow(
            article=reading.article.id,
            id=attribution.id,
            depth=sum(1 for _ in walk_chain(known.attributions, attribution.within)),
            kind=attribution.kind,
            speaker=name_speaker(attribution) if attribution.speaker else "",
            cue=attribution.cue.exact if attribution.cue else "",
            polarity=attribution.polarity,
            who_says_so=_name_chain(known, attribution.id),
            content=" … ".join(c.exact for c in attribution.content),
        )
