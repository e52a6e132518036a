"""Our own sentences with quantities: tests/data/quantities/sentences.tsv, each row saying why it is there."""

import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.quantities import find_quantities
from tests.conftest import make_article
from tests.reading.quantities.table import Row, differences, load_rows

ROWS = load_rows()


def test_the_table_is_large() -> None:
    assert len(ROWS) >= 250


@pytest.mark.parametrize("row", ROWS, ids=[f"{n}: {row.why}" for n, row in enumerate(ROWS, start=2)])
def test_sentence(row: Row, tools: Tools) -> None:
    document = analyse_article(make_article(row.text), tools)
    assert differences(row, find_quantities(document, tools.quantity_tables)) == []
