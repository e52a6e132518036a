"""Quotation marks are paired: every kind, nested, unclosed, over paragraphs; apostrophes and inches are none."""

import time

import pytest

from onrecord.reading.attributions.marks import pair_marks

ONE = [
    ("“Go,” he said.", ["Go,"], "curly"),
    ('"Go," he said.', ["Go,"], "straight"),
    ("„Geh“, sagte er.", ["Geh"], "low-high, as in German"),
    ("«Va», dit-il.", ["Va"], "guillemets"),
    ("« Va », dit-il.", ["Va"], "guillemets with spaces inside, as in French"),
    ("»Geh«, sagte er.", ["Geh"], "guillemets turned inward"),
    ("‘Go,’ he said.", ["Go,"], "single curly"),
    ("'Go,' he said.", ["Go,"], "single straight"),
    ("``Go,'' he said.", ["Go,"], "old wire text"),
    ("''Go,'' he said.", ["Go,"], "doubled apostrophes on both sides"),
    ("“He said ‘go’ twice.”", ["He said ‘go’ twice.", "go"], "nested"),
    ("\"He said 'go,'\" she recalled.", ["He said 'go,'", "go,"], "nested, both closing together"),
    ("“Go, he said.", ["Go, he said."], "not closed: to the paragraph's end"),
    ('"Go,” he said.', ["Go,"], "opened straight, closed curly"),
    ("The workers’ rights and the dog's bone.", [], "apostrophes"),
    ("Rock 'n' roll in the '90s, 'cause why not.", [], "elisions"),
    ('The screen is 27" wide.', [], "inches"),
    ("He doesn't, she won't, they can't.", [], "contractions"),
    ("‘The workers’ rights matter,’ she said.", ["The workers’ rights matter,"], "a plural's apostrophe inside"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "inside", "why"), ONE, ids=[why for _, _, why in ONE])
def test_one_paragraph(text: str, inside: list[str], why: str) -> None:
    (found,) = pair_marks([text])
    assert [text[q.inner_start : q.inner_end].strip() for q in found] == inside, why
    for q in found:
        assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text)


def test_a_quotation_runs_over_paragraphs() -> None:
    first, second, third = pair_marks(["“It rained.", "“It froze.", "“We left,” she said."])
    assert [q.closed for q in (*first, *second, *third)] == [False, False, True]
    assert [q.runs_on for q in (*first, *second, *third)] == [False, True, True]


def test_a_quotation_closed_in_the_next_paragraph_without_a_new_mark() -> None:
    first, second = pair_marks(["“It rained.", "It froze,” she said."])
    assert not first[0].closed
    assert second[0].runs_on and second[0].closed


def test_a_new_paragraph_without_a_mark_ends_it() -> None:
    _, second = pair_marks(["“It rained.", "The mayor left."])
    assert second == []


def test_pairing_takes_linear_time() -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        pair_marks(['“a ‘b’ "c" it\'s ' * times])
        return time.process_time() - began

    seconds(1000)
    assert seconds(40_000) < 12 * max(seconds(8_000), 0.005)
