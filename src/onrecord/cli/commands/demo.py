"""`onrecord demo`: the sample news into a record, shown in the terminal and as pages. `make demo` calls it."""

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from onrecord.cli.exits import stop
from onrecord.cli.failures import Failures
from onrecord.cli.options import DEFAULT_MODEL, Model, RecordPath, load_tools_or_stop
from onrecord.cli.printing import say, table_console, with_progress
from onrecord.records.capture import Given

if TYPE_CHECKING:
    from onrecord.records.reading import Reading


def demo(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The sample news.")],
    record: RecordPath,
    pages: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the pages go.")],
    model: Model = DEFAULT_MODEL,
) -> None:
    """Read the sample news into a record, show what is in it, and write a page for each story."""
    from onrecord.pipelines.adding import Added, add_inputs
    from onrecord.records.capture import Failure
    from onrecord.store.connecting import RecordUnusable
    from onrecord.store.keeping import Record

    if not folder.is_dir():
        stop(f"there is no folder {folder} with sample news here. Run it from the project's folder.")
    record.parent.mkdir(parents=True, exist_ok=True)
    pages.mkdir(parents=True, exist_ok=True)
    added = there = 0
    try:
        with Record(record, create=True) as kept, Failures(None) as failures:
            tools = load_tools_or_stop(model)
            for item in with_progress(add_inputs([str(folder)], Given(), tools, kept), "articles added", quiet=False):
                if isinstance(item, Failure):
                    failures.tell(item)
                else:
                    added += isinstance(item, Added)
                    there += not isinstance(item, Added)
            readings = [k.reading for k in kept.readings()]
            failed = failures.exit_code(len(readings))
    except RecordUnusable as unusable:
        stop(str(unusable))
    readings.sort(key=lambda r: (_day(r), r.article.outlet or "", r.article.headline or "", r.article.id))
    console = table_console()
    for day, of_day in groupby(readings, key=_day):
        console.rule(day, align="left", style="dim")
        console.print()
        for reading in of_day:
            _print(console, reading)
    written = _write_pages(pages, readings)
    say(f"added {added} articles, {there} were there already; the record is {record}")
    say(f"wrote {written} pages, {len(readings) + 1 - written} were there already")
    say(f"Open {pages / 'index.html'} in a browser, or try: onrecord list --record {record}")
    raise typer.Exit(failed)


def _day(reading: "Reading") -> str:
    return (reading.article.published or "date not told")[:10]


def _print(console: Console, reading: "Reading") -> None:
    from onrecord.cli.tables import print_events, print_findings, print_quotes, title_of
    from onrecord.cli.views import event_rows, quote_rows

    console.print(title_of(reading.article))
    rows = list(event_rows(reading))
    if rows:
        print_events(console, rows)
    else:
        console.print("  no events found\n", style="dim")
    print_quotes(console, (row for row in quote_rows(reading) if row.kind != "indirect"))
    if reading.findings:
        print_findings(console, reading.findings)
        console.print()


def _write_pages(folder: Path, readings: list["Reading"]) -> int:
    """A page for each story and an index of them by day; how many had to be written."""
    from onrecord.web.index import IndexGroup, make_index_row, render_index
    from onrecord.web.writing import page_name, write_page, write_text

    written = sum(write_page(folder / page_name(r), r) for r in readings)
    groups = [
        IndexGroup(day, tuple(make_index_row(r, page_name(r)) for r in of_day))
        for day, of_day in groupby(readings, key=_day)
    ]
    return written + write_text(folder / "index.html", render_index(groups, title="Sample news"))
