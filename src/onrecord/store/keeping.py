"""Captures, Articles and Readings into the record and out again.

Each article is one transaction: its bytes, what was extracted, what was read. Killed at any moment, an article is
whole in the record or not there; adding it again changes nothing.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TypeGuard

import msgspec
from sqlalchemy import Column, Connection, Engine, ScalarSelect, func, select
from sqlalchemy.dialects.sqlite import insert

from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.codec import encode_record, parse_reading
from onrecord.records.reading import Reading, Run
from onrecord.store.connecting import DAMAGE, RESTORE, RecordUnusable, explain, open_engine
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
    """An open record file. Use it in a `with` block; one Record may be used by one thread at a time.

    Everything here raises RecordUnusable when the file turns out to be damaged, gone or on a full disk.
    """

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
        with self._begin(self._reads) as connection:
            return _has_reading(connection, article, run)

    def keep(self, capture: Capture, reading: Reading) -> bool:
        """Keep an article's bytes and Reading, in one transaction. False if both were there already. Raises IdTaken."""
        article = reading.article
        if reading.run is None:
            raise ValueError("a Reading without its run cannot be kept")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        line = encode_record(reading)
        with self._begin(self._engine) as connection:
            if _has_reading(connection, article, reading.run):
                return False
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
                insert(READINGS).values(
                    article_id=article.id,
                    run_sha256=digest_run(reading.run),
                    sequence=_next(READINGS.c.sequence),
                    read_at=now,
                    reading=line,
                    reading_sha256=hashlib.sha256(line).hexdigest(),
                )
            )
        return True

    def readings(self) -> Iterator[Kept]:
        """The newest Reading of every article, in the order they were added."""
        with self._begin(self._reads) as connection:
            ids = connection.execute(select(ARTICLES.c.id).order_by(ARTICLES.c.sequence)).scalars().all()
        for article_id in ids:
            yield self._newest(article_id)

    def find(self, article_id: str) -> Kept:
        """The article of this id, or the only one whose id begins with it. Raises NoSuchArticle."""
        with self._begin(self._reads) as connection:
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
        """A capture's bytes as they came."""
        with self._begin(self._reads) as connection:
            body = connection.execute(select(CAPTURES.c.body).where(CAPTURES.c.sha256 == sha256)).scalar()
        if not _is_whole(body, sha256):
            raise RecordUnusable(f"{self.path}: the kept bytes of {sha256} are not those that came. {RESTORE}")
        return body

    def count(self) -> int:
        """How many articles are kept."""
        with self._begin(self._reads) as connection:
            return connection.execute(select(func.count()).select_from(ARTICLES)).scalar_one()

    @contextmanager
    def _begin(self, engine: Engine) -> Iterator[Connection]:
        """One transaction; what SQLite has against it is told in words."""
        try:
            with engine.begin() as connection:
                yield connection
        except DAMAGE as error:
            raise RecordUnusable(explain(self.path, error)) from error

    def _newest(self, article_id: str) -> Kept:
        wanted = (
            select(ARTICLES.c.sequence, ARTICLES.c.captured_at, READINGS.c.reading, READINGS.c.reading_sha256)
            .join(READINGS, READINGS.c.article_id == ARTICLES.c.id)
            .where(ARTICLES.c.id == article_id)
            .order_by(READINGS.c.sequence.desc())
            .limit(1)
        )
        with self._begin(self._reads) as connection:
            found = connection.execute(wanted).first()
        if found is None or not _is_whole(found.reading, found.reading_sha256):
            raise RecordUnusable(f"{self.path}: what is kept of article {article_id!r} was altered. {RESTORE}")
        sequence, captured_at = found.sequence, found.captured_at
        try:
            reading = parse_reading(found.reading)
        except msgspec.ValidationError as wrong:
            raise RecordUnusable(
                f"{self.path}: the Reading of article {article_id!r} was kept by another version of onrecord and "
                f"cannot be shown by this one ({wrong}). Add the input again to another file."
            ) from wrong
        dated = msgspec.structs.replace(reading.article.capture, captured_at=captured_at)
        article = msgspec.structs.replace(reading.article, capture=dated)
        return Kept(
            sequence=sequence, captured_at=captured_at, reading=msgspec.structs.replace(reading, article=article)
        )


def digest_run(run: Run) -> str:
    """SHA-256 of a run's versions, in hex: the same coder, model and tables give the same."""
    return hashlib.sha256(encode_record(run)).hexdigest()


def _has_reading(connection: Connection, article: Article, run: Run) -> bool:
    kept = select(ARTICLES.c.text_sha256).where(ARTICLES.c.id == article.id)
    text_sha256 = connection.execute(kept).scalar()
    if text_sha256 is not None and text_sha256 != article.text_sha256:
        raise IdTaken(f"The record already has an article {article.id!r} with another text")
    of_run = (READINGS.c.article_id == article.id) & (READINGS.c.run_sha256 == digest_run(run))
    return connection.execute(select(READINGS.c.sequence).where(of_run)).first() is not None


def _is_whole(kept: object, sha256: str) -> TypeGuard[bytes]:
    return isinstance(kept, bytes) and hashlib.sha256(kept).hexdigest() == sha256


def _next(column: Column[int]) -> ScalarSelect[int]:
    """One more than the highest of a column, inside the insert: writers take turns, so no number is given twice."""
    return select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
