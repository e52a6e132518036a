"""Marks and text to tokens: elements that open and close in proper order, however the spans nest, overlap or cross.

In: a text, its blocks, and marks. Out: for each block a flat list of tokens that a template writes down in one loop.
A mark that crosses another, or runs over two paragraphs, becomes several elements with the same card.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from onrecord.pipelines.blocks import Block
from onrecord.web.marks import DEPTH, LINKED, Mark

UNDERLINED = frozenset({"mention", "place", "time", "quantity", "hedge", "counts"})
MAX_LEVEL = 4
_LINK_ORDER = {part: order for order, part in enumerate(LINKED)}


@dataclass(slots=True)
class Open:
    """An element begins. `first`, `last`: of its mark; `anchor`: its card leads here; `level`: underlines inside it."""

    mark: Mark
    first: bool
    anchor: str | None = None
    last: bool = False
    level: int = 0
    kind: Literal["open"] = "open"


@dataclass(frozen=True, slots=True)
class Close:
    """The innermost open element ends."""

    mark: Mark
    kind: Literal["close"] = "close"


@dataclass(frozen=True, slots=True)
class Leaf:
    """Text without a boundary in it. `mark` is the one whose card it links to; `stop`: reached with the Tab key."""

    text: str
    mark: Mark | None
    stop: bool = False
    kind: Literal["leaf"] = "leaf"


Token = Open | Close | Leaf


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page has had so far: marks begun (by `id()`), cards with an anchor, cards with a Tab stop."""

    begun: set[int] = field(default_factory=set)
    anchored: set[str] = field(default_factory=set)
    stops: set[str] = field(default_factory=set)


def weave_blocks(
    text: str, blocks: Sequence[Block], marks: Iterable[Mark], seen: Seen | None = None
) -> list[list[Token]]:
    """One list of tokens a block. `blocks` are in order and apart, and all of the one text; so are the marks.

    `seen` is shared between the texts of one page.
    """
    waiting = sorted(marks, key=lambda m: (m.span.start, -m.span.end, DEPTH[m.part]), reverse=True)
    running: list[Mark] = []
    seen = seen or Seen()
    woven: list[list[Token]] = []
    for block in blocks:
        while waiting and waiting[-1].span.start < block.end:
            running.append(waiting.pop())
        running = [mark for mark in running if mark.span.end > block.start]
        woven.append(_weave_block(text, block, running, seen))
    return woven


def _weave_block(text: str, block: Block, marks: Sequence[Mark], seen: Seen) -> list[Token]:
    """A sweep over the boundaries: `stack` holds the open elements, outermost first."""
    tokens: list[Token] = []
    stack: list[Mark] = []
    points = {block.start, block.end}
    for mark in marks:
        points.add(max(mark.span.start, block.start))
        points.add(min(mark.span.end, block.end))
    upcoming = 0
    for here, there in pairwise(sorted(points)):
        while upcoming < len(marks) and marks[upcoming].span.start <= here:
            _open(marks[upcoming], stack, tokens, seen)
            upcoming += 1
        tokens.append(_leaf(text[here:there], stack, seen))
        if there < block.end and any(mark.span.end == there for mark in stack):
            _close_ended(there, stack, tokens, seen)
    tokens.extend(Close(mark) for mark in reversed(stack))
    _look_back(tokens, block.end)
    return tokens


def _open(mark: Mark, stack: list[Mark], tokens: list[Token], seen: Seen) -> None:
    anchor = mark.card if mark.anchor and mark.card not in seen.anchored else None
    if anchor is not None:
        seen.anchored.add(anchor)
    tokens.append(Open(mark, first=id(mark) not in seen.begun, anchor=anchor))
    seen.begun.add(id(mark))
    stack.append(mark)


def _close_ended(there: int, stack: list[Mark], tokens: list[Token], seen: Seen) -> None:
    """Close every element that ends here; those that cross it are closed with it and opened again."""
    again: list[Mark] = []
    ended = sum(mark.span.end == there for mark in stack)
    while ended:
        mark = stack.pop()
        tokens.append(Close(mark))
        if mark.span.end == there:
            ended -= 1
        else:
            again.append(mark)
    for mark in reversed(again):
        _open(mark, stack, tokens, seen)


def _leaf(text: str, stack: Sequence[Mark], seen: Seen) -> Leaf:
    """The words link to one card: best to one that no words have led to yet, of those to the most specific."""
    chosen = min((mark for mark in stack if _leads(mark)), key=lambda mark: _order(mark, seen), default=None)
    if chosen is None or chosen.card is None:
        return Leaf(text, None)
    stop = chosen.part != "mention" and chosen.card not in seen.stops
    if stop:
        seen.stops.add(chosen.card)
    return Leaf(text, chosen, stop)


def _leads(mark: Mark) -> bool:
    """Words of a quotation link only where it has no cue and no speaker to do so."""
    return mark.card is not None and (mark.part in _LINK_ORDER or (mark.part == "content" and mark.alone))


def _order(mark: Mark, seen: Seen) -> tuple[bool, bool, int, int]:
    """Names last, being many; a figure goes before the finding that spans it and another."""
    length = mark.span.end - mark.span.start
    return mark.part == "mention", mark.card in seen.stops, length, _LINK_ORDER.get(mark.part, len(LINKED))


def _look_back(tokens: Sequence[Token], end: int) -> None:
    """Tell each element how many underlines are nested in it, and whether it is the last of its mark."""
    levels = [0]
    met: set[int] = set()
    for token in reversed(tokens):
        if token.kind == "close":
            levels.append(0)
        elif token.kind == "open":
            token.last = token.mark.span.end <= end and id(token.mark) not in met
            met.add(id(token.mark))
            inside = levels.pop()
            token.level = min(inside, MAX_LEVEL)
            levels[-1] = max(levels[-1], inside + (token.mark.part in UNDERLINED))
