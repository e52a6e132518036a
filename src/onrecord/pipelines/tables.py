"""Word tables from the package's own files: tab-separated, one header line, `#` for remarks."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

Row = dict[str, str]


def read_rows(package: str, name: str) -> Iterator[Row]:
    """The rows of a table, keyed by its header. Raises ValueError naming the line whose cells do not fit."""
    yield from parse_rows((files(package) / name).read_text("utf-8"), f"{package}/{name}")


def read_rows_of(path: Path) -> list[tuple[int, Row]]:
    """A user's own rows with their lines. Raises OSError, UnicodeDecodeError, ValueError naming the line."""
    return list(_numbered_rows(path.read_text("utf-8-sig"), str(path)))


def parse_rows(text: str, name: str) -> Iterator[Row]:
    """The rows of a table's text; `name` is for messages. Raises ValueError naming the line whose cells do not fit."""
    return (row for _, row in _numbered_rows(text, name))


def _numbered_rows(text: str, name: str) -> Iterator[tuple[int, Row]]:
    header: list[str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{name}, line {number}: {len(cells)} cells under {len(header)} headings")
        yield number, dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
