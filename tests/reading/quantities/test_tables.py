"""The word tables of quantities: every row is of the closed lists, and a wrong one is named."""

import pytest

from onrecord.pipelines.tools import load_quantity_tables
from onrecord.reading.quantities import parse_quantity_rows


def test_the_packages_own_tables_are_read() -> None:
    tables = load_quantity_tables()
    assert tables.nouns["soldier"].population == "combatant"
    assert tables.verbs["kill"].side == "obj" and tables.verbs["die"].side == "subj"
    assert tables.currencies["euros"] == "EUR" and tables.units["kilometres"] == "km"
    assert tables.hedges["at least"] == "lower"


@pytest.mark.parametrize(
    "row",
    [
        {"word": "cow", "part": "noun", "counts": "cattle", "role": "", "person": ""},
        {"word": "cow", "part": "noun", "counts": "other", "role": "animal", "person": ""},
        {"word": "moo", "part": "verb", "counts": "other", "role": "both", "person": ""},
    ],
)
def test_a_row_outside_the_lists_is_named(row: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=row["word"]):
        parse_quantity_rows([row], [], [], [])
