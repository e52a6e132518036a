"""A disclaimer covers the attributions before it, or else the events."""

from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools
from tests.conftest import make_article
from tests.contract import assert_holds


def _covered(text: str, tools: Tools) -> tuple[list[str], list[str]]:
    reading = read_article(make_article(text), tools)
    assert_holds(reading)
    by_id = {
        **{e.id: e.trigger.exact for e in reading.events},
        **{a.id: a.cue.exact for a in reading.attributions if a.cue},
    }
    return [d.kind for d in reading.disclaimers], [by_id[s] for d in reading.disclaimers for s in d.scope]


def test_the_statement_before_is_covered(tools: Tools) -> None:
    text = "The army said the strike killed 40 soldiers. The claim could not be independently verified."
    assert _covered(text, tools) == (["could_not_verify"], ["said"])


def test_without_a_statement_the_events_before_are_covered(tools: Tools) -> None:
    text = "It rained. Twelve people were killed in the strike. The figure could not be independently verified."
    assert _covered(text, tools) == (["could_not_verify"], ["killed"])


def test_the_paragraph_before_is_reached(tools: Tools) -> None:
    text = "The rebels captured the town.\nReporters could not verify the capture."
    kinds, covered = _covered(text, tools)
    assert (kinds, "captured" in covered) == (["could_not_verify"], True)


def test_silence_covers_nothing(tools: Tools) -> None:
    text = "The rebels captured the town. The ministry did not respond to a request for comment."
    assert _covered(text, tools) == (["did_not_respond"], [])
