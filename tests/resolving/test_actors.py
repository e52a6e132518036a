"""Names to actors with PLOVER codes over the article's date, in sentences of our own."""

from collections.abc import Callable

import pytest

from onrecord.records.entity import Entity
from onrecord.records.reading import Reading
from onrecord.resolving.actors_known import likeness

Read = Callable[..., Reading]
DAY = "2022-09-21"


def entity_of(reading: Reading, words: str) -> Entity | None:
    for mention in reading.mentions:
        if mention.span.exact == words:
            return next((e for e in reading.entities if e.id == mention.entity), None)
    raise AssertionError(f"{words!r} is no mention: {[m.span.exact for m in reading.mentions]}")


@pytest.mark.parametrize(
    ("text", "words", "name", "code", "sector", "why"),
    [
        ("Ukrainian troops advanced.", "Ukrainian", "Ukraine", "UKR", None, "demonym"),
        ("The Russian Federation agreed.", "Russian Federation", "Russia", "RUS", None, "another name"),
        ("Moscow accused the agency.", "Moscow", "Russia", "RUS", None, "a capital that acts is its government"),
        ("Officials urged Tehran to wait.", "Tehran", "Iran", "IRN", None, "a capital that is urged, too"),
        ("The Kremlin denied it.", "Kremlin", "Kremlin", "RUS", "GOV", "a seat of power"),
        ("The White House agreed.", "White House", "White House", "USA", "GOV", "a seat of power"),
        (
            "The U.N. Security Council met.",
            "U.N. Security Council",
            "United Nations Security Council",
            "UNO",
            None,
            "UN",
        ),
        ("NPR reported the vote.", "NPR", "NPR", "USA", "JRN", "an outlet"),
        ("Hamas fired rockets.", "Hamas", "Hamas", "PSE", "REB", "an armed group"),
        ("Amnesty International reported it.", "Amnesty International", "Amnesty International", "NGO", None, "an NGO"),
        ("Gazprom cut supplies.", "Gazprom", "Gazprom", "RUS", "BUS", "a company of one country"),
        ("Boeing sold ten planes.", "Boeing", "Boeing", "MNC", None, "a company of many"),
        (
            "The U.S. Drug Enforcement Administration met.",
            "U.S. Drug Enforcement Administration",
            "DEA",
            "USA",
            "COP",
            "-",
        ),
        ("Puerto Rico voted.", "Puerto Rico", "Puerto Rico", "USA", None, "a territory folds into its state"),
        ("Kosovo opened the border.", "Kosovo", "Kosovo", "KOS", None, "PLOVER's own code"),
        ("The EU agreed on a price cap.", "EU", "European Union", "EUR", None, "a non-state code"),
    ],
)
def test_bodies_and_countries(
    read_text: Read, text: str, words: str, name: str, code: str, sector: str | None, why: str
) -> None:
    found = entity_of(read_text(text, published=DAY), words)
    assert found is not None, why
    assert (found.name, found.code, found.sector) == (name, code, sector), why
    assert found.public and found.reasons


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("The fair opened in Moscow.", "Moscow", "a town is not a government"),
        ("The train left Paris for Lyon.", "Paris", "a town that is left"),
        ("Many live near Berlin.", "Berlin", "a town after 'near'"),
    ],
)
def test_a_capital_is_a_town_where_it_does_not_act(read_text: Read, text: str, words: str, why: str) -> None:
    assert entity_of(read_text(text, published=DAY), words) is None, why


@pytest.mark.parametrize(
    ("published", "sector", "office", "why"),
    [
        ("2022-09-21", "GOV", "foreign minister", "in office"),
        ("2024-12-01", "ELI", None, "former: his term ended in September 2024"),
        ("2019-01-01", None, None, "not yet: a national only"),
    ],
)
def test_an_office_is_held_on_the_storys_date(
    read_text: Read, published: str, sector: str | None, office: str | None, why: str
) -> None:
    found = entity_of(read_text("Dmytro Kuleba arrived in Kyiv.", published=published), "Dmytro Kuleba")
    assert found is not None and found.code == "UKR"
    assert (found.sector, found.office.title if found.office else None) == (sector, office), why
    assert any(published in r or "until" in r or "only from" in r for r in found.reasons)


