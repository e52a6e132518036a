"""The `onrecord` command: its list of subcommands, and what happens on Ctrl-C, a closed pipe and a full disk."""

import io
import os
import select
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
from onrecord.cli.exits import INTERRUPTED, PIPE_CLOSED, TERMINATED, USAGE
from onrecord.cli.printing import say, say_error

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


STOPPED: dict[int, int] = {signal.SIGINT: INTERRUPTED, signal.SIGTERM: TERMINATED}
"""The exit code for each signal that ends a command with a word."""


def _stopped(number: int, _: FrameType | None) -> None:
    say("stopped")
    raise SystemExit(STOPPED[number])


def _pipe_closed(_: int, __: FrameType | None) -> None:
    """`onrecord read ... | head` ends quietly. A pipe to a process of ours may break too: that ends nothing here."""
    poll = select.poll()
    for descriptor in (1, 2):
        poll.register(descriptor, 0)
    if any(told & select.POLLERR for _, told in poll.poll(0)):
        _let_go()
        raise SystemExit(PIPE_CLOSED)


def _let_go() -> None:
    """Nothing more can be written to standard output; so that leaving does not try to, it leads nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _open_streams() -> None:
    """Standard output and error are UTF-8 whatever the locale; a closed one takes what is written and keeps nothing."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115, PTH123 # as long as the process runs
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def run() -> None:
    """The console script's entry point."""
    _open_streams()
    for number in STOPPED:
        signal.signal(number, _stopped)
    signal.signal(signal.SIGPIPE, _pipe_closed)
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except OSError as error:  # what else may fail is told where it fails
        _let_go()
        say_error(f"standard output cannot be written: {error.strerror}. What came before may be cut off.")
        raise SystemExit(USAGE) from None


if __name__ == "__main__":
    run()
