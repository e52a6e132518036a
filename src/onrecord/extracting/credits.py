"""Credits: an agency named on a line of its own at an article's beginning or end.

In: a text and its first lines. Out: the agency's name, or null.
"""

import re

from onrecord.extracting.agencies import name_agency

_UPDATED = re.compile(r"^([\w .'-]{2,40}?)\s*(?:\||—|–|-)\s*(?:updated|published)\b", re.IGNORECASE)
_SAID = re.compile(
    r"^(?:\(?\s*(?:source|credit|via|from)\s*:?\s+(?P<told>[\w .'/-]{2,40}?)\s*\)?\.?$"
    r"|\((?P<bracket>[\w .'/-]{2,30})\)\.?$|[-–—]{1,2}\s*(?P<dash>[\w .'/-]{2,30})$"
    r"|(?:©|copyright)\s*(?:\d{4}\s+)?(?P<copy>(?:the )?[\w -]{2,40}?)(?:\.|,|$))",
    re.IGNORECASE,
)
_LAST = 3_000


def find_credit(text: str, lines: list[tuple[int, int]]) -> str | None:
    """Above the text ("Xinhua | Updated: 2022-09-21", "Reuters"), or below ("(Reuters)", "© 2022 The AP")."""
    for start, end in lines[:3]:
        words = text[start:end]
        if end - start > 120:
            break
        updated = _UPDATED.match(words)
        found = name_agency(updated.group(1)) if updated else name_agency(words, sure=True) or _credited(words)
        if found:
            return found
    for words in [line.strip() for line in text[-_LAST:].splitlines() if line.strip()][-3:]:
        if len(words) <= 120 and (found := name_agency(words, sure=True) or _credited(words)):
            return found
    return None


def _credited(words: str) -> str | None:
    found = _SAID.match(words)
    if not found:
        return None
    return name_agency(next(group for group in found.groups() if group), sure=True)
