"""`onrecord check`: the desk's questions as a linter, for people, editors and CI."""

from difflib import get_close_matches
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
        list[str] | None,
        typer.Option(
            metavar="RULE", help="Only this rule, such as date.weekday; may be given several times.", show_default=False
        ),
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
    from onrecord.cli.finding_output import Checked, open_output
    from onrecord.pipelines.checking import ASKS, check_by

    _stop_at_unknown(rule or [], list(ASKS))
    reached = False
    with open_output(output.value, table_console(), ASKS) as out:

        def visit(read: "Read", tools: "Tools") -> None:
            nonlocal reached
            found = check_by(read.reading, tools, rule)
            reached = reached or any(finding.severity in REACHED[fail_level.value] for finding in found)
            out.print(Checked(read.capture, read.reading.article, found, read.reading.notes))

        failed = read_asked(Asked(inputs, published, outlet, url, language, errors, model, actors=actors), visit)
    if failed:
        raise typer.Exit(failed)
    raise typer.Exit(FINDINGS if reached else DONE)


def _stop_at_unknown(asked: list[str], known: list[str]) -> None:
    """Stop at the first rule that there is not, and name one that is spelled alike."""
    for name in asked:
        if name not in known:
            alike = get_close_matches(name, known, n=1)
            hint = f" Did you mean {alike[0]}?" if alike else ""
            stop(f"there is no rule {name!r}.{hint} There are: {', '.join(known)}.")
