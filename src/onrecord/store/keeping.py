"""Captures, Articles and Readings into the record and out again.

Each article is one transaction: its bytes, what was extracted, what was read. Killed at any moment, an article is
whole in the record or not there; adding it again changes nothing.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import msgspec
from sqlalchemy import Column, Engine, ScalarSelect, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError

from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.codec import encode_record, parse_reading
from onrecord.records.reading import Reading, Run
from onrecord.store.connecting import RecordUnusable, explain, open_engine
from onrecord.store.schema import ARTICLES, CAPTURES, READINGS


class IdTaken(Exception):
    """An article of this id is in the record already, with another text."""


class NoSuchArticle(Exception):
    """No article of the record has this id, or several begin with it. The text says which."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One article of the record and its newest Reading; `captured_at` is when its bytes were first added (UTC)."""

    sequence: int
    captured_at: str
    reading: Reading


class Record:
    """An open record file. Use it in a `with` block; one Record may be used by one thread at a time."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Raises RecordUnusable with what to do."""
        self.path = path
        self._engine: Engine = open_engine(path, create=create)
        self._reads = self._engine.execution_options(reads=True)

    def __enter__(self) -> "Record":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.dispose()

    def has_reading(self, article: Article, run: Run) -> bool:
        """Whether this run's Reading of the article is kept. Raises IdTaken if the id belongs to another text."""
        kept = select(ARTICLES.c.text_sha256).where(ARTICLES.c.id == article.id)
        read = select(READINGS.c.article_id).where(
            READINGS.c.article_id == article.id, READINGS.c.run_sha256 == digest_run(run)
        )
        with self._reads.begin() as connection:
            text_sha256 = connection.execute(kept).scalar()
            if text_sha256 is None:
                return False
            if text_sha256 != article.text_sha256:
                raise IdTaken(f"The record already has an article {article.id!r} with another text")
            return connection.execute(read).first() is not None

    def keep(self, capture: Capture, reading: Reading) -> bool:
        """Keep an article's bytes and Reading, in one transaction. False if both were there already.

        Raises IdTaken, and RecordUnusable when the disk is full or the file is gone.
        """
        article = reading.article
        if reading.run is None:
            raise ValueError("a Reading without its run cannot be kept")
        if self.has_reading(article, reading.run):
            return False
        now = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            with self._engine.begin() as connection:
                connection.execute(
                    insert(CAPTURES)
                    .values(sha256=capture.sha256, body=capture.body, bytes=len(capture.body), first_captured_at=now)
                    .on_conflict_do_nothing()
                )
                connection.execute(
                    insert(ARTICLES)
                    .values(
                        id=article.id,
                        sequence=_next(ARTICLES.c.sequence),
                        capture_sha256=capture.sha256,
                        part=capture.part,
                        via=capture.via,
                        captured_at=now,
                        text_sha256=article.text_sha256,
                        outlet=article.outlet,
                        published=article.published,
                        headline=article.headline,
                    )
                    .on_conflict_do_nothing(index_elements=["id"])
                )
                connection.execute(
                    insert(READINGS)
                    .values(
                        article_id=article.id,
                        run_sha256=digest_run(reading.run),
                        sequence=_next(READINGS.c.sequence),
                        read_at=now,
                        reading=encode_record(reading),
                    )
                    .on_conflict_do_nothing(index_elements=["article_id", "run_sha256"])
                )
        except DatabaseError as error:
            raise RecordUnusable(explain(self.path, error)) from error
        return True

    def readings(self) -> Iterator[Kept]:
        """The newest Reading of every article, in the order they were added."""
        with self._reads.begin() as connection:
            ids = connection.execute(select(ARTICLES.c.id).order_by(ARTICLES.c.sequence)).scalars().all()
        for article_id in ids:
            yield self._newest(article_id)

    def find(self, article_id: str) -> Kept:
        """The article of this id, or the only one whose id begins with it. Raises NoSuchArticle."""
        with self._reads.begin() as connection:
            if connection.execute(select(ARTICLES.c.id).where(ARTICLES.c.id == article_id)).first():
                return self._newest(article_id)
            like = select(ARTICLES.c.id).where(ARTICLES.c.id.startswith(article_id, autoescape=True)).limit(4)
            ids = connection.execute(like).scalars().all() if article_id else []
        if len(ids) == 1:
            return self._newest(ids[0])
        if ids:
            raise NoSuchArticle(f"several articles begin with {article_id!r}: {', '.join(ids)}. Give more of the id.")
        raise NoSuchArticle(
            f"no article {article_id!r} in {self.path}. `onrecord list --record {self.path}` shows the ids."
        )

    def body(self, sha256: str) -> bytes:
        """A capture's bytes as they came. Raises KeyError if they are not kept, ValueError if they were altered."""
        with self._reads.begin() as connection:
            body = connection.execute(select(CAPTURES.c.body).where(CAPTURES.c.sha256 == sha256)).scalar()
        if body is None:
            raise KeyError(sha256)
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ValueError(f"the kept bytes of {sha256} are not the bytes that came: the file was altered")
        return bytes(body)

    def count(self) -> int:
        """How many articles are kept."""
        with self._reads.begin() as connection:
            return connection.execute(select(func.count()).select_from(ARTICLES)).scalar_one()

    def _newest(self, article_id: str) -> Kept:
        wanted = (
            select(ARTICLES.c.sequence, ARTICLES.c.captured_at, READINGS.c.reading)
            .join(READINGS, READINGS.c.article_id == ARTICLES.c.id)
            .where(ARTICLES.c.id == article_id)
            .order_by(READINGS.c.sequence.desc())
            .limit(1)
        )
        with self._reads.begin() as connection:
            sequence, captured_at, line = connection.execute(wanted).one()
        reading = parse_reading(line)
        dated = msgspec.structs.replace(reading.article.capture, captured_at=captured_at)
        article = msgspec.structs.replace(reading.article, capture=dated)
        return Kept(
            sequence=sequence, captured_at=captured_at, reading=msgspec.structs.replace(reading, article=article)
        )


def digest_run(run: Run) -> str:
    """SHA-256 of a run's versions, in hex: the same coder, model and tables give the same."""
    return hashlib.sha256(encode_record(run)).hexdigest()


def _next(column: Column[int]) -> ScalarSelect[int]:
    """One more than the highest of a column, inside the insert: writers take turns, so no number is given twice."""
    return select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
