"""Failures of a batch: told as they come, written to --errors FILE, summed up in the exit code."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from onrecord.cli.exits import DONE, SOME_FAILED, USAGE, stop
from onrecord.cli.printing import say_plain
from onrecord.records.capture import Failure
from onrecord.records.codec import encode_record

USAGE_CODES = frozenset({"not_found", "not_a_name", "address_refused", "no_stdin"})
"""Failures that are the command line's own: when nothing else was read, the exit code is 2."""


@contextmanager
def open_lines(path: Path | None, option: str) -> Iterator[BinaryIO | None]:
    """The file that an option names, made anew for JSON Lines; None where it names none. Stops where it cannot be."""
    if path is None:
        yield None
        return
    try:
        file = path.open("wb")
    except OSError as error:
        stop(f"{option} {path} cannot be written: {error.strerror}.")
    with file:
        yield file


class Failures:
    """Collects what failed; a `with` block closes the file."""

    def __init__(self, path: Path | None) -> None:
        """`path` is --errors FILE: one JSON line a failure; it is made even when nothing fails."""
        self._lines = open_lines(path, "--errors")
        self.codes: list[str] = []

    def __enter__(self) -> "Failures":
        self._file = self._lines.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lines.__exit__(kind, error, trace)

    def tell(self, failure: Failure) -> None:
        """Say what failed, where, and what to do; keep it in the file."""
        self.codes.append(failure.code)
        hint = f" {failure.hint}" if failure.hint else ""
        say_plain(f"{failure.where}: {failure.message}{hint} [{failure.code}]")
        if self._file is not None:
            self._file.write(encode_record(failure) + b"\n")
            self._file.flush()

    def exit_code(self, done: int) -> int:
        """0 when nothing failed; 2 when nothing was read and the inputs themselves are wrong; else 3."""
        if not self.codes:
            return DONE
        return USAGE if not done and USAGE_CODES.issuperset(self.codes) else SOME_FAILED
