"""Quantities told for a day: "as of Sept. 19, 14,532 casualties had been recorded"."""

import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.quantities import find_quantities
from onrecord.reading.times import find_times
from onrecord.resolving.dates import resolve_as_of, resolve_times
from tests.conftest import make_article


@pytest.mark.parametrize(
    ("text", "as_of", "why"),
    [
        ("As of Sept. 19, 14,532 casualties had been recorded.", ["2022-09-19"], "before the figure"),
        ("The office counted 14,532 casualties as of Monday.", ["2022-09-19"], "behind the figure"),
        ("As of Monday, 40 had died. Police held 12 men.", ["2022-09-19", None], "another sentence has its own time"),
        ("On Monday, 40 people died.", [None], "a day, but not as of"),
        ("As of Monday, the 34-year-old was held.", [None], "an age is of no day"),
    ],
)
def test_as_of(text: str, as_of: list[str | None], why: str, tools: Tools) -> None:
    article = make_article(text, published="2022-09-21")
    document = analyse_article(article, tools)
    found = find_times(document)
    quantities = find_quantities(document, tools.quantity_tables, found)
    dated = resolve_as_of(quantities, resolve_times(found, article), article)
    assert [quantity.as_of for quantity in dated] == as_of, why


def test_without_a_date_there_is_no_day(tools: Tools) -> None:
    article = make_article("As of Monday, 40 had died.")
    document = analyse_article(article, tools)
    found = find_times(document)
    quantities = find_quantities(document, tools.quantity_tables, found)
    assert resolve_as_of(quantities, resolve_times(found, article), article) == quantities
