"""Paragraphs in the order of the text, long ones in pieces, what is no words left out; nothing shifted."""

import time
from collections.abc import Callable

import pytest

from onrecord.reading.paragraphs import MAX_PIECE, UNBROKEN, find_stretches
from onrecord.records.reading import Reading
from onrecord.records.span import cut_span
from tests.conftest import make_article
from tests.contract import spans_in


def _texts(text: str, **told: object) -> list[str]:
    return [text[s.start : s.end] for s in find_stretches(make_article(text, **told)) if s.of == "text"]


def test_lines_are_paragraphs_and_blank_ones_are_none() -> None:
    assert _texts("One here.\n\n  \nTwo here.\r\nThree.") == ["One here.", "Two here.", "Three."]


def test_hard_wrapped_lines_are_joined() -> None:
    line = "The minister said on Wednesday that the talks with the delegation would go"
    text = "\n".join([line, line, line, "on.", "", line, line, "end."])
    assert [t.count("\n") for t in _texts(text)] == [3, 2]


def test_a_dateline_is_left_out_of_what_is_parsed() -> None:
    text = "MOSCOW (Reuters) - Police arrested two men."
    assert _texts(text, dateline_span=cut_span(text, 0, 19)) == ["Police arrested two men."]


def test_a_dateline_below_a_caption_and_page_furniture_are_left_out() -> None:
    text = "FILE - Soldiers guard the port. (Ann Bee/AP)\nPARIS — Police arrested two men.\nRead more: Rebels flee"
    assert _texts(text) == ["Soldiers guard the port.", "Police arrested two men."]
    assert _texts("MONDAY: Talks begin.") == ["MONDAY: Talks begin."]


def test_captions_of_a_gallery_lose_the_title_that_each_repeats() -> None:
    text = "\n".join(f"Photos: The great storm {said}" for said in ("Boats sank.", "Ann Bee slept.", "Rain fell."))
    assert _texts(text) == ["Boats sank.", "Ann Bee slept.", "Rain fell."]
    assert _texts("Photos: The great storm Boats sank.") == ["Photos: The great storm Boats sank."]


def test_a_headline_beside_the_text_comes_first() -> None:
    first, second = find_stretches(make_article("Body here.", headline="Head here"))
    assert (first.of, first.role, second.of, second.role) == ("headline", "headline", "text", "body")


def test_a_long_paragraph_is_cut_at_ends_of_sentences_and_loses_nothing() -> None:
    text = "Police arrested two men. " * 3000
    stretches = find_stretches(make_article(text))
    assert len(stretches) > 3 and all(s.end - s.start <= MAX_PIECE for s in stretches)
    assert "".join(text[s.start : s.end] for s in stretches) == text
    assert [s.continues for s in stretches] == [False] + [True] * (len(stretches) - 1)
    assert all(text[s.start] == "P" for s in stretches)


@pytest.mark.parametrize("run", ["$" * 50_000, "“" * 50_000, "a.b-" * 12_000, "\u200b" * 50_000])
def test_an_unbroken_run_is_left_out_in_no_time_and_said(read_text: Callable[..., Reading], run: str) -> None:
    began = time.process_time()
    reading = read_text(f"Police arrested two men. {run} The minister denied it.")
    assert time.process_time() - began < 5
    assert "unbroken_text" in [n.code for n in reading.notes]
    assert {e.trigger.exact for e in reading.events} >= {"arrested"}
    assert any(span.start > UNBROKEN for a in reading.attributions for span in spans_in(a)), "the rest was not read"
