"""`onrecord quotes`: who says what, for people or as rows for programs."""

import dataclasses
import sys

import typer

from onrecord.cli.failures import Failures
from onrecord.cli.options import (
    DEFAULT_MODEL,
    ErrorsFile,
    Inputs,
    Language,
    Model,
    Outlet,
    Published,
    Url,
    given_by,
    load_tools_or_stop,
)
from onrecord.cli.outputs import ListOutput, RowOutput, write_rows
from onrecord.cli.printing import table_console


def quotes(
    inputs: Inputs,
    output: ListOutput = RowOutput.text,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Show the quotations and reported statements of articles: speaker, how, what; nested ones indented."""
    given = given_by(published, outlet, url, language)
    tools = load_tools_or_stop(model)
    from onrecord.cli.tables import print_quotes, title_of
    from onrecord.cli.views import QuoteRow, quote_rows
    from onrecord.pipelines.local import read_inputs
    from onrecord.records.capture import Failure

    columns = [field.name for field in dataclasses.fields(QuoteRow)]
    done = 0
    with Failures(errors) as failures:
        for item in read_inputs(inputs, given, tools, stdin=sys.stdin.buffer):
            if isinstance(item, Failure):
                failures.tell(item)
                continue
            rows = list(quote_rows(item.reading))
            if output is RowOutput.text:
                console = table_console()
                console.print(title_of(item.reading.article))
                print_quotes(console, rows)
            else:
                write_rows(columns, [dataclasses.astuple(row) for row in rows], output, header=done == 0)
            done += 1
        raise typer.Exit(failures.exit_code(done))
