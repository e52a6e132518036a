"""money.pair-ratio and money.separator: two currencies side by side, "9,200 euros ($9.119)".

The second amount is compared with the first at the European Central Bank's rate of the day. Where another reading of
the separator fits, one question asks about the separator; else one about the ratio. No date or no rate: no question.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from onrecord.checking.figures import agrees, format_figure, plain_figure
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.quantity import Quantity
from onrecord.reference.rates import Rates

_SLACK = Decimal("0.05")
_EARLIER_SLACK = _EARLIER_CAP = Decimal("0.02")
"""Rates move so far in two years that with more room an amount half as large again would fit some month of them."""
_JOINT = re.compile(
    r"(?:\s?[(\[]\s?(?:or|i\.e\.,?|equal to|equivalent to|worth)?\s?|,?\s(?:or|that is|equal to|equivalent to)\s|"
    r"\s?[=/]\s?)(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|over|more than|just over|"
    r"just under|c\.|~|≈)?\s?"
)


def check_money_pairs(sheet: Sheet) -> Iterator[Question]:
    """One question for each pair that does not fit."""
    rates, day = sheet.references.rates, _article_day(sheet)
    if rates is None or day is None:
        return
    for passage in sheet.passages:
        for left, right in _pairs(passage):
            question = _ask(rates, day, left, right)
            if question is not None:
                yield question


def _article_day(sheet: Sheet) -> date | None:
    try:
        return date.fromisoformat((sheet.reading.article.published or "")[:10])
    except ValueError:
        return None


def _pairs(passage: Passage) -> Iterator[tuple[Quantity, Quantity]]:
    money = [q for q in passage.quantities if q.kind == "money"]
    for left, right in pairwise(money):
        if left.unit == right.unit or left.value is None or right.value is None or not (left.value and right.value):
            continue
        if _JOINT.fullmatch(passage.between(left.span, right.span)):
            yield left, right


def _ask(rates: Rates, day: date, left: Quantity, right: Quantity) -> Question | None:
    assert left.value is not None and right.value is not None and left.unit and right.unit
    converted = rates.convert(left.value, left.unit, right.unit, day)
    if converted is None or agrees(converted[0], right.value, left.value, _SLACK):
        return None
    return _separator(rates, day, left, right) or _ratio(rates, day, left, right, converted)


def _separator(rates: Rates, day: date, left: Quantity, right: Quantity) -> Question | None:
    """Another reading of either figure that fits the day's rate."""
    assert left.value is not None and right.value is not None and left.unit and right.unit
    for amount, told in [(left.value, r) for r in right.other_readings] + [
        (r, right.value) for r in left.other_readings
    ]:
        converted = rates.convert(amount, left.unit, right.unit, day)
        if converted is None or not agrees(converted[0], told, amount, _SLACK):
            continue
        asked, read = (right, told) if amount == left.value else (left, amount)
        other = left if asked is right else right
        off = abs(told - converted[0]) / converted[0] * 100
        return Question(
            rule="money.separator",
            span=asked.span,
            evidence=(other.span,),
            expected=plain_figure(converted[0] if asked is right else read),
            found=plain_figure(asked.value or Decimal(0), 3),
            message=(
                f"Is {quoted(asked.span.exact)} meant as {format_figure(read)}? At the European Central Bank's "
                f"rate of {converted[1].isoformat()}, {format_figure(amount)} {left.unit} were "
                f"{format_figure(converted[0])} {right.unit}, and {format_figure(told)} is {format_figure(off)} % off."
            ),
        )
    return None


def _ratio(
    rates: Rates, day: date, left: Quantity, right: Quantity, converted: tuple[Decimal, date]
) -> Question | None:
    assert left.value is not None and right.value is not None and left.unit and right.unit
    if _fits_some_day(rates, day, left, right):
        return None
    back = rates.convert(right.value, left.unit, right.unit, day)
    swapped = back is not None and agrees(back[0], left.value, right.value, _SLACK)
    hint = " Were the two currencies swapped?" if swapped else ""
    return Question(
        span=right.span,
        evidence=(left.span,),
        expected=plain_figure(converted[0]),
        found=plain_figure(right.value),
        message=(
            f"Do {quoted(left.span.exact)} and {quoted(right.span.exact)} tell the same amount? At the European "
            f"Central Bank's rate of {converted[1].isoformat()}, {format_figure(left.value)} {left.unit} were "
            f"{format_figure(converted[0])} {right.unit}.{hint}"
        ),
    )


def _fits_some_day(rates: Rates, day: date, left: Quantity, right: Quantity) -> bool:
    """The story may tell of an earlier day: the month ends of the two years before are tried too."""
    assert left.value is not None and right.value is not None and left.unit and right.unit
    for months in range(1, 25):
        earlier = rates.convert(left.value, left.unit, right.unit, day - timedelta(days=30 * months))
        if earlier is not None and agrees(earlier[0], right.value, left.value, _EARLIER_SLACK, _EARLIER_CAP):
            return True
    return False
