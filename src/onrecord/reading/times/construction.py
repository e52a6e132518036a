"""Construction: one way of writing a time, tried where a word begins that it can begin with.

In: a pattern and a function from its match to a Shape. Out: `Construction`, and `match_longest` over a list of them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reading.times.shapes import Shape

NUMERAL = "#"
"""Stands for every word that begins with a digit, in `starts`."""

Read = Callable[[re.Match[str]], Shape | None]


@dataclass(frozen=True, slots=True)
class Construction:
    """`starts` are the lower-case first words (or NUMERAL); `read` gives null where the match is no time after all."""

    name: str
    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Read


@dataclass(frozen=True, slots=True)
class Parsed:
    """A shape and where its phrase ends."""

    end: int
    shape: Shape


def make(name: str, starts: Iterable[str], pattern: str, read: Read) -> Construction:
    """A construction whose pattern takes either case and ends at the end of a word."""
    return Construction(name, frozenset(starts), re.compile(pattern, re.IGNORECASE), read)


def index_by_start(constructions: Sequence[Construction]) -> Mapping[str, tuple[Construction, ...]]:
    """The constructions that can begin with each first word."""
    by_start: dict[str, list[Construction]] = defaultdict(list)
    for construction in constructions:
        for start in construction.starts:
            by_start[start].append(construction)
    return {start: tuple(some) for start, some in by_start.items()}


_WORD = re.compile(r"[A-Za-z]+|\d")


def start_key(text: str, position: int) -> str | None:
    """What `index_by_start` is asked with for the word at this position; null where none begins."""
    match = _WORD.match(text, position)
    if match is None:
        return None
    word = match.group()
    return NUMERAL if word.isdigit() else word.lower()


def match_longest(
    by_start: Mapping[str, tuple[Construction, ...]], text: str, position: int, key: str | None = None
) -> Parsed | None:
    """The longest reading of the words from here on, the first in the list among equals."""
    key = key or start_key(text, position)
    best: Parsed | None = None
    for construction in by_start.get(key or "", ()):
        match = construction.pattern.match(text, position)
        if match is not None and (best is None or match.end() > best.end):
            shape = construction.read(match)
            if shape is not None:
                best = Parsed(match.end(), shape)
    return best
