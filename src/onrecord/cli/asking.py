"""What the reading commands have in common: inputs, what is told of them, failures, and the exit code."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.failures import Failures, open_lines
from onrecord.cli.options import given_by, load_tools_or_stop
from onrecord.cli.printing import with_progress
from onrecord.records.codec import encode_lines

if TYPE_CHECKING:
    from onrecord.pipelines.local import Read
    from onrecord.pipelines.tools import Tools


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


def read_asked(asked: Asked, visit: Callable[["Read", "Tools"], None]) -> int:
    """Read every input, call `visit` for each article in order, tell what failed; the exit code."""
    given = given_by(asked.published, asked.outlet, asked.url, asked.language)
    tools = load_tools_or_stop(asked.model)
    from onrecord.pipelines.local import read_inputs
    from onrecord.records.capture import Failure

    done = 0
    with Failures(asked.errors) as failures, open_lines(asked.dropped, "--dropped") as dropped:
        items = read_inputs(
            asked.inputs,
            given,
            tools,
            workers=asked.workers,
            stdin=sys.stdin.buffer,
            keep_dropped=dropped is not None,
        )
        for item in with_progress(items, "articles read", asked.quiet):
            if isinstance(item, Failure):
                failures.tell(item)
            else:
                if dropped is not None:
                    dropped.writelines(encode_lines(item.dropped))
                visit(item, tools)
                done += 1
        return failures.exit_code(done)
