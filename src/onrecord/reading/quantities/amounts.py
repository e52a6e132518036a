"""Amounts: numerals with their currency, percent sign, unit, hedge and second end, as they stand in the text.

In: a paragraph's text and the tables. Out: `Amount`, before it is known what is counted.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from onrecord.reading.quantities.numerals import Numeral, parse_numeral, whole
from onrecord.reading.quantities.tables import QuantityTables
from onrecord.records.quantity import QuantityKind

_S = r"[\s\xa0\u202f\u2009]"
_PERCENT = re.compile(rf"{_S}?%|(?:{_S}|-)(?:per{_S}?cent|pct|pc)\b", re.I)
_POINTS = re.compile(rf"(?:{_S}|-)(?:percentage|basis){_S}points?\b", re.I)
_CENTS = re.compile(rf"{_S}(?:(?P<us>U\.?S\.?{_S})?cents?|pence)\b|(?<!\d\d\d)p(?!\w)", re.I)
""""85p" is money, "1080p" a film's."""
_TO = re.compile(rf"{_S}?[-–—]{_S}?|{_S}(?:to|or){_S}", re.I)
_AND = re.compile(rf"{_S}and{_S}", re.I)
_FROM = re.compile(rf"\b(?:from|[Bb]y|[Aa]t){_S}(?:US|C|A)?[$€£]?$")
""""Rose from 5 to 7" tells two figures; "From five to seven villages", at a sentence's head, a range."""
_BARE_POINTS = re.compile(rf"{_S}points?\b(?!{_S}(?:on|of|out|out)\b)", re.I)
_POLLED = re.compile(
    r"\b(?:polls?|polling|surveys?|approval|turnout|inflation|unemployment|interest rates?|popularity)\b", re.I
)
""""Its lead shrank to 1.5 points in the poll": percentage points, where a sport's or an index's are none."""
_POLL_REACH = 80
_OR_MORE = re.compile(rf"{_S}or{_S}(?:more|so)\b|\+(?!\w)|-plus\b|-odd\b", re.I)
_PER = re.compile(rf"{_S}(?:per|out{_S}of{_S}every|in{_S}every|for{_S}every){_S}(?=\d)", re.I)
_SYMBOL_AGAIN = re.compile(r"(?:US|C|A|HK|NZ)?[$€£¥]")
_MINUS = re.compile(rf"(?<![\w.,])([-−–]|minus{_S})$", re.I)
_MAGNITUDE = re.compile(rf"(?:{_S}|-)magnitude\b", re.I)
_OF_MAGNITUDE = re.compile(rf"\bmagnitude{_S}(?:of{_S})?$", re.I)
_OF = re.compile(rf"{_S}of(?={_S})")
"""In "hundreds of dollars"."""
_FEW_WON = 1000
""""12 won prizes": won is money from a thousand on, which buys a sweet."""
_WEIGHED = re.compile(rf"\bweigh(?:s|ed|ing)?{_S}(?:\w+{_S}){{0,3}}$", re.I)
_METRES = re.compile(
    rf"{_S}(?:high|deep|tall|long|wide|away|from|below|above|of|sprint|race|final|hurdles|and|in|to)\b"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """`start` and `end` are in the paragraph; the hedge's too. `unit` is an ISO 4217 code for money."""

    start: int
    end: int
    kind: QuantityKind
    value: Decimal | None
    other: tuple[Decimal, ...] = ()
    unit: str | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    hedge: tuple[int, int] | None = None
    number_end: int = 0
    """Where the numeral ends, before its unit."""


def parse_amount(text: str, start: int, tables: QuantityTables, dollar: str) -> Amount | None:
    """The amount whose numeral begins here; `dollar` is what a bare $ means in this article."""
    first = parse_numeral(text, start)
    if first is None:
        return None
    symbol = tables.currency_before.search(text, max(0, start - 5), start) if text[start].isdigit() else None
    hedge = _hedge(text, symbol.start(1) if symbol else start, tables)
    first, last = _second_end(text, first, hedge is not None and hedge[2] == "range")
    amount = _below_nought(text, _unit(text, first, last, symbol, tables, dollar))
    return _bounded(text, amount, hedge)


def _below_nought(text: str, amount: Amount) -> Amount:
    """ "-20 C", "minus 20 degrees": only temperatures have a sign."""
    sign = _MINUS.search(text, max(0, amount.start - 6), amount.start) if (amount.unit or "")[:6] == "degree" else None
    if sign is None or amount.value is None:
        return amount
    return replace(amount, start=sign.start(1), value=-amount.value)


def _hedge(text: str, start: int, tables: QuantityTables) -> tuple[int, int, str] | None:
    match = tables.hedge_before.search(text, max(0, start - 22), start)
    if match is None:
        return None
    words = re.sub(r"[\s\xa0]+", " ", match[1].lower())
    return match.start(1), match.end(1), tables.hedges[words]


def _second_end(text: str, first: Numeral, between: bool) -> tuple[Numeral, Numeral | None]:
    joint = (_AND if between else _TO).match(text, first.end)
    percent = _PERCENT.match(text, first.end) if between and joint is None else None
    joint = _AND.match(text, percent.end()) if percent else joint
    if (
        joint is None
        or first.value is None
        or (not between and _FROM.search(text, max(0, first.start - 9), first.start))
    ):
        return first, None
    at = joint.end()
    symbol = _SYMBOL_AGAIN.match(text, at)
    at = symbol.end() if symbol else at
    last = parse_numeral(text, at) if at < len(text) else None
    if last is None or last.value is None or (percent and not _PERCENT.match(text, last.end)):
        return first, None
    if last.scaled and not first.scaled and text[first.start].isdigit() and first.value < last.value:
        factor = last.value / _unscaled(text, last)
        if first.value * factor < last.value:
            first = replace(first, value=whole(first.value * factor), scaled=True, other=())
    return (first, last) if first.value is not None and first.value < last.value else (first, None)


def _unscaled(text: str, numeral: Numeral) -> Decimal:
    digits = re.match(r"[\d.,]*\d", text[numeral.start : numeral.end])
    return Decimal(digits.group().replace(",", "")) if digits else numeral.value or Decimal(1)


def _unit(
    text: str, first: Numeral, last: Numeral | None, symbol: re.Match[str] | None, tables: QuantityTables, dollar: str
) -> Amount:
    number_end = (last or first).end
    amount = Amount(
        start=first.start,
        end=number_end,
        kind="count",
        value=first.value if last is None else None,
        other=first.other if last is None else (),
        at_least=first.at_least if last is None else first.value,
        at_most=last.value if last else None,
        number_end=number_end,
    )
    short = (last or first).short
    if symbol:
        code = dollar if symbol[1] == "$" else tables.currencies[symbol[1]]
        return replace(amount, start=symbol.start(1), kind="money", unit=code)
    percent = _POINTS.match(text, number_end) or _PERCENT.match(text, number_end)
    if percent:
        words = percent.group().lower()
        name = "basis point" if "basis" in words else "percentage point" if "point" in words else "percent"
        return replace(amount, end=percent.end(), kind="percent", unit=name, other=())
    points = _BARE_POINTS.match(text, number_end)
    if points and _POLLED.search(text, max(0, amount.start - _POLL_REACH), points.end() + _POLL_REACH):
        return replace(amount, end=points.end(), kind="percent", unit="percentage point", other=())
    return _word_unit(text, amount, short, tables, dollar)


def _word_unit(text: str, amount: Amount, short: str | None, tables: QuantityTables, dollar: str) -> Amount:
    end = amount.number_end
    cents = _CENTS.match(text, end)
    if cents and amount.value is not None:
        cent = "GBP" if cents.group().lower().strip() in ("pence", "p") else "USD" if cents["us"] else dollar
        return replace(amount, end=cents.end(), kind="money", unit=cent, value=amount.value / 100, other=())
    of = _OF.match(text, end) if amount.value is None and amount.at_most is None else None
    currency = tables.currency_after.match(text, of.end() if of else end)
    if currency and not _is_weight(text, amount.start, currency.end(), currency[1]):
        form = re.sub(r"[\s\xa0]+", " ", currency[1])
        code = tables.currencies.get(form) or _code_of(form, tables)
        if form.lower() == "won" and (amount.value or 0) < _FEW_WON:
            code = None
        if form.lower() in ("dollar", "dollars", "$"):
            code = dollar
        if code:
            return replace(amount, end=currency.end(), kind="money", unit=code)
    if short == "m" and (
        amount.value is None or _METRES.match(text, end) or not re.match(r"[\s\xa0]\w", text[end : end + 2])
    ):
        value = whole(amount.value / 10**6) if amount.value is not None else None
        return replace(amount, kind="measure", unit="m", value=value)
    unit = tables.unit_after.match(text, end)
    if unit and _is_unit(text, unit):
        name = tables.units[re.sub(r"[\s\xa0]+", " ", unit[1])]
        return replace(amount, end=unit.end(1), kind="measure", unit=name)
    if _MAGNITUDE.match(text, end) or _OF_MAGNITUDE.search(text, max(0, amount.start - 14), amount.start):
        return replace(amount, kind="measure", unit="magnitude", other=())
    per = _PER.match(text, end)
    below = parse_numeral(text, per.end()) if per else None
    if below is not None and below.value is not None:
        return replace(amount, end=below.end, kind="rate", unit=f"per {below.value.normalize():f}")
    return amount


def _code_of(form: str, tables: QuantityTables) -> str | None:
    lowered = form.lower()
    return next((code for known, code in tables.currencies.items() if known.lower() == lowered), None)


def _is_weight(text: str, start: int, end: int, form: str) -> bool:
    """ "200 pounds of explosives", "weighed 95 pounds": a weight, no money."""
    if form.lower() != "pounds":
        return False
    weighed = _WEIGHED.search(text, max(0, start - 40), start)
    return weighed is not None or re.match(rf"{_S}(?:of|heavy)\b", text[end : end + 8]) is not None


def _is_unit(text: str, unit: re.Match[str]) -> bool:
    """A single letter or "in" needs its number close by: "5 C", never "5 F" at the head of a name."""
    form = unit[1]
    if form in ("C", "F"):
        return re.match(r"[\s\xa0][A-Z]", text[unit.end() : unit.end() + 2]) is None
    return True


def _bounded(text: str, amount: Amount, hedge: tuple[int, int, str] | None) -> Amount:
    more = _OR_MORE.match(text, amount.end)
    if more and amount.value is not None and "so" not in more.group().split():
        end = more.end()
        return replace(amount, at_least=amount.value, end=end, number_end=max(end, amount.number_end))
    if hedge is None:
        return amount
    amount = replace(amount, hedge=hedge[:2])
    if amount.value is None:
        return amount
    if hedge[2] == "lower":
        return replace(amount, at_least=amount.value)
    return replace(amount, at_most=amount.value) if hedge[2] == "upper" else amount
