"""`onrecord page`: one self-contained HTML page of an article with its spans marked."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.exits import stop
from onrecord.cli.failures import Failures
from onrecord.cli.options import (
    DEFAULT_MODEL,
    ErrorsFile,
    Inputs,
    Language,
    Model,
    Outlet,
    Published,
    Url,
    given_by,
    load_tools_or_stop,
)
from onrecord.cli.printing import say_plain


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
    given = given_by(published, outlet, url, language)
    tools = load_tools_or_stop(model)
    from onrecord.pipelines.local import read_inputs
    from onrecord.records.capture import Failure
    from onrecord.web.writing import page_name, write_page

    written = 0
    with Failures(errors) as failures:
        for item in read_inputs(inputs, given, tools, stdin=sys.stdin.buffer):
            if isinstance(item, Failure):
                failures.tell(item)
                continue
            try:
                if out.is_dir():
                    target = out / page_name(item.reading)
                    write_page(target, item.reading)
                    say_plain(f"wrote {target}")
                elif written == 0:
                    write_page(out, item.reading)
                    say_plain(f"wrote {out}")
                else:
                    stop(
                        f"the input holds more than one article; {out} shows the first. Name a folder with -o for all."
                    )
            except OSError as error:
                stop(f"{out} cannot be written: {error.strerror}.")
            written += 1
        raise typer.Exit(failures.exit_code(written))
