"""`onrecord page`: one self-contained HTML page of an article with its spans marked."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.asking import Asked, read_asked
from onrecord.cli.exits import stop
from onrecord.cli.options import (
    DEFAULT_MODEL,
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
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE.html",
            help="The page; or a folder, for a page an article.",
            show_default=False,
        ),
    ],
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Write a page to read: the article, what was found in it, and who says so. It opens in any browser, offline."""
    from onrecord.web.writing import page_name, write_page

    written: list[Path] = []

    def visit(read: "Read", _: "Tools") -> None:
        target = out / page_name(read.reading) if out.is_dir() else out
        if target in written:
            stop(f"the input holds more than one article; {out} shows the first. Name a folder with -o for all.")
        try:
            write_page(target, read.reading)
        except OSError as error:
            stop(f"{target} cannot be written: {error.strerror}.")
        written.append(target)
        say(f"wrote {target}")

    raise typer.Exit(read_asked(Asked(inputs, published, outlet, url, language, errors, model), visit))
