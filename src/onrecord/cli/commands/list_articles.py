"""`onrecord list`: the articles of a record."""

import typer
from rich.table import Table
from rich.text import Text

from onrecord.cli.exits import stop
from onrecord.cli.options import RecordPath
from onrecord.cli.outputs import ListOutput, RowOutput, write_rows
from onrecord.cli.printing import show_controls, table_console

COLUMNS = ("id", "published", "outlet", "headline", "events", "quotations", "findings")


def list_articles(record: RecordPath, output: ListOutput = RowOutput.text) -> None:
    """List the articles of a record: id, date, outlet, headline, and how much was found in each."""
    from onrecord.store.connecting import RecordUnusable
    from onrecord.store.keeping import Record

    try:
        with Record(record) as kept:
            rows = [
                (
                    k.reading.article.id,
                    k.reading.article.published,
                    k.reading.article.outlet,
                    k.reading.article.headline,
                    len(k.reading.events),
                    sum(a.kind != "indirect" for a in k.reading.attributions),
                    len(k.reading.findings),
                )
                for k in kept.readings()
            ]
    except RecordUnusable as unusable:
        stop(str(unusable))
    if output is not RowOutput.text:
        write_rows(COLUMNS, rows, output)
        raise typer.Exit
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in COLUMNS:
        table.add_column(name, justify="right" if name in COLUMNS[4:] else "left", no_wrap=name == "id")
    for row in rows:
        table.add_row(*(Text(show_controls(str(cell if cell is not None else "-"))) for cell in row))
    table_console().print(table)
