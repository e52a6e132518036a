"""`onrecord check`: the desk's questions as a linter, for people, editors and CI."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli.exits import DONE, FINDINGS, SOME_FAILED, stop
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
from onrecord.cli.printing import table_console


class CheckOutput(StrEnum):
    """How findings are printed."""

    text = "text"
    line = "line"
    json = "json"
    sarif = "sarif"


class FailLevel(StrEnum):
    """From which severity on findings make the exit code 1."""

    error = "error"
    query = "query"
    note = "note"
    never = "never"


REACHED = {"error": {"error"}, "query": {"error", "query"}, "note": {"error", "query", "note"}, "never": set[str]()}


def check(
    inputs: Inputs,
    output: Annotated[
        CheckOutput, typer.Option(help="text for people; line for editors; json or sarif for programs.")
    ] = CheckOutput.text,
    fail_level: Annotated[
        FailLevel, typer.Option(help="The lowest severity that makes the exit code 1.")
    ] = FailLevel.query,
    rule: Annotated[
        list[str] | None, typer.Option(help="Only this rule; may be given several times.", show_default=False)
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Ask what a copy desk would ask: figures, dates, names and quotations that do not fit each other."""
    given = given_by(published, outlet, url, language)
    from onrecord.pipelines.checking import RULE_NAMES, check_by
    from onrecord.pipelines.local import read_inputs
    from onrecord.records.capture import Failure

    unknown = sorted(set(rule or ()) - set(RULE_NAMES))
    if unknown:
        stop(f"there is no rule {unknown[0]!r}. There are: {', '.join(RULE_NAMES)}.")
    tools = load_tools_or_stop(model)
    from onrecord.cli.finding_output import Checked, print_checked

    checked: list[Checked] = []
    with Failures(errors) as failures:
        for item in read_inputs(inputs, given, tools, stdin=sys.stdin.buffer):
            if isinstance(item, Failure):
                failures.tell(item)
                continue
            findings = check_by(item.reading, tools, rule)
            checked.append(Checked(item.capture.where, item.reading.article, findings))
        print_checked(checked, output.value, table_console())
        if failures.codes:
            raise typer.Exit(failures.exit_code(len(checked)) or SOME_FAILED)
    reached = any(f.severity in REACHED[fail_level.value] for c in checked for f in c.findings)
    raise typer.Exit(FINDINGS if reached else DONE)
