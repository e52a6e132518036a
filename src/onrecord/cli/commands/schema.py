"""`onrecord schema`: the JSON Schema of what is printed."""

from typing import Annotated

import typer

from onrecord.cli.exits import stop


def schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="reading, article, event, capture, failure or dropped")],
) -> None:
    """Print the JSON Schema of a record."""
    from onrecord.records.codec import PRINTED, format_schema

    if name not in PRINTED:
        stop(f"there is no schema {name!r}. There are: {', '.join(PRINTED)}.")
    typer.echo(format_schema(name))
