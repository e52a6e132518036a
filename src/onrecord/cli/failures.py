"""Failures of a batch: told as they come, written to --errors FILE, summed up in the exit code."""

from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import NoReturn

import msgspec

from onrecord.cli.exits import DONE, SOME_FAILED, USAGE, stop
from onrecord.cli.printing import say
from onrecord.records.capture import Failure
from onrecord.records.codec import encode_lines

USAGE_CODES = frozenset({"not_found", "not_allowed", "not_a_name", "empty_folder", "address_refused", "no_stdin"})
"""Failures that are the command line's own: when nothing else was read, the exit code is 2."""


class LineFile:
    """The file that an option names, made anew for JSON Lines; nothing where it names none. Stops where it fails."""

    def __init__(self, path: Path | None, option: str) -> None:
        self._path, self._option = path, option
        self._file: FileIO | None = None

    def __enter__(self) -> "LineFile":
        if self._path is not None:
            try:
                self._file = self._path.open("wb", buffering=0)  # each line is there when the next input is read
            except OSError as error:
                self._stop(error)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, records: Iterable[msgspec.Struct]) -> None:
        """Each as one line."""
        if self._file is None:
            return
        try:
            self._file.writelines(encode_lines(records))
        except OSError as error:
            self._stop(error)

    def _stop(self, error: OSError) -> NoReturn:
        stop(f"{self._option} {self._path} cannot be written: {error.strerror}. Check the folder and its disk.")


class Failures:
    """Collects what failed; a `with` block closes the file."""

    def __init__(self, path: Path | None) -> None:
        """`path` is --errors FILE: one JSON line a failure; it is made even when nothing fails."""
        self._lines = LineFile(path, "--errors")
        self.codes: list[str] = []

    def __enter__(self) -> "Failures":
        self._lines.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lines.__exit__(kind, error, trace)

    def tell(self, failure: Failure) -> None:
        """Say what failed, where, and what to do; keep it in the file."""
        self.codes.append(failure.code)
        hint = f" {failure.hint}" if failure.hint else ""
        say(f"{failure.where}: {failure.message}{hint} [{failure.code}]")
        self._lines.write([failure])

    def exit_code(self, done: int) -> int:
        """0 when nothing failed; 2 when nothing was read and the inputs themselves are wrong; else 3."""
        if not self.codes:
            return DONE
        return USAGE if not done and USAGE_CODES.issuperset(self.codes) else SOME_FAILED
