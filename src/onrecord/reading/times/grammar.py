"""Time phrases put together from their parts: early and late, day and clock, ranges, the eve of a day.

In: a text and where a word begins. Out: `Parsed`, the longest phrase from there. A recursive descent of fixed depth
over the lists of constructions; every pattern is bounded, so the time is linear in the text.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from onrecord.reading.times.clocks import (
    CLOCK_AFTER_DAY,
    CLOCKS,
    DAY_AFTER_CLOCK,
    DAY_AFTER_PART,
    PART_AFTER_DAY,
    read_clock,
)
from onrecord.reading.times.construction import NUMERAL, Construction, Parsed, index_by_start, match_longest
from onrecord.reading.times.days import DAYS, month_number
from onrecord.reading.times.lengths import LENGTHS
from onrecord.reading.times.periods import PERIODS
from onrecord.reading.times.shapes import (
    Away,
    Clock,
    Day,
    Eve,
    Holiday,
    Length,
    Mod,
    Month,
    Narrowed,
    NearDay,
    NearUnit,
    Part,
    Range,
    Timed,
    Weekday,
    Weekend,
    Year,
    YearPart,
    Years,
)
from onrecord.reading.times.words import (
    DAY_NUMBER,
    HEDGE,
    MONTH,
    MONTHS,
    NUMBER,
    PARTS,
    UNIT,
    WEEKDAY,
    YEAR,
    S,
    parse_count,
)
from onrecord.reading.times.words import parse_unit as _parse_unit

CORE: Mapping[str, tuple[Construction, ...]] = index_by_start((*DAYS, *PERIODS, *LENGTHS, *CLOCKS))
"""By the first word: every construction that stands alone."""

_MOD = re.compile(rf"(?P<the>the{S})?(?P<mod>early|late|mid|earlier|later)(?:{S}|-)(?:(?:on|in){S})?", re.I)
_EDGE = re.compile(
    rf"(?:the{S})?(?P<edge>(?:very{S})?(?:start|beginning|end|middle|turn|close|early{S}part|latter{S}part)){S}of{S}",
    re.I,
)
_HOURS = re.compile(
    rf"(?:the{S})?(?:(?P<mod>early|late|small|wee|first){S})?(?:(?P<part>morning|afternoon|evening|night){S})?hours{S}of{S}",
    re.I,
)
_WEEK_OF = re.compile(rf"the{S}(?P<which>first|second|third|fourth){S}week{S}(?:of|in){S}", re.I)
_OVERNIGHT_DAY = re.compile(rf"{S}(?:on{S}|(?P<into>into|to){S})?", re.I)
_MONTHS_OF = re.compile(rf"the{S}(?P<which>first|last|final){S}(?P<number>{NUMBER}){S}months{S}of{S}", re.I)
_EDGES: dict[str, Mod] = {"start": "early", "beginning": "early", "turn": "early", "middle": "mid", "end": "late",
                          "close": "late"}  # fmt: skip
_THE_UNIT = re.compile(rf"(?:the|this){S}(?P<unit>day|week|month|quarter|year|decade|century)\b", re.I)
_EVE = re.compile(rf"(?:the{S})?eve{S}of{S}(?:the{S}(?={MONTH}|\d|{WEEKDAY}))?", re.I)
""""The eve of Sunday's vote", "the eve of the March 12 referendum"."""
_OFFSET = re.compile(
    rf"(?P<hedge>{HEDGE})?(?P<number>{NUMBER}){S}(?P<unit>{UNIT}){S}(?P<word>before|after|from|prior{S}to){S}"
    rf"(?:the{S}(?={MONTH}{S}\d|{WEEKDAY}))?",
    re.I,
)
_TO = re.compile(rf"(?:{S}(?:to|through|until|till){S}|{S}?[-–—]{S}?)(?:the{S})?", re.I)
_AND = re.compile(rf"{S}and{S}", re.I)
_DAYS_OF_MONTH = re.compile(
    rf"(?P<month>{MONTH}){S}(?P<first>{DAY_NUMBER})(?:{S}?[-–—]{S}?|{S}(?P<word>to|through|until|and){S})"
    rf"(?P<last>{DAY_NUMBER})(?:,?{S}(?P<year>{YEAR}))?",
    re.I,
)
_MONTHS_DAYS = re.compile(
    rf"(?P<first>{DAY_NUMBER})(?:{S}?[-–—]{S}?|{S}(?P<word>to|through|until|and){S})(?P<last>{DAY_NUMBER}){S}(?:of{S})?"
    rf"(?P<month>{MONTH})\b(?:,?{S}(?P<year>{YEAR}))?",
    re.I,
)
_SHORT_YEARS = re.compile(r"(?P<first>1[4-9]\d\d|20\d\d)[-–/](?P<last>\d\d)(?![\w%-]|[.,]\d)")
_DAYLIKE = (Day, Weekday, NearDay, Holiday)
_ENDS = (Day, Weekday, NearDay, Holiday, Month, Year, Narrowed, Years)
_OTHER_STARTS = {"early", "late", "mid", "earlier", "later", "end", "eve", "start", "beginning"}
STARTS = frozenset({*CORE, *_OTHER_STARTS})
"""Every lower-case first word of a time phrase, with NUMERAL for digits."""


def parse_time(text: str, position: int, key: str, between: bool = False) -> Parsed | None:
    """The longest time phrase that begins at this word; `between` is whether "between" stands before it."""
    special = _parse_edge(text, position) or _parse_special(text, position, key, between)
    core = match_longest(CORE, text, position, key)
    core = None if core is None else _extend(text, core, between)
    if special is not None and (core is None or special.end >= core.end):
        return special
    return core


def _extend(text: str, core: Parsed, between: bool) -> Parsed | None:
    """What may follow a phrase: a clock, a part of the day, a second end."""
    shape = core.shape
    if isinstance(shape, Timed) and shape.day is None:
        return _day_behind(text, core.end, shape.part, None)
    if isinstance(shape, Clock):
        return _day_behind(text, core.end, None, shape) or core
    if isinstance(shape, _DAYLIKE):
        core = _part_or_clock(text, core)
    elif isinstance(shape, Timed) and shape.part == "OVERNIGHT":
        return _overnight(text, core)
    elif isinstance(shape, Timed) and shape.part is not None:
        clock = CLOCK_AFTER_DAY.match(text, core.end)
        read = read_clock(clock) if clock else None
        if clock and read:
            return Parsed(clock.end(), Timed(shape.day, read, shape.part))
    return _range(text, core, between)


def _overnight(text: str, core: Parsed) -> Parsed:
    """ "overnight Tuesday" is that day's night, "overnight into Wednesday" the night before it."""
    joint = _OVERNIGHT_DAY.match(text, core.end)
    day = _core_at(text, joint.end()) if joint else None
    if joint is None or day is None or not isinstance(day.shape, Weekday | Day):
        return core
    return Parsed(day.end, Timed(day.shape, part="OVERNIGHT" if joint["into"] else "NI"))


