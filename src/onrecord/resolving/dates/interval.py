"""Interval: a stretch of the calendar with its TIMEX3 value, and the ways to make one.

In: days, months, years, weeks. Out: `Interval`, both ends inclusive. `Unresolvable` carries the reason for the reader.
TIMEX3 values follow TimeML 1.2.1; weeks are those of ISO 8601, from Monday; seasons are the northern ones.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.records.time_expression import Precision


class Unresolvable(Exception):
    """The phrase has no place on the calendar; the message is the `unresolved_reason`."""


NO_ANCHOR = "the article's date is not known"
NO_EARLIER = "counted from a time that is not told before it"
NO_SUCH_DAY = "there is no such day"


@dataclass(frozen=True, slots=True)
class Interval:
    """`start` and `end` replace the days where there are hours."""

    value: str
    first: date
    last: date
    precision: Precision
    start: str | None = None
    end: str | None = None


def day_interval(day: date) -> Interval:
    """One day."""
    return Interval(day.isoformat(), day, day, "day")


def week_interval(day: date) -> Interval:
    """The ISO week that holds the day."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    return Interval(f"{year:04d}-W{week:02d}", monday, monday + timedelta(days=6), "week")


def weekend_interval(day: date) -> Interval:
    """Saturday and Sunday of the ISO week that holds the day."""
    week = week_interval(day)
    return Interval(f"{week.value}-WE", week.first + timedelta(days=5), week.last, "day")


def month_interval(year: int, month: int) -> Interval:
    """A month; `month` may run over the year's ends (13 is January of the next)."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return Interval(f"{year:04d}-{month:02d}", date(year, month, 1), date(year, month, last), "month")


def months_interval(value: str, year: int, month: int, length: int, precision: Precision) -> Interval:
    """Several months from this one on."""
    return Interval(value, month_interval(year, month).first, month_interval(year, month + length - 1).last, precision)


def quarter_interval(year: int, quarter: int) -> Interval:
    """A calendar quarter; may run over the year's ends."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return months_interval(f"{year:04d}-Q{quarter}", year, quarter * 3 - 2, 3, "year")


def year_interval(year: int) -> Interval:
    """A calendar year."""
    return Interval(f"{year:04d}", date(year, 1, 1), date(year, 12, 31), "year")


def years_interval(value: str, first: int, last: int) -> Interval:
    """A decade or a century."""
    return Interval(value, date(first, 1, 1), date(last, 12, 31), "longer")


def decade_interval(year: int) -> Interval:
    """The decade that holds the year."""
    return years_interval(f"{year // 10:03d}", year // 10 * 10, year // 10 * 10 + 9)


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last where it has none such."""
    month = month_interval(day.year, day.month + months)
    return date(month.first.year, month.first.month, min(day.day, month.last.day))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (Butcher's algorithm, in Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The `which`-th such weekday of a month (-1: the last)."""
    days = [d for d in range(1, calendar.monthrange(year, month)[1] + 1) if date(year, month, d).weekday() == weekday]
    return date(year, month, days[which - 1 if which > 0 else which])


def precision_of_length(first: date, last: date) -> Precision:
    """The finest precision whose stretch is at least as long."""
    days = (last - first).days + 1
    return (
        "day" if days == 1 else "week" if days <= 7 else "month" if days <= 31 else "year" if days <= 366 else "longer"
    )
