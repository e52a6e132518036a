"""The word tables of quantities: what is counted, hedges, units, currencies.

In: rows of `reading/data/en/quantities_*.tsv`. Out: `QuantityTables`. Raises ValueError for a row with an unknown word.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from onrecord.records.quantity import Counted, Population

Row = Mapping[str, str]
Bound = Literal["lower", "upper", "about", "range"]
Side = Literal["subj", "obj"]


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """What a number before this noun counts."""

    counts: Counted
    population: Population | None
    person: bool


@dataclass(frozen=True, slots=True)
class CountedVerb:
    """What a number on this side of the verb counts; `person`: only where the noun is a person."""

    counts: Counted
    side: Side
    person: bool


@dataclass(frozen=True, slots=True)
class QuantityTables:
    """Lemmas to what they count, hedges to their bound, forms to units and ISO 4217 codes, and patterns over them."""

    nouns: Mapping[str, CountedNoun]
    verbs: Mapping[str, CountedVerb]
    adjectives: Mapping[str, Counted]
    hedges: Mapping[str, Bound]
    units: Mapping[str, str]
    currencies: Mapping[str, str]
    shared: tuple[tuple[str, re.Pattern[str], str], ...]
    """Words of several currencies ("pesos"): the form, what an article names where it is this one, and the code."""
    hedge_before: re.Pattern[str]
    unit_after: re.Pattern[str]
    currency_before: re.Pattern[str]
    currency_after: re.Pattern[str]


def parse_quantity_rows(
    counted: Iterable[Row], hedges: Iterable[Row], units: Iterable[Row], currencies: Iterable[Row]
) -> QuantityTables:
    """The tables from their rows."""
    nouns: dict[str, CountedNoun] = {}
    verbs: dict[str, CountedVerb] = {}
    adjectives: dict[str, Counted] = {}
    for row in counted:
        counts = _checked(row["counts"], get_args(Counted), row)
        person = row["person"] == "y"
        if row["part"] == "noun":
            population = _checked(row["role"], get_args(Population), row) if row["role"] else None
            nouns[row["word"]] = CountedNoun(counts, population, person)  # type: ignore[arg-type]
        elif row["part"] == "verb":
            side = _checked(row["role"], get_args(Side), row)
            verbs[row["word"]] = CountedVerb(counts, side, person)  # type: ignore[arg-type]
        else:
            adjectives[row["word"]] = counts  # type: ignore[assignment]
    bounds = {row["phrase"]: _checked(row["bound"], get_args(Bound), row) for row in hedges}
    unit_forms = {row["form"]: row["unit"] for row in units}
    rows = list(currencies)
    codes = {row["form"]: row["code"] for row in rows if not row["where"]}
    shared = tuple((row["form"], re.compile(rf"\b(?:{row['where']})"), row["code"]) for row in rows if row["where"])
    symbols = [form for form in codes if not form[-1].isalnum() or form.isupper() or form == "Rs"]
    words = [form for form in codes if form[-1].isalnum() and not form.isupper()] + sorted({one[0] for one in shared})
    letters = [form for form in codes if form.isalpha() and form.isupper()]
    return QuantityTables(
        nouns=nouns,
        verbs=verbs,
        adjectives=adjectives,
        hedges=bounds,  # type: ignore[arg-type]
        units=unit_forms,
        currencies=codes,
        shared=shared,
        hedge_before=re.compile(rf"(?<!\w)({_either(bounds)})(?:\s(?:the|a))?[\s\xa0]{{1,2}}$", re.I),
        unit_after=re.compile(rf"(?:[\s\xa0\u202f-]?)({_either(unit_forms)})(?![\w²])"),
        currency_before=re.compile(rf"(?<![A-Za-z$])({_either([*symbols, '$'])})[\s\xa0]?$"),
        currency_after=re.compile(rf"[\s\xa0-]?((?i:{_either(words)})|{_either(letters)}|€|£|₽|₴|\$)(?!\w)"),
    )


def _checked(word: str, allowed: Iterable[str], row: Row) -> str:
    if word not in allowed:
        raise ValueError(f"quantity table: {word!r} is not one of {', '.join(allowed)} in {dict(row)}")
    return word


def _either(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"[\s\xa0]") for form in sorted(forms, key=len, reverse=True))
