"""The table of quantity sentences: tests/data/quantities/sentences.tsv.

A row brackets one quantity; `value` "-" is null; `bounds` are "least..most"; `extra` holds more fields to be seen:
on (the words counted), hedge, population, scope, part_of (the whole's words), other (readings). Kind "none": the
sentence holds no quantity at all.
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from onrecord.records.quantity import Quantity

TABLE = Path(__file__).parents[2] / "data" / "quantities" / "sentences.tsv"


@dataclass(frozen=True)
class Row:
    """One expectation; `phrase` is null where no quantity is to be found."""

    text: str
    phrase: tuple[int, int] | None
    kind: str
    value: Decimal | None
    unit: str | None
    bounds: tuple[Decimal | None, Decimal | None]
    counts: str | None
    extra: dict[str, str]
    why: str


def load_rows() -> list[Row]:
    lines = TABLE.read_text("utf-8").splitlines()
    return [_parse_row(line.split("\t")) for line in lines[1:] if line and not line.startswith("#")]


def _parse_row(cells: list[str]) -> Row:
    sentence, kind, value, unit, bounds, counts, extra, why = cells
    start = sentence.find("[")
    least, _, most = bounds.partition("..")
    return Row(
        text=sentence.replace("[", "").replace("]", ""),
        phrase=None if kind == "none" else (start, sentence.find("]") - 1),
        kind=kind,
        value=Decimal(value) if value not in ("", "-") else None,
        unit=unit or None,
        bounds=(Decimal(least) if least else None, Decimal(most) if most else None),
        counts=counts or None,
        extra=dict(cell.split("=", 1) for cell in extra.split(";") if cell),
        why=why,
    )


def differences(row: Row, quantities: tuple[Quantity, ...]) -> list[str]:
    """What was read otherwise than the row says; empty where it is right."""
    if row.phrase is None:
        return [f"found {q.kind} {q.span.exact!r}" for q in quantities]
    found = next((q for q in quantities if (q.span.start, q.span.end) == row.phrase), None)
    if found is None:
        return [f"not found among {[(q.kind, q.span.exact) for q in quantities]}"]
    whole = next((q for q in quantities if q.id == found.part_of), None)
    seen = {
        "on": found.counts_span.exact if found.counts_span else "",
        "hedge": found.hedge.exact if found.hedge else "",
        "population": found.population or "",
        "scope": found.scope or "",
        "part_of": whole.span.exact if whole else "",
        "other": ",".join(map(str, found.other_readings)),
    }
    pairs = [
        ("kind", row.kind, found.kind),
        ("value", row.value, found.value),
        ("unit", row.unit, found.unit),
        ("bounds", row.bounds, (found.at_least, found.at_most)),
        ("counts", row.counts, found.counts),
        *((key, value, seen[key]) for key, value in row.extra.items()),
    ]
    return [f"{name}: {got!r}, not {wanted!r}" for name, wanted, got in pairs if got != wanted]
