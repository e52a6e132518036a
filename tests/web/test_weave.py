"""Marks laid into text: properly nested, nothing lost, however spans nest, overlap, cross and repeat."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.pipelines.blocks import Block
from onrecord.records.span import cut_span
from onrecord.web.marks import DEPTH, Mark
from onrecord.web.weave import Close, Leaf, Open, Token, weave_blocks

TEXT = "ab cdef\n🙂gh ijk\n\nlmno p"
BLOCKS = [Block(0, 7, "text", "body"), Block(8, 15, "text", "body"), Block(17, 23, "text", "body")]


def mark(start: int, end: int, part: str = "clause", card: str | None = None, **known: bool) -> Mark:
    return Mark(cut_span(TEXT, start, end), part, card or f"{part}{start}-{end}", **known)  # type: ignore[arg-type]


def shape(tokens: list[Token]) -> str:
    """Tokens as brackets: "(a b(c))"."""
    return "".join("(" if isinstance(t, Open) else ")" if isinstance(t, Close) else t.text for t in tokens)


def test_nested_spans_are_nested_elements() -> None:
    [tokens, *_] = weave_blocks(TEXT, BLOCKS, [mark(4, 5), mark(0, 7), mark(3, 6)])
    assert shape(tokens) == "(ab (c(d)e)f)"


def test_crossing_spans_become_segments_of_the_same_card() -> None:
    """A finding that crosses a clause: the later one is closed with the earlier and opened again."""
    [tokens, *_] = weave_blocks(TEXT, BLOCKS, [mark(0, 5), mark(3, 7)])
    assert shape(tokens) == "(ab (cd))(ef)"
    opened = [t for t in tokens if isinstance(t, Open)]
    assert [(t.mark.card, t.first, t.last) for t in opened] == [
        ("clause0-5", True, True),
        ("clause3-7", True, False),
        ("clause3-7", False, True),
    ]


def test_a_span_over_two_paragraphs_is_marked_in_both() -> None:
    """A quotation that runs over a paragraph's end, the emoji counted as the one code point that it is."""
    first, second, _ = weave_blocks(TEXT, BLOCKS, [mark(3, 11)])
    assert (shape(first), shape(second)) == ("ab (cdef)", "(🙂gh) ijk")


def test_the_same_words_in_several_roles_nest_by_part() -> None:
    """ "Russia" as mention, place and actor: the place is inside the mention, and the words lead to the place."""
    marks = [mark(0, 2, "place"), mark(0, 2, "mention"), mark(0, 2, "actor")]
    [tokens, *_] = weave_blocks(TEXT, BLOCKS, marks)
    assert [t.mark.part for t in tokens if isinstance(t, Open)] == ["actor", "mention", "place"]
    assert next(t for t in tokens if isinstance(t, Leaf)).mark is marks[0]


def test_only_the_first_words_of_a_record_are_a_tab_stop() -> None:
    [tokens, *_] = weave_blocks(
        TEXT, BLOCKS, [mark(0, 2, "quantity", "q1"), mark(3, 5, "finding", "f1"), mark(4, 7, "time", "t1")]
    )
    stops = [(t.text, t.mark.card if t.mark else None, t.stop) for t in tokens if isinstance(t, Leaf)]
    assert stops == [("ab", "q1", True), (" ", None, False), ("c", "f1", True), ("d", "t1", True), ("ef", "t1", False)]


def test_words_of_a_quotation_are_links_only_where_nothing_else_leads_to_it() -> None:
    [tokens, *_] = weave_blocks(TEXT, BLOCKS, [mark(0, 2, "content", "a1"), mark(3, 7, "content", "a2", alone=True)])
    assert [t.text for t in tokens if isinstance(t, Leaf) and t.mark] == ["cdef"]


def test_underlines_are_stacked_by_what_is_nested() -> None:
    [tokens, *_] = weave_blocks(
        TEXT, BLOCKS, [mark(0, 7, "clause"), mark(0, 5, "mention"), mark(0, 5, "place"), mark(0, 2, "time")]
    )
    assert [(t.mark.part, t.level) for t in tokens if isinstance(t, Open)] == [
        ("clause", 3),
        ("mention", 2),
        ("place", 1),
        ("time", 0),
    ]


def test_a_span_of_white_space_between_paragraphs_breaks_nothing() -> None:
    woven = weave_blocks(TEXT, BLOCKS, [mark(15, 17), mark(7, 8)])
    assert [shape(tokens) for tokens in woven] == ["ab cdef", "🙂gh ijk", "lmno p"]


spans = st.tuples(st.integers(0, 22), st.integers(1, 23)).filter(lambda s: s[0] < s[1])
marks = st.builds(lambda span, part: mark(*span, part), spans, st.sampled_from(list(DEPTH)))


@settings(max_examples=300, deadline=None)
@given(st.lists(marks, max_size=12))
def test_any_marks_nest_properly_and_cover_exactly_their_words(chosen: list[Mark]) -> None:
    covered: dict[int, str] = {}
    begun: list[int] = []
    for block, tokens in zip(BLOCKS, weave_blocks(TEXT, BLOCKS, chosen), strict=True):
        stack: list[Mark] = []
        for token in tokens:
            if isinstance(token, Open):
                stack.append(token.mark)
                begun += [id(token.mark)] if token.first else []
            elif isinstance(token, Close):
                assert stack.pop() is token.mark
            else:
                assert token.text
                for outer in stack:
                    covered[id(outer)] = covered.get(id(outer), "") + token.text
        assert not stack
        assert "".join(t.text for t in tokens if isinstance(t, Leaf)) == TEXT[block.start : block.end]
    for one in chosen:
        within = [TEXT[max(one.span.start, b.start) : min(one.span.end, b.end)] for b in BLOCKS]
        assert covered.get(id(one), "") == "".join(within)
    assert len(begun) == len(set(begun))
