"""`onrecord add`: inputs into a record file."""

import typer

from onrecord.cli.asking import standard_input, taking
from onrecord.cli.exits import stop
from onrecord.cli.failures import Failures
from onrecord.cli.options import (
    DEFAULT_MODEL,
    ActorsFile,
    ErrorsFile,
    Inputs,
    Language,
    Model,
    Outlet,
    Published,
    Quiet,
    RecordPath,
    Url,
    Workers,
    given_by,
    load_tools_or_stop,
)
from onrecord.cli.printing import say


def add(
    inputs: Inputs,
    record: RecordPath,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    model: Model = DEFAULT_MODEL,
    actors: ActorsFile = None,
    workers: Workers = 1,
    quiet: Quiet = False,
) -> None:
    """Read articles and keep them in a record, with their bytes. What is there already is not read again."""
    given = given_by(published, outlet, url, language)
    from onrecord.pipelines.adding import Added, add_inputs
    from onrecord.records.capture import Failure
    from onrecord.store.connecting import RecordUnusable
    from onrecord.store.keeping import Record

    added = there = 0
    try:
        with Record(record, create=True) as kept, Failures(errors) as failures:
            tools = load_tools_or_stop(model, actors)
            items = add_inputs(inputs, given, tools, kept, workers=workers, stdin=standard_input())
            with taking(items, "articles added", quiet) as kept_so_far:
                for item in kept_so_far:
                    if isinstance(item, Failure):
                        failures.tell(item)
                    elif isinstance(item, Added):
                        added += 1
                    else:
                        there += 1
            if not quiet:
                say(
                    f"added {added}, there already {there}, failed {len(failures.codes)}; {record} holds {kept.count()}"
                )
            raise typer.Exit(failures.exit_code(added + there))
    except RecordUnusable as unusable:
        stop(str(unusable))
