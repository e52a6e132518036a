"""Exit codes (docs/cli.md), and the one way in which a command stops with a word to the person."""

from typing import NoReturn

import typer

from onrecord.cli.printing import say_error

DONE = 0
FINDINGS = 1
USAGE = 2
SOME_FAILED = 3
INTERRUPTED = 130
PIPE_CLOSED = 141
TERMINATED = 143


def stop(message: str, code: int = USAGE) -> NoReturn:
    """Say what is wrong on standard error and leave with this code."""
    say_error(message)
    raise typer.Exit(code)
