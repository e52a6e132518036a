"""quote.changed: one quotation in two wordings, in the headline and the text or in two paragraphs."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.records.span import Span

_QUOTED = re.compile(r"“([^“”\n]{20,600})”|(?<!\w)\"([^\"\n]{20,600})\"")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LEAST_WORDS = 6
_SHINGLE = 3
_ALIKE = 0.78
_MANY = 200


def check_changed_quotes(sheet: Sheet) -> Iterator[Question]:
    """One question for each pair of quotations that are nearly one."""
    quotes = [quote for passage in sheet.passages for quote in _quotes(passage)][:_MANY]
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    compared: set[tuple[int, int]] = set()
    for number, (span, words) in enumerate(quotes):
        for shingle in {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}:
            for earlier in seen[shingle][:5]:
                if (earlier, number) not in compared:
                    compared.add((earlier, number))
                    if _is_changed(quotes[earlier][1], words):
                        yield _ask(quotes[earlier][0], span)
            seen[shingle].append(number)


def _quotes(passage: Passage) -> Iterator[tuple[Span, list[str]]]:
    for match in _QUOTED.finditer(passage.text):
        words = [word.lower().replace("’", "'") for word in _WORD.findall(match.group())]
        if len(words) >= _LEAST_WORDS and "…" not in match.group() and "..." not in match.group():
            group = 1 if match[1] is not None else 2
            yield passage.cut(match.start(group), match.end(group)), words


def _is_changed(left: list[str], right: list[str]) -> bool:
    """Nearly the same words, and neither a part of the other."""
    short, long = sorted((left, right), key=len)
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE


def _ask(first: Span, second: Span) -> Question:
    return Question(
        span=second,
        evidence=(first,),
        expected=first.exact,
        found=second.exact,
        message="One quotation stands here in two wordings: which was said?",
    )
