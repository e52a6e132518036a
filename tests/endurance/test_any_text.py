"""Any string is read without a crash, and what is found in it keeps the contract."""

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.records.reading import Reading

EXAMPLES = 10_000 if os.environ.get("ONRECORD_ENDURANCE") else 200
MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", "„", "(", ")", "—", " - ", ": ", ", ", ". ", "? ", "\n", "\n\n"]
ODD = ["\u200b", "\u202e", "é", "🇺🇦", "%", "0", "٣", "１２", "1,2.3", "$9.119", "9,200 euros", "40 people", "two dozen"]
WORDS = ["said", "the minister", "Kyiv", "according to", "Putin", "Russia", "denied", "that", "attacked", "on Monday"]
MORE = ["Sept. 21", "was killed", "by", "troops", "will", "not", "if", "She", "he"]
PIECES = st.sampled_from([*MARKS, *ODD, *WORDS, *MORE])
NEWSLIKE = st.lists(PIECES, max_size=40).map(" ".join)


@pytest.mark.endurance
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(text=st.one_of(NEWSLIKE, st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300)))
def test_any_text(read_text: Callable[..., Reading], text: str) -> None:
    read_text(text, published="2022-09-21")


@pytest.mark.endurance
@settings(
    max_examples=max(EXAMPLES // 10, 50), deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(headline=NEWSLIKE, text=NEWSLIKE)
def test_any_headline_beside_a_text(read_text: Callable[..., Reading], headline: str, text: str) -> None:
    read_text(text, headline=headline or None, published=None)
