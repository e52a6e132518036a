"""Pairing of quotation marks in one passage: what is left without a partner, by the words beside it."""

import time

import pytest

from onrecord.checking.quote_marks import pair_marks


def left_over(text: str, carried: bool = False) -> tuple[list[str], list[str]]:
    """The word before each mark that closes nothing, and behind each that is not closed."""
    left = pair_marks(text, carried)
    return [text[: m.at].split()[-1] for m in left.unopened], [text[m.at + 1 :].split()[0] for m in left.unclosed]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("“We go,” she said. “We stay.”", "two pairs"),
        ('"It was not "easy" — nothing is," she said.', "a quotation within one, with the same marks"),
        ("He said: “We go. “We come back. “We stay.”", "paragraphs of one speech that were run together"),
        ("“We go. Read More “We come back,” she said.", "the words of a link between two paragraphs"),
        ('"We go," she said. "It was a success here. "The parade begins at noon.', "a space on the wrong side"),
        ("You hear of “guilty… “ and of “free”.", "a closing mark turned round, a space before it"),
        ("“They look at us. ”“We look at them,” he said.", "two paragraphs run together, a space lost"),
        ("”… what I learned is patience,” he said.", "a paragraph that begins with a mark turned round"),
        ("He is 5’10” and has dark hair.", "feet and inches with curly marks"),
        ('The mat is 13" by 16½" and blue.', "inches"),
        ('OSLO (NTB) " The court ruled on Monday.', "what is left of a dash"),
        ("HARBOUR CITY ” The court ruled on Monday.", "what is left of a dash, curly"),
        ('He said:" We go on."', "a space on the wrong side of the opening mark"),
    ],
)
def test_nothing_is_left_over(text: str, why: str) -> None:
    assert left_over(text) == ([], []), why


@pytest.mark.parametrize(
    ("text", "unopened", "unclosed", "why"),
    [
        ('"We go, she said. Later she added: "We stay."', [], ["We"], "the first is not closed"),
        ("The report is “thin. He said: “We go.”", [], ["thin."], "the same, curly"),
        ('The ship has reached the area, " he said.', ["area,"], [], "a space before a mark that closes nothing"),
        ("The team was “ tired and went home.", [], ["tired"], "a space behind a mark that opens"),
        ('"How much?" " Another firm will help.', [], ["Another"], "a mark too many"),
        ("We speak of “the harbour “Old Quay” and of its walls.", [], ["the"], "one of two is closed"),
        ('We go," she said. We stay," he said.', ["go,", "stay,"], [], "two that nothing opened"),
    ],
)
def test_what_is_left_over(text: str, unopened: list[str], unclosed: list[str], why: str) -> None:
    assert left_over(text) == (unopened, unclosed), why


def test_a_speech_of_an_earlier_paragraph_may_end_here() -> None:
    text = "They will lose,” she said. “All of them.”"
    assert left_over(text, carried=True) == (["lose,"], [])


def test_time_grows_with_the_marks() -> None:
    start = time.process_time()
    pair_marks('"a" “b” ' * 20_000, carried=False)
    assert time.process_time() - start < 5
