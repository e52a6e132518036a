"""Opening a record file: settings that survive a power cut, asserted on every connection.

WAL with synchronous=FULL keeps every acknowledged transaction through a crash of the process or the machine
(https://www.sqlite.org/pragma.html#pragma_synchronous); foreign keys are off in SQLite unless asked for.
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from onrecord.store.schema import APPLICATION_ID, METADATA, VERSION

BUSY_MS = 10_000
"""How long a writer waits for another before it gives up."""


DAMAGE = (DBAPIError, sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the last where SQLite's own message quotes its noise."""
RESTORE = "Restore it from a copy, or add the inputs again to another file."


class RecordUnusable(Exception):
    """The file is no record, is damaged, is of a newer onrecord, or cannot be written. The text says what to do."""


def open_engine(path: Path, *, create: bool) -> Engine:
    """An engine on the record at `path`; made with its tables where it is missing and `create` is set.

    Raises RecordUnusable.
    """
    if path.is_dir():
        raise RecordUnusable(f"{path} is a folder, and a record is one file. Name the file.")
    if not create and not path.exists():
        raise RecordUnusable(f"there is no record at {path}. Make one with: onrecord add INPUT --record {path}")
    if not path.parent.is_dir():
        raise RecordUnusable(f"the folder {path.parent} does not exist. Make it first, or name another --record.")
    engine = create_engine(f"sqlite+pysqlite:///{path}", connect_args={"timeout": BUSY_MS / 1000})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    try:
        with engine.begin() as connection:
            _check_or_make(connection, path, create)
    except DAMAGE as error:
        engine.dispose()
        raise RecordUnusable(explain(path, error)) from error
    except RecordUnusable:
        engine.dispose()
        raise
    return engine


def _set_pragmas(connection: sqlite3.Connection, _: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" event below starts every transaction
    cursor = connection.cursor()
    wanted: list[tuple[str, str, object]] = [
        ("busy_timeout", str(BUSY_MS), BUSY_MS),
        ("journal_mode", "WAL", "wal"),
        ("synchronous", "FULL", 2),
        ("foreign_keys", "ON", 1),
    ]
    for name, value, expected in wanted:
        cursor.execute(f"PRAGMA {name}={value}")
        got = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        if got != expected:
            raise sqlite3.OperationalError(f"SQLite did not take {name}={value}: it says {got!r}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Writers queue at the start of their transaction instead of failing in its middle; readers never wait."""
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _check_or_make(connection: Connection, path: Path, create: bool) -> None:
    application = connection.exec_driver_sql("PRAGMA application_id").scalar()
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    if tables == 0 and application == 0:
        if not create:
            raise RecordUnusable(f"{path} is empty: it holds no record. Restore it from a copy, or name another file.")
        METADATA.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
        return
    if application != APPLICATION_ID:
        raise RecordUnusable(f"{path} is a database of another program, not a record. Name another file.")
    if version > VERSION:
        raise RecordUnusable(
            f"{path} was written by a newer onrecord (schema {version}; this one knows {VERSION}). Upgrade onrecord."
        )


def explain(path: Path, error: Exception) -> str:
    """What SQLite's error means for the person at the keyboard, and what to do."""
    text = str(getattr(error, "orig", error))
    if "not a database" in text:
        return f"{path} is not a record file. Name another file."
    if "readonly" in text or "unable to open" in text:
        return (
            f"{path} cannot be opened for writing, which SQLite needs even to read it ({text}). Change the permissions "
            f"of the file and its folder, or copy it to a folder that you may write to."
        )
    if "is full" in text or "disk I/O" in text:
        return (
            f"{path} cannot be written ({text}). What was added before is kept: make room on the disk and run the same "
            f"command again."
        )
    if "locked" in text:
        return f"{path} is in use by another process that did not finish within {BUSY_MS // 1000} s. Try again."
    return f"{path} is damaged ({text}). {RESTORE}"
