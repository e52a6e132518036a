"""The sheet of findings: a row each, nothing of the text, verdicts kept."""

import io
from collections.abc import Callable
from pathlib import Path

from evaluation.list_findings import list_findings, load_verdicts, write_sheet

from onrecord.records.reading import Reading


def test_a_sheet_has_offsets_and_no_text(read_text: Callable[..., Reading]) -> None:
    rows = list(list_findings([read_text("The the mayor resigned after the vote.")]))
    assert rows == [("a", "word.repeated", "text", 0, 7)]


def test_verdicts_are_kept(tmp_path: Path) -> None:
    row = ("a", "word.repeated", "text", 0, 7)
    other = ("b", "date.weekday", "headline", 3, 9)
    sheet = tmp_path / "findings.tsv"
    with sheet.open("w") as out:
        write_sheet([row], {row: "worth"}, out)
    assert load_verdicts(sheet) == {row: "worth"}
    again = io.StringIO()
    write_sheet([other, row], load_verdicts(sheet), again)
    assert again.getvalue().splitlines()[-2:] == [
        "b\tdate.weekday\theadline\t3\t9\t",
        "a\tword.repeated\ttext\t0\t7\tworth",
    ]