def test_without_a_date_no_office_is_claimed(read_text: Read) -> None:
    found = entity_of(read_text("Dmytro Kuleba arrived in Kyiv."), "Dmytro Kuleba")
    assert found is not None and found.office is None
    assert "date of the article is not known" in " ".join(found.reasons)


def test_a_body_is_coded_as_on_the_storys_date(read_text: Read) -> None:
    """The Taliban: armed opposition until August 2021, government since."""
    before = entity_of(read_text("The Taliban took the town.", published="2020-05-01"), "Taliban")
    after = entity_of(read_text("The Taliban took the town.", published="2022-05-01"), "Taliban")
    assert before is not None and after is not None
    assert (before.sector, after.sector) == ("REB", "GOV")


@pytest.mark.parametrize(
    ("text", "words", "name", "why"),
    [
        ("Ukrainian President Zelinskyy arrived.", "Zelinskyy", "Volodymyr Zelenskyy", "misspelt, beside the office"),
        ("German Chancellor Olaf Sholz arrived.", "Olaf Sholz", "Olaf Scholz", "a letter dropped"),
        ("Foreign Minister Lavrov of Russia arrived.", "Lavrov", "Sergei Lavrov", "office and last name"),
    ],
)
def test_a_name_beside_its_office(read_text: Read, text: str, words: str, name: str, why: str) -> None:
    found = entity_of(read_text(text, published=DAY), words)
    assert found is not None and found.name == name, why


def test_closeness_is_told_as_the_reason(read_text: Read) -> None:
    found = entity_of(read_text("Ukrainian President Zelinskyy arrived.", published=DAY), "Zelinskyy")
    assert found is not None and found.reasons[0].startswith("'Zelinskyy' is spelt close to Volodymyr Zelenskyy")


def test_a_family_name_that_stands_first_is_a_last_name(read_text: Read) -> None:
    reading = read_text("Xi Jinping arrived late. Aides said Xi was tired.", published=DAY)
    found = entity_of(reading, "Xi")
    assert found is not None and found.name == "Xi Jinping"


def test_a_head_of_state_is_known_by_the_last_name(read_text: Read) -> None:
    """Putin needs no country beside him, with a date or without; "President Bush" is the one of the day."""
    for told in ({"published": DAY}, {}):
        found = entity_of(read_text("Putin arrived late.", **told), "Putin")
        assert found is not None and found.name == "Vladimir Putin"
    bush = entity_of(read_text("President Bush arrived late.", published="2003-05-01"), "Bush")
    assert bush is not None and bush.name == "George W. Bush" and bush.code == "USA"


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Mike Johnson, a plumber, fixed the roof.", "Mike Johnson", "a common name without its office"),
        ("The teacher Wanda Zelinskyy arrived.", "Wanda Zelinskyy", "close to a president, but no president"),
        ("John Abe, a teacher, won. Abe smiled.", "Abe", "the last name of somebody named in full"),
        ("Abe Okonta, a teacher, won. Abe smiled.", "Abe", "the first name of somebody named in full"),
        ("Former President Karl Nowak arrived.", "Karl Nowak", "a title without a country leads to nobody"),
    ],
)
def test_private_persons_get_no_identity(read_text: Read, text: str, words: str, why: str) -> None:
    found = entity_of(read_text(text, published=DAY), words)
    assert found is not None
    assert not found.public and found.wikidata is None and found.office is None, why


