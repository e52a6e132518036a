"""Who claims and who holds a place on a day: before and after each of the dates of its row."""

import pytest

from onrecord.resolving.places_standing import Standing, stand_of
from tests.resolving.reading_places import gazetteer


def standing(name: str, code: str, day: str | None) -> Standing:
    found = [n.place for n in gazetteer().find(name) if n.place.code == code and n.place.basis]
    return stand_of(found[0], day)


@pytest.mark.parametrize(
    ("name", "code", "day", "claimed_by", "controlled_by", "why"),
    [
        ("Kherson", "UKR", "2022-02-20", (), None, "before the war"),
        ("Kherson", "UKR", "2022-06-01", (), "RUS", "held and not yet claimed"),
        ("Kherson", "UKR", "2022-10-15T08:00:00+03:00", ("UKR", "RUS"), "RUS", "held and claimed; a date-time"),
        ("Kherson", "UKR", "2022-11-12", ("UKR", "RUS"), "UKR", "claimed, and held by Ukraine again"),
        ("Kherson", "UKR", None, ("UKR", "RUS"), "UKR", "no day: the latest that the table knows"),
        ("Crimea", "UKR", "2014-03-05", (), "RUS", "held before the annexation"),
        ("Bakhmut", "UKR", "2023-01-05", ("UKR", "RUS"), None, "claimed before it was taken"),
        ("Golan Heights", "SYR", "1975-01-01", (), "ISR", "held before it was annexed"),
        ("Nagorno-Karabakh", "AZE", "2022-01-01", ("AZE",), None, "we do not say who held it then"),
    ],
)
def test_standing(
    name: str, code: str, day: str | None, claimed_by: tuple[str, ...], controlled_by: str | None, why: str
) -> None:
    found = standing(name, code, day)
    assert (found.claimed_by, found.controlled_by) == (claimed_by, controlled_by), why


def test_an_undisputed_place_has_no_standing() -> None:
    lviv = next(n.place for n in gazetteer().find("Lviv") if n.place.kind == "city" and n.place.code == "UKR")
    assert stand_of(lviv, "2022-10-01") == Standing()
