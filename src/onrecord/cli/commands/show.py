"""`onrecord show`: one article of a record, for people or as its JSON line."""

from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli.exits import stop
from onrecord.cli.options import RecordPath
from onrecord.cli.printing import print_record, table_console


class ShowOutput(StrEnum):
    """What is printed of the article."""

    text = "text"
    json = "json"
    bytes = "bytes"


def show(
    article_id: Annotated[str, typer.Argument(metavar="ID", help="The article's id, or enough of its beginning.")],
    record: RecordPath,
    output: Annotated[
        ShowOutput, typer.Option(help="text for people, json as `read` prints, or the bytes as they came.")
    ] = ShowOutput.text,
) -> None:
    """Show one article of a record: its events, quotations and findings, and the way back to its bytes."""
    from onrecord.store.connecting import RecordUnusable
    from onrecord.store.keeping import NoSuchArticle, Record

    try:
        with Record(record) as kept:
            found = kept.find(article_id)
            if output is ShowOutput.bytes:
                typer.echo(kept.body(found.reading.article.capture.sha256), nl=False)
                return
    except (RecordUnusable, NoSuchArticle) as error:
        stop(str(error))
    if output is ShowOutput.json:
        print_record(found.reading)
        return
    from onrecord.cli.article_view import print_article

    print_article(table_console(), found.reading)
