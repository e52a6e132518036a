"""Whose a quotation is: beside cues of every kind, behind other statements, signed, unclosed, in transcripts."""

import pytest

from onrecord.pipelines.tools import Tools
from tests.reading.attributions.reading import find_in

ROWS = [
    ("“It was a dream,” the nurse beamed.", [("the nurse", ["It was a dream,"])], "a verb that no table lists"),
    ('"The well is dry," grinned the potter.', [("the potter", ["The well is dry,"])], "the same, inverted"),
    (
        "“It was old. It was ours.” Said Harbour Minister, Dorin Valsa",
        [("Harbour Minister, Dorin Valsa", ["It was old. It was ours."])],
        "an inverted cue after a full stop, a name behind its comma, no stop at the end",
    ),
    (
        "“The rain never ends.” ― Amadou Diarra, rice farmer",
        [("Amadou Diarra, rice farmer", ["The rain never ends."])],
        "signed",
    ),
    (
        "Weber said the well was dry. “We dug for a week.”",
        [("Weber", ["the well was dry"]), ("Weber", ["We dug for a week."])],
        "behind an indirect statement",
    ),
    (
        "“It rained,” said Weber.\n\n“It froze. It snowed.”",
        [("Weber", ["It rained,"]), ("Weber", ["It froze. It snowed."])],
        "a paragraph that is nothing but a quotation",
    ),
    (
        "The mayor went on:\n\n“We will rebuild the mill.”",
        [("The mayor", ["We will rebuild the mill."])],
        "a lead-in at the end of the paragraph before",
    ),
    (
        "“It rained.\n\n“It froze,” she said.",
        [("she", ["It rained.", "It froze,"])],
        "over two paragraphs, the speaker only in the second",
    ),
    (
        "REPORTER: What now?\n\nMINISTER: The police say that the road is shut.",
        [
            ("REPORTER", ["What now?"]),
            ("MINISTER", ["The police say that the road is shut."]),
            ("The police", ["that the road is shut"]),
        ],
        "a transcript, with a statement inside a turn",
    ),
    ("READ MORE: The mill burns\n\nREAD MORE: The mill is rebuilt", [], "furniture of a page is nobody's words"),
    ("Bank notes worth 500 crowns will be withdrawn in July.", [], "a first sentence is no headline"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_whose_it_is(text: str, expected: list[tuple[str, list[str]]], why: str, tools: Tools) -> None:
    found = find_in(text, tools).attributions
    assert [(a.speaker and a.speaker.span.exact, [c.exact for c in a.content]) for a in found] == expected, why


def test_an_unclosed_mark_is_told(tools: Tools) -> None:
    (found,) = find_in("The mayor said: “Nobody will go.", tools).attributions
    assert found.made_by.endswith(".unclosed")
    assert [c.exact for c in found.content] == ["Nobody will go."]


def test_nobody_unnamed_gets_a_name(tools: Tools) -> None:
    text = "Anna Weber left on Monday. A source close to Weber said she was ill. An official said so, too."
    for found in find_in(text, tools).attributions:
        if found.speaker is not None and found.speaker.kind == "anonymous":
            assert found.speaker.name is None
            assert found.speaker.anonymity
