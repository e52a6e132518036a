"""Periods: months, years, decades, centuries, quarters, halves, seasons, weekends, and this, last and next of each.

In: words. Out: the list `PERIODS` of constructions.
"""

import re

from onrecord.reading.times.construction import NUMERAL, Construction, make
from onrecord.reading.times.days import month_number, which_of
from onrecord.reading.times.shapes import Month, NearUnit, Shape, Vague, Weekend, Year, YearPart, Years
from onrecord.reading.times.words import DECADES, MONTH, MONTHS, ORDINALS, SEASONS, YEAR, S, either, parse_unit

_IN_THE = re.compile(r"\b(?:in|by|until|till|this|since)\s$", re.I)
_CENTURIES = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_OFFSET = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}


def _month(match: re.Match[str]) -> Shape | None:
    word = match["month"]
    month = month_number(word)
    year, which = match["year"], match["which"]
    if month is None:
        return None
    if not (year or which or match["of"]) and (word.lower() == "may" or (word.lower() == "march" and word.isupper())):
        return Month(month=month) if not word.isupper() else None
    if word.lower() in ("mar", "jun", "jul", "sep"):
        return None  # without its full stop it is a name: "Mar a Lago"
    return Month(month=month, year=int(year) if year else None, which=which_of(which), of=which_of(match["of"]))


def _year(match: re.Match[str]) -> Shape | None:
    return Year(int(match["year"]))


def _decade(match: re.Match[str]) -> Shape | None:
    words = match["decade"].lower().lstrip("'’")
    if words in DECADES:
        first = 1900 + DECADES[words]
    else:
        number = int(re.sub(r"\D", "", words))
        first = number if number > 99 else (2000 if number < 20 else 1900) + number
    if first % 100 == 0 and first < 2000:
        return Years(first, first + 99, str(first // 100))
    return Years(first, first + 9, str(first // 10))


def _century(match: re.Match[str]) -> Shape | None:
    told = re.sub(r"[\s-]+", "-", match["number"].lower())
    number = _CENTURIES.get(told) or int(re.sub(r"\D", "", told))
    return Years((number - 1) * 100 + 1, number * 100, f"{number - 1:02d}") if 1 <= number <= 21 else None


def _year_part(match: re.Match[str]) -> Shape | None:
    number = ORDINALS[match["number"].lower()] if match["number"] else int(match["digit"])
    half = (match["half"] or "").lower() == "half"
    if number > (2 if half else 4):
        return None
    year = match["year"]
    which = which_of(match["which"])
    return YearPart("H" if half else "Q", number=number, year=int(year) if year else None, which=which)


def _season(match: re.Match[str]) -> Shape | None:
    word = match["season"].lower()
    year, which = match["year"], which_of(match["which"])
    if word == "fall" and not (year or which or match["of"] or _is_season(match)):
        return None
    kind = SEASONS[word]
    return YearPart(kind, year=int(year) if year else None, which=which, of=which_of(match["of"]))  # type: ignore[arg-type]


def _is_season(match: re.Match[str]) -> bool:
    """ "An exercise in the fall", but not "in the fall of Kabul"."""
    text = match.string
    before = _IN_THE.search(text, max(0, match.start() - 7), match.start())
    return match.group().startswith("the") and before is not None and not text.startswith((" of", " in"), match.end())


def _near_unit(match: re.Match[str]) -> Shape | None:
    unit = parse_unit(match["unit"])
    offset = _OFFSET[match["which"].lower()]
    if unit == "day":
        return None  # "this day", "the next day" are not counted from the article's date
    return NearUnit(unit, offset)


def _weekend(match: re.Match[str]) -> Shape | None:
    return Weekend(which_of(match["which"]))


_BIG = r"(?P<unit>week|month|quarter|year|decade|century)"
_IN_YEAR = rf"(?:(?:{S}(?:of|in))?{S}(?:(?P<year>{YEAR})|(?P<which>this|last|next){S}year\b))?"

PERIODS: tuple[Construction, ...] = (
    make(
        "month",
        {*MONTHS, "last", "this", "next"},
        rf"(?:(?P<which>last|this|next|this{S}coming){S})?(?P<month>{MONTH})(?!\w|{S}\d\d?(?!\d))"
        rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR})|{S}(?:of{S})?(?P<of>last|this|next){S}year\b)?",
        _month,
    ),
    make("year", {NUMERAL}, rf"(?P<year>{YEAR})", _year),
    make(
        "decade",
        {NUMERAL, "the"},
        rf"(?:the{S})?(?P<decade>(?:1[5-9]\d|20\d)0['’]?s|['’]?[2-9]0s|{either(DECADES)})\b",
        _decade,
    ),
    make(
        "century",
        {NUMERAL, "the", *(word.split("-")[0] for word in _CENTURIES)},
        rf"(?:the{S})?(?P<number>\d\d?(?:st|nd|rd|th)|{either(_CENTURIES)})[\s-]century\b",
        _century,
    ),
    make(
        "quarter or half",
        {"the", "q", "first", "second", "third", "fourth", *(f"q{n}" for n in "1234")},
        rf"(?:(?:the{S})?(?P<number>{either(ORDINALS)})[\s-](?P<half>quarter|half)|Q(?P<digit>[1-4]))\b{_IN_YEAR}",
        _year_part,
    ),
    make(
        "season",
        {*SEASONS, "the", "last", "this", "next"},
        rf"(?:the{S}|(?P<which>last|this|next){S})?(?P<season>{either(SEASONS)})\b"
        rf"(?:{S}(?:of{S})?(?:(?P<year>{YEAR})(?:[-–/]\d\d(?!\d))?|(?P<of>last|this|next){S}year\b))?",
        _season,
    ),
    make(
        "near period",
        {"last", "this", "next", "the"},
        rf"(?:the{S}(?=current))?(?P<which>last|this|next|current){S}{_BIG}(?!\w|-)",
        _near_unit,
    ),
    make(
        "weekend",
        {"the", "last", "this", "next"},
        rf"(?:the|(?P<which>last|this{S}past|this{S}coming|this|next)){S}weekend\b",
        _weekend,
    ),
    make(
        "vague period",
        {"recent", "the", "coming"},
        rf"(?:the{S})?(?:(?P<word>recent|coming){S}(?:minutes|hours|days|weeks|months|years|decades)"
        rf"|(?:past|last){S}few{S}(?:minutes|hours|days|weeks|months|years|decades)|(?P<word2>near){S}future)\b",
        lambda m: Vague("FUTURE_REF" if (m["word"] or m["word2"] or "").lower() in ("coming", "near") else "PAST_REF"),
    ),
)
