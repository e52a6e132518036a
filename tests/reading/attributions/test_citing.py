"""Whom a statement's holder has it from: two levels with the same content, both speakers."""

import pytest

from onrecord.pipelines.tools import Tools
from tests.reading.attributions.reading import find_in

TWO_LEVELS = [
    ("The agency reported, citing two nurses, that the ward had flooded.", "The agency", "two nurses"),
    ("The ward had flooded, the agency reported, citing two nurses.", "the agency", "two nurses"),
    ("Citing a hospital memo, the agency said the ward had flooded.", "the agency", "a hospital memo"),
    ("The agency, which quoted a nurse, said the ward had flooded.", "The agency", "a nurse"),
    ('"The ward is dry," the Harbour Gazette reported, citing the surgeon.', "the Harbour Gazette", "the surgeon"),
    ("AFP cited a nurse and reported that the ward had flooded.", "AFP", "a nurse"),
    ("A letter seen by AFP said the ward had flooded.", "AFP", "A letter seen by AFP"),
    ("An audit obtained by Reuters shows that the ward had flooded.", "Reuters", "An audit obtained by Reuters"),
]


@pytest.mark.parametrize(("text", "outer", "inner"), TWO_LEVELS)
def test_who_passes_on_and_who_is_cited_are_two_levels(text: str, outer: str, inner: str, tools: Tools) -> None:
    first, second = find_in(text, tools).attributions
    assert first.speaker is not None and second.speaker is not None
    assert (first.speaker.span.exact, second.speaker.span.exact) == (outer, inner)
    assert second.within == first.id and first.within is None
    assert second.content == first.content


@pytest.mark.parametrize(
    "text",
    [
        "The council said the road was closed, citing high winds.",  # a cause tells nothing
        "The minister said the road was shared, citing the treaty.",  # a rule is a reason
        "The mayor said it was late, but the clerk left, citing her doctor.",  # another clause's
        "The ministry denied that the road was closed, citing officials.",  # they back the denial, not what is denied
        "A letter seen by the mayor said the road was closed.",  # who saw it passes nothing on
    ],
)
def test_no_second_level(text: str, tools: Tools) -> None:
    assert not [a for a in find_in(text, tools).attributions if a.within]


def test_a_cited_level_stands_within_a_statement_too(tools: Tools) -> None:
    text = "The minister said a letter obtained by the BBC said the fund was empty."
    first, second, third = find_in(text, tools).attributions
    assert (second.within, third.within) == (first.id, second.id)
