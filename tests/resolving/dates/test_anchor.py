"""What an article counts its dates from: the day in its dateline, the published date, or nothing."""

import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.times import find_times
from onrecord.records.time_expression import TimeExpression
from onrecord.resolving.dates import resolve_times
from onrecord.resolving.dates.anchor import anchor_of
from tests.conftest import make_article


@pytest.mark.parametrize(
    ("published", "dateline", "day", "name", "why"),
    [
        ("2022-09-21", None, "2022-09-21", "published", "a date"),
        ("2022-09-21T23:30:00-04:00", None, "2022-09-21", "published", "the local date of the moment, not that in UTC"),
        ("2022-09-22", "MOSCOW, Sept 21", "2022-09-21", "dateline", "the dateline's day"),
        ("2023-01-02", "MOSCOW, Dec. 31", "2022-12-31", "dateline", "the dateline's day, over the year's end"),
        ("2022-09-22", "MOSCOW", "2022-09-22", "published", "a dateline without a day"),
        ("2022-09-22", "MOSCOW, March 3", "2022-09-22", "published", "too old to be of this article"),
        (None, "MOSCOW, Sept 21, 2022", "2022-09-21", "dateline", "a full date needs no published date"),
        (None, "MOSCOW, Sept 21", None, None, "no year, no anchor"),
        (None, None, None, None, "nothing"),
        ("yesterday", None, None, None, "no date at all"),
    ],
)
def test_anchor(published: str | None, dateline: str | None, day: str | None, name: str | None, why: str) -> None:
    anchor = anchor_of(make_article("Text.", published=published, dateline=dateline))
    assert (anchor.day.isoformat() if anchor else None, anchor.name if anchor else None) == (day, name), why


def times_of(text: str, tools: Tools, **told: object) -> tuple[TimeExpression, ...]:
    article = make_article(text, **told)
    return resolve_times(find_times(analyse_article(article, tools)), article)


def test_each_time_says_what_it_was_counted_from(tools: Tools) -> None:
    text = "The decree was signed on Sept. 21. It had been announced two days earlier. The town fell in 2014."
    first, second, third = times_of(text, tools, published="2022-09-25")
    assert (first.anchored_to, second.anchored_to, third.anchored_to) == ("published", first.id, None)


def test_a_dateline_moves_weekdays_with_it(tools: Tools) -> None:
    (time,) = times_of("The town fell on Wednesday.", tools, published="2022-09-22", dateline="KYIV, Sept. 21")
    assert (time.start, time.anchored_to) == ("2022-09-21", "dateline")


def test_two_days_later_looks_no_farther_than_the_paragraph_before(tools: Tools) -> None:
    near = times_of("It began on Sept. 10.\nIt ended two days later.", tools, published="2022-09-25")
    far = times_of(
        "It began on Sept. 10.\nNobody spoke.\nAll left.\nIt ended two days later.", tools, published="2022-09-25"
    )
    assert near[-1].start == "2022-09-12"
    assert far[-1].start is None and far[-1].unresolved_reason


def test_today_in_a_quotation_of_another_day_is_left_open(tools: Tools) -> None:
    today, monday = times_of("“We begin today,” he said on Monday.", tools, published="2022-09-21")
    assert (today.start, monday.start) == (None, "2022-09-19")
    assert today.unresolved_reason
    (own,) = times_of("“We begin today,” he said.", tools, published="2022-09-21")
    assert own.start == "2022-09-21"
