"""The record file: what it keeps, what it refuses, and the settings of every connection."""

import hashlib
import random
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from onrecord.records.article import Article, CaptureRef
from onrecord.records.capture import Capture
from onrecord.records.identify import identify_text
from onrecord.records.reading import Reading, Run
from onrecord.store.connecting import RecordUnusable
from onrecord.store.keeping import IdTaken, NoSuchArticle, Record
from onrecord.store.schema import APPLICATION_ID, VERSION
from tests.contract import assert_holds

RUN = Run(
    onrecord="0", language_model="m", language_model_version="1", language_model_sha256="0", ontology="o", gazetteer="g"
)


def make(article_id: str, words: str = "Some words.", run: Run = RUN) -> tuple[Capture, Reading]:
    body = words.encode()
    sha256 = identify_text(words)
    capture = Capture(body=body, sha256=sha256, via="file", content="text", where="test")
    article = Article(id=article_id, text=words, text_sha256=sha256, capture=CaptureRef(sha256=sha256, via="file"))
    return capture, Reading(article=article, run=run)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.record"


def test_keeps_and_gives_back(path: Path) -> None:
    capture, reading = make("a1")
    with Record(path, create=True) as record:
        assert record.keep(capture, reading)
    with Record(path) as record:
        kept = record.find("a1")
        assert_holds(kept.reading)
        assert kept.reading.article.text == "Some words."
        assert kept.reading.article.capture.captured_at == kept.captured_at
        assert record.body(capture.sha256) == capture.body


def test_keeping_twice_changes_nothing(path: Path) -> None:
    capture, reading = make("a1")
    with Record(path, create=True) as record:
        assert record.keep(capture, reading)
        assert not record.keep(capture, reading)
        assert record.count() == 1


def test_a_newer_run_is_added_and_shown_first_the_older_stays(path: Path) -> None:
    newer = Run(**{**{f: getattr(RUN, f) for f in RUN.__struct_fields__}, "onrecord": "1"})
    with Record(path, create=True) as record:
        record.keep(*make("a1"))
        assert record.keep(*make("a1", run=newer))
        assert record.find("a1").reading.run == newer
        assert record.count() == 1
    with sqlite3.connect(path) as raw:
        assert raw.execute("select count(*) from readings").fetchone() == (2,)


def test_an_id_with_another_text_is_refused(path: Path) -> None:
    with Record(path, create=True) as record:
        record.keep(*make("a1"))
        with pytest.raises(IdTaken, match="a1"):
            record.keep(*make("a1", "Other words."))
        assert record.find("a1").reading.article.text == "Some words."


def test_finds_by_the_beginning_of_an_id(path: Path) -> None:
    with Record(path, create=True) as record:
        record.keep(*make("abc1"))
        record.keep(*make("abd2", "Other words."))
        assert record.find("abc").reading.article.id == "abc1"
        with pytest.raises(NoSuchArticle, match="abc1, abd2"):
            record.find("ab")
        with pytest.raises(NoSuchArticle, match="onrecord list"):
            record.find("%")
        with pytest.raises(NoSuchArticle):
            record.find("")


def test_every_connection_has_the_durable_settings(path: Path) -> None:
    with Record(path, create=True) as record:
        for engine in (record._engine, record._reads):
            with engine.connect() as connection:
                for pragma, wanted in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
                    assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == wanted


def test_foreign_keys_hold(path: Path) -> None:
    with Record(path, create=True) as record, record._engine.connect() as connection:
        insert = pytest.raises(Exception, match="FOREIGN KEY")
        with connection.begin(), insert:
            connection.exec_driver_sql("INSERT INTO readings VALUES ('nobody', 'r', 1, 'now', x'00', '')")


def test_altered_bytes_are_found(path: Path) -> None:
    capture, reading = make("a1")
    with Record(path, create=True) as record:
        record.keep(capture, reading)
        with record._engine.begin() as connection:
            connection.exec_driver_sql("UPDATE captures SET body = x'00'")
        with pytest.raises(RecordUnusable, match="not those that came"):
            record.body(capture.sha256)


def test_an_altered_reading_is_found(path: Path) -> None:
    with Record(path, create=True) as record:
        record.keep(*make("a1"))
        with record._engine.begin() as connection:
            connection.exec_driver_sql("UPDATE readings SET reading = CAST(replace(reading, 'Some', 'Sore') AS BLOB)")
        with pytest.raises(RecordUnusable, match="'a1' was altered"):
            record.find("a1")


def test_a_reading_of_another_version_is_told_in_words(path: Path) -> None:
    with Record(path, create=True) as record:
        record.keep(*make("a1"))
        line = b'{"record":"reading","later_key":1}'
        with record._engine.begin() as connection:
            values = (line, hashlib.sha256(line).hexdigest())
            connection.exec_driver_sql("UPDATE readings SET reading = ?, reading_sha256 = ?", values)
        with pytest.raises(RecordUnusable, match="another version of onrecord"):
            record.find("a1")


def test_any_damage_is_told_in_words(path: Path) -> None:
    """A page torn off, or filled with noise: never another error, never another text."""
    with Record(path, create=True) as record:
        for number in range(20):
            record.keep(*make(f"a{number}", f"Some words, {number}. " * 60))
    whole = path.read_bytes()
    noise = random.Random(7)
    told = 0
    for number in range(60):
        damaged = bytearray(whole)
        at = noise.randrange(100, len(whole))
        if number % 3:
            damaged[at : at + 200] = noise.randbytes(len(damaged[at : at + 200]))
        else:
            del damaged[at:]
        copy = path.with_name(f"{number}.record")
        copy.write_bytes(damaged)
        try:
            with Record(copy) as record:
                for kept in record.readings():
                    assert_holds(kept.reading)
                    record.body(kept.reading.article.capture.sha256)
        except RecordUnusable as unusable:
            assert str(copy) in str(unusable)
            told += 1
    assert told > 30


def test_an_empty_file_is_a_record_only_for_who_makes_one(path: Path) -> None:
    path.touch()
    with pytest.raises(RecordUnusable, match="is empty"):
        Record(path)
    with Record(path, create=True) as record:
        assert record.count() == 0


def test_what_is_no_record_is_refused_in_words(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("not a database, but long enough to be taken for one by its size" * 40)
    with pytest.raises(RecordUnusable, match="not a record"):
        Record(words)
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as raw:
        raw.execute("create table t (x)")
    with pytest.raises(RecordUnusable, match="another program"):
        Record(other)
    with pytest.raises(RecordUnusable, match="onrecord add"):
        Record(tmp_path / "missing.record")
    with pytest.raises(RecordUnusable, match="is a folder"):
        Record(tmp_path, create=True)
    with pytest.raises(RecordUnusable, match="folder"):
        Record(tmp_path / "no" / "such" / "folder.record", create=True)


def test_a_newer_schema_is_refused(path: Path) -> None:
    Record(path, create=True).__exit__(None, None, None)
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        raw.execute(f"PRAGMA user_version={VERSION + 1}")
    with pytest.raises(RecordUnusable, match="newer onrecord"):
        Record(path)
