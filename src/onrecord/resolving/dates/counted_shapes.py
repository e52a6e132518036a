"""Shapes that are counted or put together: ago and later, parts of a day, clocks, early and late, ranges, lengths.

In: a shape and what it is counted from. Out: `Interval`, or a bare TIMEX3 value; raises Unresolvable with the reason.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from onrecord.reading.times.shapes import Clock, Every, Length, Mod, NearUnit, Shape, Stretch, Timed
from onrecord.resolving.dates.anchor import Anchor
from onrecord.resolving.dates.calendar_shapes import anchored
from onrecord.resolving.dates.interval import (
    NO_ANCHOR,
    NO_EARLIER,
    Interval,
    Unresolvable,
    add_months,
    day_interval,
    decade_interval,
    month_interval,
    precision_of_length,
    week_interval,
    year_interval,
)
from onrecord.resolving.dates.zones import offset_of

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "DE", "century": "CE",
}  # fmt: skip
_FINENESS = {"minute": 0, "hour": 0, "day": 1, "week": 2, "month": 3, "year": 5, "longer": 6}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7}
TOO_VAGUE = "too vague for a date"


def length_value(length: Length) -> str:
    """ "P3D", "PT1.5H"; X for a count that is not told ("several days": "PXD")."""
    letter = _LETTERS[length.unit]
    if length.unit == "hour" and length.count == Decimal("0.5"):
        return "PT30M"
    count = "X" if length.count is None else f"{length.count.normalize():f}"
    return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"


def every_value(told: Every) -> str:
    """A set's value: "XXXX-WXX-7" for Sundays, "P1M" for every month."""
    if told.weekday is not None:
        return f"XXXX-WXX-{told.weekday + 1}"
    if told.part is not None:
        return f"XXXX-XX-XXT{told.part}"
    assert told.length is not None
    return length_value(told.length)


def count_from(day: date, length: Length, sign: int) -> Interval:
    """So many units from the day: the day, week, month or year that it falls in, as fine as the unit and no finer."""
    if length.count is None:
        raise Unresolvable(TOO_VAGUE)
    moved = _move(day, length, sign)
    unit = length.unit
    if unit == "day":
        return day_interval(moved)
    if unit == "week":
        return week_interval(moved)
    if unit in ("month", "quarter") or length.count % 1:
        return month_interval(moved.year, moved.month)
    return year_interval(moved.year) if unit == "year" else decade_interval(moved.year)


def _move(day: date, length: Length, sign: int) -> date:
    assert length.count is not None
    if length.unit in _DAYS_IN:
        return day + sign * timedelta(days=int(length.count * _DAYS_IN[length.unit]))
    if length.unit in _MONTHS_IN:
        return add_months(day, sign * int(length.count * _MONTHS_IN[length.unit]))
    raise Unresolvable("the hour that it is counted from is not known")


def count_from_article(length: Length, sign: int, anchor: Anchor | None) -> Interval:
    """ "two days ago", "in two weeks"; hours need the hour of publication."""
    if length.unit not in ("minute", "hour", "second"):
        return count_from(anchored(anchor), length, sign)
    if anchor is None:
        raise Unresolvable(NO_ANCHOR)
    if anchor.moment is None or length.count is None:
        raise Unresolvable("the hour that it is counted from is not known")
    moment = anchor.moment + sign * timedelta(**{f"{length.unit}s": float(length.count)})
    return moment_interval(moment.replace(tzinfo=None), fine=length.unit == "minute")


def moment_interval(moment: datetime, fine: bool) -> Interval:
    """An hour or a minute of local time."""
    stamp = moment.strftime("%Y-%m-%dT%H:%M")
    value = stamp if fine else moment.strftime("%Y-%m-%dT%H")
    return Interval(value, moment.date(), moment.date(), "minute" if fine else "hour", start=stamp, end=stamp)


def count_from_interval(earlier: Interval | None, length: Length, sign: int) -> Interval:
    """ "two days earlier", "the next day", "two years later": needs a time at least as fine as the unit."""
    if earlier is None:
        raise Unresolvable(NO_EARLIER)
    if length.unit in ("minute", "hour"):
        return _count_hours(earlier, length, sign)
    needed = {"day": "day", "week": "week", "month": "month", "quarter": "month", "year": "year"}.get(
        length.unit, "longer"
    )
    if _FINENESS[earlier.precision] > _FINENESS[needed] or (
        length.unit == "day" and (earlier.last - earlier.first).days > 6
    ):
        raise Unresolvable(NO_EARLIER)
    if length.unit == "decade" and earlier.precision == "longer":
        raise Unresolvable(NO_EARLIER)
    return count_from(earlier.last if sign > 0 else earlier.first, length, sign)


