"""Days: dates with a month, ISO and slashed dates, weekdays, today and its neighbours, holidays.

In: words. Out: the list `DAYS` of constructions.
"""

import re

from onrecord.reading.times.construction import NUMERAL, Construction, make
from onrecord.reading.times.shapes import Day, Holiday, NearDay, OpenDay, Shape, Weekday, Which
from onrecord.reading.times.words import (
    DAY_NUMBER,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MONTH,
    MONTHS,
    WEEKDAY,
    WEEKDAY_HOLIDAYS,
    WEEKDAYS,
    YEAR,
    S,
    either,
)

_CASED = ("may", "march", "august", "sun", "sat", "mar", "wed")
_WHICH: dict[str, Which] = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "this": "this",
    "coming": "this",
    "next": "next",
    "following": "next",
}
_HOLIDAYS = (*FIXED_HOLIDAYS, *EASTER_HOLIDAYS, *WEEKDAY_HOLIDAYS)
_HOLIDAY_STARTS = {name.split(" ")[0].split("'")[0].rstrip(".") for name in _HOLIDAYS}
NOT_WEEKDAYS = re.compile(
    S + r"(?:Times|Telegraph|Express|Mirror|Mail|Post|Herald|Independent|Tribune|World|People|Night" + S + "(?:Live|"
    r"Football|Fever|Lights)|Harbou?r)\b"
)
"""What follows a weekday in the names of papers and shows: "The Sunday Times first reported ..."."""


def month_number(word: str) -> int | None:
    """Null where a word that is also a verb or a name is not capitalised: "they march", "it may"."""
    lowered = word.rstrip(".").lower()
    if lowered in _CASED and not word[0].isupper():
        return None
    return MONTHS[lowered]


def weekday_number(word: str) -> int:
    """From Monday, 0."""
    return WEEKDAYS[word.rstrip(".").lower()]


def which_of(word: str | None) -> Which | None:
    """The last word of "this past", "last", "this coming" decides."""
    return _WHICH[word.lower().split()[-1]] if word else None


def _day(match: re.Match[str]) -> Shape | None:
    month = month_number(match["month"])
    day = int(re.sub(r"\D", "", match["day"]))
    if month is None or day == 0:
        return None
    year, weekday = match["year"], match["weekday"]
    return Day(
        month=month,
        day=day,
        year=int(year) if year else None,
        weekday=weekday_number(weekday) if weekday else None,
        of=which_of(match["of"]),
    )


def _iso_day(match: re.Match[str]) -> Shape | None:
    month = int(match["month"])
    return Day(month=month, day=int(match["day"]), year=int(match["year"])) if 1 <= month <= 12 else None


def _slashed(match: re.Match[str]) -> Shape | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    if match["mark"] == "." or (first > 12 >= second):
        return Day(month=second, day=first, year=year) if 1 <= second <= 12 else None
    if second > 12 >= first >= 1:
        return Day(month=first, day=second, year=year)
    if first == second and 1 <= first <= 12:
        return Day(month=first, day=second, year=year)
    return OpenDay() if 1 <= first <= 12 and 1 <= second <= 12 else None


def _weekday(match: re.Match[str]) -> Shape | None:
    name = match["weekday"]
    if not name[0].isupper() and len(name) < 6:
        return None
    if name[0].isupper() and NOT_WEEKDAYS.match(match.string, match.end()):
        return None
    return Weekday(weekday=weekday_number(name), which=which_of(match["which"]), week=which_of(match["week"]))


def _near_day(match: re.Match[str]) -> Shape | None:
    word = re.sub(r"\s+", " ", match.group().lower())
    offsets = {"yesterday": -1, "today": 0, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    return NearDay(offsets[word])


def _holiday(match: re.Match[str]) -> Shape | None:
    name = re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))
    if not match["name"][0].isupper():
        return None
    year = match["year"]
    return Holiday(name=name, which=which_of(match["which"]), year=int(year) if year else None)


_WEEKDAY_FIRST = rf"(?:(?P<weekday>{WEEKDAY}|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun),?{S})?"
_YEAR_LAST = rf"(?:,?{S}(?P<year>{YEAR})|{S}(?P<of>last|this|next){S}year\b)?"
_WHICH_WORD = rf"(?P<which>this{S}past|this{S}coming|the{S}following|last|this|next|past|coming)"

DAYS: tuple[Construction, ...] = (
    make(
        "month and day",
        {*MONTHS, *WEEKDAYS},
        rf"{_WEEKDAY_FIRST}(?P<month>{MONTH}){S}(?:the{S})?(?P<day>{DAY_NUMBER}){_YEAR_LAST}(?!-)",
        _day,
    ),
    make(
        "day and month",
        {NUMERAL, "the", *WEEKDAYS},
        rf"{_WEEKDAY_FIRST}(?:the{S})?(?P<day>{DAY_NUMBER}){S}(?:of{S})?(?P<month>{MONTH})(?!\w){_YEAR_LAST}",
        _day,
    ),
    make("ISO day", {NUMERAL}, r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])", _iso_day),
    make(
        "slashed day",
        {NUMERAL},
        r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/]|[.,]\d)",
        _slashed,
    ),
    make(
        "weekday",
        {*WEEKDAYS, "last", "this", "next", "past", "coming"},
        rf"(?:{_WHICH_WORD}{S})?(?P<weekday>{WEEKDAY})(?!\w)(?:{S}(?:of{S})?(?P<week>last|this|next){S}week\b)?",
        _weekday,
    ),
    make(
        "near day",
        {"yesterday", "today", "tomorrow", "the"},
        rf"(?:the{S}day{S}before{S}yesterday|the{S}day{S}after{S}tomorrow|yesterday|today|tomorrow)\b(?!{S}show)",
        _near_day,
    ),
    make(
        "holiday",
        {*_HOLIDAY_STARTS, "last", "this", "next"},
        rf"(?:(?P<which>last|this|next){S})?(?P<name>{either(_HOLIDAYS)})\b(?!{S}(?:Island|card|tree|carol|Rising|agreement|accords?|pact|offensive|uprising))"
        rf"(?:,?{S}(?P<year>{YEAR}))?",
        _holiday,
    ),
)
