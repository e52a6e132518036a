"""Rows for programs: JSON Lines and CSV (RFC 4180) on standard output."""

import csv
import dataclasses
import io
import json
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class RowOutput(StrEnum):
    """How rows are printed."""

    text = "text"
    jsonl = "jsonl"
    csv = "csv"


ListOutput = Annotated[RowOutput, typer.Option("--output", help="text for people; jsonl or csv for programs.")]

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class RowWriter:
    """Writes rows (dataclasses of one type) on standard output as they come; CSV has its header once, before them."""

    def __init__(self, row_type: type["DataclassInstance"], output: RowOutput) -> None:
        self._columns = [field.name for field in dataclasses.fields(row_type)]
        self._output = output
        if output is RowOutput.csv:
            self._write_csv(self._columns)

    def write(self, rows: Iterable["DataclassInstance"]) -> None:
        """Write the rows, each as one line."""
        for row in rows:
            cells: list[Cell] = [getattr(row, name) for name in self._columns]
            if self._output is RowOutput.csv:
                self._write_csv([_harmless(cell) for cell in cells])
            else:
                line = json.dumps(dict(zip(self._columns, cells, strict=True)), ensure_ascii=False)
                sys.stdout.write(line + "\n")

    def _write_csv(self, cells: Sequence[Cell]) -> None:
        buffer = io.StringIO()
        csv.writer(buffer).writerow(cells)
        sys.stdout.write(buffer.getvalue())


def _harmless(cell: Cell) -> Cell:
    """A spreadsheet runs cells that begin like a formula; an apostrophe before them makes it show them instead."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
