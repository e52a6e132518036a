"""The `onrecord` command: its list of subcommands, and what happens on Ctrl-C and a closed pipe."""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Annotated

import typer

from onrecord.cli.commands.add import add
from onrecord.cli.commands.check import check
from onrecord.cli.commands.demo import demo
from onrecord.cli.commands.events import events
from onrecord.cli.commands.list_articles import list_articles
from onrecord.cli.commands.page import page
from onrecord.cli.commands.quotes import quotes
from onrecord.cli.commands.read import read
from onrecord.cli.commands.schema import schema
from onrecord.cli.commands.setup import setup
from onrecord.cli.commands.show import show
from onrecord.cli.exits import INTERRUPTED
from onrecord.cli.printing import say

READING = "Read the news"
KEEPING = "Keep a record"
HOUSE = "The house"

COMMANDS: list[tuple[str, Callable[..., None], str]] = [
    ("read", read, READING),
    ("events", events, READING),
    ("quotes", quotes, READING),
    ("check", check, READING),
    ("page", page, READING),
    ("add", add, KEEPING),
    ("list", list_articles, KEEPING),
    ("show", show, KEEPING),
    ("schema", schema, HOUSE),
    ("setup", setup, HOUSE),
    ("demo", demo, HOUSE),
]
"""Every subcommand: its name, its function, and the heading it stands under in --help."""

EPILOG = (
    "Exit codes: 0 done · 1 findings at the asked level · 2 usage or input error · 3 some inputs failed · 130 Ctrl-C"
)

app = typer.Typer(
    name="onrecord",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for name, function, heading in COMMANDS:
    app.command(name=name, rich_help_panel=heading)(function)


def _print_version(wanted: bool) -> None:
    if wanted:
        from onrecord.pipelines.versions import format_versions

        typer.echo(format_versions())
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Versions of coder, model, tables."),
    ] = False,
) -> None:
    """Who did what to whom, where, when, how many, [bold]and who says so[/]: reads news and keeps a checkable record.

    Try it:  [cyan]onrecord events story.txt --published 2022-09-21[/]  or  [cyan]onrecord page story.html -o p.html[/]
    """


def _interrupted(_: int, __: FrameType | None) -> None:
    say("stopped")
    raise SystemExit(INTERRUPTED)


def run() -> None:
    """The console script's entry point."""
    signal.signal(signal.SIGINT, _interrupted)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `onrecord read ... | head` ends quietly
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


if __name__ == "__main__":
    run()
