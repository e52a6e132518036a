"""headline.support: headlines over one text, borne out by it or not."""

import pytest

from onrecord.checking import check_reading
from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools
from tests.conftest import make_article

BODY = (
    "The Turkish coast guard rescued 40 migrants from a sinking boat off Bodrum on Monday, the governor's "
    "office said. Most of the passengers were families who had paid smugglers for the crossing, according "
    "to the statement.\n\n"
    "Two people are still missing. Divers searched the waters near the harbour until darkness fell, and "
    "helicopters were sent from the nearest base. The survivors were taken to a reception centre, where "
    "doctors examined them and volunteers handed out blankets, clothes and warm food.\n\n"
    "Prosecutors opened an investigation into the owner of the boat, who was arrested at the harbour in "
    "the evening. He denied any part in the voyage. The International Organization for Migration says "
    "that hundreds of people have drowned in these waters since January."
)


@pytest.mark.parametrize(
    ("headline", "asked", "why"),
    [
        ("Coast guard rescues 40 migrants off Bodrum", [], "the act and the place"),
        ("Turkey rescues 40 from sinking boat", [], "the country under its people's name"),
        ("Boat owner held after migrants saved", [], "another word for the same act"),
        ("IOM: hundreds drowned this year", [], "an acronym may be spelled out"),
        ("Migrants pulled from the sea", [], "no name, no act that we know"),
        ("Finland arrests boat owner", ["Finland"], "a country that the text does not name"),
        ("Maria Lindholm arrested over boat", ["Maria Lindholm"], "a person that the text does not name"),
        ("A Peace Offering after rescue at sea", [], "any word may have a capital"),
        ("Turkish jets bomb migrant camp", ["bomb"], "an act that the text does not tell"),
    ],
)
def test_a_headline_over_its_text(headline: str, asked: list[str], why: str, tools: Tools) -> None:
    reading = read_article(make_article(BODY, headline=headline, published="2022-09-21"), tools)
    findings = check_reading(reading, tools.references, ["headline.support"])
    assert [f.span.exact for f in findings] == asked, why


def test_a_short_text_need_not_repeat_its_headline(tools: Tools) -> None:
    reading = read_article(make_article("More soon.", headline="Finland arrests boat owner"), tools)
    assert check_reading(reading, tools.references, ["headline.support"]) == ()


@pytest.mark.parametrize(
    ("text", "told", "asked", "why"),
    [
        ("The army brutally attacked the village on Monday.", {}, ["brutally"], "the outlet's own word"),
        ("The mayor said the army brutally attacked the village.", {}, [], "the mayor's word"),
        ("The army attacked the village on Monday.", {}, [], "nothing judges"),
        ("The army illegally attacked the village on Monday.", {}, [], "a word of the law"),
        ("The army brutally attacked the village on Monday.", {"genre": "opinion"}, [], "an opinion"),
    ],
)
def test_opinion_voice(text: str, told: dict[str, str], asked: list[str], why: str, tools: Tools) -> None:
    reading = read_article(make_article(text, published="2022-09-21", **told), tools)
    findings = check_reading(reading, tools.references, ["opinion.voice"])
    assert [f.span.exact for f in findings] == asked, why
