"""Places, times and quantities to cards, with how each is written for people.

In: Known. Out: one Card a record; `name_place`, `format_time` and `format_quantity` serve the other cards.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.time_expression import TimeExpression
from onrecord.web.cards.card import Card, Value, row, shown, told, where_it_stands, words
from onrecord.web.chain import chain_of
from onrecord.web.known import Known

RESOLUTIONS = {1: "country", 2: "province", 3: "district", 4: "city", 5: "below city"}
"""PLOVER's scale of how finely a place is known."""


def place_cards(known: Known) -> Iterable[Card]:
    """A card a place: where it is in the world with its uncertainty, or why that is not said."""
    for place in known.reading.places:
        runner_up = place.runner_up
        yield Card(
            id=place.id,
            kind="place",
            heading=name_place(place),
            short="demonym" if place.use == "demonym" else RESOLUTIONS.get(place.resolution or 0),
            quote=place.span.exact,
            rows=shown(
                row("in", told(", ".join(part for part in (place.admin2, place.admin1, place.code) if part))),
                row("point", told(_point(place)), reason=place.unresolved_reason),
                row("relation", told(place.relation)),
                row("claimed by", *(Value(code) for code in place.claimed_by)),
                row("controlled by", told(place.controlled_by)),
            ),
            details=shown(
                row("score", told(None if place.score is None else f"{place.score:.2f}")),
                row("reasons", *(Value(reason) for reason in place.reasons)),
                row("runner-up", told(_runner_up(place), note=None if runner_up is None else f"{runner_up.score:.2f}")),
                row("GeoNames", told(None if place.geonameid is None else str(place.geonameid))),
                where_it_stands(place.span),
            ),
        )


def name_place(place: Place) -> str:
    """The place's name in the gazetteer, else the words of the text."""
    return place.name or place.span.exact


def _point(place: Place) -> str | None:
    if place.lat is None or place.lon is None:
        return None
    around = "" if place.uncertainty_km is None else f" ± {place.uncertainty_km:g} km"
    return f"{place.lat:.2f}, {place.lon:.2f}{around}" + (" (middle of an area)" if place.centroid else "")


def _runner_up(place: Place) -> str | None:
    if place.runner_up is None:
        return None
    return ", ".join(part for part in (place.runner_up.name, place.runner_up.code) if part)


def time_cards(known: Known) -> Iterable[Card]:
    """A card a time phrase: the time it means and what it was counted from, or why that is not known."""
    for time in known.reading.times:
        earlier = known.times.get(time.anchored_to or "")
        anchor = Value(earlier.span.exact, earlier.id) if earlier else told(time.anchored_to)
        yield Card(
            id=time.id,
            kind="time",
            heading=format_time(time),
            short=time.precision,
            quote=time.span.exact,
            rows=shown(
                row("means", told(time.value), reason=time.unresolved_reason),
                row("counted from", anchor),
            ),
            details=shown(
                row("type", Value(time.type)), row("relation", told(time.relation)), where_it_stands(time.span)
            ),
        )


def format_time(time: TimeExpression) -> str:
    """The ISO interval in words, else the TIMEX3 value, else the words of the text."""
    lead = f"{time.relation} " if time.relation not in (None, "on") else ""
    if time.start and time.end and time.start != time.end:
        return f"{lead}{format_moment(time.start)} to {format_moment(time.end)}"
    one = time.start or time.end
    if one:
        return lead + format_moment(one)
    return f"{lead}{time.value}" if time.value else time.span.exact


_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")


def format_moment(iso: str) -> str:
    """An ISO 8601 date-time as people write it ("2022-09-21 14:05 +03:00"); a bare date, or anything else, as it is."""
    found = _MOMENT.fullmatch(iso)
    if found is None:
        return iso
    return " ".join(part for part in found.groups() if part).replace(" Z", " UTC").replace(" +00:00", " UTC")


def quantity_cards(known: Known) -> Iterable[Card]:
    """A card a figure: its value with every other way to read it, what it counts, and who says so."""
    for quantity in known.reading.quantities:
        event = known.events.get(quantity.event or "")
        whole = known.quantities.get(quantity.part_of or "")
        counted = [words(quantity.counts or ""), quantity.counts_span.exact if quantity.counts_span else ""]
        yield Card(
            id=quantity.id,
            kind="quantity",
            heading=format_quantity(quantity),
            short=quantity.kind,
            quote=quantity.span.exact,
            rows=shown(
                row("counts", told(counted[0] or counted[1], note=f"“{counted[1]}”" if all(counted) else None)),
                row("of whom", told(quantity.population)),
                row("scope", told(quantity.scope)),
                row("hedge", told(f"“{quantity.hedge.exact}”" if quantity.hedge else None)),
                row("may also read", *(Value(_figure(v, quantity.unit)) for v in quantity.other_readings)),
                row("as of", told(quantity.as_of)),
                row("part of", Value(format_quantity(whole), whole.id) if whole else None),
                row("of event", Value(event.act, event.id) if event else None),
            ),
            chain=chain_of(known, quantity.said_in),
            details=shown(where_it_stands(quantity.span)),
        )


def format_quantity(quantity: Quantity) -> str:
    """The figure with its unit, else its bounds ("at least 24"), else the words of the text."""
    if quantity.value is not None:
        return _figure(quantity.value, quantity.unit)
    low, high = quantity.at_least, quantity.at_most
    if low is not None and high is not None:
        return f"{_figure(low, None)} to {_figure(high, quantity.unit)}"
    if low is not None:
        return f"at least {_figure(low, quantity.unit)}"
    if high is not None:
        return f"at most {_figure(high, quantity.unit)}"
    return quantity.span.exact


def _figure(value: Decimal, unit: str | None) -> str:
    """Digits in groups of three, all decimals kept; a hugely scaled number keeps its exponent."""
    digits = f"{value:,f}" if abs(value.adjusted()) <= 30 else str(value)
    if unit is None:
        return digits
    money = len(unit) == 3 and unit.isupper()
    return f"{unit} {digits}" if money else f"{digits} {unit}"
