"""Places in sentences, datelines and headlines, and words that are none; the rows say why they are there."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records.place import Place
from onrecord.records.span import cut_span
from tests.resolving.reading_places import read_places

DATA = Path(__file__).parent.parent / "data" / "places"


def rows_of(name: str) -> list[dict[str, str]]:
    lines = [line for line in (DATA / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def one(places: tuple[Place, ...], exact: str) -> Place:
    found = next((place for place in places if place.span.exact == exact), None)
    assert found is not None, f"{exact!r} is not among {[place.span.exact for place in places]}"
    return found


@pytest.mark.parametrize("row", rows_of("sentences.tsv"), ids=lambda row: f"{row['exact']}: {row['why']}")
def test_a_place(row: dict[str, str]) -> None:
    place = one(read_places(row["text"]), row["exact"])
    assert place.name == row["name"], place
    assert place.use == row["use"], place
    told = {"code": place.code, "admin1": place.admin1, "relation": place.relation}
    told["resolution"] = None if place.resolution is None else str(place.resolution)
    wanted = {key: None if row[key] == "-" else row[key] for key in told if row[key]}
    assert {key: told[key] for key in wanted} == wanted, row["why"]
    assert place.lat is not None
    assert place.score is not None
    assert place.reasons


@pytest.mark.parametrize("row", rows_of("not_places.tsv"), ids=lambda row: f"{row['words']}: {row['why']}")
def test_no_place(row: dict[str, str]) -> None:
    start = row["text"].index(row["words"])
    end = start + len(row["words"])
    hits = [p for p in read_places(row["text"]) if p.span.start < end and start < p.span.end]
    assert not hits, row["why"]


def dateline(text: str, words: str) -> tuple[Place, ...]:
    span = cut_span(text, 0, text.index(words) + len(words))
    return read_places(text, dateline=span.exact, dateline_span=span)


def test_a_dateline_is_a_place_and_helps_the_others() -> None:
    places = dateline("PARIS, Texas (AP) - The mayor of Athens said no.", "(AP) - ")
    assert one(places, "PARIS").admin1 == "Texas"
    assert one(places, "Athens").admin1 == "Texas"
    assert "the dateline" in one(places, "PARIS").reasons


def test_an_agency_in_a_dateline_is_no_place() -> None:
    places = dateline("KYIV, Ukraine, Sept 21 (Reuters) - Nothing happened.", "(Reuters) - ")
    assert [p.span.exact for p in places] == ["KYIV", "Ukraine"]


def test_a_headline_beside_the_text_has_places_of_its_own() -> None:
    places = read_places("Nothing else is known.", headline="Blast in Odesa")
    assert one(places, "Odesa").span.of == "headline"


def test_the_address_of_the_outlet_leans_to_its_country() -> None:
    text = "The council of Boston met. Boston will pay."
    assert one(read_places(text, outlet="example.co.uk"), "Boston").reasons
    here = one(read_places("The fair in Worcester was shut.", url="https://news.example.co.uk/a"), "Worcester")
    there = one(read_places("The fair in Worcester, Mass., was shut."), "Worcester")
    assert (here.code, there.code) == ("GBR", "USA")


def test_two_equally_likely_places_give_no_coordinates() -> None:
    place = one(read_places("A fire broke out in Springfield."), "Springfield")
    assert place.lat is None
    assert place.unresolved_reason is not None
    assert "equally likely" in place.unresolved_reason
    assert place.runner_up is not None


def test_a_name_that_the_gazetteer_lacks_gives_no_coordinates() -> None:
    places = read_places("Three people died in the village of Qwzorrtoch in eastern Ukraine.")
    unknown = [p for p in places if p.span.exact == "Qwzorrtoch"]
    assert all(p.lat is None and p.unresolved_reason for p in unknown)
    assert one(places, "Ukraine").lat is not None


def test_a_region_stands_for_its_area_and_a_town_is_a_point() -> None:
    places = read_places("Kherson was shelled. The Kharkiv region was not. France condemned it.")
    town, region, country = one(places, "Kherson"), one(places, "Kharkiv region"), one(places, "France")
    assert not town.centroid
    assert region.centroid
    assert country.centroid
    assert town.uncertainty_km and region.uncertainty_km and country.uncertainty_km
    assert town.uncertainty_km < 15 < region.uncertainty_km < country.uncertainty_km


def test_near_widens_the_uncertainty() -> None:
    near, at = (
        one(read_places("A train stopped near Lviv."), "Lviv"),
        one(read_places("A train stopped in Lviv."), "Lviv"),
    )
    assert near.uncertainty_km is not None and at.uncertainty_km is not None
    assert near.uncertainty_km >= at.uncertainty_km + 10


def test_one_name_has_one_sense_in_an_article() -> None:
    places = read_places("Paris, Texas, elected a mayor. Weeks later Paris dismissed him.")
    assert {p.admin1 for p in places if p.span.exact == "Paris"} == {"Texas"}


@pytest.mark.parametrize(
    "text", ["", " ", ".", "-", "The", "U.S.-", "\u200b\ufeff", "A" * 5000, "In ,\n(\n) 's", "São " * 400]
)
def test_odd_texts_do_not_crash(text: str) -> None:
    read_places(text)


WORDS = "Kyiv Paris Texas U.S. the of , . ( ) - 's region near in The Crimea's \u2014 Police 3 \u00e9"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=30))
def test_any_order_of_words_keeps_the_contract(words: list[str]) -> None:
    read_places(" ".join(words))


def test_datelines_further_down_are_places() -> None:
    text = "Photo: City Hall.\n\nRALEIGH, N.C. (AP) - A new report was published on Monday."
    places = {p.span.exact: p for p in read_places(text)}
    assert places["RALEIGH"].admin1 == "North Carolina"
    assert places["N.C"].resolution == 2
