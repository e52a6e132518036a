"""quote.unbalanced: a quotation that opens and never closes, or closes without having opened.

A speech over several paragraphs opens each anew and closes only the last, or opens the first and closes the last:
neither is a mistake. Marks within each paragraph are paired first; what is left over is paired across paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.checking.sheet import Passage, Question, Sheet

_MARK = re.compile(r"[“”«»″]|\"|''|’’|‘‘")
_NOT_MARKS = re.compile(
    r"=\"[^\"\n]{0,200}\"?|\d['’]\s?\d{1,2}\"|\d{1,3}\"(?=\s?(?:x|by|long|tall|wide|screen|display|gun|pipe))"
)
"""Quotation marks of markup that was left in the text, and inches."""
_FAR = 4
"""Paragraphs between the opening and the closing of one speech, at most."""
_CAPTION = 250
"""Characters of a picture's or a video's line between two paragraphs of one speech, at most."""
_OPENING, _CLOSING, _EITHER = "(", ")", "|"


@dataclass(frozen=True, slots=True)
class _Mark:
    passage: Passage
    number: int
    at: int
    side: str


def check_quotation_marks(sheet: Sheet) -> Iterator[Question]:
    """One question for each mark that has no partner."""
    open_marks: list[_Mark] = []
    for number, passage in enumerate(sheet.passages):
        if passage.role != "body":
            continue
        left = _left_over(passage, number)
        for mark in left:
            if mark.side == _CLOSING and open_marks and number - open_marks[0].number <= _FAR:
                open_marks = []  # the speech that opened some paragraphs ago ends here
            elif mark.side == _CLOSING:
                yield _ask(mark, "closes without having been opened", "begin")
            else:
                open_marks.append(mark)
        if open_marks and not left and number - open_marks[-1].number > _FAR:
            yield from _unclosed(open_marks, sheet)
            open_marks = []
    yield from _unclosed(open_marks, sheet)


def _unclosed(marks: list[_Mark], sheet: Sheet) -> Iterator[Question]:
    for mark in marks:
        if not _goes_on(sheet.passages[mark.number + 1 : mark.number + 2 + _FAR]):
            yield _ask(mark, "opens and does not close", "end")


def _goes_on(following: Sequence[Passage]) -> bool:
    """Whether the speech opens anew in a later paragraph; captions without a mark may stand between."""
    for passage in following:
        if passage.text.lstrip()[:1] in ("“", '"', "”"):
            return True
        if _MARK.search(passage.text) or len(passage.text) > _CAPTION:
            return False
    return False


def _left_over(passage: Passage, number: int) -> list[_Mark]:
    """The first mark of each kind that does not pair within its paragraph: one question is enough."""
    skipped = [(m.start(), m.end()) for m in _NOT_MARKS.finditer(passage.text)]
    stack: list[_Mark] = []
    closing: list[_Mark] = []
    for match in _MARK.finditer(passage.text):
        if any(start <= match.start() < end for start, end in skipped):
            continue
        side = _side(passage.text, match)
        mark = _Mark(passage, number, match.start(), side)
        if side == _OPENING or (side == _EITHER and not stack):
            if not (stack and passage.text[max(0, match.start() - 3) : match.start()].rstrip()[-1:] in (".", "!", "?")):
                stack.append(mark)  # else: a speech of several paragraphs that were run together opens anew
        elif stack:
            stack.pop()
        elif match.group() not in ("''", "’’"):
            closing.append(mark)
    return sorted((*closing[:1], *stack[:1]), key=lambda mark: mark.at)


def _side(text: str, match: re.Match[str]) -> str:
    """Whether the mark opens or closes, by what stands beside it, else by its form: many texts turn marks around."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    left_open = not before or before.isspace() or before in "([—–-/‘'"
    right_open = not after or after.isspace() or after in ".,;:!?)]—–-/’'"
    if left_open and not right_open:
        return _OPENING
    if right_open and not left_open:
        return _CLOSING
    return {"“": _OPENING, "”": _CLOSING, "«": _OPENING, "»": _CLOSING}.get(match.group(), _EITHER)


def _ask(mark: _Mark, what: str, asked: str) -> Question:
    text, at = mark.passage.text, mark.at
    end = min(len(text), at + 30)
    while end > at + 1 and end < len(text) and not text[end - 1].isspace():
        end -= 1
    words = text[at:end].strip() if end - at > 3 else text[max(0, at - 25) : end].strip()
    return Question(
        span=mark.passage.cut(at, at + 1),
        message=f"A quotation {what} at “{words}”: where does it {asked}?",
        found=text[at],
    )
