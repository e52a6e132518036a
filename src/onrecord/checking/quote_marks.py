"""Quotation marks of one passage: which opens and which closes, and which are left without a partner.

In: the text of a passage. Out: `Pairing`. The reading that costs least is taken (a shortest path over depth 0, 1, 2, in
time that grows with the marks): a mark may open or close against its form or its spaces, since texts turn marks around
and set spaces wrong, but it costs; a mark without a partner costs more than most of these, and less than two of them.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

_MARK = re.compile(r"[“”«»″„]|\"|''|’’|‘‘")
_INCHES = re.compile(r"\d['’′]\s?\d{0,2}[\"”″]")
_OPENED_BY, _CLOSED_BY = "([—–-/‘'{", ".,;:!?…)]}—–-/’'"
_SENTENCE_ENDS = (".", "!", "?", "…")
_SAID = re.compile(r"\b(?:sa(?:id|ys)|added|adds|told (?:\w+\s?){1,3}|wrote|explained|continued)[.,]?$")
_LINK = re.compile(r"(?:Read|See) [Mm]ore:?$")
"""The words of a link between two paragraphs of one speech that were run together."""
_DEEPEST = 2
_LONE, _NESTED, _RESUMED, _CARRIED, _AGAINST = 2.0, 0.6, 0.3, 0.2, 6.0
"""What a mark without a partner costs, one within a quotation, one that opens a speech anew, one that ends a speech
of an earlier paragraph, and one that goes against its form and spaces."""


class Mark(NamedTuple):
    """Where it stands in the passage, and what it costs to take it for an opening, a closing, or none at all."""

    at: int
    form: str
    opens: float
    closes: float
    drops: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """Marks that close nothing, and marks that open what does not close; each in the order of the text."""

    unopened: tuple[Mark, ...]
    unclosed: tuple[Mark, ...]


def pair_marks(text: str, carried: bool) -> Pairing:
    """The marks of a passage without a partner; `carried`: a speech of an earlier paragraph may still be open."""
    marks = find_marks(text)
    resumes = [_opens_anew(text, mark.at) for mark in marks]
    best: list[tuple[float, _Step | None] | None] = [(0.0, None), None, None]
    for number, mark in enumerate(marks):
        new: list[tuple[float, _Step | None] | None] = [None, None, None]
        for depth, state in enumerate(best):
            if state is None:
                continue
            for act, to, cost in _acts(mark, depth, resumes[number], carried):
                total = state[0] + cost
                known = new[to]
                if known is None or total < known[0]:
                    new[to] = (total, _Step(number, act, state[1]))
        best = new
    ends = [(state[0] + _LONE * depth, depth, state[1]) for depth, state in enumerate(best) if state is not None]
    return _told(marks, min(ends, key=lambda end: end[:2])[2])


class _Step(NamedTuple):
    number: int
    act: str
    before: "_Step | None"


def _acts(mark: Mark, depth: int, resumes: bool, carried: bool) -> list[tuple[str, int, float]]:
    """What the mark may do at this depth, the depth after it, and the cost."""
    acts = [("drop", depth, mark.drops)]
    if depth == 0:
        acts += [("open", 1, mark.opens), ("stray", 0, mark.closes + (_CARRIED if carried else _LONE))]
    else:
        acts.append(("close", depth - 1, mark.closes))
    if depth == 1:
        acts.append(("resume", 1, mark.opens + _RESUMED) if resumes else ("lose", 1, mark.opens + _LONE))
    if 0 < depth < _DEEPEST:
        acts.append(("open", depth + 1, mark.opens + _NESTED))
    return acts


def _told(marks: list[Mark], last: "_Step | None") -> Pairing:
    steps: list[_Step] = []
    while last is not None:
        steps.append(last)
        last = last.before
    unopened: list[Mark] = []
    unclosed: list[Mark] = []
    stack: list[Mark] = []
    for step in reversed(steps):
        mark = marks[step.number]
        if step.act == "stray":
            unopened.append(mark)
        elif step.act == "close":
            stack.pop()
        elif step.act == "open":
            stack.append(mark)
        elif step.act in ("resume", "lose"):
            if step.act == "lose":
                unclosed.append(stack[-1])
            stack[-1] = mark
    return Pairing(tuple(unopened), tuple(unclosed + stack))


def _opens_anew(text: str, at: int) -> bool:
    """Whether a sentence or a link ends right before: a speech whose paragraphs were run together goes on there.

    Not behind "he said.": what was said before the mark had ended.
    """
    before = text[max(0, at - 40) : at].rstrip()
    if not before or _LINK.search(before):
        return True
    return before[-1:] in _SENTENCE_ENDS and _SAID.search(before) is None


def find_marks(text: str) -> list[Mark]:
    """Every quotation mark of the passage with its costs; feet and inches are none."""
    skipped = {at for match in _INCHES.finditer(text) for at in range(match.start(), match.end())}
    return [_weigh(text, match) for match in _MARK.finditer(text) if match.start() not in skipped]


def _weigh(text: str, match: re.Match[str]) -> Mark:
    """Costs by what stands on either side, and by the form of the mark."""
    form, at = match.group(), match.start()
    before, after = text[at - 1 : at] if at else "", text[match.end() : match.end() + 1]
    left = not before or before.isspace() or before in _OPENED_BY
    right = not after or after.isspace() or after in _CLOSED_BY or after in "“«"
    if form in ("''", "’’", "‘‘"):
        return Mark(at, form, 0.5 if left else 1.0, 0.5 if right else 1.0, 0.2)
    if left and not right:
        opens, closes = _towards(form, "“„«»", "”", _misplaced(text, at))
    elif right and not left:
        closes, opens = _towards(form, "”»«", "“", 0.5 if before == ":" and after.isspace() else _AGAINST)
    else:
        opens, closes = _by_form(text, form, at, alone=left)
    return Mark(at, form, opens, closes, _drops(text, at, form, stands_alone=left and right and before != ""))


def _drops(text: str, at: int, form: str, stands_alone: bool) -> float:
    """What it costs to take the mark for none: inches cost little, and what is left of a dash, 'OSLO (AP) " A'."""
    last = text[max(0, at - 3) : at].rstrip()[-1:]
    if text[at - 1 : at].isnumeric() and at:
        return 0.4
    return 1.2 if stands_alone and form in '"”″' and (last.isalnum() or last == ")") else _AGAINST


def _towards(form: str, fitting: str, against: str, straight: float) -> tuple[float, float]:
    """What it costs to go the way the spaces tell, and the other way."""
    if form in fitting:
        return 0.0, _AGAINST
    return (0.5, 1.5) if form in against else (0.0, straight)


def _misplaced(text: str, at: int) -> float:
    """A straight mark that closes with the space on its wrong side, 'a success here. "The parade': the cost of that."""
    before = text[max(0, at - 30) : at]
    ended = before[-1:].isspace() and before.rstrip()[-1:] in (*_SENTENCE_ENDS, ",") and text[at + 1 : at + 2].isupper()
    return 1.2 if ended and _SAID.search(before.rstrip()) is None else _AGAINST


def _by_form(text: str, form: str, at: int, alone: bool) -> tuple[float, float]:
    """Marks with spaces, or letters, on both sides."""
    before = text[max(0, at - 5) : at].rstrip()[-1:]
    if form in "“«„":
        return 0.0, 1.0 if before in (*_SENTENCE_ENDS, ",") else _AGAINST
    if form in "”»":
        return (0.5, 3.0) if not before else (1.0, 0.0)  # a paragraph that begins with a mark turned round
    if not alone:
        return 0.5, 0.5
    if before in (*_SENTENCE_ENDS, ",") and before:
        return 0.5, 0.0
    return 0.1, 0.2
