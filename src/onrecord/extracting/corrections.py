"""Corrections: the paragraphs in which an outlet corrects itself.

In: a text. Out: their spans.
"""

import re

from onrecord.records.span import Span, cut_span

_WORK = r"(?:article|story|report|post|piece|column|headline)"
_BEGINS = re.compile(
    r"(?:correction|corrections|clarification|erratum|corrigendum)\b"
    r"(?: ?\([^()\n]{0,40}\)| (?:on|appended|added)\b[^:\n]{0,40}|,[^:\n]{0,30})? ?[:.—–-]"
    r"|editor[’']?s['’]? note ?[:—–-][^\n]{0,200}?\b(?:corrected|amended|incorrect|misstated|erroneous|retracted)"
    rf"|(?:an |the )?(?:earlier|previous|original|prior) version of this {_WORK}\b"
    rf"|this {_WORK} (?:was|has been|is) (?:amended|corrected|retracted|clarified)\b",
    re.IGNORECASE,
)
_LONGEST_LOOKED_AT = 400
_LINE = re.compile(r"[^\r\n]+")


def find_corrections(text: str) -> tuple[Span, ...]:
    """One span a line that corrects ("Correction: An earlier version of this article ...")."""
    found = []
    for line in _LINE.finditer(text):
        words = line.group()
        if _BEGINS.match(" ".join(words[:_LONGEST_LOOKED_AT].lstrip(" \t*_[(").split())):
            start = line.start() + len(words) - len(words.lstrip())
            found.append(cut_span(text, start, line.start() + len(words.rstrip())))
    return tuple(found)
