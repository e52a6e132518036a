"""A last name, or one that is nearly it, leads to the fullest name; two bearers lead nowhere."""

import pytest

from onrecord.reading.attributions.names import KnownNames

ROWS = [
    ("Weber", ["Anna Weber"], "Anna Weber", "a last name"),
    ("Weber", ["Anna Weber", "Karl Weber"], "Weber", "two bearers"),
    ("Anna Weber", ["Anna Weber", "Anna Maria Weber"], "Anna Maria Weber", "a fuller form"),
    ("Webber", ["Anna Weber"], "Anna Weber", "misspelt"),
    ("Petersen", ["Joost Peters", "Joost Petersen"], "Joost Petersen", "a like name of somebody else"),
    ("Moss", ["Ann Mott"], "Moss", "too short to be told apart"),
    ("Karl", ["Anna Weber"], "Karl", "nobody of that name"),
    ("Berezhniy", ["Anton Berezhny", "Ivan Berezhnoy"], "Berezhniy", "two that are close"),
]


@pytest.mark.parametrize(("name", "known", "fullest", "why"), ROWS, ids=[row[3] for row in ROWS])
def test_the_fullest_name(name: str, known: list[str], fullest: str, why: str) -> None:
    found = KnownNames([tuple(k.split()) for k in known]).fullest(tuple(name.split()))
    assert " ".join(found) == fullest, why
