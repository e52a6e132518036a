"""Card: what the page shows of one record, and the small pieces that cards are made of.

In: records' fields. Out: frozen dataclasses of plain strings, which the templates escape and write down.
"""

from dataclasses import dataclass

from onrecord.records.span import Span
from onrecord.web.chain import Crumb
from onrecord.web.signs import Sign


@dataclass(frozen=True, slots=True)
class Value:
    """One value in a row: the words, the card they lead to, and a quieter remark."""

    text: str
    card: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A named line. The `reason` says why there is no value, or why it is not surer."""

    name: str
    values: tuple[Value, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One record. `id` is the record's own, `kind` picks the colours, `short` is a short code (a PLOVER type).

    `quote` is the article's own words, `chain` who says so, `details` how it was read; `related` lists the cards
    that light up softly with this one; `in_text` says whether its words are marked in the article.
    """

    id: str
    kind: str
    heading: str
    short: str | None = None
    sign: Sign | None = None
    quote: str | None = None
    rows: tuple[Row, ...] = ()
    chain: tuple[Crumb, ...] = ()
    details: tuple[Row, ...] = ()
    in_text: bool = True

    @property
    def related(self) -> tuple[str, ...]:
        """The other cards that this one names, each once."""
        named = [value.card for row in (*self.rows, *self.details) for value in row.values]
        named += [crumb.card for crumb in self.chain]
        return tuple(dict.fromkeys(card for card in named if card is not None and card != self.id))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its cards; `empty` stands there when it has none."""

    key: str
    heading: str
    empty: str
    cards: tuple[Card, ...]


def row(name: str, *values: Value | None, reason: str | None = None) -> Row:
    """A row of the values that are there."""
    return Row(name, tuple(value for value in values if value is not None), reason)


def shown(*rows: Row) -> tuple[Row, ...]:
    """The rows that have something to show: values, or a reason for none."""
    return tuple(row for row in rows if row.values or row.reason)


def told(text: str | None, note: str | None = None) -> Value | None:
    """A value of these words, or none where there are none."""
    return Value(text, note=note) if text else None


def words(code: str) -> str:
    """A code in plain words: "did_not_happen" as "did not happen"."""
    return code.replace("_", " ")


def where_it_stands(span: Span) -> Row:
    """The span in code points, as the Reading has it."""
    return row("span", Value(f"{span.of} {span.start} to {span.end}"))
