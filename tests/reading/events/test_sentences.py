"""A table of our own sentences over constructions, types, auxiliaries and standings; each row says why it is there."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.records.event import Event
from tests.reading.events.conftest import Coded
from tests.reading.events.marked import Marked, names, shows, unmark

TABLE = Path(__file__).parents[2] / "data" / "events" / "sentences.tsv"


def rows() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        {k: v or "" for k, v in row.items()} for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]


@pytest.mark.parametrize("row", rows(), ids=lambda r: r["why"])
def test_sentence(row: dict[str, str], code: Callable[..., Coded]) -> None:
    told = unmark(row["sentence"])
    events = code(told.text).events
    if row["event"] == "none":
        assert not events, [shows(e) for e in events]
    else:
        assert any(fits(row, told, e) for e in events), [shows(e) for e in events]


def fits(row: dict[str, str], told: Marked, event: Event) -> bool:
    compared = (
        (event.event or "-") == row["event"],
        names(told.actors, event.actor),
        not told.recipients or names(told.recipients, event.recipient),
        not row["mode"] or event.mode == (row["mode"],),
        event.auxiliary == tuple(a for a in row["auxiliary"].split(";") if a),
        (event.outcome or "") == row["outcome"],
        not row["standing"] or event.standing == row["standing"],
    )
    return all(compared)
