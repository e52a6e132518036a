"""Rows for programs."""

from dataclasses import dataclass

import pytest

from onrecord.cli.outputs import RowOutput, RowWriter


@dataclass(frozen=True)
class Row:
    headline: str | None
    n: int


def test_csv_cells_that_would_run_in_a_spreadsheet_are_shown_instead(capsys: pytest.CaptureFixture[str]) -> None:
    writer = RowWriter(Row, RowOutput.csv)
    writer.write([Row("=cmd|' /C calc'!A0", -1)])
    writer.write([Row('He said "no", twice', 2)])
    out = capsys.readouterr().out
    assert out.splitlines() == ["headline,n", "'=cmd|' /C calc'!A0,-1", '"He said ""no"", twice",2']


def test_jsonl_has_every_column(capsys: pytest.CaptureFixture[str]) -> None:
    RowWriter(Row, RowOutput.jsonl).write([Row(None, 1), Row("é", 2)])
    assert capsys.readouterr().out == '{"headline": null, "n": 1}\n{"headline": "é", "n": 2}\n'


def test_csv_of_nothing_still_has_its_header(capsys: pytest.CaptureFixture[str]) -> None:
    RowWriter(Row, RowOutput.csv).write([])
    assert capsys.readouterr().out.splitlines() == ["headline,n"]
