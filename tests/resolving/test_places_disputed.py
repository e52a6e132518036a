"""Disputed and war-zone places: every row of tests/data/places/disputed.tsv says why it is there."""

import csv
from pathlib import Path

import pytest

from onrecord.records.place import Place
from tests.resolving.reading_places import read_places

TABLE = Path(__file__).parent.parent / "data" / "places" / "disputed.tsv"
LINES = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
ROWS = list(csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_there_are_at_least_sixty_rows() -> None:
    assert len(ROWS) >= 60
    assert all(row["why"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['exact']}, {row['published']}" for row in ROWS])
def test_a_disputed_place(row: dict[str, str]) -> None:
    places = read_places(row["text"], published=row["published"])
    place = next((p for p in places if p.span.exact == row["exact"]), None)
    assert place is not None, f"{row['why']}: found only {[p.span.exact for p in places]}"
    assert _seen(place) == _wanted(row), row["why"]
    assert place.lat is not None
    assert place.claimed_by == () or any("disputed" in reason for reason in place.reasons)


def _seen(place: Place) -> dict[str, object]:
    return {
        "name": place.name,
        "code": place.code,
        "claimed": place.claimed_by,
        "held": place.controlled_by,
        "resolution": place.resolution,
        "use": place.use,
    }


def _wanted(row: dict[str, str]) -> dict[str, object]:
    return {
        "name": row["name"],
        "code": row["code"] or None,
        "claimed": tuple(filter(None, row["claimed"].split("|"))),
        "held": None if row["held"] == "-" else row["held"],
        "resolution": int(row["resolution"]) if row["resolution"] else None,
        "use": row["use"],
    }
