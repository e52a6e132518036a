"""What a time phrase says before anybody knows the date of the article: one small frozen class a construction.

In: nothing. Out: the classes that `find_times` fills and `resolve_times` turns into ISO dates. `Shape` is their union.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Which = Literal["last", "this", "next"]
Unit = Literal["minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "second"]
Mod = Literal["early", "mid", "late", "earlier", "later"]
Part = Literal["MO", "MI", "AF", "EV", "NI", "OVERNIGHT"]
"""Parts of the day as TIMEX3 writes them after the T (TIDES 2005); "OVERNIGHT" is a night into the day told."""


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, "Sept. 21" or "Wednesday, 21 September 2022"; `weekday` counts from Monday, 0, where told.

    `of` is the year of "Sept. 21 last year".
    """

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    of: Which | None = None


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day whose month and day can be told apart by nothing ("03/04/2022")."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """ "Tuesday", "last Tuesday"; `week` is that of "Tuesday last week"."""

    weekday: int
    which: Which | None = None
    week: Which | None = None


@dataclass(frozen=True, slots=True)
class NearDay:
    """Today is 0, yesterday -1, tomorrow 1."""

    offset: int


@dataclass(frozen=True, slots=True)
class Month:
    """ "September", "September 2022", "last September"; `of` is the year of "September last year"."""

    month: int
    year: int | None = None
    which: Which | None = None
    of: Which | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """ "2014"."""

    year: int


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or century: its first and last year and its TIMEX3 value; `short` where the century is left out ("the
    '90s")."""

    first: int
    last: int
    value: str


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter ("Q", 1 to 4), a half ("H", 1 or 2) or a season ("SP", "SU", "FA", "WI") of a year.

    `of` is the year of "the summer of last year".
    """

    kind: Literal["Q", "H", "SP", "SU", "FA", "WI"]
    number: int = 0
    year: int | None = None
    which: Which | None = None
    of: Which | None = None


@dataclass(frozen=True, slots=True)
class NearUnit:
    """ "this week" is 0, "last month" -1, "next year" 1."""

    unit: Unit
    offset: int


@dataclass(frozen=True, slots=True)
class Weekend:
    """ "the weekend", "last weekend"."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday with a rule in `reading.times.words`; `name` is its key there."""

    name: str
    which: Which | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """How long: "three days". `count` is null for "several"; `half` adds half a unit."""

    count: Decimal | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Every:
    """A set of times: "every Sunday" (weekday), "every two weeks", "twice a week" (length), "each morning" (part)."""

    weekday: int | None = None
    length: Length | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """A time counted from another: "two days ago" and "in two weeks" from the article's date, "two days earlier" and
    "the next day" from the time told before, "two days before Sept. 21" from `of`."""

    length: Length
    sign: Literal[-1, 0, 1]
    from_: Literal["article", "earlier", "of"]
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length that touches the article's date: "the past three days" (-1), "the next two weeks" (1)."""

    length: Length
    sign: Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in 24 hours; `zone` is an offset ("+03:00", "Z"), a zone that keeps summer time ("ET", "CET",
    "EET") or null. `to_minute` is false for "5 p.m." and "noon", true for "5:00 p.m."."""

    hour: int
    minute: int = 0
    zone: str | None = None
    to_minute: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """A day with a clock time or a part of the day; `day` is null for "5 p.m." alone."""

    day: Shape | None
    clock: Clock | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Narrowed:
    """ "early 2014", "late September", "the end of the month", "late Tuesday"."""

    shape: Shape
    mod: Mod


@dataclass(frozen=True, slots=True)
class Range:
    """ "from Friday to Tuesday", "2014-2016"; `first` may leave out what `last` tells ("23 to 27 September")."""

    first: Shape
    last: Shape


@dataclass(frozen=True, slots=True)
class Eve:
    """The day before a day that is told."""

    of: Shape


@dataclass(frozen=True, slots=True)
class Vague:
    """ "recent days" (PAST_REF), "the coming weeks" (FUTURE_REF): nothing to put on a calendar."""

    value: Literal["PAST_REF", "FUTURE_REF"]


@dataclass(frozen=True, slots=True)
class FromEvent:
    """Counted from an event that the phrase names and does not date: "the eve of the vote"."""


Shape = (
    Day | OpenDay | Weekday | NearDay | Month | Year | Years | YearPart | NearUnit | Weekend | Holiday | Length | Every
    | Away | Stretch | Clock | Timed | Narrowed | Range | Eve | Vague | FromEvent
)  # fmt: skip
