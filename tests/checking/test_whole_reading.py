"""Rules that need the whole Reading (places, attributions, events): what they ask, and what they leave alone."""

import pytest

from onrecord.checking import RULES, check_reading
from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools
from tests.conftest import make_article


@pytest.mark.parametrize(
    ("rule", "text", "asked", "why"),
    [
        ("place.country", "The envoys met in Paris, Germany on Monday.", ["Germany"], "another country"),
        ("place.country", "The envoys met in Paris, France on Monday.", [], "its country"),
        ("place.country", "The envoys met in Paris, Germany, and Spain.", [], "a list"),
        ("place.country", "The envoys met in Sevastopol, Ukraine on Monday.", [], "the recognized country"),
        ("title.holder", "An aide to President Bill Clinton spoke.", [], "an aide of that time"),
        ("title.holder", "She praised former U.S. president Jimmy Carter.", [], "an abbreviation between"),
        ("figure.unattributed", "The blast killed 12 people on Monday.", ["12"], "nobody says it"),
        ("figure.unattributed", "Police said the blast killed 12 people on Monday.", [], "the police say it"),
        ("figure.unattributed", "Police arrested 12 people on Monday.", [], "who arrests can count"),
        ("figure.unattributed", "The region counted 12 dead on Monday.", [], "who counts stands there"),
        ("figure.unattributed", "The flood killed 12 horses on Monday.", [], "animals"),
        ("figure.unattributed", "The firm sold 12 cars on Monday.", [], "no loss"),
        (
            "figure.unattributed",
            "The blast killed 12 people. Police said the blast killed 12 people.",
            [],
            "given later",
        ),
        ("figure.unattributed", "The blast killed 12 people. In all 12 people died.", ["12"], "the same figure again"),
        ("figure.unattributed", "The blast killed one person on Monday.", [], "one is no toll"),
        ("figure.unattributed", "They mourn the 12 people killed in the blast.", [], "told as known"),
        (
            "figure.unattributed",
            "It was the worst crash since 2004, when seven people were killed.",
            [],
            "long before the article",
        ),
        ("anonymous.basis", "An official said the talks had failed.", ["An official"], "no reason given"),
        (
            "anonymous.basis",
            "An official, who spoke on condition of anonymity, said talks failed.",
            [],
            "a reason given",
        ),
        ("anonymous.basis", "Officials said the talks had failed.", [], "a body, no informant"),
        ("anonymous.basis", "Two senior officials said the talks had failed.", ["Two senior officials"], "two of them"),
        (
            "anonymous.basis",
            "Sources close to the talks said they had failed.",
            ["Sources close to the talks"],
            "sources",
        ),
        (
            "anonymous.basis",
            "An official said talks failed. She did not want to be named, citing rules.",
            [],
            "a reason",
        ),
        ("anonymous.basis", "A man, identified as Peter Harmond, said the talks had failed.", [], "named behind"),
        ("anonymous.basis", "The mayor said the talks had failed.", [], "an office, not an informant"),
        ("hedge.no-speaker", "The army reportedly withdrew on Monday.", ["reportedly"], "nobody reports"),
        ("hedge.no-speaker", "The army reportedly withdrew. The mayor said it fled.", [], "a speaker in the paragraph"),
        ("hedge.no-speaker", "The army reportedly withdrew, local media report.", [], "who reports stands there"),
        ("hedge.no-speaker", "He was arrested for allegedly taking bribes.", [], "who alleges is plain"),
        ("hedge.no-speaker", "“The army reportedly withdrew,” a sign reads.", [], "somebody's words"),
        ("hedge.no-speaker", "The minister apparently forgot the vote.", [], "the writer concludes"),
        ("hedge.no-speaker", "The army reportedly withdrew, the mayor said on Monday.", [], "the mayor says it"),
    ],
)
def test_rule(rule: str, text: str, asked: list[str], why: str, tools: Tools) -> None:
    reading = read_article(make_article(text, published="2022-09-21"), tools)
    assert [f.span.exact for f in check_reading(reading, tools.references, [rule])] == asked, why


def test_opt_in_rules_are_not_run_by_themselves(tools: Tools) -> None:
    reading = read_article(make_article("The blast killed 12 people. The army reportedly withdrew."), tools)
    opt_in = {rule.name for rule in RULES if not rule.default}
    assert not {f.rule for f in reading.findings} & opt_in
    assert {f.rule for f in check_reading(reading, tools.references, opt_in)} <= opt_in
