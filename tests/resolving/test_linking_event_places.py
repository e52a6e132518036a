"""Where an event was: a row a construction, with what its places are to it, or that it has none."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.records.reading import Reading

DATA = Path(__file__).parents[1] / "data" / "places"
BLIND_FLOOR = 80
"""Rows of event_places_blind.tsv that held when the rules were done, of 98. They were written before the rules."""


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8") as lines:
        told = [line for line in lines if not line.startswith("#")]
    return list(csv.DictReader(told, delimiter="\t", quoting=csv.QUOTE_NONE))


def places_of(reading: Reading, trigger: str) -> set[str]:
    names = {p.id: p.span.exact for p in reading.places}
    told = [e for e in reading.events if e.trigger.exact.split()[0] == trigger]
    assert all(e.place_reason for e in told if not e.places)
    return {f"{names[p.place]} {p.role}" for e in told for p in e.places}


def expected_of(row: dict[str, str]) -> set[str]:
    return set() if row["expected"] == "-" else set(row["expected"].split("; "))


@pytest.mark.parametrize("row", rows_of("event_places.tsv"), ids=lambda row: f"{row['construction']}: {row['why']}")
def test_the_places_of_an_event(read_text: Callable[..., Reading], row: dict[str, str]) -> None:
    reading = read_text(row["text"], published="2022-09-21")
    assert places_of(reading, row["trigger"]) == expected_of(row)


def test_rows_written_before_the_rules(read_text: Callable[..., Reading]) -> None:
    rows = rows_of("event_places_blind.tsv")
    wrong = [
        row["text"]
        for row in rows
        if places_of(read_text(row["text"], published="2022-09-21"), row["trigger"]) != expected_of(row)
    ]
    assert len(rows) - len(wrong) >= BLIND_FLOOR, wrong


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("On Monday, a man rammed his car into a crowd in Dijon, injuring eleven people.", "injuring", "Monday"),
        ("Gunmen killed two guards and wounded three in Karachi on Monday.", "killed", "Monday"),
        ("Dozens were injured when a gunman opened fire in Basra on Sunday.", "injured", "Sunday"),
        ("Gunmen killed two guards on Sunday and wounded three on Monday.", "killed", "Sunday"),
    ],
    ids=["a participle", "a later verb", "the cause", "each its own"],
)
def test_clauses_of_one_happening_share_their_time(
    read_text: Callable[..., Reading], text: str, trigger: str, wanted: str
) -> None:
    reading = read_text(text, published="2022-09-21")
    times = {t.id: t.span.exact for t in reading.times}
    event = next(e for e in reading.events if e.trigger.exact == trigger)
    assert times[event.time or ""] == wanted


def test_a_dateline_between_paragraphs_is_no_place_of_the_event_before_it(read_text: Callable[..., Reading]) -> None:
    reading = read_text("Police arrested 40 men on Sunday.\n\nTORONTO — The mayor of the city resigned.")
    assert [p.span.exact for p in reading.places] == ["TORONTO"]
    assert places_of(reading, "arrested") == set()