def _part_or_clock(text: str, day: Parsed) -> Parsed:
    part: Part | None = None
    end = day.end
    found = PART_AFTER_DAY.match(text, end)
    if found:
        part, end = PARTS[found["part"].lower()], found.end()
    clock_match = CLOCK_AFTER_DAY.match(text, end)
    clock = read_clock(clock_match) if clock_match else None
    if clock_match and clock:
        return Parsed(clock_match.end(), Timed(day.shape, clock, part))
    return Parsed(end, Timed(day.shape, part=part)) if part else day


def _day_behind(text: str, end: int, part: Part | None, clock: Clock | None) -> Parsed | None:
    joint = (DAY_AFTER_PART if part else DAY_AFTER_CLOCK).match(text, end)
    day = _core_at(text, joint.end()) if joint else None
    if day is None:
        return None
    if isinstance(day.shape, _DAYLIKE):
        if clock and part is None and isinstance(day.shape, Weekday | NearDay):
            found = PART_AFTER_DAY.match(text, day.end)
            if found:
                return Parsed(found.end(), Timed(day.shape, clock, PARTS[found["part"].lower()]))
        return Parsed(day.end, Timed(day.shape, clock, part))
    if isinstance(day.shape, Timed) and clock and day.shape.clock is None:
        return Parsed(day.end, Timed(day.shape.day, clock, day.shape.part))
    return None


def _core_at(text: str, position: int) -> Parsed | None:
    return match_longest(CORE, text, position)


def _range(text: str, first: Parsed, between: bool) -> Parsed:
    if not isinstance(first.shape, _ENDS):
        return first
    joint = _AND.match(text, first.end) if between else _TO.match(text, first.end)
    last = _core_at(text, joint.end()) if joint else None
    if last is None or not isinstance(last.shape, _ENDS):
        return first
    if type(last.shape) is not type(first.shape) and not (
        (isinstance(first.shape, _DAYLIKE) and isinstance(last.shape, _DAYLIKE))
        or (isinstance(first.shape, Month) and isinstance(last.shape, Year))
    ):
        return first
    return Parsed(last.end, Range(first.shape, last.shape))


