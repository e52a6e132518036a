"""date.weekday: a date beside a weekday that it was not, "Tuesday, Sept. 21" in 2022.

Not asked about: dates without a year that are of another story or of another year, as far as the text shows it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.checking.prose import is_bare_line, is_list_of_links
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.reading.times.words import WEEKDAY, WEEKDAYS
from onrecord.records.time_expression import TimeExpression

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_WEEKDAY_AND_DATE = re.compile(rf"(?P<weekday>{WEEKDAY}),?\s.*\d", re.I | re.S)
_LONE_WEEKDAY = re.compile(WEEKDAY, re.I)
_BRACKET = re.compile(r"\s?\(\s?")
_LONG_AGO, _FAR_AHEAD = 30, 60
"""Days. A date without its year that lies farther off may be of a year that we did not take. Texts announce what is
weeks ahead; of what is past by more than a month they tell the year, unless they are older than their page says."""
_OTHER_YEARS = (-1, 1, -2, 2, -3, -4, -5, -6)


@dataclass(frozen=True, slots=True)
class _Told:
    """A day with the weekday told for it, 0 for Monday; `with_year` where the text tells the year."""

    passage: Passage
    time: TimeExpression
    day: date
    weekday: int
    with_year: bool

    @property
    def fits(self) -> bool:
        return self.day.weekday() == self.weekday


def check_weekdays(sheet: Sheet) -> Iterator[Question]:
    """One question for each day whose weekday is another."""
    told = [one for passage in sheet.passages for one in _told(passage)]
    without_year = [one for one in told if not one.with_year]
    wrong = [one for one in without_year if not one.fits]
    other_year = len(wrong) > 1 and any(_all_fit(without_year, years) for years in _OTHER_YEARS)
    published = (sheet.reading.article.published or "")[:10]
    for one in told:
        if one.fits or (not one.with_year and (other_year or _is_open(one, published) or _is_of_others(one))):
            continue
        yield _ask(one)


def _told(passage: Passage) -> Iterator[_Told]:
    before: TimeExpression | None = None
    for time in passage.times:
        match = _WEEKDAY_AND_DATE.match(time.span.exact)
        name = match["weekday"] if match else None
        if name is None and before is not None and time.precision == "day" and _stands_before(passage, before, time):
            name = before.span.exact
        before = time
        if name is None or time.start is None or time.start[:10] != (time.end or "")[:10]:
            continue
        weekday = WEEKDAYS[name.rstrip(".").lower()]
        yield _Told(passage, time, date.fromisoformat(time.start[:10]), weekday, time.anchored_to is None)


def _stands_before(passage: Passage, weekday: TimeExpression, day: TimeExpression) -> bool:
    """ "on Tuesday (Sept. 21)": the weekday stands before the bracket."""
    if not _LONE_WEEKDAY.fullmatch(weekday.span.exact):
        return False
    return _BRACKET.fullmatch(passage.between(weekday.span, day.span)) is not None


def _all_fit(told: list[_Told], years: int) -> bool:
    """Whether all these weekdays are right so many years on: the text is older or younger than its page says."""
    for one in told:
        try:
            day = one.day.replace(year=one.day.year + years)
        except ValueError:  # 29 February, or a year that no calendar has
            return False
        if day.weekday() != one.weekday:
            return False
    return True


def _is_open(one: _Told, published: str) -> bool:
    """A date far from the article's day: it may be of another year."""
    if not published:
        return False
    off = (one.day - date.fromisoformat(published)).days
    return not -_LONG_AGO <= off <= _FAR_AHEAD


def _is_of_others(one: _Told) -> bool:
    """A date among links to other stories, or in a line of its own under one: those are of any year."""
    start = one.time.span.start - one.passage.start
    return is_bare_line(one.passage.text) or is_list_of_links(
        one.passage.text, start, one.time.span.end - one.passage.start
    )


def _ask(one: _Told) -> Question:
    """Either may be wrong, so the day that the weekday would be is told beside the weekday that the date is."""
    right, wrong = _NAMES[one.day.weekday()], _NAMES[one.weekday]
    off = (one.weekday - one.day.weekday() + 3) % 7 - 3
    if not date.min.toordinal() <= one.day.toordinal() + off <= date.max.toordinal():
        off -= 7 if off > 0 else -7  # the calendar's own ends
    near = one.day + timedelta(days=off)
    taken = "" if one.with_year else " (the year taken from the published date)"
    return Question(
        span=one.time.span,
        expected=right,
        found=wrong,
        message=f"{_day(one.day)} {one.day.year}{taken} is a {right}, and the nearest {wrong} is {_day(near)}: is the "
        f"weekday or the date wrong in {quoted(one.time.span.exact)}?",
    )


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"
