"""Acts, states, figures and things state nothing, whatever verb stands beside them; documents and polls do."""

import pytest

from onrecord.pipelines.tools import Tools
from tests.reading.attributions.reading import find_in


@pytest.mark.parametrize(
    "text",
    [
        "The attack underscored that the road was open.",  # an act
        "The standoff highlights the frustration of the crew.",
        "The derailment shows that the track is old.",  # known by how the word is made
        "The price signals that wheat is scarce.",  # a figure
        "Nobody came, which shows that the town is tired.",  # a whole clause
        "This suggests that the door was open.",
        "The raid, which revealed that the gate was weak, took an hour.",  # "which" is the raid
        "You know that the sea is cold.",  # the reader
        "The alliance is responding to the raid.",  # an act, told by the outlet
    ],
)
def test_no_statement(text: str, tools: Tools) -> None:
    assert find_in(text, tools).attributions == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The poll underscored that the race was open.", "The poll"),
        ("Footage shows that the track is old.", "Footage"),
        ("The institution suggested that the door was open.", "The institution"),  # made like an act's name, but a body
        ("The commission, which revealed that the gate was weak, met on Monday.", "which"),
        ("The meeting agreed that the door was open.", "The meeting"),  # it can agree, though it shows nothing
        ("The alliance responded that the raid was a mistake.", "The alliance"),
    ],
)
def test_who_can_state_does(text: str, speaker: str, tools: Tools) -> None:
    (found,) = find_in(text, tools).attributions
    assert found.speaker is not None and found.speaker.span.exact == speaker
