"""Word tables from the package's own files: tab-separated, one header line, `#` for remarks."""

from collections.abc import Iterator
from importlib.resources import files

Row = dict[str, str]


def read_rows(package: str, name: str) -> Iterator[Row]:
    """The rows of a table, keyed by its header. Raises ValueError naming the line whose cells do not fit."""
    header: list[str] | None = None
    for number, line in enumerate((files(package) / name).read_text("utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{package}/{name}, line {number}: {len(cells)} cells under {len(header)} headings")
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
