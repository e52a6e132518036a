"""headline.figure: the headline's figure stands nowhere in the text: "12 killed" over a story of 21."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from onrecord.checking.figures import format_figure, plain_figure, rounding_of
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.quantity import Quantity

_COMPARED = {
    "killed", "wounded", "missing", "arrested", "captured", "abducted", "released", "displaced", "evacuated", "troops",
    "protesters", "attacks", "weapons", "vehicles", "buildings", "cases", "votes", "seats", "countries", "tickets",
}  # fmt: skip
_NEAR = Decimal("0.05")
_WORD = re.compile(r"[a-z]{5,}")
_EMPTY = {"percent", "percentage", "after", "about", "their", "there", "which", "where", "while", "would", "could",
          "first", "other", "since", "under", "before", "people", "until", "these", "those"}  # fmt: skip
_WORD_BEFORE = re.compile(r"\b([a-z]{5,})\s$")
_TWO_BEHIND = re.compile(r"\s[a-z]{4,}\s[a-z]{4,}\b")
_FEW = 2
_MANY = 12
"""A text with more figures of one kind tells of several happenings: nothing is asked."""


def check_headline(sheet: Sheet) -> Iterator[Question]:
    """One question for each figure of the headline whose kind the text counts, but never as that many."""
    for passage in sheet.passages:
        for figure in passage.quantities if passage.role == "headline" else ():
            same = _counterparts(passage, figure, sheet) if figure.value is not None else []
            any_count = [q for q in _body(sheet) if q.kind in ("count", "rate", "measure")]
            if not same or len(same) > _MANY or _is_told(figure, same, any_count):
                continue
            nearest = min(same, key=lambda q: abs((q.value or q.at_least or Decimal(0)) - (figure.value or Decimal(0))))
            if nearest.value is not None:
                yield _ask(figure, same, nearest.value)


def _ask(figure: Quantity, same: list[Quantity], nearest: Decimal) -> Question:
    assert figure.value is not None
    kind = f" ({figure.counts})" if figure.counts not in (None, "other") else ""
    return Question(
        span=figure.span,
        evidence=tuple(q.span for q in same[:5]),
        expected=plain_figure(nearest),
        found=plain_figure(figure.value),
        message=f"The headline has {quoted(figure.span.exact)}{kind}, the text {format_figure(nearest)}: "
        "which is right?",
    )


def _body(sheet: Sheet) -> list[Quantity]:
    return [q for p in sheet.passages if p.role != "headline" for q in p.quantities]


def _counterparts(passage: Passage, figure: Quantity, sheet: Sheet) -> list[Quantity]:
    """The figures of the text that tell the same as the headline's; none where that is not plain."""
    body = _body(sheet)
    if figure.kind == "money":
        return _few([q for q in body if q.kind == "money" and q.unit == figure.unit])
    if figure.kind == "percent":
        return _few([q for q in body if q.kind == "percent" and q.unit == figure.unit and _is_of(passage, q, sheet)])
    if figure.kind != "count":
        return []
    same = [q for q in body if q.kind in ("count", "rate") and q.counts == figure.counts]
    if figure.counts in _COMPARED and same:
        return same
    counts = [q for q in body if q.kind == "count"]
    noun = _noun(figure)
    named = [q for q in counts if noun and _noun(q) == noun]
    return _few(named or ([q for q in counts if _stands_as(passage, figure, q, sheet)] if figure.value else []))


def _few(same: list[Quantity]) -> list[Quantity]:
    """A text with several such figures may tell of several things."""
    return same if len(same) <= _FEW else []


def _noun(figure: Quantity) -> str:
    """The thing or person counted, in the plural: "jobs", "hostages"."""
    noun = figure.counts_span.exact.split()[-1].lower() if figure.counts_span else ""
    return noun if noun.endswith("s") else ""


def _is_of(headline: Passage, percent: Quantity, sheet: Sheet) -> bool:
    """Whether the paragraph of a percentage has a long word of the headline: "Inflation hits 9.1 percent"."""
    words = {word for word in _WORD.findall(headline.text.lower()) if word not in _EMPTY}
    return any(percent in p.quantities and words & set(_WORD.findall(p.text.lower())) for p in sheet.passages)


def _stands_as(headline: Passage, figure: Quantity, other: Quantity, sheet: Sheet) -> bool:
    """The same word before both ("carrying 80", "carrying 180"), or the same two behind ("60,000 without power")."""
    passage = next(p for p in sheet.passages if other in p.quantities)
    before = [_WORD_BEFORE.search(p.before(q.span, 20).lower()) for p, q in ((headline, figure), (passage, other))]
    if before[0] and before[1] and before[0][1] == before[1][1]:
        return True
    behind = _TWO_BEHIND.match(headline.after(figure.span, 40).lower())
    return behind is not None and behind.group().strip() in passage.after(other.span, 40).lower()


def _is_told(figure: Quantity, same: list[Quantity], any_count: list[Quantity]) -> bool:
    value = figure.value
    assert value is not None
    if any(value in (q.value, *q.other_readings) for q in (*any_count, *same)) or any(_covers(q, figure) for q in same):
        return True
    values = [q.value for q in any_count if q.value is not None and q.counts in (figure.counts, "people", "troops")]
    return any(sum(some) == value for size in (2, 3) for some in combinations(values[:12], size))


def _covers(told: Quantity, figure: Quantity) -> bool:
    """Bounds that the figure fits, or a rounder figure for the same: 300,000 over 299,700."""
    value = figure.value
    assert value is not None
    if told.value is not None and abs(told.value - value) <= _NEAR * value and value >= 20:
        return True
    if told.value is not None and told.kind in ("money", "percent"):
        return abs(told.value - value) <= rounding_of(value)
    low = told.at_least if told.at_least is not None else None
    high = told.at_most
    if low is None and high is None:
        if told.value is None or (figure.at_least is None and figure.at_most is None):
            return False
        above = figure.at_least is None or told.value >= figure.at_least
        return above and (figure.at_most is None or told.value <= figure.at_most)
    if told.value is not None and low is not None and figure.at_least is None and value > low * 3:
        return False
    return (low is None or value >= low) and (high is None or value <= high)
