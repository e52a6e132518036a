"""`onrecord list`: the articles of a record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.table import Table

from onrecord.cli.exits import stop
from onrecord.cli.options import RecordPath
from onrecord.cli.outputs import ListOutput, RowOutput, RowWriter
from onrecord.cli.printing import table_console
from onrecord.cli.tables import plain

if TYPE_CHECKING:
    from onrecord.records.reading import Reading


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article of the record, and how much was found in it."""

    id: str
    published: str | None
    outlet: str | None
    headline: str | None
    events: int
    quotations: int
    findings: int


def list_articles(record: RecordPath, output: ListOutput = RowOutput.text) -> None:
    """List the articles of a record: id, date, outlet, headline, and how much was found in each."""
    from onrecord.store.connecting import RecordUnusable
    from onrecord.store.keeping import Record

    try:
        with Record(record) as kept:
            rows = [_row(k.reading) for k in kept.readings()]
    except RecordUnusable as unusable:
        stop(str(unusable))
    if output is not RowOutput.text:
        RowWriter(ArticleRow, output).write(rows)
        return
    table_console().print(articles_table(rows))


def articles_table(rows: Sequence[ArticleRow]) -> Table:
    """Ids as short as `onrecord show` takes them, days without hours: a terminal then has room for headlines."""
    table = Table(box=None, pad_edge=False, header_style="bold", expand=True)
    for name, ratio in (("id", None), ("published", None), ("outlet", 2), ("headline", 5)):
        table.add_column(name, ratio=ratio, no_wrap=ratio is None, overflow="fold")
    for name in ("events", "quotations", "findings"):
        table.add_column(name, justify="right", no_wrap=True)
    shown = shorten_ids([row.id for row in rows])
    for row in rows:
        words = (shown[row.id], (row.published or "")[:10], row.outlet or "", row.headline or "")
        counts = (row.events, row.quotations, row.findings)
        table.add_row(*(plain(cell) for cell in words), *(str(count) for count in counts))
    return table


def shorten_ids(ids: Iterable[str], least: int = 8) -> dict[str, str]:
    """For each id enough of its beginning that no other one begins with it; an id that begins another stays whole."""
    ordered = sorted(ids)
    around = ["", *ordered, ""]
    shared = [_count_shared(*pair) for pair in pairwise(around)]
    return {one: one[: max(least, 1 + max(shared[at : at + 2]))] for at, one in enumerate(ordered)}


def _count_shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _row(reading: "Reading") -> ArticleRow:
    article = reading.article
    return ArticleRow(
        id=article.id,
        published=article.published,
        outlet=article.outlet,
        headline=article.headline,
        events=len(reading.events),
        quotations=sum(a.kind != "indirect" for a in reading.attributions),
        findings=len(reading.findings),
    )
