"""Who says what stands at a span: innermost first, crossing and nested contents, rings of `within`."""

import random

import pytest

from onrecord.reading.attributions.statements import Statements
from onrecord.records.attribution import Attribution, Stance
from onrecord.records.span import Span, covers

TEXT = "x" * 60


def stretch(start: int, end: int, of: str = "text") -> Span:
    return Span(of=of, start=start, end=end, exact=TEXT[start:end])  # type: ignore[arg-type]


def said(number: int, *content: Span, within: str | None = None) -> Attribution:
    return Attribution(
        id=f"a{number}",
        kind="indirect",
        content=content,
        within=within,
        polarity="affirmed",
        stance=Stance(attitude="neutral"),
        made_by="test",
    )


def test_innermost_comes_first() -> None:
    statements = Statements([said(1, stretch(0, 40)), said(2, stretch(10, 20)), said(3, stretch(50, 60))])
    assert [a.id for a in statements.around(stretch(12, 14))] == ["a2", "a1"]
    assert statements.said_in(stretch(30, 34)) == "a1"
    assert statements.said_in(stretch(41, 49)) is None
    assert statements.said_in(stretch(18, 22)) == "a1", "a span over the edge is in the outer one only"


def test_headline_and_text_are_apart() -> None:
    statements = Statements([said(1, stretch(0, 40, "headline"))])
    assert statements.said_in(stretch(5, 9)) is None
    assert statements.said_in(stretch(5, 9, "headline")) == "a1"


@pytest.mark.parametrize("seed", range(40))
def test_the_same_as_a_walk_over_all(seed: int) -> None:
    chance = random.Random(seed)
    contents = [sorted(chance.sample(range(61), 2)) for _ in range(12)]
    attributions = [said(n, stretch(a, b)) for n, (a, b) in enumerate(contents, 1)]
    statements = Statements(attributions)
    for start in range(59):
        span = stretch(start, start + 1 + seed % 3)
        walked = {a.id for a in attributions if covers(a.content[0], span)}
        assert {a.id for a in statements.around(span)} == walked


def test_a_ring_of_within_ends() -> None:
    statements = Statements([said(1, stretch(0, 5), within="a2"), said(2, stretch(0, 9), within="a1")])
    assert [a.id for a in statements.chain("a1")] == ["a1", "a2"]
    assert not list(statements.chain(None))


def test_of_one_content_on_two_levels_the_deeper_is_the_inner() -> None:
    cited, outlet = said(10, stretch(0, 9), within="a9"), said(9, stretch(0, 9))
    assert Statements([outlet, cited]).said_in(stretch(2, 4)) == "a10"
    assert Statements([cited, outlet]).said_in(stretch(2, 4)) == "a10"
