"""Phrases without a name to PLOVER codes: nationality and role word, in sentences of our own."""

from collections.abc import Callable

import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.mentions import find_mentions
from onrecord.records.span import cut_span
from onrecord.resolving.actors import resolve_actors
from onrecord.resolving.actors_phrases import Coding
from onrecord.resolving.linking_names import Linker
from onrecord.resolving.linking_tokens import Locator
from onrecord.resolving.places import resolve_places
from tests.conftest import make_article

Code = Callable[[str, str], Coding]


@pytest.fixture(scope="module")
def code(tools: Tools) -> Code:
    """The coding of a phrase in a sentence."""

    def coded(text: str, words: str) -> Coding:
        document = analyse_article(make_article(text, published="2022-09-21"), tools)
        found = find_mentions(document, tools.names)
        places = resolve_places(document, found, tools.gazetteer)
        mentions, entities = resolve_actors(document, found, tools.actors)
        locator = Locator(document)
        phrase = locator.phrase(cut_span(text, text.index(words), text.index(words) + len(words)))
        assert phrase is not None
        return Linker(locator, mentions, entities, places, (), tools.actors).code(phrase)

    return coded


@pytest.mark.parametrize(
    ("text", "words", "country", "sector", "why"),
    [
        ("Russian soldiers left.", "Russian soldiers", "RUS", "MIL", "demonym and role"),
        ("Ukraine's army advanced.", "Ukraine's army", "UKR", "MIL", "possessive"),
        ("The army of Myanmar left.", "The army of Myanmar", "MMR", "MIL", "after 'of'"),
        ("The protesters in Minsk shouted.", "The protesters in Minsk", "BLR", "CVL", "a place after 'in'"),
        ("Two Kenyan police officers fell.", "Two Kenyan police officers", "KEN", "COP", "two words of a role"),
        ("Police fired.", "Police", None, "COP", "no country told"),
        ("Gunmen fired.", "Gunmen", None, "UAF", "armed and unknown"),
        ("Rebels fired.", "Rebels", None, "REB", "armed opposition"),
        ("Hamas officials denied it.", "Hamas officials", "PSE", "REB", "members have their body's sector"),
        ("UN peacekeepers arrived.", "UN peacekeepers", "UNO", "MIL", "an organization's soldiers"),
        ("French farmers blocked roads.", "French farmers", "FRA", "AGR", "farmers"),
        ("Striking Spanish miners marched.", "Striking Spanish miners", "ESP", "LAB", "labour"),
        ("An Egyptian court ruled.", "An Egyptian court", "EGY", "JUD", "courts"),
        ("Polish lawmakers voted.", "Polish lawmakers", "POL", "LEG", "legislators"),
        ("Syrian refugees arrived.", "Syrian refugees", "SYR", "REF", "refugees"),
        ("Turkish opposition parties met.", "Turkish opposition parties", "TUR", "PTY", "parties"),
        ("Somali pirates seized a ship.", "Somali pirates", "SOM", "CRM", "criminals"),
        ("Former Italian ministers met.", "Former Italian ministers", "ITA", "ELI", "former officials"),
        ("US-backed rebels advanced.", "US-backed rebels", None, "REB", "backed by a country is not of it"),
        ("Pro-Russian separatists advanced.", "Pro-Russian separatists", None, "REB", "for a country is not of it"),
        ("The Chinese foreign ministry replied.", "The Chinese foreign ministry", "CHN", "GOV", "ministries"),
        ("A Sudanese aid group left.", "A Sudanese aid group", "SDN", None, "a national body keeps its country"),
        ("Aid groups left.", "Aid groups", "NGO", None, "without a country: NGO"),
        ("Thousands of Sri Lankan students marched.", "Sri Lankan students", "LKA", "EDU", "students"),
        (
            "Dozens of Kenyan farmers marched.",
            "Dozens of Kenyan farmers",
            "KEN",
            "AGR",
            "a number is its people",
        ),
        ("Members of the Polish police left.", "Members of the Polish police", "POL", "COP", "members of a body"),
        ("Several Greek student groups met.", "Several Greek student groups", "GRC", "EDU", "the word before 'groups'"),
        ("Sri Lankan Tamil rebels left.", "Sri Lankan Tamil rebels", "LKA", "REB", "a people within a country"),
        ("Officials in Leeds agreed.", "Officials in Leeds", "GBR", "GOV", "a town's country, from the gazetteer"),
        ("Chechen rebels fired.", "Chechen rebels", "RUS", "REB", "a part of a state"),
        ("Soviet troops left.", "Soviet troops", "RUS", "MIL", "a state of the past"),
        ("Bosnian Serb officials met.", "Bosnian Serb officials", "BIH", "GOV", "longer than a demonym in it"),
        ("Tidewater Foods Group's president left.", "Tidewater Foods Group's president", None, None, "of a company"),
        ("Saudi-led forces left.", "Saudi-led forces", "SAU", "MIL", "who leads a body gives it its code"),
        ("Israeli jets left.", "Israeli jets", "ISR", "MIL", "a machine with its crew is of its country"),
        ("The 500 tanks in Kyiv left.", "The 500 tanks in Kyiv", None, None, "machines of nobody told"),
        ("A missile fell.", "A missile", None, None, "weapons are nobody"),
        ("A Russian missile fell.", "A Russian missile", "RUS", None, "whose it is, and no sector"),
        ("The agreement with Iran fell.", "The agreement with Iran", None, None, "papers are nobody's act"),
        ("Protesters in Minsk left.", "Protesters in Minsk", "BLR", "CVL", "nothing but the place tells"),
        ("Ukrainian officials in Berlin left.", "Ukrainian officials in Berlin", "UKR", "GOV", "not of the place"),
        ("The table fell.", "The table", None, None, "things are nobody"),
    ],
)
def test_phrases(code: Code, text: str, words: str, country: str | None, sector: str | None, why: str) -> None:
    found = code(text, words)
    assert (found.code, found.sector) == (country, sector), why
    assert found.reasons or (country is None and sector is None)


def test_the_unidentified_are_marked(code: Code) -> None:
    found = code("Unidentified attackers fired.", "Unidentified attackers")
    assert (found.sector, found.other_sectors) == ("UAF", ("UNK",))
    assert code("Unknown men fired.", "Unknown men").sector == "UNK"


def test_parties_in_opposition_have_it_as_second_sector(code: Code) -> None:
    assert code("Turkish opposition parties met.", "Turkish opposition parties").other_sectors == ("OPP",)
