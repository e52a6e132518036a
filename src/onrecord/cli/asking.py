"""What the reading commands have in common: inputs, what is told of them, failures, and the exit code."""

import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from onrecord.cli.exits import SOME_FAILED, stop
from onrecord.cli.failures import Failures, LineFile
from onrecord.cli.options import given_by, load_tools_or_stop
from onrecord.cli.printing import with_progress

if TYPE_CHECKING:
    from onrecord.pipelines.local import Read
    from onrecord.pipelines.tools import Tools

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """The inputs and shared options of one command line."""

    inputs: list[str]
    published: str | None
    outlet: str | None
    url: str | None
    language: str | None
    errors: Path | None
    model: str
    workers: int = 1
    quiet: bool = True
    dropped: Path | None = None
    actors: Path | None = None


@contextmanager
def taking(items: Generator[T, None, None], what: str, quiet: bool) -> Iterator[Iterator[T]]:
    """The items as they come, counted where that can be seen; however the block is left, what makes them is ended.

    Stops with a word when a process that reads was ended from outside.
    """
    from onrecord.pipelines.workers import WorkersGone

    try:
        with closing(items), closing(with_progress(items, what, quiet)) as counted:
            yield counted
    except WorkersGone as gone:
        stop(str(gone), SOME_FAILED)


def standard_input() -> BinaryIO | None:
    """Its bytes; null where it is closed."""
    return sys.stdin.buffer if sys.stdin else None


def read_asked(asked: Asked, visit: Callable[["Read", "Tools"], None]) -> int:
    """Read every input, call `visit` for each article in order, tell what failed; the exit code."""
    given = given_by(asked.published, asked.outlet, asked.url, asked.language)
    tools = load_tools_or_stop(asked.model, asked.actors)
    from onrecord.pipelines.local import read_inputs
    from onrecord.records.capture import Failure

    done = 0
    with Failures(asked.errors) as failures, LineFile(asked.dropped, "--dropped") as dropped:
        items = read_inputs(
            asked.inputs,
            given,
            tools,
            workers=asked.workers,
            stdin=standard_input(),
            keep_dropped=asked.dropped is not None,
        )
        with taking(items, "articles read", asked.quiet) as read:
            for item in read:
                if isinstance(item, Failure):
                    failures.tell(item)
                else:
                    dropped.write(item.dropped)
                    visit(item, tools)
                    done += 1
        return failures.exit_code(done)
