"""Blind rows (tests/data/checks/BLIND.md): expected items to what was found, lenient as the page there says.

Used by the tests of times and quantities, which say when two items agree; here they are only paired.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Expected = Mapping[str, object]
Found = TypeVar("Found")
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class BlindRow:
    """One line of a blind table whose column `expected` is a JSON list."""

    id: str
    construction: str
    published: str | None
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True)
class Judged:
    """What is wrong in a row, and what differs only in keys that its contract leaves open."""

    row: BlindRow
    wrong: tuple[str, ...]
    open: tuple[str, ...]


def load_cells(path: Path) -> list[dict[str, str]]:
    """The lines of a table, `\\n` in a cell made a line break."""
    head, *lines = path.read_text("utf-8").splitlines()
    cells = [[cell.replace("\\n", "\n") for cell in line.split("\t")] for line in lines if line]
    return [dict(zip(head.split("\t"), line, strict=True)) for line in cells]


def load_blind(path: Path) -> list[BlindRow]:
    """The rows of a table of times or quantities."""
    return [
        BlindRow(
            id=cells["id"],
            construction=cells["construction"],
            published=cells.get("published") or None,
            text=cells["text"],
            expected=tuple(json.loads(cells["expected"], strict=False)),
        )
        for cells in load_cells(path)
    ]


def place_items(row: BlindRow) -> list[tuple[int, int, Expected]]:
    """The expected items with their offsets: each the first of its words that no item before it has."""
    placed: list[tuple[int, int, Expected]] = []
    for item in row.expected:
        words = str(item["exact"])
        start = row.text.index(words)
        while any(left < start + len(words) and start < right for left, right, _ in placed):
            start = row.text.index(words, start + 1)
        placed.append((start, start + len(words), item))
    return placed


def open_keys(item: Expected) -> set[str]:
    keys = item.get("open", ())
    assert isinstance(keys, Iterable)
    return {str(key) for key in keys}


def judge_row(
    row: BlindRow,
    found: Iterable[tuple[int, int, Found]],
    differ: Callable[[Expected, Found], dict[str, str]],
) -> Judged:
    """`differ` gives, by key, how a found item differs from an expected one, open keys too."""
    found = list(found)
    wrong: list[str] = []
    left_open: list[str] = []
    used: set[int] = set()
    touched: set[int] = set()
    for start, end, item in place_items(row):
        near = [n for n, one in enumerate(found) if one[0] < end and start < one[1]]
        touched |= set(near)
        may_differ = open_keys(item)
        judged = []
        for n in [n for n in near if n not in used] or near:
            differences = differ(item, found[n][2])
            judged.append((sum(key not in may_differ for key in differences), n, differences))
        if not judged:
            if "optional" not in may_differ:
                wrong.append(f"{item['exact']!r} was not found")
            continue
        _, n, differences = min(judged, key=lambda one: one[:2])
        used.add(n)
        for key, words in differences.items():
            (left_open if key in may_differ else wrong).append(f"{item['exact']!r}: {words}")
    for n, one in enumerate(found):
        if n not in touched:
            wrong.append(f"{row.text[one[0] : one[1]]!r} is extra: {one[2]}")
    return Judged(row, tuple(wrong), tuple(left_open))


def tell_share(name: str, judged: list[Judged]) -> float:
    """Print the share of rows that are right, and every other; the share."""
    bad = [one for one in judged if one.wrong]
    share = 1 - len(bad) / len(judged)
    print(f"\n{name}: {len(judged) - len(bad)} of {len(judged)} right ({share:.1%})")
    for one in bad:
        print(f"  {one.row.id} [{one.row.published}] {one.row.text!r}\n      " + "\n      ".join(one.wrong))
    for one in judged:
        for words in one.open:
            print(f"  open: {one.row.id} {words}")
    return share
