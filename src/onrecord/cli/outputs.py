"""Rows for programs: JSON Lines and CSV (RFC 4180) on standard output."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer


class RowOutput(StrEnum):
    """How rows are printed."""

    text = "text"
    jsonl = "jsonl"
    csv = "csv"


ListOutput = Annotated[RowOutput, typer.Option("--output", help="text for people; jsonl or csv for programs.")]

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Cell]], output: RowOutput, header: bool = True) -> None:
    """Write the rows with their columns' names; CSV has them once, in the first line."""
    if output is RowOutput.jsonl:
        for row in rows:
            sys.stdout.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n")
        return
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    if header:
        writer.writerow(columns)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    sys.stdout.write(buffer.getvalue())


def _harmless(cell: Cell) -> Cell:
    """A spreadsheet runs cells that begin like a formula; an apostrophe before them makes it show them instead."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
