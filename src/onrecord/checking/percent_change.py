"""percent.change: a change told in percent, or as a doubling, and from one figure to another.

"Rose 50 % from 10 to 12", "doubled from 10 to 30".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from onrecord.checking.figures import format_figure, plain_figure, rounding_of
from onrecord.checking.sheet import Passage, Question, Sheet, same_sentence
from onrecord.checking.wording import quoted
from onrecord.records.quantity import Quantity

_UP = re.compile(
    r"\b(?:rose|rises?|risen|rising|increas\w+|grew|grow\w*|gain\w*|jump\w*|climb\w*|surg\w+|soar\w*|up|higher|advanced?|"
    r"swell\w*|expand\w*)\b",
    re.I,
)
_DOWN = re.compile(
    r"\b(?:fell|falls?|fallen|falling|decreas\w+|drop\w*|declin\w+|shrank|shrink\w*|shrunk|plung\w+|tumbl\w+|slump\w*|"
    r"slid\w*|down|lower|reduc\w+|cut|cuts|contract\w*)\b",
    re.I,
)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s|over\s|just\s)*$", re.I)
_TO = re.compile(r"\bto\s(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s|over\s|just\s)*$", re.I)
_FACTORS = (("doubl", Decimal(2)), ("tripl", Decimal(3)), ("trebl", Decimal(3)), ("quadrupl", Decimal(4)),
            ("halv", Decimal("0.5")))  # fmt: skip
_TIMES = re.compile(r"\b(?:doubl|tripl|trebl|quadrupl|halv)(?:ed|ing|es?)\b", re.I)
_REACH = 90
_NEXT_CLAUSE = re.compile(r";|,\s(?:and|but|while|as|whereas|when)\s")
""""Sales rose 10 percent, and the number of shops went from 20 to 30": two changes."""
_ROUNDED = Decimal("0.01")
"""How far from the truth a round figure may lie: "from 2,000 to 3,000" are told as they are."""


def check_percent_changes(sheet: Sheet) -> Iterator[Question]:
    """One question for each change whose percent is not that of its two figures."""
    for passage in sheet.passages:
        percents = [q for q in passage.quantities if q.kind == "percent" and q.unit == "percent" and q.value]
        times = _TIMES.search(passage.text) if percents == [] else None
        if not percents and not times:
            continue
        for old, new in _pairs(passage):
            question = _ask_times(passage, old, new)
            if question is not None:
                yield question
            near = [p for p in percents if _is_beside(passage, p, old, new)]
            if len(near) == 1:
                question = _ask(passage, near[0], old, new)
                if question is not None:
                    yield question


def _ask_times(passage: Passage, old: Quantity, new: Quantity) -> Question | None:
    """ "doubled from 10 to 30": the word right before the two figures."""
    assert old.value and new.value
    first = min(old.span.start, new.span.start) - passage.start
    found = list(_TIMES.finditer(passage.text, max(0, first - 60), first))
    if not found or not same_sentence(passage.text[found[-1].end() : first]):
        return None
    word = found[-1].group().lower()
    factor = next(value for stem, value in _FACTORS if word.startswith(stem))
    before = passage.text[max(0, found[-1].start() - 12) : found[-1].start()].lower()
    if re.search(r"(?:nearly|almost|more than|about|roughly|over)\s$", before):
        return None
    if abs(new.value / old.value / factor - 1) <= Decimal("0.15"):
        return None
    return Question(
        span=passage.cut(found[-1].start(), found[-1].end()),
        evidence=(old.span, new.span),
        expected=plain_figure(new.value / old.value),
        found=plain_figure(factor),
        message=f"{quoted(new.span.exact)} is {format_figure(new.value / old.value)} times {quoted(old.span.exact)}: "
        f"is {quoted(found[-1].group())} right?",
    )


def _pairs(passage: Passage) -> Iterator[tuple[Quantity, Quantity]]:
    figures = [q for q in passage.quantities if _kind(q) in ("count", "money", "measure") and q.value]
    for left, right in pairwise(figures):
        kind = _kind(left)
        if kind != _kind(right) or (kind != "count" and left.unit != right.unit) or left.hedge or right.hedge:
            continue
        between = passage.between(left.span, right.span)
        if len(between) > _REACH or not same_sentence(between):
            continue
        if _FROM.search(passage.before(left.span, 30)) and _TO.search(between):
            yield left, right
        elif _TO.search(passage.before(left.span, 30)) and _FROM.search(between):
            yield right, left


def _kind(quantity: Quantity) -> str:
    """ "From 3,000 cars a day to 4,000": the second leaves its day out."""
    every = quantity.kind == "rate" and quantity.counts is not None and (quantity.unit or "").startswith("per ")
    return "count" if every else quantity.kind


def _is_beside(passage: Passage, percent: Quantity, old: Quantity, new: Quantity) -> bool:
    first, last = sorted((old.span, new.span))
    if percent.span.end <= first.start:
        between = passage.between(percent.span, first)
    elif percent.span.start >= last.end:
        between = passage.between(last, percent.span)
    else:
        return False
    return len(between) <= _REACH and same_sentence(between) and not _NEXT_CLAUSE.search(between)


def _ask(passage: Passage, percent: Quantity, old: Quantity, new: Quantity) -> Question | None:
    assert old.value and new.value and percent.value
    if max(old.value, new.value) > 100 * min(old.value, new.value):
        return None  # "from 10 to 12 million": the first leaves its million out
    change = (new.value - old.value) / old.value * 100
    told = percent.value
    first = min(percent.span, old.span, new.span).start - passage.start
    last = max(percent.span, old.span, new.span).end - passage.start
    words = passage.text[max(0, first - 40) : last + 40]
    if not (_UP.search(words) or _DOWN.search(words)):
        return None
    if _fits(abs(change), abs(told), percent, old.value, new.value):
        return None
    return Question(
        span=percent.span,
        evidence=(old.span, new.span),
        expected=plain_figure(abs(change), 1),
        found=plain_figure(told),
        message=f"From {quoted(old.span.exact)} to {quoted(new.span.exact)} is a {'rise' if change > 0 else 'fall'} of "
        f"{format_figure(abs(change), 1)} percent: is {quoted(percent.span.exact)} right?",
    )


def _fits(change: Decimal, told: Decimal, percent: Quantity, old: Decimal, new: Decimal) -> bool:
    """Within a point or a twentieth, or within what the rounding of the figures allows; bounds are kept."""
    slack = max(Decimal(1), change / 20)
    slack += (rounding_of(old, _ROUNDED) / old + rounding_of(new, _ROUNDED) / new) * 100
    if percent.at_least is not None and change >= percent.at_least - slack and change <= percent.at_least * 2:
        return True
    if percent.at_most is not None and change <= percent.at_most + slack:
        return True
    return abs(change - told) <= slack
