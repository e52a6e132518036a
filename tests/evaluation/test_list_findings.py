"""The sheet of findings: a row each, nothing of the text, verdicts kept."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from evaluation.list_findings import (
    SHEET,
    VERDICTS,
    Row,
    draw,
    list_findings,
    load_ids,
    load_remark,
    load_verdicts,
    tell_shares,
    write_sheet,
)

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


def test_the_sheet_that_is_kept_has_the_verdicts_that_its_head_tells() -> None:
    head = load_remark(SHEET)
    assert all(f"{verdict} (" in head for verdict in VERDICTS)
    assert set(load_verdicts(SHEET).values()) <= set(VERDICTS)


def test_another_word_is_no_verdict(tmp_path: Path) -> None:
    sheet = tmp_path / "findings.tsv"
    sheet.write_text("a\tword.repeated\ttext\t0\t7\tfalse\n", "utf-8")
    with pytest.raises(ValueError, match="'false' is no verdict"):
        load_verdicts(sheet)


def test_articles_that_were_judged_are_left_out(read_text: Callable[..., Reading], tmp_path: Path) -> None:
    reading = read_text("The the mayor resigned after the vote.")
    for name, line in (
        ("sheet.tsv", f"# a head\n{reading.article.id}\tword.repeated\ttext\t0\t7\tworth"),
        ("articles.jsonl", f'{{"id": "{reading.article.id}", "text": "The the mayor"}}'),
        ("readings.jsonl", f'{{"article": {{"id": "{reading.article.id}"}}}}'),
    ):
        (tmp_path / name).write_text(line + "\n", "utf-8")
        left_out = set(load_ids(tmp_path / name))
        assert list(list_findings([reading], left_out)) == [], name
    assert len(list(list_findings([reading], {"another"}))) == 1


def test_a_draw_is_the_same_at_every_run() -> None:
    rows: list[Row] = [(f"a{n}", "word.repeated", "text", 0, 7) for n in range(50)]
    drawn = draw(rows, 9)
    assert len(set(drawn)) == 9 and drawn == draw(rows, 9) == sorted(drawn, key=rows.index)
    assert draw(rows, None) == draw(rows, 60) == rows


def test_shares_leave_the_unsure_out() -> None:
    words = ("worth", "worth", "worth", "not", "unsure")
    verdicts = {(f"a{n}", "word.repeated", "text", 0, 7): word for n, word in enumerate(words)}
    assert list(tell_shares(verdicts)) == ["worth asking: 3 of 4 (75%), 1 unsure", "  word.repeated: 3 of 4"]
