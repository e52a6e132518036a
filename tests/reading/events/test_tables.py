"""Every row of the event tables carries its own example, and many a counter-example. All of them are run."""

from collections.abc import Callable

import pytest

from onrecord.pipelines.tools import load_event_tables
from onrecord.reading.events.tables import ActRow
from tests.reading.events.conftest import Coded
from tests.reading.events.marked import names, shows, unmark

ROWS = load_event_tables().rows


@pytest.mark.parametrize("row", [r for r in ROWS if r.example], ids=lambda r: r.made_by)
def test_example_is_found_with_its_parties(row: ActRow, code: Callable[..., Coded]) -> None:
    told = unmark(row.example)
    events = code(told.text).events
    right = [
        e
        for e in events
        if e.event == row.event
        and e.made_by.split(">")[0] == row.made_by
        and (not row.mode or e.mode == (row.mode,))
        and names(told.actors, e.actor)
        and (not told.recipients or names(told.recipients, e.recipient))
    ]
    assert right, [shows(e) for e in events]


@pytest.mark.parametrize("row", [r for r in ROWS if r.counter], ids=lambda r: r.made_by)
def test_counter_example_is_not_found(row: ActRow, code: Callable[..., Coded]) -> None:
    events = code(unmark(row.counter).text).events
    assert not [e for e in events if e.made_by.split(">")[0] == row.made_by or row.drop], [shows(e) for e in events]
