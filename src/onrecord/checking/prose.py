"""Which passages are prose that a desk edits: not program text, markup, text decoded wrongly, links.

In: the text of a passage. Out: yes or no.
"""

import re
from functools import lru_cache

from onrecord.checking.sheet import SENTENCE_END

_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>\n]{0,400}/?>|<!--|\w=[\"“”']|[\"”]\s\w[\w-]*=[\"“”]|&(?:quot|lt|gt|amp|#\d+);|"
    r"[\"”]\s?:\s?[\"“{\[\d]|[{};]\s?[\"']?\s?[});]|\w\(\)\s?[;{]|//[\[<]|\\[nx\"]"
)
"""Tags, attributes, entities, JSON, calls of functions."""
_GARBLED = re.compile(r"â[\s€\x80-\x9f“”]|Ã[\x80-\xbf]|Â[\xa0“”‘’]|ï¿½|[\ufffd\x00-\x08\x0e-\x1f\x80-\x9f]")
"""UTF-8 that was read as Windows-1252: of “ and of a dash there remains "â" and a mark that opens nothing.
Control characters are of no text."""


@lru_cache(maxsize=512)
def is_prose(text: str) -> bool:
    """Whether the marks and words of the passage are the writer's. Three rules ask: one answer serves them."""
    return _MARKUP.search(text) is None and _GARBLED.search(text) is None


_LINKS = re.compile(
    r"\s*(?:related|recommended|trending|popular|latest (?:news|stories|headlines)|most (?:read|viewed|shared|popular)|"
    r"more (?:from|on|news|stories)|(?:read|see|watch) (?:more|also|next)|also (?:read|on|in)|you (?:may|might) also|"
    r"don['’]t miss|top stories|editor['’]?s['’]? picks)\b",
    re.I,
)
_STAMP = re.compile(
    r"\s*(?:(?:first |last )?(?:published|updated|posted|modified|created|filed|printed)|photo(?:graph)? taken|"
    r"by [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3} ?[|,•·-])",
    re.I,
)
_LONGEST = 400
"""Characters of a sentence of news, at most: what runs on further is a row of headlines, of any year."""
_SHORTEST = 60
"""Characters of a line that may be no more than a date and a place or a name beside it."""


def is_list_of_links(text: str, start: int, end: int) -> bool:
    """Whether this stands among links to other stories, in a line that stamps a page, or in a row of headlines."""
    if _LINKS.match(text) or _STAMP.match(text):
        return True
    first = start
    for match in SENTENCE_END.finditer(text, max(0, start - _LONGEST), start):
        first = match.end()
    if first == start:
        first = max(0, start - _LONGEST)
    stop = SENTENCE_END.search(text, end, min(len(text), end + _LONGEST))
    last = stop.start() if stop else min(len(text), end + _LONGEST)
    return last - first > _LONGEST


def is_bare_line(text: str) -> bool:
    """A short line that is no sentence: the date under another story's headline."""
    return len(text.strip()) <= _SHORTEST and text.strip()[-1:] not in (".", "!", "?", "”", '"')
