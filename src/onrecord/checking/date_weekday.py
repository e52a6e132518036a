"""date.weekday: a date beside a weekday that it was not, "Tuesday, Sept. 21" in 2022."""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.reading.times.words import WEEKDAY, WEEKDAYS
from onrecord.records.time_expression import TimeExpression

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY_AND_DATE = re.compile(rf"(?P<weekday>{WEEKDAY}),?\s.*\d", re.I | re.S)
_LONE_WEEKDAY = re.compile(WEEKDAY, re.I)
_BRACKET = re.compile(r"\s?\(\s?")
_FAR = 60
"""Days. A date without its year that lies farther off may be of a year that we did not take."""


def check_weekdays(sheet: Sheet) -> Iterator[Question]:
    """One question for each day whose weekday is another."""
    published = (sheet.reading.article.published or "")[:10]
    for passage in sheet.passages:
        before: TimeExpression | None = None
        for time in passage.times:
            told = _WEEKDAY_AND_DATE.match(time.span.exact)
            name = told["weekday"] if told else None
            if (
                name is None
                and before is not None
                and time.precision == "day"
                and _stands_before(passage, before, time)
            ):
                name = before.span.exact
            before = time
            if name is None or time.start is None or time.start[:10] != (time.end or "")[:10]:
                continue
            day = date.fromisoformat(time.start[:10])
            if day.weekday() != WEEKDAYS[name.rstrip(".").lower()] and not _is_open(time, published):
                yield _ask(time, name, day)


def _stands_before(passage: Passage, weekday: TimeExpression, day: TimeExpression) -> bool:
    """ "on Tuesday (Sept. 21)": the weekday stands before the bracket."""
    if not _LONE_WEEKDAY.fullmatch(weekday.span.exact):
        return False
    return _BRACKET.fullmatch(passage.between(weekday.span, day.span)) is not None


def _is_open(time: TimeExpression, published: str) -> bool:
    """A date whose year is not told, far from the article's day: it may be of another year."""
    if time.anchored_to is None or not published:
        return False
    day = date.fromisoformat((time.start or "")[:10])
    return abs((day - date.fromisoformat(published)).days) > _FAR


def _ask(time: TimeExpression, name: str, day: date) -> Question:
    right = _NAMES[day.weekday()]
    return Question(
        span=time.span,
        expected=right,
        found=_NAMES[WEEKDAYS[name.rstrip(".").lower()]],
        message=f"{day.isoformat()} is a {right}, not a {_NAMES[WEEKDAYS[name.rstrip('.').lower()]]}: "
        f"is the weekday right in “{time.span.exact}”, or the date?",
    )
