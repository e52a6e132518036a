"""Lines: where the lines of a text stand, without the blank ones.

In: a text. Out: pairs of offsets.
"""

import re

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def body_lines(text: str, start: int = 0, most: int = 12) -> list[tuple[int, int]]:
    """The first lines from `start` on that hold more than white space, each from its first to its last character."""
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, start):
        words = line.group()
        if words.strip():
            left = line.start() + len(words) - len(words.lstrip())
            found.append((left, line.start() + len(words.rstrip())))
            if len(found) == most:
                break
    return found
