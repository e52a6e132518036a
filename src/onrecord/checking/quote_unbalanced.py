"""quote.unbalanced: a quotation that opens and never closes, or closes without having opened.

A speech over several paragraphs opens each anew and closes only the last, or opens the first and closes the last:
neither is a mistake. Marks within each paragraph are paired first; what is left over is paired across paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.checking.prose import is_prose
from onrecord.checking.quote_marks import Mark, find_marks, pair_marks
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import words_after, words_before

_BEGINS = re.compile(r"\s*(?:(?:Read|See) [Mm]ore:?\s)?[“\"”«„]")
_CUT_OFF = re.compile(r"(?:…|\.\.\.)[\s\])]*$")
"""A teaser, or a text that a page shows in part: the rest of the quotation was not read."""
_TOLD = re.compile(
    r",\s(?:(?:he|she|they|it|(?:the|a|an)\s(?:[\w'’-]+\s){0,3}[\w'’-]+|(?:[A-Z][\w'’.-]+\s){0,3}[A-Z][\w'’.-]+)\s"
    r"(?:said|says|added|adds|wrote|explained|warned|told\s(?:reporters|journalists|the\s\w+|[A-Z][\w\s]{1,20}))|(?:said|says|added)\s[^.!?,“”\"]{2,60})"
    r"(?:\s[^.!?,“”\"]{0,60})?\.\s*$"
)
"""A paragraph that ends with who says it is no part of a speech that goes on: its own quotation was not closed."""
_FAR = 4
"""Paragraphs between the opening and the closing of one speech, at most."""
_CAPTION = 250
"""Characters of a picture's or a video's line between two paragraphs of one speech, at most."""


@dataclass(frozen=True, slots=True)
class _Open:
    passage: Passage
    number: int
    mark: Mark


def check_quotation_marks(sheet: Sheet) -> Iterator[Question]:
    """One question for each mark that has no partner; at most one opening and one closing of a passage."""
    still_open: list[_Open] = []
    for number, passage in enumerate(sheet.passages):
        if passage.role != "body" or not is_prose(passage.text):
            continue
        carried = bool(still_open) and number - still_open[0].number <= _FAR
        left = pair_marks(passage.text, carried)
        for mark in left.unopened[:1]:
            if carried and not any(one.number == number for one in still_open):
                still_open = []  # the speech that opened some paragraphs ago ends here
            elif words := words_before(passage.text, mark.at):
                yield _ask_begin(passage, mark, words)
        still_open += [_Open(passage, number, mark) for mark in left.unclosed[:1]]
        if still_open and not left.unclosed and number - still_open[-1].number > _FAR:
            yield from _unclosed(still_open, sheet)
            still_open = []
    yield from _unclosed(still_open, sheet)


def _unclosed(marks: list[_Open], sheet: Sheet) -> Iterator[Question]:
    for one in marks:
        words = words_after(one.passage.text, one.mark.at + len(one.mark.form))
        cut = one.number == len(sheet.passages) - 1 and _CUT_OFF.search(one.passage.text)
        told = _TOLD.search(one.passage.text, one.mark.at) is not None
        if words and not cut and (told or not _goes_on(sheet.passages[one.number + 1 : one.number + 2 + _FAR])):
            yield _ask_end(one.passage, one.mark, words)


def _goes_on(following: Sequence[Passage]) -> bool:
    """Whether the speech opens anew in a later paragraph; captions without a mark may stand between."""
    for passage in following:
        if _BEGINS.match(passage.text):
            return True
        if len(passage.text) > _CAPTION or find_marks(passage.text):
            return False
    return False


def _ask_begin(passage: Passage, mark: Mark, words: str) -> Question:
    return Question(
        span=passage.cut(mark.at, mark.at + 1),
        message=f"A quotation closes after “{words}” and nothing opened it: where does it begin?",
        found=mark.form[:1],
    )


def _ask_end(passage: Passage, mark: Mark, words: str) -> Question:
    return Question(
        span=passage.cut(mark.at, mark.at + 1),
        message=f"A quotation opens before “{words}” and does not close: where does it end?",
        found=mark.form[:1],
    )
