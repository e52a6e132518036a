"""Places: the files behind an INPUT, in an order that does not change from run to run.

In: a name. Out: paths, or the Failure that says why there is none.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.capturing.origin import Origin
from onrecord.records.capture import Failure

_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|(?:https?|ftps?|file|data|javascript|mailto|gopher|dict|blob|view-source):)", re.I
)


def is_address(name: str) -> bool:
    """Whether it is written as an address rather than as a path."""
    return _ADDRESS.match(name.strip()) is not None


def show_name(name: str | Path) -> str:
    """A name for messages: what a terminal would obey, and bytes that are no UTF-8, are spelled out."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def find_files(name: str, depth: int) -> Iterator[Path | Failure]:
    """The file itself, or a folder's files, sorted by name at each level; hidden ones are passed over.

    A folder that was reached before (by a link to it, or round in a circle) is not read twice.
    """
    if not name:
        yield Failure(where="''", code="not_a_name", message="The name is empty.", hint="Name a file, a folder or -.")
        return
    path = Path(name)
    try:
        status = path.stat()
    except (OSError, ValueError) as wrong:
        yield _fail(name, wrong)
        return
    if not stat.S_ISDIR(status.st_mode):
        yield path
        return
    found = False
    for item in _walk(path, depth, {(status.st_dev, status.st_ino)}):
        found = True
        yield item
    if not found:
        yield Failure(where=show_name(name), code="empty_folder", message="The folder holds no files to read.")


def _walk(folder: Path, depth: int, seen: set[tuple[int, int]]) -> Iterator[Path | Failure]:
    if depth == 0:
        message = "Folders lie in folders deeper than the limit folder_depth."
        yield Failure(where=show_name(folder), code="folders_too_deep", message=message)
        return
    try:
        inside = sorted(folder.iterdir(), key=lambda path: os.fsencode(path.name))
    except OSError as wrong:
        yield _fail(folder, wrong)
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        try:
            status = path.stat()
        except OSError as wrong:
            yield _fail(path, wrong)
            continue
        if stat.S_ISREG(status.st_mode):
            yield path
        elif not stat.S_ISDIR(status.st_mode):
            message = "It is not a regular file (a pipe, socket or device)."
            yield Failure(where=show_name(path), code="not_a_file", message=message, hint="Give it by name to read it.")
        elif (status.st_dev, status.st_ino) not in seen:
            seen.add((status.st_dev, status.st_ino))
            yield from _walk(path, depth - 1, seen)


def open_file(path: Path, origin: Origin) -> BinaryIO | Failure:
    """The file, open for reading bytes, or the Failure that says why not."""
    try:
        return path.open("rb", buffering=0)  # ByteStream looks ahead by itself
    except (OSError, ValueError) as wrong:
        return _fail(path, wrong)


_SAID: tuple[tuple[type[Exception], str, str, str], ...] = (
    (FileNotFoundError, "not_found", "There is no such file or folder.", "Check the name, and where you are."),
    (PermissionError, "not_allowed", "You may not read it.", "Change its permissions, or run as who may."),
    (OSError, "not_readable", "It cannot be opened ({wrong}).", "Check the name and the disk."),
    (ValueError, "not_a_name", "It is no name that a file can have ({wrong}).", "Check the name."),
)


def _fail(name: str | Path, wrong: OSError | ValueError) -> Failure:
    said = getattr(wrong, "strerror", None) or str(wrong)
    for kind, code, message, hint in _SAID:
        if isinstance(wrong, kind):
            return Failure(where=show_name(name), code=code, message=message.format(wrong=said.lower()), hint=hint)
    raise AssertionError("every OSError and ValueError is in the table")
