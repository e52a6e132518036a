"""`onrecord setup`: compile the gazetteer into this environment."""

from typing import Annotated

import typer

from onrecord.cli.exits import stop
from onrecord.cli.options import Quiet
from onrecord.cli.printing import say


def setup(
    again: Annotated[bool, typer.Option("--again", help="Compile even if it is there and up to date.")] = False,
    quiet: Quiet = False,
) -> None:
    """Compile the gazetteer from the installed packages (once, about half a minute, no network)."""
    from onrecord.pipelines.setting_up import set_up

    try:
        said = set_up(again=again)
    except OSError as error:
        stop(f"the gazetteer cannot be written: {error}. Use a virtual environment that you may write to.")
    if not quiet:
        say(said or "the gazetteer is there and up to date")
