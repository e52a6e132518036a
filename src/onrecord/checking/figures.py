"""How exactly a figure was told, how it is written for people, and when two of them agree.

In: Decimals. Out: bounds of rounding, strings.
"""

from decimal import ROUND_HALF_EVEN, Decimal

_CAP = Decimal("0.12")


def rounding_of(value: Decimal, cap: Decimal = _CAP) -> Decimal:
    """Half a unit of the last figure told: 48 may be 47.5 to 48.5, 9,200 may be 9,150 to 9,250.

    At most `cap` of the value, 12 %: "100" is rarely anything from 50 to 150.
    """
    _, digits, exponent = value.normalize().as_tuple()
    half = Decimal((0, (5,), int(exponent) - 1))
    return min(half, abs(value) * cap) if len(digits) else half


def agrees(expected: Decimal, told: Decimal, from_: Decimal, slack: Decimal, cap: Decimal = _CAP) -> bool:
    """Whether `told` can be `expected`, reckoned from `from_`: both may be rounded (to `cap`), the factor has slack."""
    allowed = abs(expected) * slack + rounding_of(told, cap)
    if from_ != 0:
        allowed += abs(expected) * rounding_of(from_, cap) / abs(from_)
    small = abs(told) < 10 and told == told.to_integral_value() and abs(expected - told) <= Decimal("0.5")
    return abs(expected - told) <= allowed or small


def format_figure(value: Decimal, places: int = 2) -> str:
    """A figure with thousands marked, and no more places than asked: 9113.519 is "9,113.52"."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN) if places else round(value)
    text = f"{rounded:,f}" if isinstance(rounded, Decimal) else f"{rounded:,d}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def plain_figure(value: Decimal, places: int = 2) -> str:
    """The same as a plain decimal string, for `expected` and `found`."""
    return format_figure(value, places).replace(",", "")
