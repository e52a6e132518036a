"""Unnamed speakers: what keeps the name back, and whom "who" stands for."""

import pytest

from onrecord.pipelines.tools import Tools
from tests.reading.attributions.reading import find_in


@pytest.mark.parametrize(
    ("text", "anonymity"),
    [
        (
            "Speaking on condition of anonymity, a cashier said the safe was open.",
            "Speaking on condition of anonymity",
        ),
        ('"We are not paid," said a cook, who refused to give his name.', "who refused to give his name"),
        ("A porter, who asked not to be named, said the lift was broken.", "who asked not to be named"),
    ],
)
def test_who_keeps_the_name_back_is_anonymous(text: str, anonymity: str, tools: Tools) -> None:
    (found,) = find_in(text, tools).attributions
    assert found.speaker is not None
    assert (found.speaker.kind, found.speaker.name, found.speaker.anonymity) == ("anonymous", None, anonymity)


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in the town hall, a cashier said the safe was open.",
        "The cook said he did not know his name.",
        "The clerk refused to give her name to the officer, a guard said.",  # hers is not the guard's
    ],
)
def test_nobody_keeps_a_name_back(text: str, tools: Tools) -> None:
    assert all(a.speaker and a.speaker.kind != "anonymous" for a in find_in(text, tools).attributions)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The tip came from a whistleblower, who says the files were altered.", "anonymous", None),
        ("They asked Anna Weber, who said the door was open.", "person", "Anna Weber"),
        ("The letter went to the ministry, which said it was late.", "organization", None),
        ("A hearing was told by two nurses who said the ward was full.", "group", None),
    ],
)
def test_a_relative_pronoun_is_whom_it_stands_for(text: str, kind: str, name: str | None, tools: Tools) -> None:
    found = next(a for a in find_in(text, tools).attributions if a.speaker and a.speaker.span.exact in ("who", "which"))
    assert found.speaker is not None and (found.speaker.kind, found.speaker.name) == (kind, name)


def test_a_document_has_no_name_of_its_reader(tools: Tools) -> None:
    found = find_in("Court papers sent to Anna Weber describe the loan as a gift.", tools).attributions[0]
    assert found.speaker is not None and (found.speaker.kind, found.speaker.name) == ("document", None)
