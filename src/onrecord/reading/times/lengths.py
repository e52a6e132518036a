"""Lengths and what is counted with them: "three days", "two weeks ago", "a day earlier", "the past month".

In: words. Out: the list `LENGTHS` of constructions.
"""

import re
from decimal import Decimal
from typing import Literal

from onrecord.reading.times.construction import NUMERAL, Construction, make
from onrecord.reading.times.days import weekday_number
from onrecord.reading.times.shapes import Away, Every, FromEvent, Length, Shape, Stretch
from onrecord.reading.times.words import (
    HEDGE,
    NUMBER,
    ONES,
    PARTS,
    TENS,
    UNIT,
    WEEKDAY,
    S,
    either,
    parse_count,
    parse_unit,
)

_NUMBER_STARTS = {NUMERAL, *ONES, *TENS, "a", "an", "half", "several", "many"}
_HEDGE_STARTS = {
    "nearly", "almost", "about", "around", "roughly", "approximately", "over", "some", "just", "barely", "at", "up",
    "more", "less", "fewer",
}  # fmt: skip
_COUNTED = (
    rf"(?P<number>{NUMBER})(?P<more>(?:[-–]|{S}(?:to|or){S}){NUMBER})?(?P<half>{S}and{S}a{S}half)?{S}"
    rf"(?:(?:full|long|straight|consecutive|whole|more){S})?"
)
_LENGTH = rf"{_COUNTED}(?P<unit>{UNIT})(?P<after>{S}and{S}a{S}half)?"
_ADJECTIVE = re.compile(S + r"(?:old\b|olds\b)")
_ALL_DAY = re.compile(
    S + r"(?:[a-z]+" + S + r"){0,3}(?:news|channel|television|TV|service|hotline|helpline|line|store|shop|clock)\b"
)
"""A "24-hour" news channel is one that never stops, no length of anything."""
_RATE = re.compile(r"(?:[\d,.]+|million|billion|thousand|hundred|times|once|twice|dollars|euros|pounds|people)\s$")
"""What stands before "a day" when it is a rate: "10,000 a day", "twice a week"."""


def _length(match: re.Match[str]) -> Length:
    count = parse_count(match["number"])
    groups = match.groupdict()
    if groups.get("more"):
        count = None  # "five to seven years": TIMEX3 has no value for a range of lengths
    if count is not None and (groups.get("half") or groups.get("after")):
        count += Decimal("0.5")
    unit = parse_unit(match["unit"])
    if match["unit"].lower().startswith("fortnight") and count is not None:
        count *= 2
    return Length(count, unit)


def _plain_length(match: re.Match[str]) -> Shape | None:
    words, text = match.group().lower(), match.string
    if _ADJECTIVE.match(text, match.end()):
        return None  # "34 years old"
    if words.split()[-1] in ("second", "seconds") and words.split()[0] in ("a", "an", "one"):
        return None
    if words.split()[-1] in ("quarter", "quarters"):
        return None  # "three quarters" is a fraction
    if match["number"].lower() in ("a", "an", "one") and not match["half"]:
        before = text[max(0, match.start() - 16) : match.start()].lower()
        if not (
            match["hedge"] or re.search(r"\b(?:for|within|lasted|lasting|takes?|took|after|during|least)\s$", before)
        ):
            return None
        if _RATE.search(before):
            return None
    if match["number"].lower() == "many" and text[: match.start()].endswith("as "):
        return None  # "the second in as many days"
    return _length(match)


def _hyphened(match: re.Match[str]) -> Shape | None:
    if re.compile(r"[-\s]olds?\b").match(match.string, match.end()):
        return None
    if match["number"] == "24" and _ALL_DAY.match(match.string, match.end()):
        return None
    if match["unit"].lower().rstrip("s") in ("second", "quarter"):
        return None
    return _length(match)


def _away(match: re.Match[str]) -> Shape | None:
    word = match["word"].lower()
    length = _length(match)
    if word in ("ago",):
        return Away(length, -1, "article")
    if word.endswith("now") or word in ("hence",):
        return Away(length, 1, "article")
    return Away(length, 1 if word in ("later", "on") else -1, "earlier")


def _bare_away(match: re.Match[str]) -> Shape | None:
    word = match["word"].lower()
    length = Length(None, parse_unit(match["unit"]))
    if word == "ago":
        return Away(length, -1, "article")
    return Away(length, 1 if word == "later" else -1, "earlier")


def _in_length(match: re.Match[str]) -> Shape | None:
    return Away(_length(match), 1, "article")


def _neighbour(match: re.Match[str]) -> Shape | None:
    sign: Literal[-1, 0, 1] = {"same": 0, "next": 1, "following": 1}.get((match["word"] or "same").lower(), -1)  # type: ignore[assignment]
    return Away(Length(Decimal(1), parse_unit(match["unit"])), sign, "earlier")


