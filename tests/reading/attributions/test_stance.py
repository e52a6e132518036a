"""Whether the outlet owns what it passes on, with the words that show it."""

import pytest

from onrecord.pipelines.tools import Tools
from onrecord.records.attribution import Attribution
from tests.reading.attributions.reading import find_in


def only(text: str, tools: Tools) -> Attribution:
    (found,) = find_in(text, tools).attributions
    return found


@pytest.mark.parametrize(
    ("text", "attitude", "evidence"),
    [
        ("The so-called council said the port was closed.", "distanced", "so-called"),
        ("The ministry said the so-called vote would be held in May.", "distanced", "so-called"),
        ("The self-declared king of the reef said taxes were abolished.", "distanced", "self-declared"),
        ('The "mayor" of the camp said the well was dry.', "distanced", '"mayor"'),
        ('The army said its "peacekeepers" had crossed the river.', "distanced", '"peacekeepers"'),
        ("The town is recovering from what the army called a rescue.", "distanced", "what the army called"),
        ("The surveyor was right to warn that the dam was weak.", "endorsed", "right"),
        ("The surveyor was wrong to say that the dam was safe.", "rejected", "wrong"),
        ("The senator repeated her false claim that the mill was sold.", "rejected", "false"),
    ],
)
def test_words_that_show_it(text: str, attitude: str, evidence: str, tools: Tools) -> None:
    found = only(text, tools)
    assert found.stance.attitude == attitude
    assert found.stance.evidence is not None and found.stance.evidence.exact == evidence


@pytest.mark.parametrize(
    "text",
    [
        '"Silent Harbour" director Ilse Brandt said the film was done.',  # a title of a work
        'The critic said "Silent Harbour" was done.',
        "The firm said it would tax so-called carried interest.",  # the word only brings a term
        'The mayor said the plan was "reckless".',  # what the speaker judges
        'The mayor said the town would pay "within weeks".',
        'The mayor said the plan ignored its "political dimension".',  # the speaker's phrase
        'The judge called the plan "outrageous".',
        "The firm said the gate was supposed to be locked.",
    ],
)
def test_marks_and_words_that_show_no_distance(text: str, tools: Tools) -> None:
    assert only(text, tools).stance.attitude == "neutral"
