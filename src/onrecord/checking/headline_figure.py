"""headline.figure: the headline's figure stands nowhere in the text: "12 killed" over a story of 21."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from onrecord.checking.figures import format_figure, plain_figure
from onrecord.checking.sheet import Question, Sheet
from onrecord.records.quantity import Quantity

_COMPARED = {
    "killed", "wounded", "missing", "arrested", "captured", "abducted", "released", "displaced", "evacuated", "troops",
    "protesters", "attacks", "weapons", "vehicles", "buildings", "cases", "votes", "seats", "countries", "tickets",
}  # fmt: skip
_NEAR = Decimal("0.05")
_MANY = 12
"""A text with more figures of one kind tells of several happenings: nothing is asked."""


def check_headline(sheet: Sheet) -> Iterator[Question]:
    """One question for each figure of the headline whose kind the text counts, but never as that many."""
    headline = [q for p in sheet.passages if p.role == "headline" for q in p.quantities]
    body = [q for p in sheet.passages if p.role != "headline" for q in p.quantities]
    for figure in headline:
        if figure.kind != "count" or figure.counts not in _COMPARED or figure.value is None:
            continue
        same = [q for q in body if q.kind in ("count", "rate") and q.counts == figure.counts]
        any_count = [q for q in body if q.kind in ("count", "rate", "measure")]
        if not same or len(same) > _MANY or _is_told(figure, same, any_count):
            continue
        nearest = min(same, key=lambda q: abs((q.value or q.at_least or Decimal(0)) - (figure.value or Decimal(0))))
        if nearest.value is None:
            continue
        yield Question(
            span=figure.span,
            evidence=tuple(q.span for q in same[:5]),
            expected=plain_figure(nearest.value),
            found=plain_figure(figure.value),
            message=f"The headline has “{figure.span.exact}” ({figure.counts}); the text has "
            f"{format_figure(nearest.value)}: which is right?",
        )


def _is_told(figure: Quantity, same: list[Quantity], any_count: list[Quantity]) -> bool:
    value = figure.value
    assert value is not None
    if any(value in (q.value, *q.other_readings) for q in any_count) or any(_covers(q, figure) for q in same):
        return True
    values = [q.value for q in any_count if q.value is not None and q.counts in (figure.counts, "people", "troops")]
    return any(sum(some) == value for size in (2, 3) for some in combinations(values[:12], size))


def _covers(told: Quantity, figure: Quantity) -> bool:
    """Bounds that the figure fits, or a rounder figure for the same: 300,000 over 299,700."""
    value = figure.value
    assert value is not None
    if told.value is not None and abs(told.value - value) <= _NEAR * value and value >= 20:
        return True
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
