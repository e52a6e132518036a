"""The table of our own sentences: the share that is right never falls below its floor."""

from collections import Counter
from pathlib import Path

import pytest

from onrecord.pipelines.tools import Tools
from onrecord.records.reading import Reading
from tests.reading.attributions.comparing import BLIND, TABLE, Sentence, differences, sentences
from tests.reading.attributions.reading import find_in

FLOORS = {TABLE: 0.94, BLIND: 0.95}
"""Of rows that are right in every key; raised as the finder gets better, never lowered."""


def test_the_table_holds_every_construction() -> None:
    rows = list(sentences())
    assert len(rows) >= 250
    assert len({row.id for row in rows}) == len(rows)
    fewest = Counter(row.construction for row in rows).most_common()[-1]
    assert fewest[1] >= 3, fewest


@pytest.mark.parametrize("table", FLOORS, ids=lambda t: t.stem)
def test_the_share_of_right_sentences_holds(table: Path, tools: Tools) -> None:
    wrong: dict[str, list[str]] = {}
    rows = list(sentences(table))
    for row in rows:
        found = differences(row, _read(row, tools))
        if found:
            wrong[row.id] = found
    share = 1 - len(wrong) / len(rows)
    told = "\n".join(f"{name}: {'; '.join(found)}" for name, found in wrong.items())
    assert share >= FLOORS[table], f"{share:.3f} of {len(rows)} sentences are right\n{told}"


def test_nothing_is_attributed_where_nobody_speaks(tools: Tools) -> None:
    rows = [row for row in sentences() if row.construction == "no-attribution"]
    wrong = [row.text for row in rows if differences(row, _read(row, tools))]
    assert len(wrong) <= 1, wrong


def _read(row: Sentence, tools: Tools) -> Reading:
    if row.construction == "headline":
        return find_in("", tools, headline=row.text)
    return find_in(row.text, tools)
