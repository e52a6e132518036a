"""What a person sees in a terminal, wide and narrow."""

import io

import pytest
from rich.console import Console

from onrecord.cli.commands.list_articles import ArticleRow, articles_table, shorten_ids
from onrecord.cli.tables import COLOURS, print_events
from onrecord.cli.views import EventRow, quote_rows
from onrecord.web.signs import POLARITY_SIGNS, SEVERITIES, STANDINGS
from tests.web.sample import make_reading

ROW = EventRow(
    article="a",
    id="e1, e4",
    when="2022-09-21",
    who="Ukrainian troops (UKR MIL)",
    event="ASSAULT heavy-weapons",
    act="conducted a bombardment",
    to_whom="",
    where="Kupyansk",
    how_many="40 people; 41 people [e4]",
    standing="did not happen",
    who_says_so="Harbour Gazette › the ministry",
    words="",
)


def printed(width: int) -> str:
    console = Console(file=io.StringIO(), width=width)
    print_events(console, [ROW])
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [60, 80, 99])
def test_a_narrow_terminal_breaks_no_word_of_an_event(width: int) -> None:
    lines = [line.rstrip() for line in printed(width).splitlines()]
    assert max(len(line) for line in lines) <= width
    assert " ".join(lines[:-6]) == "ASSAULT heavy-weapons “conducted a bombardment”  ∅ did not happen"
    assert lines[-6:] == [
        "  who          Ukrainian troops (UKR MIL)",
        "  when         2022-09-21",
        "  where        Kupyansk",
        "  how many     40 people; 41 people [e4]",
        "  who says so  Harbour Gazette › the ministry",
        "",
    ]


def test_a_wide_terminal_has_a_table() -> None:
    first, second, *_ = printed(120).splitlines()
    assert first.split()[:2] == ["when", "who"] and second.startswith("2022-09-21")
    assert "∅ did not happen" in second


def test_every_sign_has_a_colour_in_a_terminal() -> None:
    signs = [*STANDINGS.values(), *SEVERITIES.values(), *POLARITY_SIGNS.values()]
    assert {sign.tone for sign in signs} == set(COLOURS)


def test_ids_are_shown_as_short_as_they_tell_articles_apart() -> None:
    ids = ["0123456789ab", "0123456789cd", "fedcba987654", "x", "0123456789ab-2"]
    shown = shorten_ids(ids)
    assert shown["fedcba987654"] == "fedcba98" and shown["x"] == "x"
    assert shown["0123456789cd"] == "0123456789c" and shown["0123456789ab"] == "0123456789ab"
    assert len(set(shown.values())) == len(ids)


def test_rows_name_everybody_between_the_outlet_and_the_words() -> None:
    reading = make_reading()
    inner = next(a for a in reading.attributions if a.within is not None)
    row = next(row for row in quote_rows(reading) if row.id == inner.id)
    outlet, *speakers = row.who_says_so.split(" › ")
    assert outlet == reading.article.outlet
    assert len(speakers) == row.depth + 1 >= 2 and speakers[-1] == row.speaker


def test_a_list_of_long_ids_keeps_room_for_headlines() -> None:
    rows = [
        ArticleRow(
            f"{n:056x}"[::-1], "2022-09-21T08:30:00+02:00", "Harbour Gazette", "Police arrest 40 protesters", 1, 2, 3
        )
        for n in (1, 2)
    ]
    console = Console(file=io.StringIO(), width=80)
    console.print(articles_table(rows))
    assert isinstance(console.file, io.StringIO)
    first = console.file.getvalue().splitlines()[1]
    assert "Police arrest" in first and first.split()[:2] == ["10000000", "2022-09-21"]
