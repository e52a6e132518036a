"""`onrecord events`: who did what to whom, as a table for people or rows for programs."""

from typing import TYPE_CHECKING

import typer

from onrecord.cli.asking import Asked, read_asked
from onrecord.cli.options import (
    DEFAULT_MODEL,
    ActorsFile,
    DroppedFile,
    ErrorsFile,
    Inputs,
    Language,
    Model,
    Outlet,
    Published,
    Url,
)
from onrecord.cli.outputs import ListOutput, RowOutput, RowWriter
from onrecord.cli.printing import table_console

if TYPE_CHECKING:
    from onrecord.pipelines.local import Read
    from onrecord.pipelines.tools import Tools


def events(
    inputs: Inputs,
    output: ListOutput = RowOutput.text,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    dropped: DroppedFile = None,
    model: Model = DEFAULT_MODEL,
    actors: ActorsFile = None,
) -> None:
    """Show the events of articles: when, who, did what, to whom, where, how many, standing, who says so."""
    from onrecord.cli.tables import print_events, print_notes, title_of
    from onrecord.cli.views import EventRow, event_rows

    console = table_console()
    writer = RowWriter(EventRow, output)

    def visit(read: "Read", _: "Tools") -> None:
        rows = list(event_rows(read.reading))
        if output is not RowOutput.text:
            writer.write(rows)
            return
        console.print(title_of(read.reading.article))
        print_notes(console, read.reading.notes)
        if not rows:
            console.print("  no events found\n", style="dim")
            return
        print_events(console, rows)

    raise typer.Exit(
        read_asked(
            Asked(inputs, published, outlet, url, language, errors, model, dropped=dropped, actors=actors), visit
        )
    )
