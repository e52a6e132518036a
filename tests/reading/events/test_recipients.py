"""To whom it was done: a party that the clause names, and never a thing, a sum, a sea or the matter of a demand."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.events.conftest import Coded
from tests.reading.events.marked import names, shows, unmark

TABLE = Path(__file__).parents[2] / "data" / "events" / "recipients.tsv"


def rows() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows(), ids=lambda r: r["why"])
def test_recipients_are_the_parties_that_the_clause_names(row: dict[str, str], code: Callable[..., Coded]) -> None:
    told = unmark(row["sentence"])
    events = [e for e in code(told.text).events if e.event == row["event"] and names(told.actors, e.actor)]
    assert events
    event = events[0]
    named = tuple(p for p in event.recipient if p.from_ != "implied")
    assert names(told.recipients, named), shows(event)


@pytest.mark.parametrize(
    ("text", "event", "meant"),
    [
        ("The government sent an alert to citizens and advised them to take cover.", "REQUEST", "citizens"),
        ("A report told how women were surrounded by gangs of men who assaulted them.", "ASSAULT", "women"),
    ],
)
def test_them_is_who_is_told_of_before_and_does_not_act(
    text: str, event: str, meant: str, code: Callable[..., Coded]
) -> None:
    told = next(e for e in code(text).events if e.event == event)
    assert [(p.span.exact, p.from_) for p in told.recipient] == [(meant, "coreference")]


def test_the_last_of_many_are_not_all(code: Callable[..., Coded]) -> None:
    freed = code("They were the last of 40 miners to be released by the rebels.").events[0]
    assert [p.span.exact for p in freed.recipient] == ["the last of 40 miners"]
