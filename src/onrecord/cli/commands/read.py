"""`onrecord read`: inputs to Readings, one JSON line an article."""

from typing import TYPE_CHECKING

import typer

from onrecord.cli.asking import Asked, read_asked
from onrecord.cli.options import (
    DEFAULT_MODEL,
    ActorsFile,
    DroppedFile,
    ErrorsFile,
    Inputs,
    Language,
    Model,
    Outlet,
    Published,
    Quiet,
    Url,
    Workers,
)
from onrecord.cli.printing import print_record

if TYPE_CHECKING:
    from onrecord.pipelines.local import Read
    from onrecord.pipelines.tools import Tools


def read(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    language: Language = None,
    errors: ErrorsFile = None,
    dropped: DroppedFile = None,
    model: Model = DEFAULT_MODEL,
    actors: ActorsFile = None,
    workers: Workers = 1,
    quiet: Quiet = False,
) -> None:
    """Read articles: print one JSON line each, with everything found in it and who says so."""

    def visit(read: "Read", _: "Tools") -> None:
        print_record(read.reading)

    asked = Asked(inputs, published, outlet, url, language, errors, model, workers, quiet, dropped, actors=actors)
    raise typer.Exit(read_asked(asked, visit))
