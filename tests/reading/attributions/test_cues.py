"""Every row of the cue table shows itself: its example is found with its content, its counter-example is not."""

import re

import pytest

from onrecord.pipelines.tables import read_rows
from onrecord.pipelines.tools import Tools
from onrecord.reading.attributions.cues import parse_cue_rows
from tests.reading.attributions.comparing import edge
from tests.reading.attributions.reading import find_in

ROWS = list(read_rows("onrecord.reading", "data/en/cues.tsv"))
NAMES = [f"{row['cue']}-{row['pos']}" for row in ROWS]


def test_there_are_as_many_cues_as_a_careful_reader_knows() -> None:
    assert sum(row["pos"] == "verb" for row in ROWS) >= 300
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_the_example_is_found(row: dict[str, str], tools: Tools) -> None:
    meant = [edge(words) for words in re.findall(r"\[([^\]]+)\]", row["example"])]
    text = re.sub(r"[\[\]]", "", row["example"])
    found = find_in(text, tools).attributions
    told = [(a.cue and a.cue.exact, [c.exact for c in a.content], a.made_by) for a in found]
    assert meant, row["example"]
    assert any(_is_cue(a.cue.exact, row) and [edge(c.exact) for c in a.content] == meant for a in found if a.cue), told


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_the_counter_example_is_not_found(row: dict[str, str], tools: Tools) -> None:
    text = row["counter_example"]
    assert any(_is_cue(word, row, first=True) for word in re.findall(r"[\w’'-]+", text)), "the cue's word is not in it"
    found = find_in(text, tools).attributions
    assert not [a for a in found if a.cue and _is_cue(a.cue.exact, row)], [(a.cue, a.content) for a in found]


def _is_cue(words: str, row: dict[str, str], first: bool = False) -> bool:
    """Whether the words are a form of the row's cue; by their first word when the rest may stand apart."""
    table = parse_cue_rows([row]).of(row["pos"])
    said = words.lower().split()
    rest = row["cue"].split()[1:]
    return said[0] in table and (first or said[1:] in ([], rest))


@pytest.mark.parametrize(
    ("heading", "value"),
    [("pos", "interjection"), ("takes", "that bread"), ("polarity", "endorsed"), ("attitude", "denied")],
)
def test_a_row_that_does_not_fit_is_named(heading: str, value: str) -> None:
    row = {**ROWS[0], heading: value}
    with pytest.raises(ValueError, match=f"cue '{row['cue']}'"):
        parse_cue_rows([row])
