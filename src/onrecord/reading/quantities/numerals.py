"""Numerals: digits with the separators of any locale, number words, multipliers, and words for no exact number.

In: a text and where a numeral may begin. Out: `Numeral` with its value, every other way to read it, and its bounds.
The value is null for "dozens" and "several"; the bounds say what is known: dozens are at least 24, hundreds 200.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
MULTIPLIERS = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "lakh": 10**5, "crore": 10**7, "k": 1000, "mn": 10**6, "m": 10**6, "bn": 10**9, "b": 10**9,
    "tn": 10**12, "trn": 10**12,
}  # fmt: skip
COLLECTIVES = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6,
               "billions": 2 * 10**9}  # fmt: skip
_S = r"[\s\xa0\u202f\u2009]"
_BIG = r"(?:hundred|thousand|million|billion|trillion|dozen|score|lakh|crore)"
_SMALL = "(?:" + "|".join(sorted([*ONES, *TENS], key=len, reverse=True)) + ")"
_DIGITS = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d{1,2}"
    r"|\d{1,3}(?:[\xa0\u202f\u2009'’]\d{3})+|\d{1,3}(?: \d{3})+(?![\d.,]|\s\d)|\d+\.\d+|\d+,\d{1,2}(?!\d)|\d{1,15})"
    r"(?![\d]|[.,]\d)"
)
_MULTIPLIER = re.compile(
    rf"(?:{_S}|-)?(?P<word>hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?![\w])"
    rf"(?:{_S}(?P<more>thousand|million|billion)\b)?|{_S}?(?P<short>mn|bn|trn|tn)\b|(?P<letter>[kKmMbB])(?![\w])",
    re.I,
)
_WORDS = re.compile(
    rf"(?:half{_S}a{_S}(?:dozen|million|billion)|{_SMALL}{_S}and{_S}a{_S}half(?:{_S}{_BIG}\b)?|(?:a{_S}(?={_BIG}\b)|{_SMALL}(?=\b))"
    rf"(?:(?:{_S}|-)(?:and{_S})?(?:{_BIG}|{_SMALL})(?![\w]))*|a{_S}{_BIG}\b)(?![\w])",
    re.I,
)
_COLLECTIVE = re.compile(
    rf"(?:(?P<many>tens|dozens|scores|hundreds|thousands|millions|billions)\b"
    rf"(?:{_S}of{_S}(?P<of>thousands|millions|billions)\b)?"
    rf"|(?P<few>several|a{_S}few)(?:{_S}(?P<big>{_BIG})\b(?:{_S}(?P<more>thousand|million)\b)?)?"
    rf"|(?P<couple>a{_S}couple)(?:{_S}of)?(?:{_S}(?P<pair>{_BIG})\b)?|(?P<handful>a{_S}handful))(?![\w-])",
    re.I,
)
STARTS = frozenset({*ONES, *TENS, *COLLECTIVES, "a", "several", "half"} - {"zero"})
"""Lower-case first words of numerals without digits."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """Offsets are in the text that was read. `other` are the other ways to read the digits; `scaled` whether a
    multiplier stood behind them; `short` the letter that it was, if it was one ("m")."""

    start: int
    end: int
    value: Decimal | None
    other: tuple[Decimal, ...] = ()
    at_least: Decimal | None = None
    scaled: bool = False
    short: str | None = None


def parse_numeral(text: str, start: int) -> Numeral | None:
    """The numeral that begins here, the longest; null where none does."""
    if text[start] in "0123456789":
        return _digits(text, start)
    match = _COLLECTIVE.match(text, start)
    if match:
        return _collective(match)
    match = _WORDS.match(text, start)
    if match is None:
        return None
    return Numeral(start, match.end(), parse_number_words(match.group()), scaled=True)


def parse_number_words(words: str) -> Decimal:
    """ "three hundred and fifty thousand" is 350000, "two dozen" 24, "half a million" 500000."""
    parts = re.split(r"[\s\xa0\u202f\u2009-]+", words.lower())
    if parts[0] == "half":
        return Decimal(MULTIPLIERS[parts[2]]) / 2
    if "half" in parts:  # "two and a half million"
        half = (ONES.get(parts[0]) or TENS.get(parts[0]) or 0) + Decimal("0.5")
        return whole(half * MULTIPLIERS[parts[-1]]) if parts[-1] in MULTIPLIERS else half
    total = current = Decimal(0)
    for part in parts:
        if part in ONES:
            current += ONES[part]
        elif part in TENS:
            current += TENS[part]
        elif part in ("hundred", "dozen", "score"):
            current = (current or Decimal(1)) * MULTIPLIERS[part]
        elif part in MULTIPLIERS:
            total += (current or Decimal(1)) * MULTIPLIERS[part]
            current = Decimal(0)
        elif part == "a":
            current = Decimal(1) if current == 0 else current
    if parts[0] == "a" and len(parts) > 1:
        return parse_number_words(" ".join(["one", *parts[1:]]))
    return total + current


def _digits(text: str, start: int) -> Numeral | None:
    match = _DIGITS.match(text, start)
    if match is None:
        return None
    value, other = read_digits(match["digits"])
    end = match.end()
    scale = _MULTIPLIER.match(text, end)
    if scale is None:
        return Numeral(start, end, value, other)
    factor, short = _factor(scale)
    # "1.250 million" has one reading only
    return Numeral(start, scale.end(), whole(value * factor), scaled=True, short=short)


def whole(value: Decimal) -> Decimal:
    """The value without the noughts behind its point: 1.1 million is 1100000, not 1100000.0."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _factor(scale: re.Match[str]) -> tuple[int, str | None]:
    if scale["word"]:
        factor = MULTIPLIERS[scale["word"].lower()]
        return factor * (MULTIPLIERS[scale["more"].lower()] if scale["more"] else 1), None
    short = (scale["short"] or scale["letter"]).lower()
    return MULTIPLIERS[short], short


def read_digits(digits: str) -> tuple[Decimal, tuple[Decimal, ...]]:
    """The value as English writes it, and every other reading: "9.119" is 9.119 or 9119; "9,119" is 9119 only."""
    plain = re.sub(r"[\s\xa0\u202f\u2009'’]", "", digits)
    if re.fullmatch(r"\d{1,3}\.\d{3}", plain) and plain[0] != "0":
        return Decimal(plain), (Decimal(plain.replace(".", "")),)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", plain):
        return Decimal(plain.replace(".", "")), ()
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", plain):
        return Decimal(plain.replace(".", "").replace(",", ".")), ()
    if re.fullmatch(r"\d+,\d{1,2}", plain):
        return Decimal(plain.replace(",", ".")), ()
    return Decimal(plain.replace(",", "")), ()


def _collective(match: re.Match[str]) -> Numeral:
    value: Decimal | None = None
    if match["many"]:
        least = COLLECTIVES[match["many"].lower()]
        least *= {"thousands": 1000, "millions": 10**6, "billions": 10**9}.get((match["of"] or "").lower(), 1)
        if match["of"] and match["many"].lower() == "tens":
            least = least // 20 * 20
    elif match["few"]:
        least = 3 if match["few"].lower() == "several" else 2
        for big in (match["big"], match["more"]):
            least *= MULTIPLIERS[big.lower()] if big else 1
    elif match["couple"]:
        least = 2 * (MULTIPLIERS[match["pair"].lower()] if match["pair"] else 1)
        value = Decimal(least) if match["pair"] is None else None
    else:
        least = 3
    return Numeral(match.start(), match.end(), value, at_least=Decimal(least), scaled=True)
