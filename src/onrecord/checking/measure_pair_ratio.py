"""measure.pair-ratio: one measure in two units side by side, "30 miles (84 km)".

In: a Sheet. Out: a question where the second is not the first, within the rounding of both. Factors: NIST Special
Publication 811 (2008), appendix B.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from onrecord.checking.figures import agrees, format_figure, plain_figure
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.quantity import Quantity

_FACTORS: dict[str, tuple[str, str]] = {
    "km": ("length", "1000"), "m": ("length", "1"), "cm": ("length", "0.01"), "mm": ("length", "0.001"),
    "mi": ("length", "1609.344"), "nautical mile": ("length", "1852"), "yd": ("length", "0.9144"),
    "ft": ("length", "0.3048"), "in": ("length", "0.0254"),
    "km2": ("area", "1000000"), "m2": ("area", "1"), "mi2": ("area", "2589988.11"), "ft2": ("area", "0.09290304"),
    "acre": ("area", "4046.8564"), "ha": ("area", "10000"),
    "kg": ("mass", "1"), "g": ("mass", "0.001"), "lb": ("mass", "0.45359237"), "oz": ("mass", "0.02834952"),
    "l": ("volume", "1"), "gal": ("volume", "3.785412"), "m3": ("volume", "1000"), "ft3": ("volume", "28.316847"),
    "km/h": ("speed", "1"), "mph": ("speed", "1.609344"), "m/s": ("speed", "3.6"), "kn": ("speed", "1.852"),
}  # fmt: skip
"""Tons are left out: the text rarely says which. Gallons and ounces are those of the United States."""
_CELSIUS, _FAHRENHEIT = "degree Celsius", "degree Fahrenheit"
_PRINTED = {
    _CELSIUS: "°C", _FAHRENHEIT: "°F", "mi": "miles", "in": "inches", "ft": "feet", "lb": "pounds", "acre": "acres",
    "ha": "hectares", "gal": "gallons", "l": "liters", "yd": "yards", "oz": "ounces", "mi2": "square miles",
    "km2": "square kilometers", "m2": "square meters", "ft2": "square feet", "kn": "knots", "g": "grams",
    "m3": "cubic meters", "ft3": "cubic feet", "nautical mile": "nautical miles",
}  # fmt: skip
"""How messages write a unit whose symbol could be misread."""
_JOINT = re.compile(
    r"\s?[(\[]\s?(?:or|about|around|roughly|approximately|approx\.?|nearly|some|over|just over|just under|up to)?\s?"
    r"|,?\sor\s(?:about|around|roughly|approximately|nearly|some)?\s?|\s?/\s?"
)
_SLACK = Decimal("0.02")
_IMPERIAL_GALLON = Decimal("1.20095")


def check_measure_pairs(sheet: Sheet) -> Iterator[Question]:
    """One question for each pair that does not fit."""
    for passage in sheet.passages:
        for left, right in _pairs(passage):
            expected = _convert(left, right)
            if expected is not None and not _fits(left, right, expected):
                yield _ask(left, right, expected)


def _pairs(passage: Passage) -> Iterator[tuple[Quantity, Quantity]]:
    measures = [q for q in passage.quantities if q.kind == "measure"]
    for left, right in pairwise(measures):
        told = left.unit != right.unit and left.value is not None and right.value is not None
        if told and _JOINT.fullmatch(passage.between(left.span, right.span)):
            yield left, right


def _convert(left: Quantity, right: Quantity) -> Decimal | None:
    assert left.value is not None
    if (left.unit, right.unit) == (_CELSIUS, _FAHRENHEIT):
        return left.value * 9 / 5 + 32
    if (left.unit, right.unit) == (_FAHRENHEIT, _CELSIUS):
        return (left.value - 32) * 5 / 9
    one, other = _FACTORS.get(left.unit or ""), _FACTORS.get(right.unit or "")
    if one is None or other is None or one[0] != other[0]:
        return None
    return left.value * Decimal(one[1]) / Decimal(other[1])


def _fits(left: Quantity, right: Quantity, expected: Decimal) -> bool:
    assert left.value is not None and right.value is not None
    readings = [(left.value, expected), *((r, expected * r / left.value) for r in left.other_readings if left.value)]
    told = (right.value, *right.other_readings)
    if left.unit in (_CELSIUS, _FAHRENHEIT):
        change = left.value * 9 / 5 if left.unit == _CELSIUS else left.value * 5 / 9  # "warmer by 2 °C (3.6 °F)"
        return any(abs(value - right.value) <= Decimal("1.1") for value in (expected, change))
    if any(agrees(value, other, amount, _SLACK) for amount, value in readings for other in told):
        return True
    if "gal" in (left.unit, right.unit):
        return any(
            agrees(expected * f, right.value, left.value, _SLACK) for f in (_IMPERIAL_GALLON, 1 / _IMPERIAL_GALLON)
        )
    return False


def _ask(left: Quantity, right: Quantity, expected: Decimal) -> Question:
    assert right.value is not None
    return Question(
        span=right.span,
        evidence=(left.span,),
        expected=plain_figure(expected, 1),
        found=plain_figure(right.value),
        message=(
            f"Do {quoted(left.span.exact)} and {quoted(right.span.exact)} tell the same measure? "
            f"The first is {format_figure(expected, 1)} {_PRINTED.get(right.unit or '', right.unit)}."
        ),
    )
