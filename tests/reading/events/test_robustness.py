"""Odd text never crashes the event finder, and time grows with the text and no faster."""

import time
from collections.abc import Callable

import pytest

from tests.reading.events.conftest import Coded

ODD = [
    "",
    " \n\t ",
    "...",
    "\u201c\u201d",
    "and and and",
    "to to to attack attack of of",
    "Attack!",
    "?!" * 50,
    "\U0001f600 \U0001f680 attacked \U0001f4a5.",
    "A\u0301rrest of the \u200bmayor\u200d by po\u00adlice.",
    "\u0645\u0631\u062d\u0628\u0627 attacked \u0634\u0627\u0631\u0639.",
    "POLICE ARREST MAYOR IN RAID ON TOWN HALL",
    "who whom which that attacked arrested threatened refused to to",
    "1 2 3 4 5 killed 6 7 8",
    "the the the of of of by by by against",
    "x" * 5000,
    "He said she said they said he would attack if they said she did.",
    "\n\n".join(["Police arrested.", "", "-", "Refused to.", "By police."]),
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text(text: str, code: Callable[..., Coded]) -> None:
    code(text)


@pytest.mark.parametrize("published", [None, "2022-09-21", "2022-09-21T10:00:00+02:00", "soon"])
def test_any_date_of_publication(published: str | None, code: Callable[..., Coded]) -> None:
    assert code("Iraq invaded Kuwait in 1990.", published=published).events


def test_long_lists_and_chains(code: Callable[..., Coded]) -> None:
    code("Police arrested " + ", ".join(f"the mayor of Town{i}" for i in range(300)) + ".")
    code("Kenya refused to agree to plan to threaten to " + "begin to try to " * 100 + "attack Somalia.")
    code("He said that " * 200 + "police arrested the mayor.")


def test_time_grows_with_the_text(code: Callable[..., Coded]) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        code("\n".join(["Police arrested the mayor and two aides on Monday after protesters threw stones."] * times))
        return time.process_time() - start

    seconds(20)
    assert seconds(400) < 12 * max(seconds(80), 0.05)


def test_the_same_text_gives_the_same_events(code: Callable[..., Coded]) -> None:
    text = "Norway suspended aid to the junta. The junta said it would expel the ambassador."
    assert code(text) == code(text)
