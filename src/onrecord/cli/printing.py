"""Words for people on standard error, progress where it is a terminal, and JSON Lines on standard output."""

import sys
from collections.abc import Generator, Iterable
from typing import TypeVar

import msgspec
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from onrecord.records.codec import encode_record

T = TypeVar("T")

NARROWEST = 110
"""Columns of a table that is not printed to a terminal."""

_errors = Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str, before: Text | str = "") -> None:
    """One line for the person, on standard error. No markup is read in it, control characters are shown as such."""
    _errors.print(Text.assemble(before, show_controls(text)))


def say_error(text: str) -> None:
    """What is wrong, where, and what to do."""
    say(text, Text.assemble(("error:", "bold red"), " "))


def table_console() -> Console:
    """Where tables for people go: standard output, at the terminal's width or wide enough to read."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=max(console.width, NARROWEST))


def print_record(record: msgspec.Struct) -> None:
    """One record as one JSON line on standard output."""
    sys.stdout.buffer.write(encode_record(record) + b"\n")


def show_controls(text: str) -> str:
    """The text with control and bidirectional-override characters made visible: news must not steer a terminal."""
    return "".join(c if c == "\n" or not _steers(c) else f"\\u{ord(c):04x}" for c in text)


def _steers(char: str) -> bool:
    code = ord(char)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069


def with_progress(items: Iterable[T], what: str, quiet: bool) -> Generator[T, None, None]:
    """Pass the items on; count them on standard error while it is a terminal."""
    if quiet or not _errors.is_terminal:
        yield from items
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:.0f}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=_errors, transient=True) as progress:
        task = progress.add_task(what, total=None)
        for item in items:
            yield item
            progress.advance(task)