def _parse_edge(text: str, position: int) -> Parsed | None:
    """ "early 2014", "late on Tuesday", "mid-March", "the end of the month"."""
    hours = _HOURS.match(text, position)
    day = _core_at(text, hours.end()) if hours else None
    if hours and day and isinstance(day.shape, _DAYLIKE):
        day = _part_or_clock(text, day)
        if hours["part"] and not isinstance(day.shape, Timed):
            day = Parsed(day.end, Timed(day.shape, part=PARTS[hours["part"].lower()]))
        if not hours["mod"]:
            return day if hours["part"] else None
        return Parsed(day.end, Narrowed(day.shape, "late" if hours["mod"].lower() == "late" else "early"))
    week = _WEEK_OF.match(text, position)
    month = _core_at(text, week.end()) if week else None
    if week and month and isinstance(month.shape, Month) and month.shape.which is None and month.shape.of is None:
        first = 1 + 7 * ("first", "second", "third", "fourth").index(week["which"].lower())
        days = (Day(month.shape.month, day, month.shape.year) for day in (first, first + 6))
        return Parsed(month.end, Range(*days))
    months = _MONTHS_OF.match(text, position)
    year = _core_at(text, months.end()) if months else None
    if months and year and isinstance(year.shape, Year):
        count = parse_count(months["number"])
        if count is not None and 1 < count < 12 and count % 1 == 0:
            first = 1 if months["which"].lower() == "first" else 13 - int(count)
            ends = (Month(first, year.shape.year), Month(first + int(count) - 1, year.shape.year))
            return Parsed(year.end, Range(*ends))
    edge = _EDGE.match(text, position)
    if edge:
        word = edge["edge"].lower().split()[-1]
        mod: Mod = _EDGES.get(word) or ("early" if edge["edge"].lower().startswith("early") else "late")
        inner = _core_at(text, edge.end())
        unit = _THE_UNIT.match(text, edge.end())
        if unit and (inner is None or inner.end <= unit.end()):
            inner = Parsed(unit.end(), NearUnit(_parse_unit(unit["unit"]), 0))
        if inner and isinstance(inner.shape, Month | Year | Years | NearUnit | YearPart | Weekend):
            return Parsed(inner.end, Narrowed(inner.shape, mod))
        return None
    found = _MOD.match(text, position)
    if not found:
        return None
    inner = _core_at(text, found.end())
    if inner is None:
        return None
    mod = found["mod"].lower()  # type: ignore[assignment]
    if found["the"] and not isinstance(inner.shape, Years | YearPart):
        return None
    if isinstance(inner.shape, _DAYLIKE):
        inner = _part_or_clock(text, inner)
    elif not isinstance(inner.shape, Month | Year | Years | NearUnit | YearPart | Weekend | Timed):
        return None
    if mod in ("earlier", "later") and isinstance(inner.shape, Year | Years | Timed | Month):
        return None
    return _range(text, Parsed(inner.end, Narrowed(inner.shape, mod)), False)


def _parse_special(text: str, position: int, key: str, between: bool) -> Parsed | None:
    if key in MONTHS or key == NUMERAL:
        return _parse_day_range(text, position, key, between)
    if key in ("the", "eve"):
        eve = _EVE.match(text, position)
        if eve:
            day = _core_at(text, eve.end())
            return Parsed(day.end, Eve(day.shape)) if day and isinstance(day.shape, _DAYLIKE) else None
    return _parse_offset(text, position)


def _parse_day_range(text: str, position: int, key: str, between: bool) -> Parsed | None:
    if key == NUMERAL:
        years = _SHORT_YEARS.match(text, position)
        if years:
            first, last = int(years["first"]), int(years["last"])
            last += first // 100 * 100
            return Parsed(years.end(), Range(Year(first), Year(last))) if first < last <= first + 20 else None
    match = (_MONTHS_DAYS if key == NUMERAL else _DAYS_OF_MONTH).match(text, position)
    if match:
        month = month_number(match["month"])
        first, last = (int(re.sub(r"\D", "", match[end])) for end in ("first", "last"))
        year = int(match["year"]) if match["year"] else None
        joined = (match["word"] or "to").lower() != "and" or between
        if month and joined and 0 < first < last:
            return Parsed(match.end(), Range(Day(month, first, year), Day(month, last, year)))
    return _parse_offset(text, position) if key == NUMERAL else None


def _parse_offset(text: str, position: int) -> Parsed | None:
    """ "two days before Sept. 21", "a week from Tuesday"."""
    match = _OFFSET.match(text, position)
    day = _core_at(text, match.end()) if match else None
    if match is None or day is None or not isinstance(day.shape, (*_DAYLIKE, Month, Year)):
        return None
    count: Decimal | None = parse_count(match["number"])
    sign = 1 if match["word"].lower() in ("after", "from") else -1
    return Parsed(day.end, Away(Length(count, _parse_unit(match["unit"])), sign, "of", day.shape))  # type: ignore[arg-type]
