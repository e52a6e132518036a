"""Where the paragraphs of a text stand.

In: a text. Out: pairs of offsets. Derived from the text alone, so that reading and the page show the same ones.
"""

import re
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_WRAPPED_AT = range(50, 101)


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph, in code points. Lines are paragraphs, unless the text is hard-wrapped: then
    blank lines part them. What stands between paragraphs is white space only."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    if not _is_wrapped(text, lines):
        return lines
    blocks: list[tuple[int, int]] = []
    for start, end in lines:
        if blocks and _newlines(text, blocks[-1][1], start) == 1:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _newlines(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\r\n|[\r\n\x85\u2028\u2029]", text[start:end]))


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Hard-wrapped mail and wire text: no long line, and most lines that another follows directly nearly full."""
    if len(lines) < 4 or max(end - start for start, end in lines) > _WRAPPED_AT[-1]:
        return False
    followed = [end - start for (start, end), (after, _) in pairwise(lines) if _newlines(text, end, after) == 1]
    full = sum(length in _WRAPPED_AT for length in followed)
    return len(followed) >= 3 and full >= 0.7 * len(followed)
