"""Findings on texts of our own: mistakes planted one a text, and clean texts beside them (tests/data/checks)."""

from pathlib import Path

import pytest

from onrecord.checking import RULES, check_reading
from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.quantities import find_quantities
from onrecord.reading.times import find_times
from onrecord.records.finding import Finding
from onrecord.records.reading import Reading
from onrecord.records.span import cut_span
from onrecord.resolving.dates import resolve_times
from tests.conftest import make_article
from tests.contract import assert_holds

TABLES = Path(__file__).parents[1] / "data" / "checks"
HEADLINED = ("headline.figure",)


def rows(name: str) -> list[list[str]]:
    lines = (TABLES / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


PLANTED, CLEAN = rows("planted.tsv"), rows("clean.tsv")


def find(text: str, published: str, tools: Tools, rule: str | None = None) -> tuple[Finding, ...]:
    """The findings of a text whose paragraphs are parted by @; the first of several is its headline.

    By the default rules, and by `rule` where it is opt-in.
    """
    headline = text.split("@")[0] if "@" in text and "“" not in text else None
    text = text.replace("@", "\n")
    article = make_article(
        text,
        published=None if published == "-" else published,
        headline=headline,
        headline_span=cut_span(text, 0, len(headline)) if headline else None,
    )
    document = analyse_article(article, tools)
    found = find_times(document)
    reading = Reading(
        article=article,
        times=resolve_times(found, article),
        quantities=find_quantities(document, tools.quantity_tables, found),
    )
    names = {one.name for one in RULES if one.default} | ({rule} if rule else set())
    findings = check_reading(reading, tools.references, names)
    assert_holds(Reading(article=article, findings=findings))
    return findings


@pytest.mark.parametrize(("rule", "published", "text", "why"), PLANTED, ids=[f"{r[0]}: {r[3]}" for r in PLANTED])
def test_a_planted_mistake_is_asked_about_once(rule: str, published: str, text: str, why: str, tools: Tools) -> None:
    start = text.index("[")
    findings = find(text.replace("[", "").replace("]", ""), published, tools, rule)
    assert [f.rule for f in findings] == [rule], [f.message for f in findings]
    assert (findings[0].span.start, findings[0].span.end) == (start, text.index("]") - 1)
    assert "?" in findings[0].message


@pytest.mark.parametrize(("published", "text", "why"), CLEAN, ids=[r[2] for r in CLEAN])
def test_a_clean_text_is_left_alone(published: str, text: str, why: str, tools: Tools) -> None:
    assert [f.message for f in find(text, published, tools)] == []


def test_every_rule_has_planted_mistakes() -> None:
    read_whole = {
        "headline.support",
        "place.country",
        "figure.unattributed",
        "anonymous.basis",
        "hedge.no-speaker",
        "opinion.voice",
    }
    assert {rule.name for rule in RULES} - read_whole <= {row[0] for row in PLANTED}


def test_only_the_rules_asked_for_are_run(tools: Tools) -> None:
    reading = Reading(article=make_article("They met in the the capital. “So it is, he said."))
    assert [f.rule for f in check_reading(reading, tools.references, ["word.repeated"])] == ["word.repeated"]
    assert [f.rule for f in check_reading(reading, tools.references, [])] == []
