"""FoundTimes to TimeExpressions: phrases to ISO dates, over the article's date.

In: what `find_times` found, and the Article. Out: one TimeExpression each, ids t1.. in the order of the text. What
cannot be dated keeps null dates and says why; the publication date is never put in its place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from onrecord.reading.times.found_time import FoundTime
from onrecord.reading.times.shapes import (
    Away,
    Clock,
    Day,
    Eve,
    Every,
    FromEvent,
    Holiday,
    Length,
    Month,
    Narrowed,
    NearDay,
    NearUnit,
    OpenDay,
    Range,
    Shape,
    Stretch,
    Timed,
    Vague,
    Weekday,
    Weekend,
    Year,
    YearPart,
    Years,
)
from onrecord.reading.times.tense import Tense
from onrecord.records.article import Article
from onrecord.records.time_expression import TimeExpression, TimeType
from onrecord.resolving.dates.anchor import Anchor, anchor_of
from onrecord.resolving.dates.calendar_shapes import (
    anchored,
    resolve_day,
    resolve_holiday,
    resolve_month,
    resolve_near_unit,
    resolve_weekday,
    resolve_weekend,
    resolve_year_part,
)
from onrecord.resolving.dates.counted_shapes import (
    TOO_VAGUE,
    count_from,
    count_from_article,
    count_from_interval,
    every_value,
    length_value,
    narrow,
    put_clock,
    resolve_stretch,
)
from onrecord.resolving.dates.interval import (
    Interval,
    Unresolvable,
    day_interval,
    precision_of_length,
    year_interval,
    years_interval,
)

_NEAR_PARAGRAPHS = 1
"""How many paragraphs back "two days earlier" looks for the time that it is counted from."""


@dataclass(frozen=True, slots=True)
class _Earlier:
    """The last dated time: what "two days later" is counted from."""

    id: str
    interval: Interval
    paragraph: int


def resolve_times(found: tuple[FoundTime, ...], article: Article) -> tuple[TimeExpression, ...]:
    """One TimeExpression for each FoundTime, in their order."""
    anchor = anchor_of(article)
    earlier: _Earlier | None = None
    times: list[TimeExpression] = []
    for number, one in enumerate(found, start=1):
        near = earlier if earlier and one.paragraph - earlier.paragraph <= _NEAR_PARAGRAPHS else None
        time, interval = _resolve_one(f"t{number}", one, anchor, near)
        times.append(time)
        if interval is not None and time.type in ("DATE", "TIME"):
            earlier = _Earlier(time.id, interval, one.paragraph)
    return tuple(_doubt_quoted(times, found, anchor))


def _doubt_quoted(
    times: list[TimeExpression], found: tuple[FoundTime, ...], anchor: Anchor | None
) -> Iterator[TimeExpression]:
    """ "“We begin today,” he said on Monday", printed on Wednesday: today is not Wednesday, and is left open."""
    if anchor is None:
        yield from times
        return
    today = anchor.day.isoformat()
    other_days = {
        one.paragraph
        for time, one in zip(times, found, strict=True)
        if not one.quoted and time.precision == "day" and time.start == time.end and (time.start or today) < today
    }
    for time, one in zip(times, found, strict=True):
        day = one.shape.day if isinstance(one.shape, Timed) else one.shape
        if one.quoted and isinstance(day, NearDay) and one.paragraph in other_days:
            yield TimeExpression(
                id=time.id,
                span=time.span,
                type=time.type,
                relation=time.relation,
                unresolved_reason="told in a quotation of another day",
            )
        else:
            yield time


def _resolve_one(
    id_: str, one: FoundTime, anchor: Anchor | None, earlier: _Earlier | None
) -> tuple[TimeExpression, Interval | None]:
    type_ = type_of(one.shape)
    bare = TimeExpression(id=id_, span=one.span, type=type_, relation=one.relation)
    if isinstance(one.shape, Length):
        return _with(bare, value=length_value(one.shape)), None
    if isinstance(one.shape, Every):
        return _with(bare, value=every_value(one.shape)), None
    try:
        interval = resolve_shape(one.shape, anchor, one.tense, earlier.interval if earlier else None)
    except Unresolvable as reason:
        return _with(bare, value=_open_value(one.shape), unresolved_reason=str(reason)), None
    except (OverflowError, ValueError):
        return _with(bare, unresolved_reason="the date lies outside the calendar"), None
    time = _with(
        bare,
        value=interval.value,
        start=interval.start or interval.first.isoformat(),
        end=interval.end or interval.last.isoformat(),
        precision=interval.precision,
        anchored_to=_anchored_to(one.shape, anchor, earlier),
    )
    return time, interval


def _with(time: TimeExpression, **told: str | None) -> TimeExpression:
    return msgspec.structs.replace(time, **told)


def _open_value(shape: Shape) -> str | None:
    """What is still known of a phrase without a date."""
    if isinstance(shape, Vague):
        return shape.value
    if isinstance(shape, Clock):
        return f"T{shape.hour:02d}:{shape.minute:02d}"
    return length_value(shape.length) if isinstance(shape, Stretch) else None


def type_of(shape: Shape) -> TimeType:
    """The TIMEX3 type."""
    if isinstance(shape, Length | Stretch):
        return "DURATION"
    if isinstance(shape, Every):
        return "SET"
    if isinstance(shape, Clock | Timed) or (isinstance(shape, Narrowed) and isinstance(shape.shape, Timed)):
        return "TIME"
    if isinstance(shape, Away) and shape.length.unit in ("hour", "minute", "second"):
        return "TIME"
    return "DATE"


def resolve_shape(shape: Shape, anchor: Anchor | None, tense: Tense | None, earlier: Interval | None) -> Interval:
    """The stretch of the calendar that a shape means. Raises Unresolvable with the reason."""
    match shape:
        case Day():
            return resolve_day(shape, anchor, tense)
        case Weekday():
            return resolve_weekday(shape, anchor, tense)
        case Month():
            return resolve_month(shape, anchor, tense)
        case Year():
            return year_interval(shape.year)
        case Years():
            return years_interval(shape.value, shape.first, shape.last)
        case YearPart():
            return resolve_year_part(shape, anchor, tense)
        case NearUnit():
            return resolve_near_unit(shape, anchor)
        case Weekend():
            return resolve_weekend(shape, anchor, tense)
        case Holiday():
            return resolve_holiday(shape, anchor, tense)
        case NearDay():
            return day_interval(anchored(anchor).fromordinal(anchored(anchor).toordinal() + shape.offset))
        case Stretch():
            return resolve_stretch(shape, anchor)
        case OpenDay():
            raise Unresolvable("day and month can be read both ways")
        case Vague():
            raise Unresolvable(TOO_VAGUE)
        case FromEvent():
            raise Unresolvable("counted from an event that the phrase does not date")
        case _:
            return _resolve_composed(shape, anchor, tense, earlier)


def _resolve_composed(shape: Shape, anchor: Anchor | None, tense: Tense | None, earlier: Interval | None) -> Interval:
    match shape:
        case Narrowed():
            return narrow(resolve_shape(shape.shape, anchor, tense, earlier), shape.mod, shape.shape, anchor)
        case Timed():
            day = resolve_shape(shape.day, anchor, tense, earlier) if shape.day is not None else None
            return put_clock(day, shape)
        case Clock():
            return put_clock(None, shape)
        case Eve():
            day = resolve_shape(shape.of, anchor, tense, earlier)
            return day_interval(day.first.fromordinal(day.first.toordinal() - 1))
        case Range():
            return _resolve_range(shape, anchor, tense, earlier)
        case Away(from_="article"):
            return count_from_article(shape.length, shape.sign, anchor)
        case Away(from_="of"):
            assert shape.of is not None
            base = resolve_shape(shape.of, anchor, tense, earlier)
            return count_from(base.last if shape.sign > 0 else base.first, shape.length, shape.sign)
        case Away():
            return count_from_interval(earlier, shape.length, shape.sign)
    raise AssertionError(shape)


def _resolve_range(shape: Range, anchor: Anchor | None, tense: Tense | None, earlier: Interval | None) -> Interval:
    first_shape, last_shape = shape.first, shape.last
    if isinstance(first_shape, Day | Month) and isinstance(last_shape, Day | Month):
        year = first_shape.year or last_shape.year
        if year is not None:
            first_shape = replace(first_shape, year=first_shape.year or year)
            last_shape = replace(last_shape, year=last_shape.year or year)
    if isinstance(first_shape, Month) and isinstance(last_shape, Year):
        raise Unresolvable(TOO_VAGUE)
    first = resolve_shape(first_shape, anchor, tense, earlier)
    last_anchor = anchor
    if isinstance(last_shape, Weekday) or (isinstance(last_shape, Day | Month) and last_shape.year is None):
        last_anchor = Anchor(first.first, None, "")
        tense = "future"
    last = resolve_shape(last_shape, last_anchor, tense, earlier)
    if last.last < first.first:
        raise Unresolvable("the second end lies before the first")
    precision = precision_of_length(first.first, last.last)
    return Interval(f"{first.value}/{last.value}", first.first, last.last, precision)


def _anchored_to(shape: Shape, anchor: Anchor | None, earlier: _Earlier | None) -> str | None:
    """What the date was counted from; null for a date that is told in full."""
    match shape:
        case Day() | Month() | YearPart() | Holiday():
            return None if shape.year is not None or anchor is None else anchor.name
        case Year() | Years():
            return None
        case Narrowed():
            return _anchored_to(shape.shape, anchor, earlier)
        case Timed() if shape.day is not None:
            return _anchored_to(shape.day, anchor, earlier)
        case Eve():
            return _anchored_to(shape.of, anchor, earlier)
        case Range():
            ends = [_anchored_to(end, anchor, earlier) for end in (shape.last, shape.first)]
            return next((end for end in ends if end), None) if all(ends) else None
        case Away(from_="earlier"):
            return earlier.id if earlier else None
        case Away(from_="of") if shape.of is not None:
            return _anchored_to(shape.of, anchor, earlier)
    return anchor.name if anchor else None
