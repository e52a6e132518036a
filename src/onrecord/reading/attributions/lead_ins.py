"""Paragraph texts to lead-ins: a speaker before a colon in a transcript or interview ("REPORTER: ...", "Q: ...")."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_CAPITALS = re.compile(r"[\"“]?([A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]*){0,4}(?: \([^)]{1,40}\))?):\s+(?=\S)")
_NAMED = re.compile(r"(Q|A|[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,2}):\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The speaker's characters, the colon's, and where the words begin."""

    start: int
    end: int
    colon: int
    content: int
    made_by: str


def find_transcript_lead_ins(texts: Iterable[str], furniture: frozenset[str]) -> dict[int, LeadIn]:
    """Lead-ins by paragraph number, where at least two paragraphs have one; `furniture` are labels of pages.

    Names not in capitals ("Keller: We knew.") count only where two such paragraphs follow each other: one alone is a
    heading ("Final score: ...").
    """
    listed = list(texts)
    capitals = _matches(_CAPITALS, listed, furniture)
    named = _matches(_NAMED, listed, furniture)
    heads = Counter(m.group(1) for m in named.values())
    in_turn = {n for n in named if n - 1 in named or n + 1 in named}
    turns = {
        n: m for n, m in named.items() if n in in_turn and (heads[m.group(1)] > 1 or len(in_turn) >= len(listed) / 2)
    }
    both = {**(turns if len(turns) > 1 else {}), **(capitals if len(capitals) > 1 else {})}
    return {
        n: LeadIn(m.start(1), m.end(1), m.end(1), m.end(), "lead-in.transcript")
        for n, m in both.items()
        if len(listed[n]) - m.end() >= 2
    }


def _matches(pattern: re.Pattern[str], texts: list[str], furniture: frozenset[str]) -> dict[int, re.Match[str]]:
    """Paragraphs that open with a label, but "READ MORE: ..." and the like."""
    found = ((n, pattern.match(text)) for n, text in enumerate(texts))
    return {n: m for n, m in found if m is not None and m.group(1).lower() not in furniture}
