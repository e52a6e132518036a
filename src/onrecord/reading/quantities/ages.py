"""Ages and ordinals: "the 34-year-old", "John Miller, 34, was", "aged 34"; "the third attack", "finished 21st".

In: a paragraph's text and Doc. Out: `Amount`s of kind age and ordinal.
"""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from onrecord.reading.quantities.amounts import Amount
from onrecord.reading.quantities.numerals import ONES, TENS, parse_number_words

_WORD_AGE = "(?:" + "|".join(sorted([*ONES, *TENS], key=len, reverse=True)) + r")(?:-(?:" + "|".join(ONES) + "))?"
_AGE = re.compile(
    rf"(?<![\w.,-])(?P<age>\d{{1,3}}(?:,\d{{3}})?|{_WORD_AGE})[\s\xa0-](?P<unit>year|month|week|day)s?[\s\xa0-]olds?\b",
    re.I,
)
_AGED = re.compile(
    rf"\b(?P<bound>(?:under|below|over|above)[\s\xa0]the[\s\xa0])?(?:aged?|ages)(?:\sof)?[\s\xa0]"
    rf"(?P<between>between[\s\xa0])?(?P<age>\d{{1,3}}|{_WORD_AGE})"
    rf"(?:(?:[\s\xa0](?:to|through|(?(between)and|(?P<two>and)))[\s\xa0]|[-–])(?P<last>\d{{1,3}}|{_WORD_AGE}))?(?![\w]|[.,]\d|[\s\xa0](?:percent|%))",
    re.I,
)
_APPOSED = re.compile(r",[\s\xa0](?P<age>[1-9]\d?|1[01]\d)(?=,|\.(?:\s|$)|;|\))")
_ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_TENS_OF = "|".join(TENS)
_ONES_OF = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_ORDINAL = re.compile(
    r"(?<![\w-])(?:(?P<digits>\d{1,3}(?:,\d{3})?)(?:st|nd|rd|th)|(?P<word>"
    + "|".join(_ORDINAL_WORDS)
    + rf"|(?:{_TENS_OF})-(?:{_ONES_OF})))(?![\w-])",
    re.I,
)
_NAMED = re.compile(r"[\s\xa0](?:lady|ladies|amendment|minister|half|quarter|person|hand|base|place|thing)\b", re.I)


def find_ages(text: str, token_at: Any) -> list[Amount]:
    """`token_at` gives the token that holds an offset, or null."""
    found: list[Amount] = []
    for match in _AGE.finditer(text):
        found.append(_age(match.start(), match.end(), match["age"], match["unit"].lower()))
    for match in _AGED.finditer(text):
        if match["last"] and not match["two"]:
            found.append(_ages(match))
            continue
        for group in ("age", "last") if match["last"] else ("age",):
            age = _age(match.start(group), match.end(group), match[group], "year")
            found.append(_bounded(age, match["bound"], match.start()))
    for match in _APPOSED.finditer(text):
        before = token_at(match.start() - 1)
        if before is not None and _is_name(before) and 0 < int(match["age"]) < 120:
            found.append(_age(match.start("age"), match.end("age"), match["age"], "year"))
    return found


def _ages(match: re.Match[str]) -> Amount:
    """ "Aged 18 to 60": one quantity with both bounds; "aged 18 and 60" are two persons' ages."""
    least, most = (_age(0, 0, match[group], "year").value for group in ("age", "last"))
    end = match.end("last")
    return Amount(
        start=match.start("age"), end=end, kind="age", value=None, unit="year", at_least=least, at_most=most,
        number_end=end,
    )  # fmt: skip


def _bounded(age: Amount, bound: str | None, start: int) -> Amount:
    """ "Under the age of five", "over the age of 60"; `bound` is what stands before "age"."""
    if not bound:
        return age
    word = bound.split()[0]
    hedge = (start, start + len(word))
    if word.lower() in ("under", "below"):
        return replace(age, at_most=age.value, hedge=hedge)
    return replace(age, at_least=age.value, hedge=hedge)


