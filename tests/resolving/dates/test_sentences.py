"""Our own sentences with times: tests/data/times/sentences.tsv, each row saying why it is there."""

import re

import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.times import find_times
from onrecord.resolving.dates import resolve_times
from tests.conftest import make_article
from tests.resolving.dates.table import Row, load_rows

ROWS = load_rows()
TELLS_YEAR = re.compile(r"\d{4}|\d0s|century")


def test_the_table_is_large() -> None:
    assert len(ROWS) >= 200


@pytest.mark.parametrize("row", ROWS, ids=[f"{n}: {row.why}" for n, row in enumerate(ROWS, start=2)])
def test_sentence(row: Row, tools: Tools) -> None:
    article = make_article(row.text, published=row.published)
    times = resolve_times(find_times(analyse_article(article, tools)), article)
    if row.phrase is None:
        assert times == ()
        return
    time = next((t for t in times if (t.span.start, t.span.end) == row.phrase), None)
    assert time is not None, [t.span.exact for t in times]
    assert (time.value, time.relation) == (row.value, row.relation)
    assert ((time.start, time.end) if time.start else None) == row.ends
    if time.type in ("DATE", "TIME") and time.start is None:
        assert time.unresolved_reason


@pytest.mark.parametrize("row", [r for r in ROWS if r.phrase], ids=[r.why for r in ROWS if r.phrase])
def test_without_an_anchor_no_date_is_invented(row: Row, tools: Tools) -> None:
    """Of the same sentences without a published date, only those keep a date whose text tells its year."""
    article = make_article(row.text)
    for time in resolve_times(find_times(analyse_article(article, tools)), article):
        if time.start is not None:
            assert time.type != "DURATION"
            assert time.anchored_to is None or time.anchored_to.startswith("t")
            assert TELLS_YEAR.search(row.text), time
