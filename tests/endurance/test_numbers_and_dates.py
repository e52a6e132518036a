"""Hostile numbers and dates: any string of them is read and checked without a crash, in linear time."""

import os
import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.checking import RULES, check_reading
from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.quantities import find_quantities
from onrecord.reading.times import find_times
from onrecord.records.reading import Reading
from onrecord.resolving.dates import resolve_as_of, resolve_times
from tests.conftest import make_article
from tests.contract import assert_holds

FULL = bool(os.environ.get("ONRECORD_ENDURANCE"))
EXAMPLES = 20_000 if FULL else 400
LENGTHS = (8_000, 16_000, 32_000) if FULL else (2_000, 4_000)
EVERY_RULE = [rule.name for rule in RULES]

DIGITS = st.text("0123456789", min_size=1, max_size=30) | st.sampled_from(
    ["1,234.56", "1.234,56", "12,50,000", "1 234", "1'234", "1\u202f234", "9.119", "0", "00", "-0", "1e9", "1/2",
     "½", "²", "٣", "１２", "𝟙", "999999999999999999", "0.0000001", "5.", ".5", ",5", "1,,2", "1..2", "2022-13-45",
     "2022-02-29", "31/02/2022", "03/04/05", "25:61", "24:00", "00:00", "12:00:00", "1800", "0000", "9999",
     "10000", "Q5", "'90s"]
)  # fmt: skip
NEWS = """a an the one two twenty-first hundred thousand million billions dozens half third several few no none
    January Sept. Feb May march Monday Tues. weekend today tomorrow tonight yesterday noon midnight morning night fall
    winter spring quarter decade century year-old years months weeks days hours minutes fortnight ago earlier later
    before after since until by between from to of in on at last next this past coming following early late mid- every
    each twice week's eve end beginning GMT EST a.m. p.m. o'clock percent % points per cent euros $ € £ ¥ US$ C$ pounds
    pesos won km miles °C degrees minus tons killed wounded people men women soldiers votes seats of them including
    at least more than up to about nearly or and ( ) [ ] - – — , . : ; ! ? “ ” " ' « » / + ~ rose fell doubled aged age
    under over President Minister the the said Paris , Germany"""
WORDS = st.sampled_from(NEWS.split())
ODD = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
JOINTS = st.sampled_from([" ", "", "-", "\n", "\n\n", "\xa0", "\u202f", ", "])
PIECES = st.lists(st.tuples(DIGITS | WORDS | WORDS | ODD, JOINTS), max_size=30)
STRINGS = PIECES.map(lambda pieces: "".join(piece + joint for piece, joint in pieces))
PUBLISHED = st.sampled_from(
    [None, "2024-02-29", "0001-01-01", "9999-12-31", "2022-09-21T23:59:59-12:00", "2022", "soon"]
)


def read(text: str, headline: str | None, published: str | None, tools: Tools) -> Reading:
    article = make_article(text, headline=headline, published=published)
    document = analyse_article(article, tools)
    found = find_times(document)
    times = resolve_times(found, article)
    quantities = resolve_as_of(find_quantities(document, tools.quantity_tables, found), times, article)
    bare = Reading(article=article, times=times, quantities=quantities)
    return Reading(
        article=article,
        times=times,
        quantities=quantities,
        findings=check_reading(bare, tools.references, EVERY_RULE),
    )


@pytest.mark.endurance
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(text=STRINGS, headline=st.none() | STRINGS, published=PUBLISHED)
def test_any_numbers_and_dates(tools: Tools, text: str, headline: str | None, published: str | None) -> None:
    assert_holds(read(text, headline or None, published, tools))


@pytest.mark.endurance
@pytest.mark.parametrize(
    "piece",
    [
        "12,345 ", "1,", "9", "two and a half ", "twenty-", "between 1% and ", "aged 1 to ", "under the age of ",
        "the eve of the ", "in the fall ", "twice a week ", "an hour earlier ", "June 3 ",
        "10 people, 5 men and 6 women. ",
        "5 of them, ", "from 1 to 2, ", "“ ", "« ", "Anna Meyer. ", "Meyerx. Anna Meyery. ", "said yes, 30 percent ",
        "Paris, Germany ", "$1 (€", "5 doctors per 1,000 ",
    ],
)  # fmt: skip
def test_time_doubles_with_the_text(piece: str, tools: Tools) -> None:
    """Twice the text takes about twice as long; the parse itself is not counted."""

    def seconds(length: int) -> float:
        article = make_article(piece * (length // len(piece)), published="2022-09-21")
        document = analyse_article(article, tools)
        start = time.process_time()
        found = find_times(document)
        quantities = find_quantities(document, tools.quantity_tables, found)
        reading = Reading(article=article, times=resolve_times(found, article), quantities=quantities)
        check_reading(reading, tools.references, EVERY_RULE)
        return time.process_time() - start

    took = [min(seconds(length) for _ in range(2)) for length in LENGTHS]
    for shorter, longer in pairwise(took):
        assert longer < 3.2 * shorter + 0.15, took
