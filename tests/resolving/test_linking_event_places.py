"""Where an event was: a row a kind of sentence, with what its place is to it, or that it has none."""

from collections.abc import Callable

import pytest

from onrecord.records.reading import Reading

ROWS = [
    ("North Korea fired a missile over Japan on Tuesday.", "fired", {"Japan": "at"}, "passed over, not hit"),
    ("Russian forces shelled Kharkiv on Monday.", "shelled", {"Kharkiv": "target"}, "what was hit"),
    ("The navy seized a Panama-flagged tanker on Monday.", "seized", {}, "a flag is not a place"),
    (
        "The Norwegian minister criticized the government of Poland in a speech.",
        "criticized",
        {},
        "criticism of a state",
    ),
    ("France imposed sanctions on Mali on Friday.", "imposed", {}, "a state that is punished"),
    ("The mayor of Lviv met the Polish foreign minister.", "met", {}, "a title's place"),
    ("Israeli aircraft shot down Iran's missiles on Sunday.", "shot", {}, "whose missiles, not where"),
    ("Police arrested 40 protesters in Minsk on Sunday.", "arrested", {"Minsk": "at"}, "where it was"),
    ("The Polish prime minister visited Kyiv on Friday.", "visited", {"Kyiv": "destination"}, "a journey's end"),
    (
        "Traders illegally shipped oil to North Korea, police said.",
        "shipped",
        {"North Korea": "destination"},
        "goods go",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "wanted", "why"), ROWS, ids=[row[3] for row in ROWS])
def test_the_place_of_an_event(
    read_text: Callable[..., Reading], text: str, trigger: str, wanted: dict[str, str], why: str
) -> None:
    reading = read_text(text, published="2022-09-21")
    names = {p.id: p.span.exact for p in reading.places}
    events = [e for e in reading.events if e.trigger.exact.split()[0] == trigger]
    assert len(events) <= 1
    got = {names[p.place]: p.role for e in events for p in e.places}
    assert got == wanted, why
    assert all(e.place_reason for e in events if not e.places)
