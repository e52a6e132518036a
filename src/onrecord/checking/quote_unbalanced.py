"""quote.unbalanced: a quotation that opens and never closes, or closes without having opened.

A speech over several paragraphs opens each anew and closes only the last: that is no mistake.
"""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Passage, Question, Sheet

_CURLY = re.compile(r"[“”]")
_STRAIGHT = re.compile(r'(?<!\d)"|(?<=\d)"(?=[\s,.;:)]|$)')
_INCHES = re.compile(r"\d['’]\s?\d{1,2}\"|\d{1,2}\"\s?(?:x|by|long|tall|screen|display|gun|pipe)")


def check_quotation_marks(sheet: Sheet) -> Iterator[Question]:
    """One question for each paragraph whose marks do not pair."""
    passages = sheet.passages
    for number, passage in enumerate(passages):
        following = passages[number + 1] if number + 1 < len(passages) else None
        goes_on = following is not None and _opens(following)
        yield from _curly(passage, goes_on)
        if "“" not in passage.text and "”" not in passage.text:
            yield from _straight(passage, goes_on)


def _opens(passage: Passage) -> bool:
    return passage.text.lstrip()[:1] in ("“", '"', "”")


def _curly(passage: Passage, goes_on: bool) -> Iterator[Question]:
    opened: int | None = None
    straight = '"' in passage.text
    for match in _CURLY.finditer(passage.text):
        if match.group() == "“":
            if opened is not None and not straight:
                yield _ask(passage, opened, "opens and opens again before it closes")
                return
            opened = match.start()
        elif opened is None:
            if not straight and match.start() != 0:
                yield _ask(passage, match.start(), "closes without having been opened")
                return
        else:
            opened = None
    if opened is not None and not goes_on and not straight:
        yield _ask(passage, opened, "opens and does not close")


def _straight(passage: Passage, goes_on: bool) -> Iterator[Question]:
    marks = [match.start() for match in _STRAIGHT.finditer(passage.text)]
    if len(marks) % 2 == 1 and not goes_on and not _INCHES.search(passage.text):
        yield _ask(passage, marks[0] if len(marks) == 1 else marks[-1], "has no second mark")


def _ask(passage: Passage, at: int, what: str) -> Question:
    end = min(len(passage.text), at + 30)
    while end > at + 1 and end < len(passage.text) and not passage.text[end - 1].isspace():
        end -= 1
    asked = "begin" if what.startswith("closes") else "end"
    return Question(
        span=passage.cut(at, at + 1),
        message=f"A quotation {what} at “{passage.text[at:end].strip()}”: where does it {asked}?",
        found=passage.text[at],
    )
