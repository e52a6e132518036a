"""Mistakes planted, and clean texts, by somebody who had not seen the rules: tests/data/checks/blind_*.tsv."""

from collections import Counter

from onrecord.checking import check_reading
from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools
from onrecord.records.finding import Finding
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from tests.blind import DATA, load_cells
from tests.conftest import make_article
from tests.contract import assert_holds

PLANTED = load_cells(DATA / "checks" / "blind_planted.tsv")
CLEAN = load_cells(DATA / "checks" / "blind_clean.tsv")
FOUND_FLOOR = 0.98


def read(row: dict[str, str], tools: Tools) -> Reading:
    article = make_article(row["text"], published=row["published"] or None, headline=row["headline"] or None)
    reading = read_article(article, tools)
    assert_holds(reading)
    return reading


def is_met(row: dict[str, str], finding: Finding) -> bool:
    """Whether a finding of the row's rule has a span over words of the mistake, where these stand."""
    return finding.rule == row["rule"] and any(_touches(row, span) for span in (finding.span, *finding.evidence))


def _touches(row: dict[str, str], span: Span) -> bool:
    whole, mistake = row["text"] if span.of == "text" else row["headline"], row["mistake"]
    at = whole.find(mistake)
    while at >= 0:
        if span.start < at + len(mistake) and at < span.end:
            return True
        at = whole.find(mistake, at + 1)
    return False


def test_share_of_planted_mistakes_found(tools: Tools) -> None:
    missed, others = [], []
    for row in PLANTED:
        reading = read(row, tools)
        findings = reading.findings
        if all(row["rule"] != f.rule for f in findings):
            findings = (*findings, *check_reading(reading, tools.references, [row["rule"]]))
        if not any(is_met(row, f) for f in findings):
            missed.append(row)
        others += [(row["id"], f.rule, f.message) for f in findings if f.rule != row["rule"]]
    share = 1 - len(missed) / len(PLANTED)
    print(f"\nblind planted: {len(PLANTED) - len(missed)} of {len(PLANTED)} found ({share:.1%})")
    print(Counter(row["rule"] for row in missed))
    for row in missed:
        told = (row["headline"], row["text"], row["mistake"])
        print("  missed", row["id"], row["rule"], row["published"], *map(repr, told))
    for other in others:
        print("  another rule asks:", *other)
    assert share >= FOUND_FLOOR
    assert others == []


def test_clean_texts_are_left_alone(tools: Tools) -> None:
    asked = [(row["id"], row["text"], f.rule, f.message) for row in CLEAN for f in read(row, tools).findings]
    print(f"\nblind clean: {len(CLEAN) - len({a[0] for a in asked})} of {len(CLEAN)} left alone")
    for one in asked:
        print("  asked:", *one)
    assert asked == []
