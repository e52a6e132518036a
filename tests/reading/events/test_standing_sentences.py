"""A table of our own sentences over the ways in which the words around an act say how real it is."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.records.reading import Reading

TABLE = Path(__file__).parents[2] / "data" / "events" / "standing.tsv"


def rows() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows(), ids=lambda r: r["why"])
def test_standing(row: dict[str, str], read_text: Callable[..., Reading]) -> None:
    reading = read_text(row["sentence"])
    told = [(e.event, e.standing, e.auxiliary, e.told_as, e.made_by) for e in reading.events]
    assert any(event == row["event"] and standing == row["standing"] for event, standing, *_ in told), told
