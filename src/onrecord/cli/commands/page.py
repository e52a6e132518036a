"""`onrecord page`: one self-contained HTML page of an article with its spans marked."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.asking import Asked, read_asked
from onrecord.cli.exits import stop
from onrecord.cli.options import (
    DEFAULT_MODEL,
    ActorsFile,
    ErrorsFile,
    Inputs,
    Language,
    Model,
    Outlet,
    Published,
    Url,
)
from onrecord.cli.printing import say

if TYPE_CHECKING:
    from onrecord.pipelines.local import Read
    from onrecord.pipelines.tools import Tools


def page(
    inputs: Inputs,
    out: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE.html",
            help="The page; or a folder (one that is there, or a name with / at its end), for a page an article.",
            show_default=False,
        ),
    ],
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    model: Model = DEFAULT_MODEL,
    actors: ActorsFile = None,
) -> None:
    """Write a page to read: the article, what was found in it, and who says so. It opens in any browser, offline."""
    from onrecord.web.writing import page_name, write_page

    written: list[Path] = []
    path = Path(out)
    if out.endswith(("/", os.sep)):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            stop(f"the folder {path} cannot be made: {error.strerror}.")
    elif not path.parent.is_dir():
        stop(f"the folder {path.parent} does not exist. Make it first, or name another -o.")

    def visit(read: "Read", _: "Tools") -> None:
        target = path / page_name(read.reading) if path.is_dir() else path
        if target in written and not path.is_dir():
            stop(f"the input holds more than one article; {path} shows the first. Name a folder with -o for all.")
        try:
            write_page(target, read.reading)
        except OSError as error:
            stop(f"{target} cannot be written: {error.strerror}. Check the permissions of its folder and its disk.")
        written.append(target)
        say(f"wrote {target}")

    raise typer.Exit(read_asked(Asked(inputs, published, outlet, url, language, errors, model, actors=actors), visit))
