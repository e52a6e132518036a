"""Shapes that stand on the calendar: days, weekdays, months, years, parts of years, holidays, weekends.

In: a shape, the anchor, the clause's tense. Out: `Interval`; raises Unresolvable with the reason.
"""

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.reading.times.shapes import (
    Day,
    Holiday,
    Month,
    NearUnit,
    Weekday,
    Weekend,
    Which,
    YearPart,
)
from onrecord.reading.times.tense import Tense
from onrecord.reading.times.words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS
from onrecord.resolving.dates.anchor import Anchor
from onrecord.resolving.dates.interval import (
    NO_ANCHOR,
    NO_SUCH_DAY,
    Interval,
    Unresolvable,
    day_interval,
    decade_interval,
    easter,
    month_interval,
    months_interval,
    nth_weekday,
    quarter_interval,
    week_interval,
    weekend_interval,
    year_interval,
    years_interval,
)

_WRONG_WAY = 10
"""How many times farther a date against the clause's tense counts: "was held on Sept. 25", printed on the 21st, is four
days ahead rather than a year back, but "was arrested on Nov. 3" is of the year before."""
_YEARS: dict[Which, int] = {"last": -1, "this": 0, "next": 1}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def anchored(anchor: Anchor | None) -> date:
    """The anchor's day; raises Unresolvable without one."""
    if anchor is None:
        raise Unresolvable(NO_ANCHOR)
    return anchor.day


def resolve_day(told: Day, anchor: Anchor | None, tense: Tense | None) -> Interval:
    """A day without its year is that of the year which its clause and the article's date make likeliest."""
    if told.year is not None:
        return day_interval(_real_day(told.year, told.month, told.day))
    if told.of is not None:
        return day_interval(_real_day(anchored(anchor).year + _YEARS[told.of], told.month, told.day))
    if told.day > (29 if told.month == 2 else 30 if told.month in (4, 6, 9, 11) else 31):
        raise Unresolvable(NO_SUCH_DAY)
    day = anchored(anchor)

    def make(year: int) -> Interval:
        return day_interval(_real_day(year, told.month, told.day))

    return _nearest(make, day, tense)


def _real_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Unresolvable(NO_SUCH_DAY) from None


def _nearest(make: Callable[[int], Interval], day: date, tense: Tense | None) -> Interval:
    """Of the year before, this year and the next, the nearest, the way the tense looks."""
    found: list[tuple[int, Interval]] = []
    for year in (day.year, day.year - 1, day.year + 1):
        try:
            interval = make(year)
        except (Unresolvable, ValueError):
            continue
        if interval.first <= day <= interval.last:
            return interval
        away = (interval.first - day).days if interval.first > day else (interval.last - day).days
        wrong = (tense == "past" and away > 0) or (tense == "future" and away < 0)
        found.append((abs(away) * (_WRONG_WAY if wrong else 1), interval))
    if not found:
        raise Unresolvable(NO_SUCH_DAY)
    return min(found, key=lambda pair: pair[0])[1]


def resolve_weekday(told: Weekday, anchor: Anchor | None, tense: Tense | None) -> Interval:
    """Back or ahead by the tense; the day of the article itself counts as both. Without a tense, back."""
    day = anchored(anchor)
    if told.week is not None:
        return day_interval(_week_of(day, told.week) + timedelta(days=told.weekday))
    back = (day.weekday() - told.weekday) % 7
    if told.which == "last":
        return day_interval(day - timedelta(days=back or 7))
    if told.which == "next":
        return day_interval(_week_of(day, "next") + timedelta(days=told.weekday))
    ahead = tense == "future" or (told.which == "this" and tense is None)
    return day_interval(day + timedelta(days=-back % 7) if ahead else day - timedelta(days=back))


def _week_of(day: date, which: Which) -> date:
    monday = week_interval(day).first
    return monday + timedelta(days={"last": -7, "this": 0, "next": 7}[which])


