"""The registry: names told once, what each rule asks about as its page tells it, and rules that ask under two names."""

from pathlib import Path

from onrecord.checking import ASKED_ALSO, RULES, check_reading
from onrecord.pipelines.checking import ASKS
from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools
from tests.conftest import make_article

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_tells_what_each_rule_asks_about() -> None:
    rows = PAGE.read_text("utf-8").splitlines()
    told = {**ASKED_ALSO, **{rule.name: rule.asks for rule in RULES}}
    assert dict(sorted(told.items())) == ASKS and len(told) == len(RULES) + len(ASKED_ALSO)
    for name, asks in told.items():
        assert f"| [{name}](checks/{name}.md) | {asks} |" in rows


def test_a_rule_that_another_asks_can_be_asked_for_alone(tools: Tools) -> None:
    text = "Fares have reached 9,200 euros ($9.119). The ransom was 9,200 euros ($12,400)."
    reading = read_article(make_article(text, published="2022-09-21"), tools)
    asked = {name: [f.rule for f in check_reading(reading, tools.references, [name])] for name in ASKS}
    assert asked["money.separator"] == ["money.separator"]
    assert asked["money.pair-ratio"] == ["money.separator", "money.pair-ratio"]
