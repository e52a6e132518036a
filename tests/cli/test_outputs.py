"""Rows for programs."""

import pytest

from onrecord.cli.outputs import RowOutput, write_rows


def test_csv_cells_that_would_run_in_a_spreadsheet_are_shown_instead(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(("headline", "n"), [("=cmd|' /C calc'!A0", -1), ('He said "no", twice', 2)], RowOutput.csv)
    out = capsys.readouterr().out
    assert out.splitlines() == ["headline,n", "'=cmd|' /C calc'!A0,-1", '"He said ""no"", twice",2']


def test_jsonl_has_every_column(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(("a", "b"), [("é", None)], RowOutput.jsonl)
    assert capsys.readouterr().out == '{"a": "é", "b": null}\n'
