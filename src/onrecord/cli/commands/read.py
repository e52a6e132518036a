"""`onrecord read`: inputs to Readings, one JSON line an article."""

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
    Quiet,
    Url,
    Workers,
    given_by,
    load_tools_or_stop,
)
from onrecord.cli.printing import print_record, with_progress


def read(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    model: Model = DEFAULT_MODEL,
    workers: Workers = 1,
    quiet: Quiet = False,
) -> None:
    """Read articles: print one JSON line each, with everything found in it and who says so."""
    given = given_by(published, outlet, url, language)
    tools = load_tools_or_stop(model)
    from onrecord.pipelines.local import read_inputs
    from onrecord.records.capture import Failure

    done = 0
    with Failures(errors) as failures:
        items = read_inputs(inputs, given, tools, workers=workers, stdin=sys.stdin.buffer)
        for item in with_progress(items, "articles read", quiet):
            if isinstance(item, Failure):
                failures.tell(item)
            else:
                print_record(item.reading)
                done += 1
        raise typer.Exit(failures.exit_code(done))