def _stretch(match: re.Match[str]) -> Shape | None:
    ahead = match["word"].lower() in ("next", "coming")
    if match["number"] is None and parse_unit(match["unit"]) in ("second", "minute"):
        return None
    number = parse_count(match["number"]) if match["number"] else Decimal(1)
    return Stretch(Length(number, parse_unit(match["unit"])), 1 if ahead else -1)


def _every(match: re.Match[str]) -> Shape | None:
    if match["weekday"]:
        return Every(weekday=weekday_number(match["weekday"]))
    if match["part"]:
        return Every(part=PARTS[match["part"].lower()])
    number = Decimal(2) if match["other"] else parse_count(match["number"]) if match["number"] else Decimal(1)
    return Every(length=Length(number, parse_unit(match["unit"])))


def _so_often(match: re.Match[str]) -> Shape | None:
    return Every(length=Length(Decimal(1), parse_unit(match["unit"])))


def _plural_weekday(match: re.Match[str]) -> Shape | None:
    return Every(weekday=weekday_number(match["weekday"]))


def _from_event(match: re.Match[str]) -> Shape | None:
    return FromEvent()


_EVENT_MARK = rf"{S}(?:before|after|into){S}"

LENGTHS: tuple[Construction, ...] = (
    make(
        "length",
        _NUMBER_STARTS | _HEDGE_STARTS,
        rf"(?P<hedge>{HEDGE})?{_LENGTH}(?![-\w])",
        _plain_length,
    ),
    make(
        "hyphened length",
        _NUMBER_STARTS,
        rf"(?P<number>\d{{1,3}}|{either([*ONES, *TENS])})-(?P<unit>{UNIT})(?:-long\b)?",
        _hyphened,
    ),
    make(
        "away",
        _NUMBER_STARTS | _HEDGE_STARTS,
        rf"(?P<hedge>{HEDGE})?{_LENGTH}{S}(?P<word>ago|earlier|before|previously|later|from{S}now|hence|beforehand)\b",
        lambda m: None if m["word"].lower() == "before" and _goes_on(m) else _away(m),
    ),
    make(
        "away without a number",
        {"minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries", "just", "only"},
        rf"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries){S}(?P<word>ago|earlier|later)\b",
        _bare_away,
    ),
    make("in a length", {"in"}, rf"in{S}(?P<hedge>{HEDGE})?{_LENGTH}(?:[’']{S}time)?(?![-\w])", _in_length),
    make(
        "neighbour",
        {"the", "that"},
        rf"(?:(?:the|that){S}(?P<word>same|next|following|previous|very{S}same|preceding){S}|that{S})"
        r"(?P<unit>day|week|month|year|night)(?![\w-]|\s(?:after|of|in)\b)",
        _neighbour,
    ),
    make(
        "stretch",
        {"the", "past", "last", "next", "this"},
        rf"(?:the{S})?(?P<word>past|last|next|previous|coming){S}(?:(?P<number>{NUMBER}){S})?(?P<unit>{UNIT})(?![\w-])",
        lambda m: _stretch(m) if m["number"] or m.group().lower().startswith("the past") else None,
    ),
    make(
        "every",
        {"every", "each"},
        rf"(?:every|each){S}(?:(?P<weekday>{WEEKDAY})(?!\w)|(?P<part>morning|afternoon|evening|night)\b|(?:(?P<other>other)|(?P<number>{NUMBER}))?"
        rf"(?:(?<=\s)|{S})(?P<unit>{UNIT}))",
        _every,
    ),
    make(
        "so often",
        {"once", "twice", "three", "four", "several", "many"},
        rf"(?:once|twice|(?:three|four|several|many){S}times){S}(?:a|an|each|every){S}(?P<unit>hour|day|week|month|year)\b",
        _so_often,
    ),
    make(
        "plural weekday",
        {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"},
        r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s\b(?!\sago)",
        _plural_weekday,
    ),
    make(
        "counted from an event",
        _NUMBER_STARTS | _HEDGE_STARTS,
        rf"(?:{HEDGE})?{_COUNTED}{UNIT}{_EVENT_MARK}(?=\w)",
        _from_event,
    ),
    make(
        "part of an event",
        {"the"},
        rf"the{S}(?:eve|(?:early|first|opening|final|last|closing|dying){S}(?:(?:{either(ONES)}|few|\d+){S})?"
        rf"(?:hours|days|weeks|months|years|stages)|anniversary){S}of{S}(?=\w)",
        _from_event,
    ),
)


def _goes_on(match: re.Match[str]) -> bool:
    """Whether "two days before" is followed by what it is before."""
    return re.compile(S + r"[\w“\"]").match(match.string, match.end()) is not None