def resolve_month(told: Month, anchor: Anchor | None, tense: Tense | None) -> Interval:
    """ "since February": of the year that the clause makes likeliest; "last May" is the one before this month."""
    if told.year is not None:
        return month_interval(told.year, told.month)
    day = anchored(anchor)
    if told.of is not None:
        return month_interval(day.year + _YEARS[told.of], told.month)
    if told.which == "last":
        return month_interval(day.year - (told.month >= day.month), told.month)
    if told.which == "next":
        return month_interval(day.year + (told.month <= day.month), told.month)
    return _nearest(lambda year: month_interval(year, told.month), day, tense)


def resolve_year_part(told: YearPart, anchor: Anchor | None, tense: Tense | None) -> Interval:
    """Quarters and halves are of the calendar year; a winter has the year that it begins in."""

    def make(year: int) -> Interval:
        if told.kind == "Q":
            return quarter_interval(year, told.number)
        if told.kind == "H":
            return months_interval(f"{year:04d}-H{told.number}", year, told.number * 6 - 5, 6, "year")
        return months_interval(f"{year:04d}-{told.kind}", year, _SEASONS[told.kind], 3, "year")

    if told.year is not None:
        return make(told.year)
    day = anchored(anchor)
    if told.of is not None:
        return make(day.year + _YEARS[told.of])
    if told.kind in ("Q", "H") and told.which is not None:
        return make(day.year + _YEARS[told.which])
    if told.which == "last":
        return max(
            (i for i in map(make, (day.year, day.year - 1, day.year - 2)) if i.last < day), key=lambda i: i.first
        )
    if told.which == "next":
        return min((i for i in map(make, (day.year, day.year + 1)) if i.first > day), key=lambda i: i.first)
    return _nearest(make, day, tense)


def resolve_near_unit(told: NearUnit, anchor: Anchor | None) -> Interval:
    """This, last and next week, month, quarter, year, decade or century."""
    day, offset = anchored(anchor), told.offset
    if told.unit == "day":
        return day_interval(day + timedelta(days=offset))
    if told.unit == "week":
        return week_interval(day + timedelta(days=7 * offset))
    if told.unit == "month":
        return month_interval(day.year, day.month + offset)
    if told.unit == "quarter":
        return quarter_interval(day.year, (day.month + 2) // 3 + offset)
    if told.unit == "year":
        return year_interval(day.year + offset)
    if told.unit == "decade":
        return decade_interval(day.year + 10 * offset)
    century = (day.year - 1) // 100 + offset
    return years_interval(f"{century:02d}", century * 100 + 1, century * 100 + 100)


def resolve_weekend(told: Weekend, anchor: Anchor | None, tense: Tense | None) -> Interval:
    """ "the weekend" is the coming one only where the clause looks ahead; on a weekend it is that one."""
    day = anchored(anchor)
    on_weekend = day.weekday() >= 5
    if told.which in ("last", "next"):
        return weekend_interval(day + timedelta(days=-7 if told.which == "last" else 7))
    ahead = tense == "future" or on_weekend or (told.which == "this" and tense is None)
    return weekend_interval(day if ahead else day - timedelta(days=7))


def resolve_holiday(told: Holiday, anchor: Anchor | None, tense: Tense | None) -> Interval:
    """By the holiday's rule; last and next as with months."""

    def make(year: int) -> Interval:
        if told.name in FIXED_HOLIDAYS:
            return day_interval(date(year, *FIXED_HOLIDAYS[told.name]))
        if told.name in EASTER_HOLIDAYS:
            return day_interval(easter(year) + timedelta(days=EASTER_HOLIDAYS[told.name]))
        return day_interval(nth_weekday(year, *WEEKDAY_HOLIDAYS[told.name]))

    if told.year is not None:
        return make(told.year)
    day = anchored(anchor)
    if told.which == "last":
        return max((i for i in map(make, (day.year, day.year - 1)) if i.last < day), key=lambda i: i.first)
    if told.which == "next":
        return min((i for i in map(make, (day.year, day.year + 1)) if i.first > day), key=lambda i: i.first)
    return _nearest(make, day, tense)
