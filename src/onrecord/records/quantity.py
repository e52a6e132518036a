"""Quantity: a number that the text tells, what it counts, and how sure the text is of it."""

from decimal import Decimal
from typing import Literal

import msgspec

from onrecord.records.span import Span

QuantityKind = Literal["count", "money", "percent", "measure", "ordinal", "age", "rate"]
Counted = Literal[
    "killed",
    "wounded",
    "casualties",
    "missing",
    "arrested",
    "captured",
    "abducted",
    "released",
    "displaced",
    "evacuated",
    "troops",
    "protesters",
    "people",
    "attacks",
    "weapons",
    "vehicles",
    "buildings",
    "cases",
    "votes",
    "seats",
    "countries",
    "tickets",
    "other",
]
Population = Literal["civilian", "combatant", "child", "woman", "aid worker", "journalist", "medic", "refugee"]
Scope = Literal["incident", "cumulative", "period", "target"]


class Quantity(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="quantity"
):
    """`value` and the bounds are decimal strings in JSON, never floats. `value` is null for "dozens": the bounds tell.

    `unit` is an ISO 4217 code for money, else a unit's name ("km", "percentage point"). `other_readings` keeps every
    other way the figure can be read ("$9.119": 9.119 or 9119). `counts` is a closed list; what does not fit is "other"
    and `counts_span` has the words.
    """

    id: str
    span: Span
    kind: QuantityKind
    value: Decimal | None = None
    other_readings: tuple[Decimal, ...] = ()
    unit: str | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    hedge: Span | None = None
    counts: Counted | None = None
    counts_span: Span | None = None
    population: Population | None = None
    scope: Scope | None = None
    as_of: str | None = None
    part_of: str | None = None
    event: str | None = None
    said_in: str | None = None
