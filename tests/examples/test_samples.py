"""The sample news: every article complete, the wire copies alike, the figures apart, the same bytes each time."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from evaluation.make_warc import TARGET, build_warc

from onrecord.pipelines.local import extract_inputs, read_inputs
from onrecord.pipelines.tools import Tools
from onrecord.records.article import Article
from onrecord.records.capture import Failure, Given
from onrecord.records.codec import encode_record
from onrecord.records.reading import Reading
from tests.conftest import ROOT
from tests.contract import assert_holds

EXAMPLES = ROOT / "examples"
FILES = sorted(p.name for p in EXAMPLES.iterdir())
HAPPENINGS = {
    "2022-07": "grain",
    "2022-08": "Gaza",
    "2022-09-01": "Zaporizhzhia",
    "2022-09-1": "Iran",
    "2022-09-2": "Russia",
}
"""Beginnings of dates, and a word that every article on that day's happening has."""


def _articles(path: Path) -> Iterator[Article]:
    for item in extract_inputs([str(path)], Given()):
        assert not isinstance(item, Failure), item
        assert item.notes == (), (item.capture.where, item.notes)
        yield item.article


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(_articles(EXAMPLES))


@pytest.fixture(scope="module")
def readings(tools: Tools) -> list[Reading]:
    return _read(tools)


def _read(tools: Tools) -> list[Reading]:
    found = []
    for item in read_inputs([str(EXAMPLES)], Given(), tools):
        assert not isinstance(item, Failure), item
        found.append(item.reading)
    return found


def test_the_archive_is_what_its_script_makes() -> None:
    assert TARGET.read_bytes() == build_warc() == build_warc()


@pytest.mark.parametrize("name", FILES)
def test_every_file_gives_whole_articles(name: str) -> None:
    found = list(_articles(EXAMPLES / name))
    assert found
    for article in found:
        assert article.outlet and article.outlet.endswith("(sample)")
        assert article.published and re.fullmatch(r"2022-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", article.published)
        assert article.headline and article.language == "en"
        assert len(article.text.split()) < 300
        assert re.search(r'["“]', article.text), "nobody is quoted"


def test_kinds_outlets_and_happenings(articles: list[Article]) -> None:
    assert len(articles) >= 16
    assert len({a.outlet for a in articles}) == 6
    assert {a.capture.via for a in articles} == {"file", "jsonl", "feed", "warc"}
    assert {Path(name).suffix for name in FILES} == {".txt", ".html", ".xml", ".jsonl", ".warc"}
    days = dict.fromkeys(HAPPENINGS, 0)
    for article in articles:
        beginning = max((b for b in HAPPENINGS if (article.published or "").startswith(b)), key=len)
        days[beginning] += 1
        assert HAPPENINGS[beginning] in article.text + (article.headline or ""), article.headline
    assert min(days.values()) >= 3, days


def test_no_page_furniture_is_in_the_texts(articles: list[Article]) -> None:
    for article in articles:
        for furniture in ("Subscribe", "newsletter", "Listen live", "Share this", "Most read", "cookies", "onrecord"):
            assert furniture not in article.text, article.headline


def test_two_outlets_carry_the_same_wire_copy(articles: list[Article]) -> None:
    copies = [a for a in articles if a.agency == "Sample Wire" and a.published and a.published.startswith("2022-09-21")]
    assert len({a.outlet for a in copies}) == len(copies) == 2
    assert len({a.id for a in copies}) == 2 and len({a.headline for a in copies}) == 2
    one, other = ({p for p in a.text.split("\n\n") if len(p) > 60} for a in copies)
    assert len(one & other) == 5


def test_two_outlets_disagree_on_a_figure(articles: list[Article]) -> None:
    told = {
        a.outlet: re.findall(r"arrested (?:more than|nearly) ([\d,]+) protesters", a.text)
        for a in articles
        if "arrested" in a.text and "protesters" in a.text and "2022-09-21" in (a.published or "")
    }
    assert told == {"Harbour Gazette (sample)": ["1,300"], "Meridian Radio (sample)": ["1,200"]}


def test_every_reading_holds_and_is_not_empty(readings: list[Reading]) -> None:
    for reading in readings:
        assert_holds(reading)
        headline = reading.article.headline
        assert reading.events and reading.attributions and reading.times and reading.places, headline
        assert any(a.kind != "indirect" and a.speaker for a in reading.attributions), f"{headline}: no speaker"


def test_two_runs_give_the_same_bytes(readings: list[Reading], tools: Tools) -> None:
    again = [encode_record(r) for r in _read(tools)]
    assert [encode_record(r) for r in readings] == again
