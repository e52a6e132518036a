"""`onrecord list`: the articles of a record."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from onrecord.cli.exits import stop
from onrecord.cli.options import RecordPath
from onrecord.cli.outputs import ListOutput, RowOutput, RowWriter
from onrecord.cli.printing import show_controls, table_console

if TYPE_CHECKING:
    from onrecord.records.reading import Reading


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article of the record, and how much was found in it."""

    id: str
    published: str | None
    outlet: str | None
    headline: str | None
    events: int
    quotations: int
    findings: int


def list_articles(record: RecordPath, output: ListOutput = RowOutput.text) -> None:
    """List the articles of a record: id, date, outlet, headline, and how much was found in each."""
    from onrecord.store.connecting import RecordUnusable
    from onrecord.store.keeping import Record

    try:
        with Record(record) as kept:
            rows = [_row(k.reading) for k in kept.readings()]
    except RecordUnusable as unusable:
        stop(str(unusable))
    if output is not RowOutput.text:
        RowWriter(ArticleRow, output).write(rows)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for field in fields(ArticleRow):
        counted = field.type is int
        table.add_column(field.name, justify="right" if counted else "left", no_wrap=field.name in ("id", "published"))
    for row in rows:
        cells = (getattr(row, field.name) for field in fields(row))
        table.add_row(*(Text(show_controls("-" if cell is None else str(cell))) for cell in cells))
    table_console().print(table)


def _row(reading: "Reading") -> ArticleRow:
    article = reading.article
    return ArticleRow(
        id=article.id,
        published=article.published,
        outlet=article.outlet,
        headline=article.headline,
        events=len(reading.events),
        quotations=sum(a.kind != "indirect" for a in reading.attributions),
        findings=len(reading.findings),
    )
