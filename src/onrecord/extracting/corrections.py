"""Corrections: the paragraphs in which an outlet corrects itself.

In: a text. Out: their spans.
"""

import re

from onrecord.records.span import Span, cut_span

_BEGINS = re.compile(
    r"[\s*_\[(]*(?:"
    r"(?:correction|corrections|clarification|erratum|corrigendum)\b(?:\s*\([^()\n]{0,40}\)|\s+(?:on|appended|added)\b[^:\n]{0,40}|,[^:\n]{0,30})?\s*[:.—–-]"
    r"|editor[’']?s['’]?\s+note\s*[:—–-][^\n]{0,200}?\b(?:corrected|amended|incorrect|misstated|erroneous|retracted)"
    r"|(?:an\s+|the\s+)?(?:earlier|previous|original|prior)\s+version\s+of\s+this\s+(?:article|story|report|post|piece|headline|column)\b"
    r"|this\s+(?:article|story|report|post|piece|column|headline)\s+(?:was|has\s+been|is)\s+(?:amended|corrected|retracted|clarified)\b"
    r")",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\r\n]+")


def find_corrections(text: str) -> tuple[Span, ...]:
    """One span a line that corrects ("Correction: An earlier version of this article ...")."""
    found = []
    for line in _LINE.finditer(text):
        words = line.group()
        if _BEGINS.match(words):
            start = line.start() + len(words) - len(words.lstrip())
            found.append(cut_span(text, start, line.start() + len(words.rstrip())))
    return tuple(found)
