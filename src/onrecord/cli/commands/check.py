"""`onrecord check`: the desk's questions as a linter, for people, editors and CI."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.asking import Asked, read_asked
from onrecord.cli.exits import DONE, FINDINGS, stop
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
from onrecord.cli.printing import table_console

if TYPE_CHECKING:
    from onrecord.pipelines.local import Read
    from onrecord.pipelines.tools import Tools


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
    actors: ActorsFile = None,
) -> None:
    """Ask what a copy desk would ask: figures, dates, names and quotations that do not fit each other."""
    from onrecord.cli.finding_output import Checked, print_checked
    from onrecord.pipelines.checking import RULE_NAMES, check_by

    unknown = sorted(set(rule or ()) - set(RULE_NAMES))
    if unknown:
        stop(f"there is no rule {unknown[0]!r}. There are: {', '.join(RULE_NAMES)}.")
    checked: list[Checked] = []

    def visit(read: "Read", tools: "Tools") -> None:
        reading = read.reading
        found = check_by(reading, tools, rule)
        checked.append(Checked(read.capture.where, reading.article, found, reading.notes))

    failed = read_asked(Asked(inputs, published, outlet, url, language, errors, model, actors=actors), visit)
    print_checked(checked, output.value, table_console())
    if failed:
        raise typer.Exit(failed)
    reached = any(f.severity in REACHED[fail_level.value] for c in checked for f in c.findings)
    raise typer.Exit(FINDINGS if reached else DONE)
