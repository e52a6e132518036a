"""Spans are right by construction or not made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.span import covers, cut_span, overlaps


@given(st.text(min_size=1), st.data())
def test_exact_is_what_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert cut_span(text, start, end).exact == text[start:end]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 2), (2, 1), (0, 6)])
def test_what_does_not_fit_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        cut_span("Kyiv!", start, end)


def test_covers_and_overlaps_ask_for_the_same_text() -> None:
    text = "Kyiv said no"
    whole, word = cut_span(text, 0, 12), cut_span(text, 5, 9)
    assert covers(whole, word) and not covers(word, whole)
    assert overlaps(whole, word) and not overlaps(cut_span(text, 0, 4), word)
    assert not covers(whole, cut_span(text, 5, 9, "headline"))