@pytest.mark.parametrize(
    ("text", "words", "code", "sector", "why"),
    [
        ("Greek Finance Minister Nikos Papas arrived.", "Nikos Papas", "GRC", "GOV", "title before the name"),
        ("Rosa Lind, a Swedish police officer, spoke.", "Rosa Lind", "SWE", "COP", "apposition after the name"),
        ("Rosa Lind, a spokeswoman for the German Defence Ministry, left.", "Rosa Lind", "DEU", "GOV", "of her body"),
        ("Former Polish minister Jan Kot arrived.", "Jan Kot", "POL", "ELI", "former officials are ELI"),
        ("NATO spokesman Piet Bos arrived.", "Piet Bos", "IGO", "MIL", "a spokesman has his body's sector"),
        ("Rosa Lind opened the door.", "Rosa Lind", None, None, "nothing is told of her"),
    ],
)
def test_persons_in_no_table_are_coded_from_their_titles(
    read_text: Read, text: str, words: str, code: str | None, sector: str | None, why: str
) -> None:
    found = entity_of(read_text(text, published=DAY), words)
    assert found is not None
    assert (found.code, found.sector) == (code, sector), why
    assert not found.public


@pytest.mark.parametrize(
    ("text", "words", "code", "sector", "why"),
    [
        ("The Warsaw District Court ruled.", "Warsaw District Court", "POL", "JUD", "capital and role in the name"),
        ("The Supreme Court of Pakistan ruled.", "Supreme Court", "PAK", "JUD", "country after 'of'"),
        (
            "Mexico's Senate met. The U.S. watched.",
            "Senate",
            "MEX",
            "LEG",
            "another country's",
        ),
        ("The Iranian Health Ministry agreed.", "Iranian Health Ministry", "IRN", "GOV", "adjective in the name"),
    ],
)
def test_bodies_in_no_table_are_coded_from_their_names(
    read_text: Read, text: str, words: str, code: str, sector: str, why: str
) -> None:
    found = entity_of(read_text(text, published=DAY), words)
    assert found is not None
    assert (found.code, found.sector, found.public) == (code, sector, False), why


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        ("Kinshasa agreed to talks. Congo sent troops.", "COD", "the capital tells which Congo"),
        ("Brazzaville agreed to talks. Congo sent troops.", "COG", "the other one"),
        ("Congo sent troops.", None, "nothing tells: nobody is taken"),
    ],
)
def test_a_name_of_two_countries_is_told_by_the_article(read_text: Read, text: str, code: str | None, why: str) -> None:
    found = entity_of(read_text(text, published=DAY), "Congo")
    assert (found.code if found else None) == code, why


def test_georgia_is_a_country_or_a_state(read_text: Read) -> None:
    country = entity_of(read_text("Russia invaded Georgia. Tbilisi asked for help.", published=DAY), "Georgia")
    state = entity_of(read_text("The U.S. governor of Georgia spoke in Atlanta.", published=DAY), "Georgia")
    assert country is not None and country.code == "GEO"
    assert state is None or state.code == "USA"


def test_disputed_entities_carry_pre(read_text: Read) -> None:
    reading = read_text(
        "The Luhansk People's Republics (LPR) and Donetsk People's Republics (DPR) voted. Abkhazia did not.",
        published=DAY,
    )
    for words, code in (("LPR", "UKR"), ("DPR", "UKR"), ("Abkhazia", "GEO")):
        found = entity_of(reading, words)
        assert found is not None and found.code == code and "PRE" in found.other_sectors


def test_vague_regions_have_no_code(read_text: Read) -> None:
    reading = read_text("Asian, African and Latin American nations called for talks.", published=DAY)
    assert all(e.code is None for e in reading.entities)


@pytest.mark.parametrize(
    ("left", "right", "least", "most"),
    [
        ("Zelinskyy", "Zelenskyy", 0.85, 0.95),
        ("abc", "abc", 1.0, 1.0),
        ("abc", "acb", 0.6, 0.7),  # two letters swapped count as one slip
        ("Weber", "Putin", 0.0, 0.3),
        ("", "Putin", 0.0, 0.0),
        ("a" * 41, "a" * 40, 0.0, 0.0),  # long strings are not compared
    ],
)
def test_likeness(left: str, right: str, least: float, most: float) -> None:
    assert least <= likeness(left, right) <= most
    assert likeness(left, right) == likeness(right, left)


def test_a_list_of_a_thousand_capitals_breaks_nothing(read_text: Read) -> None:
    reading = read_text("Protests were held in " + ", ".join(["Kabul", "Lima", "Oslo"] * 400) + ".")
    assert len(reading.places) == 1200
