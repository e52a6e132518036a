"""The table of time sentences: tests/data/times/sentences.tsv.

A row brackets one phrase; `value` is its TIMEX3 value ("-": null), `range` its first and last day or moment where the
value does not say them ("-": null), `relation` "on" where empty. Value "none": the sentence holds no time at all.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

TABLE = Path(__file__).parents[2] / "data" / "times" / "sentences.tsv"


@dataclass(frozen=True)
class Row:
    """One expectation; `phrase` is null where no time is to be found."""

    text: str
    published: str | None
    phrase: tuple[int, int] | None
    value: str | None
    ends: tuple[str, str] | None
    relation: str | None
    why: str


def load_rows() -> list[Row]:
    lines = TABLE.read_text("utf-8").splitlines()
    return [_parse_row(line.split("\t")) for line in lines[1:] if line and not line.startswith("#")]


def _parse_row(cells: list[str]) -> Row:
    sentence, published, value, ends, relation, why = cells
    start = sentence.find("[")
    text = sentence.replace("[", "").replace("]", "")
    none = value == "none"
    known = None if value in ("-", "none") else value
    durable = known is not None and known.startswith(("P", "XXXX-")) and not known.endswith("_REF")
    return Row(
        text=text,
        published=None if published == "-" else published,
        phrase=None if none else (start, sentence.find("]") - 1),
        value=known,
        ends=_ends(known, ends),
        relation=None if none or durable else (relation or "on"),
        why=why,
    )


def _ends(value: str | None, ends: str) -> tuple[str, str] | None:
    if ends == "-" or value is None:
        return None
    if ends:
        first, last = ends.split("/")
        return first, last
    if "-W" in value:
        monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if len(value) == 4:
        return f"{value}-01-01", f"{value}-12-31"
    if len(value) == 7:
        last_day = calendar.monthrange(int(value[:4]), int(value[5:]))[1]
        return f"{value}-01", f"{value}-{last_day}"
    return value, value