def _count_hours(earlier: Interval, length: Length, sign: int) -> Interval:
    """ "An hour earlier", behind "4 p.m. Wednesday": in the zone of that time, if it told one."""
    if earlier.start is None or length.count is None or "T" not in earlier.start:
        raise Unresolvable("the hour that it is counted from is not known")
    moved = datetime.fromisoformat(earlier.start) + sign * timedelta(**{f"{length.unit}s": float(length.count)})
    fine = length.unit == "minute" or earlier.precision == "minute"
    zone = earlier.start[16:]
    one = moment_interval(moved.replace(tzinfo=None), fine)
    return replace(one, value=one.value + zone, start=f"{one.start}{zone}", end=f"{one.end}{zone}")


def resolve_stretch(told: Stretch, anchor: Anchor | None) -> Interval:
    """ "the past three days": a length that ends (or begins) on the article's day."""
    day = anchored(anchor)
    if told.length.count is None:
        raise Unresolvable(TOO_VAGUE)
    other = day if told.length.unit in ("hour", "minute", "second") else _move(day, told.length, told.sign)
    if told.length.unit == "hour":
        other = day + told.sign * timedelta(days=-int(-told.length.count // 24))
    first, last = sorted((day, other))
    return Interval(length_value(told.length), first, last, precision_of_length(first, last))


def put_clock(day: Interval | None, told: Timed | Clock) -> Interval:
    """A clock time or a part of the day on its day."""
    clock = told if isinstance(told, Clock) else told.clock
    if day is None or day.precision != "day" or day.first != day.last:
        raise Unresolvable("no day is told for this time of day")
    if clock is not None:
        stamp = f"{day.first.isoformat()}T{clock.hour:02d}:{clock.minute:02d}{offset_of(clock.zone, day.first)}"
        return Interval(stamp, day.first, day.last, "minute" if clock.to_minute else "hour", start=stamp, end=stamp)
    assert isinstance(told, Timed)
    if told.part == "OVERNIGHT":
        before = day.first - timedelta(days=1)
        return Interval(f"{before.isoformat()}TNI", before, day.last, "day")
    return Interval(f"{day.value}T{told.part}", day.first, day.last, "day")


def narrow(whole: Interval, mod: Mod, shape: Shape, anchor: Anchor | None) -> Interval:
    """The first, middle or last third of a period; up to or from the article's day for earlier and later."""
    if whole.first == whole.last:
        return whole
    first, last = whole.first, whole.last
    if mod in ("earlier", "later") and isinstance(shape, NearUnit):
        if shape.offset == 0 and anchor is not None:
            first, last = (first, anchor.day) if mod == "earlier" else (anchor.day, last)
    else:
        first, last = _third(whole, mod)
    return Interval(whole.value, first, last, whole.precision)


def _third(whole: Interval, mod: Mod) -> tuple[date, date]:
    first, last = whole.first, whole.last
    cut = {"early": 0, "earlier": 0, "mid": 1}.get(mod, 2)
    if whole.precision == "month" and first.day == 1:
        days = ((1, 10), (11, 20), (21, last.day))[cut]
        return first.replace(day=days[0]), first.replace(day=days[1])
    if whole.precision == "year" and (last - first).days > 360:
        months = ((1, 4), (5, 8), (9, 12))[cut]
        return month_interval(first.year, months[0]).first, month_interval(first.year, months[1]).last
    if whole.precision == "longer":
        years = last.year - first.year + 1
        part = ((0, years // 3), (years // 3, years - years // 3 - 1), (years - years // 3 - 1, years - 1))[cut]
        return date(first.year + part[0], 1, 1), date(first.year + part[1], 12, 31)
    third = ((last - first).days + 1) // 3
    ends = ((0, third), (third, 2 * third), (2 * third - 1, (last - first).days))[cut]
    return first + timedelta(days=ends[0]), first + timedelta(days=ends[1])
