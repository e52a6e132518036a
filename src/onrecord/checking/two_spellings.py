"""name.spelling, of full names: "Dmytro Kuleba" and "Dmytro Kulaba"; and the question that two spellings make.

In: a Sheet. Out: Questions. Only the text is looked at. Where one spelling stands more often it is expected; where both
stand as often the one that an office holder bears, else none.
"""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Passage, Question, Sheet, same_sentence
from onrecord.checking.spellings import is_slip
from onrecord.checking.wording import quoted

_NAME = r"[A-Z][a-zà-öø-ÿ'’]+(?:-[A-Z][a-zà-öø-ÿ'’]+)?"
_FULL = re.compile(rf"\b(?P<first>{_NAME})\s(?:[A-Z]\.\s)?(?P<last>{_NAME})\b")
_CAPITALISED = re.compile(r"[A-Z]")
_LEAST, _LEAST_FIRST = 5, 3
_PARTICLES = ("The", "And", "But", "For", "With", "New", "North", "South", "East", "West", "Saint", "San")
_AROUND, _TITLED = 3, 4
"""Words on either side of a name, and how many of these six have a capital where the name stands in a headline."""
Where = tuple[Passage, int]


def check_two_spellings(sheet: Sheet, asked: set[frozenset[str]]) -> Iterator[Question]:
    """One question for each pair of full names with one first name and last names a slip apart; adds it to `asked`."""
    seen: dict[str, dict[str, Where]] = {}
    for passage in sheet.passages:
        for match in _FULL.finditer(passage.text):
            first, last = match["first"], match["last"].replace("’", "'").removesuffix("'s").removesuffix("'")
            if len(last) < _LEAST or first in _PARTICLES or len(first) < _LEAST_FIRST or _in_headline(passage, match):
                continue
            seen.setdefault(first, {}).setdefault(last, (passage, match.start("last")))
    for first, lasts in seen.items():
        names = list(lasts)
        for number, one in enumerate(names):
            for other in names[number + 1 :]:
                pair = frozenset((one, other))
                if pair not in asked and is_slip(one, other) and not _in_one_sentence(lasts[one], lasts[other]):
                    asked.add(pair)
                    yield ask_two(sheet, (one, lasts[one]), (other, lasts[other]), first)


def _in_headline(passage: Passage, match: re.Match[str]) -> bool:
    """A row of capitalised words, a headline within the text: "Police Search House As Police Starch"."""
    words = passage.text[max(0, match.start() - 60) : match.start()].split()[-_AROUND:]
    words += passage.text[match.end() : match.end() + 60].split()[:_AROUND]
    return sum(_CAPITALISED.match(word) is not None for word in words) >= _TITLED


def _in_one_sentence(left: Where, right: Where) -> bool:
    """ "Anna Meyer and her rival, Anna Meier": two persons; a slip stands in another sentence."""
    if left[0] is not right[0]:
        return False
    first, last = sorted((left[1], right[1]))
    return same_sentence(left[0].text[first:last])


def ask_two(sheet: Sheet, one: tuple[str, Where], other: tuple[str, Where], first: str = "") -> Question:
    """The question about the rarer spelling; where both stand as often about the unknown one, else the second."""
    counts = _count(sheet, one[0], other[0])
    known = sheet.references.known
    sure = {name: (counts[name], name in known) for name in counts}
    usual, rare = (other, one) if sure[other[0]] > sure[one[0]] else (one, other)
    (name, (passage, start)), (usual_name, (usual_passage, usual_start)) = rare, usual
    told = quoted(f"{first} {usual_name}".strip()), quoted(f"{first} {name}".strip())
    often = f", the first {_times(counts[usual_name])}, the second {_times(counts[name])}"
    if counts[name] == counts[usual_name]:
        often = ""
    return Question(
        span=passage.cut(start, start + len(name)),
        evidence=(usual_passage.cut(usual_start, usual_start + len(usual_name)),),
        message=f"{told[0]} and {told[1]} both stand here{often}: which is right, or are they two names?",
        expected=usual_name if sure[usual_name] > sure[name] else None,
        found=name,
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _count(sheet: Sheet, one: str, other: str) -> dict[str, int]:
    """How often each stands as a word, alone or in a full name."""
    counts = {one: 0, other: 0}
    either = re.compile(rf"(?<![\w-])(?:{re.escape(one)}|{re.escape(other)})(?![\w-])")
    for passage in sheet.passages:
        for match in either.finditer(passage.text.replace("’", "'")):
            counts[match.group()] += 1
    return counts
