"""Numbers, dates and checks on any string: no crash, exact spans, time that grows with the text and not faster."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.checking import check_reading
from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.quantities import find_quantities
from onrecord.reading.times import find_times
from onrecord.records.reading import Reading
from onrecord.resolving.dates import resolve_times
from tests.conftest import make_article
from tests.contract import assert_holds

PIECES = [
    "Tuesday", "Sept.", "21", "2022", "the", "of", "two", "days", "earlier", "last", "week", "5", "p.m.", "from", "to",
    "-", "–", "$", "€", "9.119", "1,200", "million", "percent", "%", "(", ")", "killed", "people", "at least", "dozens",
    "half", "a", "year-old", "per", "99999999999999999999", "0", "00:61", "31/02/2022", "early", "late", "mid", "eve",
    "before", "in", "and", ",", ".", "“", "”", '"', "'", "\n", "\n\n", "\u2028", "\x00", "é", "٣", "²", "½",
    "\u202e", "𝟙", "🙂",
]  # fmt: skip


def read(text: str, published: str | None, tools: Tools) -> Reading:
    article = make_article(text, published=published)
    document = analyse_article(article, tools)
    found = find_times(document)
    reading = Reading(
        article=article,
        times=resolve_times(found, article),
        quantities=find_quantities(document, tools.quantity_tables, found),
    )
    return Reading(
        article=article,
        times=reading.times,
        quantities=reading.quantities,
        findings=check_reading(reading, tools.references),
    )


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join),
    st.sampled_from([None, "2022-09-21", "2022-09-21T10:00:00+02:00", "0001-01-01", "9999-12-31", "yesterday", ""]),
)
def test_any_string_holds_the_contract(tools: Tools, text: str, published: str | None) -> None:
    assert_holds(read(text, published, tools))


@pytest.mark.parametrize(
    "piece",
    [
        "two days before ",
        "1,000 ",
        "9" * 400 + " ",
        "the end of ",
        "hundred ",
        "“ ",
        "between 1 and ",
        "Sept. ",
        "$ ",
        "a ",
    ],
)
def test_time_grows_with_the_text(piece: str, tools: Tools) -> None:
    """Four times the text takes about four times as long: nothing is quadratic. The parse itself is not counted."""

    def seconds(length: int) -> float:
        article = make_article(piece * (length // len(piece)))
        document = analyse_article(article, tools)
        start = time.process_time()
        found = find_times(document)
        quantities = find_quantities(document, tools.quantity_tables, found)
        check_reading(
            Reading(article=article, times=resolve_times(found, article), quantities=quantities), tools.references
        )
        return time.process_time() - start

    short, long = min(seconds(1_500) for _ in range(2)), seconds(6_000)
    assert long < 12 * short + 0.5, (short, long)
