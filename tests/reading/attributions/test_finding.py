"""What holds for any article: said_in gives the innermost attribution, odd texts break nothing, time grows linearly."""

import time
from itertools import product

import pytest

from onrecord.pipelines.tools import Tools
from onrecord.reading.attributions.statements import Statements
from onrecord.reading.attributions.tables import parse_attribution_rows
from onrecord.records.span import cut_span
from tests.reading.attributions.reading import find_in

NESTED = "According to the Harbour Gazette, officials said that the bridge had been closed. It rained."
ODD = [
    "", " ", "\n\n", "said", "“”", "\"", "“said,” said.", "— said — said —", ": : :", "he said he said he said he said",
    "\u200b“\u202e”", "according to", "According to,", "Q:\nA:", "“" * 300, "'" * 301, "said " * 500, "that that that",
    "“Yes”" * 50, "Said. Said. Said.", "It is said. It is said that. He is being said", "(“", "🇺🇦 said “🇺🇦”",
]  # fmt: skip


def test_said_in_gives_the_innermost(tools: Tools) -> None:
    found = find_in(NESTED, tools).attributions
    outer, inner = found
    said = Statements(found)
    assert inner.within == outer.id
    bridge, rain = NESTED.index("bridge"), NESTED.index("It rained")
    assert said.said_in(cut_span(NESTED, bridge, bridge + 6)) == inner.id
    officials = NESTED.index("officials")
    assert said.said_in(cut_span(NESTED, officials, officials + 9)) == outer.id
    assert said.said_in(cut_span(NESTED, rain, rain + 9)) is None


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(text: str, tools: Tools) -> None:
    find_in(text, tools)
    find_in("The mayor left.", tools, headline=text or None)


def test_pairs_of_pieces_are_read(tools: Tools) -> None:
    pieces = [
        "“No,”",
        "he said",
        "that",
        "\n",
        ":",
        "— Anna",
        "falsely",
        "not",
        "could not be verified",
        "’s claim that",
    ]
    find_in(" ".join(f"{a} {b} {c}." for a, b, c in product(pieces, repeat=3)), tools)


def test_time_grows_with_length_only(tools: Tools) -> None:
    sentence = "The mayor of town {n} said it rained, according to Anna Weber. “It was calm,” he said. He claims “no. "

    def seconds(times: int) -> float:
        began = time.process_time()
        find_in("".join(sentence.format(n=n) for n in range(times)), tools)
        return time.process_time() - began

    seconds(50)
    assert seconds(800) < 8 * seconds(200)


def test_a_missing_word_list_is_named() -> None:
    with pytest.raises(ValueError, match="going_on"):
        parse_attribution_rows(cues=[], words=[])
