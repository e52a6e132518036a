"""What is found before any date is known: the phrase, the tense of its clause, its relation, whether it is quoted."""

import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.times import FoundTime, find_times
from tests.conftest import make_article


def find(text: str, tools: Tools, **told: object) -> tuple[FoundTime, ...]:
    return find_times(analyse_article(make_article(text, **told), tools))


@pytest.mark.parametrize(
    ("text", "tense", "why"),
    [
        ("The town fell on Friday.", "past", "a past verb"),
        ("The town has been closed since Friday.", "past", "a perfect"),
        ("The court will rule on Friday.", "future", "will"),
        ("The court said it would rule on Friday.", "future", "would within said"),
        ("The court ruled that the vote was void on Friday.", "past", "past within past"),
        ("The court is to rule on Friday.", "future", "is to"),
        ("The leader was to speak on Friday.", "past", "was to"),
        ("The hearing was postponed until Friday.", "future", "a verb of putting off"),
        ("They did not hear of it until Friday.", "past", "negated until"),
        ("The show opens on Friday.", "future", "timetable present"),
        ("Soldiers killed on Friday were buried.", "past", "a bare participle"),
        ("A vote planned for Friday was called off.", "future", "a participle that looks ahead"),
        ("The union called a strike for Friday.", "future", "for"),
        ("He could not come on Friday.", "past", "could not"),
        ("Friday.", None, "no verb"),
    ],
)
def test_tense(text: str, tense: str | None, why: str, tools: Tools) -> None:
    (time,) = find(text, tools)
    assert time.tense == tense, why


@pytest.mark.parametrize(
    ("headline", "tense", "why"),
    [
        ("Lawmakers to vote Friday on budget", "future", "to and a verb"),
        ("President mobilizes reserves on Friday", None, "the headline's present is no timetable"),
        ("Ten killed in Friday blast", "past", "a participle"),
    ],
)
def test_tense_of_headlines(headline: str, tense: str | None, why: str, tools: Tools) -> None:
    (time,) = find("Nothing else.", tools, headline=headline)
    assert (time.tense, time.role, time.span.of) == (tense, "headline", "headline"), why


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Closed on Friday.", "on"),
        ("Closed since Friday.", "since"),
        ("Closed until late Friday.", "until"),
        ("Closed by Friday.", "until"),
        ("Closed before Friday.", "before"),
        ("Tense ahead of Friday's vote.", "before"),
        ("Closed after Friday.", "after"),
        ("It will be closed from Friday.", "since"),
        ("Footage from Friday showed it.", "on"),
        ("Closed for three days.", None),
        ("Closed every Friday.", None),
    ],
)
def test_relation(text: str, relation: str | None, tools: Tools) -> None:
    (time,) = find(text, tools)
    assert time.relation == relation


def test_quoted_times_are_marked(tools: Tools) -> None:
    first, second = find("“We begin today,” he said on Monday.", tools)
    assert (first.quoted, second.quoted) == (True, False)


def test_spans_leave_out_preposition_and_possessive(tools: Tools) -> None:
    (time,) = find("On Tuesday's march, 20 were hurt.", tools)
    assert time.span.exact == "Tuesday"
