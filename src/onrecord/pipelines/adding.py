"""Inputs into a record: read what is new there, keep each article as soon as it is read."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from onrecord.capturing.limits import Limits
from onrecord.pipelines.local import Read, read_inputs
from onrecord.pipelines.tools import Tools
from onrecord.records.article import Article
from onrecord.records.capture import Failure, Given
from onrecord.records.reading import Reading
from onrecord.store.keeping import IdTaken, Record


@dataclass(frozen=True, slots=True)
class Added:
    """A Reading that this call put into the record."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class There:
    """An article whose Reading by this very run was in the record already: it was not read again."""

    article: Article


def add_inputs(
    inputs: Iterable[str],
    given: Given,
    tools: Tools,
    record: Record,
    *,
    workers: int = 1,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Generator[Added | There | Failure, None, None]:
    """Add every input. Killed at any moment and run again, nothing is lost, twice or half-written.

    Raises RecordUnusable when the record cannot be written.
    """
    there: list[There] = []

    def skip(article: Article) -> bool:
        try:
            known = record.has_reading(article, tools.run)
        except IdTaken:
            return False  # keeping it below says so, with where it came from
        if known:
            there.append(There(article))
        return known

    for item in read_inputs(inputs, given, tools, workers=workers, limits=limits, stdin=stdin, skip=skip):
        yield from _drain(there)
        yield item if isinstance(item, Failure) else _keep(item, record)
    yield from _drain(there)


def _drain(there: list[There]) -> Iterator[There]:
    while there:
        yield there.pop(0)


def _keep(item: Read, record: Record) -> Added | There | Failure:
    try:
        kept = record.keep(item.capture, item.reading)
    except IdTaken as taken:
        return Failure(
            where=item.capture.where,
            code="id_taken",
            message=f"{taken}.",
            hint="Give the article another id, or add it to another record.",
        )
    return Added(item.reading) if kept else There(item.reading.article)
