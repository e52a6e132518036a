"""620 sentences by somebody who had not seen the rules (tests/data/events/BLIND.md): the shares that are right."""

import pytest

from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools
from tests.conftest import make_article
from tests.contract import assert_holds
from tests.reading.events.blind import Verdict, judge, load_rows

PUBLISHED = "2022-09-21"
RIGHT_FLOOR = 0.87
NOTHING_FLOOR = 0.96


@pytest.fixture(scope="module")
def verdicts(tools: Tools) -> list[Verdict]:
    """Every row read and judged; the contract holds in all of them."""
    judged = []
    for row in load_rows():
        reading = read_article(make_article(row.text, published=PUBLISHED), tools)
        assert_holds(reading)
        judged.append(judge(row, reading))
    return judged


def share(verdicts: list[Verdict]) -> float:
    return sum(not v.wrong for v in verdicts) / len(verdicts)


def test_share_of_rows_right(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        if verdict.wrong:
            print(f"{verdict.row.id} [{verdict.row.construction}] {verdict.row.text!r}")
            print("      " + "\n      ".join(verdict.wrong))
    closed = [v for v in verdicts if not v.row.is_open]
    print(f"\nblind: {share(verdicts):.1%} of {len(verdicts)} right; without open keys {share(closed):.1%}")
    keys = sorted({key for v in verdicts for key in v.keys})
    for key in keys:
        held = [right for v in verdicts for right in v.keys.get(key, ())]
        print(f"  {key} {sum(held)} of {len(held)} ({sum(held) / len(held):.1%})")
    print(f"  swapped {sum(v.swapped for v in verdicts)}")
    assert share(verdicts) >= RIGHT_FLOOR


def test_rows_without_events_give_none(verdicts: list[Verdict]) -> None:
    quiet = [v for v in verdicts if not v.row.expected]
    print(f"\nblind, no event: {share(quiet):.1%} of {len(quiet)} give nothing")
    assert share(quiet) >= NOTHING_FLOOR
