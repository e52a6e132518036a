"""Word tables as they are read from the package."""

from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.pipelines.tables import read_rows
from onrecord.pipelines.tools import OwnActorsUnusable, load_own_actors

PACKAGE = Path(str(files("onrecord")))
TABLES = sorted(p.relative_to(PACKAGE) for p in PACKAGE.rglob("*.tsv"))


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_every_table_fits_its_header(table: Path) -> None:
    package = ".".join(("onrecord", *table.parent.parts))
    rows = list(read_rows(package, table.name))
    assert rows
    assert all(cell == cell.strip() for row in rows for cell in row.values()), "a cell has space around it"


def test_a_row_that_does_not_fit_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "badtables").mkdir()
    (tmp_path / "badtables" / "__init__.py").touch()
    (tmp_path / "badtables" / "t.tsv").write_text("# remark\na\tb\n1\t2\n1\t2\t3\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ValueError, match=r"t\.tsv, line 4: 3 cells under 2"):
        list(read_rows("badtables", "t.tsv"))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Tidewater League\tgroup\tGBRX\tCVL", "line 4: Tidewater League: 'GBRX' is not a PLOVER code"),
        ("Tidewater League\tcountry\tGBR\t", "line 4: Tidewater League: kind is 'country'"),
        ("\tgroup\tGBR\tCVL", "line 4: the name is empty"),
        ("Tidewater League\tgroup\tGBR\tCVL\tmore", "line 4: 5 cells under 4 headings"),
    ],
)
def test_a_bad_row_of_a_users_actors_is_named_by_its_line(tmp_path: Path, row: str, words: str) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(f"# mine\nname\tkind\tcode\tsector\nOhlstadt Foods\torganization\tDEU\tBUS\n{row}\n")
    with pytest.raises(OwnActorsUnusable, match=words):
        load_own_actors(table)
