"""`onrecord quotes`: who says what, for people or as rows for programs."""

from typing import TYPE_CHECKING

import typer

from onrecord.cli.asking import Asked, read_asked
from onrecord.cli.options import (
    DEFAULT_MODEL,
    ActorsFile,
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


def quotes(
    inputs: Inputs,
    output: ListOutput = RowOutput.text,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    model: Model = DEFAULT_MODEL,
    actors: ActorsFile = None,
) -> None:
    """Show the quotations and reported statements of articles: speaker, how, what; nested ones indented."""
    from onrecord.cli.tables import print_notes, print_quotes, title_of
    from onrecord.cli.views import QuoteRow, quote_rows

    console = table_console()
    writer = RowWriter(QuoteRow, output)

    def visit(read: "Read", _: "Tools") -> None:
        rows = list(quote_rows(read.reading))
        if output is not RowOutput.text:
            writer.write(rows)
            return
        console.print(title_of(read.reading.article))
        print_notes(console, read.reading.notes)
        if not rows:
            console.print("  no quotes found\n", style="dim")
            return
        print_quotes(console, rows)

    raise typer.Exit(read_asked(Asked(inputs, published, outlet, url, language, errors, model, actors=actors), visit))
