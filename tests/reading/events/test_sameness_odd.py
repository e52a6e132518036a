"""Participants of odd shape do not break the joining of tellings."""

import pytest

from onrecord.reading.events.sameness import join_tellings
from onrecord.records.event import Event, Participant
from onrecord.records.span import cut_span


@pytest.mark.parametrize("words", ["'s", "\u2019s", " "])
def test_a_participant_without_a_word_is_like_nobody(words: str) -> None:
    text = f"{words} attacked Poland. {words} attacked Poland."
    events = []
    for n, start in enumerate((0, text.index(".", len(words)) + 2), start=1):
        span = cut_span(text, start, start + len(words))
        trigger = cut_span(text, start + len(words) + 1, start + len(words) + 9)
        party = Participant(span=span)
        events.append(
            Event(
                id=f"e{n}", event="ASSAULT", act="attack", trigger=trigger, clause=trigger, actor=(party,), made_by="t"
            )
        )
    assert [e.same_as for e in join_tellings(tuple(events))] == [None, None]
