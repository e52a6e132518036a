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


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("HARBOURTOWN (Reuters) - The bridge is closed, the mayor said.", ["the mayor"]),
        ("LONDON — Two ships sank.", []),
        ("(Photo by Anna Weber/Getty Images) The mayor said it was late.", ["The mayor"]),
        ("A ship burns in the harbour. (AP Photo/Anna Weber)", []),
        ("Residents look at the damage. — AFP", []),  # a credit behind a full stop
        ("Media captionThe mayor says the bridge is safe.", ["mayor"]),  # a label glued to the caption
        ("Photo caption Anna Weber says the ship burned.", ["Anna Weber"]),
        ("Reporting by Anna Weber; Editing by Karl Lund", []),
    ],
)
def test_credits_datelines_and_captions_are_nobody(text: str, speakers: list[str], tools: Tools) -> None:
    found = find_in(text, tools).attributions
    assert [a.speaker.span.exact for a in found if a.speaker] == speakers


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Valley poll: voters want a bridge", "Valley poll"),
        ("Anna Weber on the flood: Nobody was warned", "Anna Weber on the flood"),
        ("Croydon tram derailment: several dead and dozens hurt", None),  # the matter, not a speaker
        ("US shooting: 58 people killed", None),
    ],
)
def test_a_headline_opens_with_a_speaker_or_the_matter(headline: str, speaker: str | None, tools: Tools) -> None:
    found = find_in("", tools, headline=headline).attributions
    lead_ins = [a.speaker.span.exact for a in found if a.speaker and a.made_by.startswith("lead-in")]
    assert lead_ins == ([speaker] if speaker else [])