def _is_name(token: Any) -> bool:
    """A name before the comma, as far as we can see a person's: the small model calls many of them otherwise."""
    if token.pos_ not in ("PROPN", "NOUN") or not token.text[:1].isupper():
        return False
    return token.ent_type_ == "PERSON" or token.ent_type_ not in ("DATE", "TIME", "LAW", "EVENT")


def _age(start: int, end: int, digits: str, unit: str) -> Amount:
    digits = digits.replace(",", "")
    value = Decimal(digits) if digits.isdigit() else parse_number_words(digits)
    return Amount(start=start, end=end, kind="age", value=value, unit=unit, number_end=end)


def find_ordinals(text: str, token_at: Any) -> list[Amount]:
    """Ordinals that rank something: adjectives and digits; not "first" as an adverb, nor names ("First Minister")."""
    found: list[Amount] = []
    for match in _ORDINAL.finditer(text):
        value = _ordinal_value(match)
        token = token_at(match.end() - 1)
        if value is None or token is None or _NAMED.match(text, match.end()):
            continue
        if match["word"] and (token.tag_ != "JJ" or (token.text[0].isupper() and not token.is_sent_start)):
            continue
        if text[max(0, match.start() - 2) : match.start()].lower() == "a " and match["word"]:
            continue  # "a third of voters" is a fraction, "a second man" no rank
        found.append(Amount(start=match.start(), end=match.end(), kind="ordinal", value=value, number_end=match.end()))
    return found


def _ordinal_value(match: re.Match[str]) -> Decimal | None:
    if match["word"]:
        tens, _, ones = match["word"].lower().rpartition("-")
        return Decimal(TENS.get(tens, 0) + _ORDINAL_WORDS[ones])
    digits = match["digits"].replace(",", "")
    ending = match.group()[-2:].lower()
    right = "th" if digits[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
    return Decimal(digits) if ending == right else None


_FRACTION = re.compile(
    r"(?<![\w-])(?:(?P<half>half)(?=[\s\xa0](?:of|the|all)\b)"
    r"|(?P<number>a|one|two|three|four|nine)[\s\xa0-](?P<part>third|quarter|fifth|sixth|tenth)s?(?=[\s\xa0]of\b))",
    re.I,
)
_ONE_IN = re.compile(
    r"(?<![\w.,-])(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})[\s\xa0](?:in|out[\s\xa0]of)[\s\xa0](?:every[\s\xa0])?"
    r"(?P<of>three|four|five|six|seven|eight|nine|ten|\d{1,3})(?![\w%-]|[.,]\d|[\s\xa0](?:million|billion|thousand))",
    re.I,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}


def find_fractions(text: str) -> list[Amount]:
    """ "half of the voters", "two-thirds of": "one in five": shares of one, to four places."""
    found: list[Amount] = []
    for match in _ONE_IN.finditer(text):
        number, of = (int(w) if w.isdigit() else ONES[w.lower()] for w in (match["number"], match["of"]))
        if 0 < number < of:
            found.append(_share(match.start(), match.end(), Decimal(number) / of))
    for match in _FRACTION.finditer(text):
        if match["half"]:
            value = Decimal("0.5")
        else:
            number = 1 if match["number"].lower() == "a" else ONES[match["number"].lower()]
            value = Decimal(number) / _PARTS[match["part"].lower()]
        start = match.start() if match["half"] else _without_article(match)
        found.append(_share(start, match.end(), value))
    return found


def _share(start: int, end: int, value: Decimal) -> Amount:
    value = value.quantize(Decimal("0.0001")).normalize()
    return Amount(start=start, end=end, kind="rate", value=value, unit="fraction", number_end=end)


def _without_article(match: re.Match[str]) -> int:
    return match.start("part") if match["number"].lower() == "a" else match.start()
