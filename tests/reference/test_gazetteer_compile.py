"""From rows to a file: joining our tables to the packages' rows, one digest for one input, no half-written file."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.pipelines.gazetteer import load_place_tables
from onrecord.reference.gazetteer import open_gazetteer
from onrecord.reference.gazetteer_compile import join_rows, write_gazetteer
from onrecord.reference.gazetteer_packages import PackageRows, km_between, middle_of
from onrecord.reference.gazetteer_rows import MAIN, RARE, USUAL, PlaceRow, PlaceTables, Spelling, parse_place_tables

COUNTRY = {
    "alpha3": "UKR", "alpha2": "UA", "name": "Ukraine", "other_names": "the Ukraine",
    "demonyms": "Ukrainian|Ukrainians", "adjectives": "Ukrainian", "capital": "Kyiv|Kiev",
    "lat": "49", "lon": "32", "area_km2": "603700",
    "population": "40000000",
}  # fmt: skip
PLACE = {
    "name": "Robotyne", "kind": "city", "code": "UKR", "lat": "47.447", "lon": "35.838", "radius_km": "1",
    "other_names": "Rabotino",
}  # fmt: skip


def package_rows() -> PackageRows:
    region = PlaceRow("Zaporizhzhia Oblast", "region", "UKR", 47.3, 35.4, 100, 0.7, iso_code="UA-23")
    region.names = [("Zaporizhzhia Oblast", MAIN)]
    kyiv = PlaceRow(
        "Kyiv", "city", "UKR", 50.45, 30.52, 11, 0.8, 2_900_000, 703448, names=[("Kyiv", MAIN), ("Kiev", RARE)]
    )
    orikhiv = PlaceRow("Orikhiv", "city", "UKR", 47.57, 35.78, 2, 0.4, 15_000, 698131, region=region)
    orikhiv.names = [("Orikhiv", MAIN)]
    return PackageRows(regions=(region,), cities=(kyiv, orikhiv), versions="packages 1")


def tables(**changed: object) -> PlaceTables:
    made = parse_place_tables([COUNTRY], [PLACE], [], [{"group": "in", "words": "in|at"}])
    return replace(made, **changed)  # type: ignore[arg-type]


def test_the_same_rows_give_the_same_digest(tmp_path: Path) -> None:
    first = write_gazetteer(tmp_path / "a.sqlite3", package_rows(), tables())
    again = write_gazetteer(tmp_path / "b" / "a.sqlite3", package_rows(), tables())
    other = write_gazetteer(tmp_path / "c.sqlite3", package_rows(), tables(words={"in": "in"}))
    assert first == again != other
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a.sqlite3", "b", "c.sqlite3"], "a draft was left"


def test_what_was_written_is_found_again(tmp_path: Path) -> None:
    write_gazetteer(tmp_path / "a.sqlite3", package_rows(), tables())
    gazetteer = open_gazetteer(tmp_path / "a.sqlite3")
    assert [n.place.name for n in gazetteer.find("Rabotino")] == ["Robotyne"]
    assert gazetteer.find("Robotyne")[0].place.admin1 == "Zaporizhzhia Oblast", "the region of the nearest town"
    assert gazetteer.find("Ukrainians")[0].rank == "demonym"
    assert gazetteer.words == {"in": frozenset({"in", "at"})}
    assert gazetteer.countries == {"ua": "UKR"}
    gazetteer.close()


def test_a_disputed_region_passes_its_standing_on() -> None:
    disputed = {
        **PLACE, "name": "Zaporizhzhia Oblast", "kind": "region", "lat": "47.3", "lon": "35.4", "radius_km": "100",
        "other_names": "", "claimed_by": "UKR|RUS", "package_regions": "UA-23", "basis": "a resolution",
    }  # fmt: skip
    made = parse_place_tables([COUNTRY], [disputed, PLACE], [], [])
    rows = {row.name: row for row in join_rows(package_rows(), made)}
    assert rows["Orikhiv"].claimed_by == ("UKR", "RUS")
    assert rows["Robotyne"].claimed_by == ("UKR", "RUS")
    assert rows["Kyiv"].claimed_by == ()


def test_a_capital_weighs_more() -> None:
    rows = {row.name: row for row in join_rows(package_rows(), tables())}
    assert rows["Kyiv"].weight > 0.8
    assert rows["Orikhiv"].weight == 0.4


def test_a_spelling_makes_a_rare_name_usual() -> None:
    spelled = tables(spellings=(Spelling("Kyiv", "city", "UKR", ("Kiev",)),))
    kyiv = next(row for row in join_rows(package_rows(), spelled) if row.name == "Kyiv")
    assert ("Kiev", USUAL) in kyiv.names
    assert kyiv.known


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"spellings": (Spelling("Nowhere", "city", "UKR", ()),)}, "Nowhere"),
    ],
)
def test_a_spelling_of_a_place_that_is_not_there_is_an_error(changed: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        join_rows(package_rows(), tables(**changed))


@pytest.mark.parametrize(
    ("cell", "value"), [("lat", "north"), ("lat", "147"), ("lon", "-190"), ("radius_km", "0"), ("kind", "hamlet")]
)
def test_a_row_that_does_not_fit_is_named(cell: str, value: str) -> None:
    with pytest.raises(ValueError, match="Robotyne"):
        parse_place_tables([COUNTRY], [{**PLACE, cell: value}], [], [])


def test_the_middle_across_the_date_line() -> None:
    assert middle_of([(0.0, 179.0), (0.0, -179.0)]) in ((0.0, 180.0), (0.0, -180.0))
    assert km_between(50.45, 30.52, 49.99, 36.23) == pytest.approx(409, abs=5)


def test_our_own_tables_hold_together() -> None:
    """Codes are ISO codes, disputed rows say why, dates are dates, and no name stands twice in a table's row."""
    made = load_place_tables()
    codes = set(made.alpha2.values())
    assert len(made.countries) == 250
    for row in made.own:
        assert row.code == "" or row.code in codes, row.name
        assert {c for c in row.claimed_by if len(c) == 3} <= codes, row.name
        assert bool(row.claimed_by) <= bool(row.basis), f"{row.name} is claimed without a basis"
        for day in (row.since, row.held_since, row.until):
            assert day is None or (len(day) == 10 and day[4] == day[7] == "-"), row.name
        assert len(row.names) == len(set(row.names)), row.name
    assert sum(bool(row.basis) for row in made.own) > 100


@pytest.mark.endurance
@pytest.mark.skipif("ONRECORD_ENDURANCE" not in os.environ, reason="takes half a minute: `make endurance` runs it")
def test_compiling_from_the_packages_twice_gives_one_digest(tmp_path: Path) -> None:
    from onrecord.pipelines.gazetteer import compile_gazetteer, gazetteer_path

    made = compile_gazetteer(tmp_path / "a.sqlite3")
    assert made == open_gazetteer(gazetteer_path()).version
