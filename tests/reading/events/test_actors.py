"""A table of our own sentences over who does an act: all actors that are marked, and no other."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.records.reading import Reading
from tests.reading.events.conftest import Coded
from tests.reading.events.marked import names, shows, unmark

TABLE = Path(__file__).parents[2] / "data" / "events" / "actors.tsv"


def rows() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows(), ids=lambda r: r["why"])
def test_actors_are_those_who_do_it(row: dict[str, str], code: Callable[..., Coded]) -> None:
    told = unmark(row["sentence"])
    events = [e for e in code(told.text).events if e.event == row["event"]]
    right = [
        e
        for e in events
        if len(e.actor) == len(told.actors)
        and names(told.actors, e.actor)
        and (not told.recipients or names(told.recipients, e.recipient))
    ]
    assert right, [shows(e) for e in events]


@pytest.mark.parametrize(
    "text",
    [
        'Declaring Thursday\'s release "significant", Nigerian officials said it would help.',
        "The two proposed an end to the fighting between Kenya and Mali.",
    ],
)
def test_who_judges_or_would_end_an_act_does_not_do_it(text: str, code: Callable[..., Coded]) -> None:
    assert not [e for e in code(text).events if e.event in ("RETREAT", "ASSAULT")]


def test_an_attack_that_is_called_after_a_city_is_nobodys(read_text: Callable[..., Reading]) -> None:
    killed = next(e for e in read_text("Two people were killed in the Paris attacks.").events if e.act == "kill")
    assert killed.actor == ()


def test_a_korean_american_is_no_two_states(read_text: Callable[..., Reading]) -> None:
    told = read_text("A Korean-American protest against the law took place in Chicago.").events
    assert [[p.span.exact for p in e.actor] for e in told] == [["Korean-American"]]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        (
            '"We welcome the release," the Clean Rivers campaign said. "We urge Norway to act."',
            "Clean Rivers campaign",
            None,
        ),
        ('French Interior Minister Bernard Cazeneuve said: "We condemn the attack."', "France", "FRA"),
        ('"We condemn the attack," a man in the street said.', None, None),
    ],
)
def test_we_are_the_body_or_state_that_is_quoted(
    text: str, name: str | None, code: str | None, read_text: Callable[..., Reading]
) -> None:
    told = [e.actor[0] for e in read_text(text, published="2016-07-15").events]
    assert told
    assert {(p.name, p.code) for p in told} == {(name, code)}
