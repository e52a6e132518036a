"""`add` killed at random moments and run again: nothing lost, nothing twice, nothing half-written."""

import json
import multiprocessing
import os
import random
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from onrecord.pipelines.adding import add_inputs
from onrecord.pipelines.tools import Tools
from onrecord.records.capture import Given
from onrecord.records.codec import parse_reading
from onrecord.store.keeping import Record
from tests.contract import assert_holds

KILLS = 25 * (20 if os.environ.get("ONRECORD_ENDURANCE") else 1)
ARTICLES = 60
SENTENCE = "Police in town {n} arrested {n} protesters on Monday, the mayor said. "


def _add(path: Path, news: Path, tools: Tools) -> None:
    with Record(path, create=True) as record:
        for _ in add_inputs([str(news)], Given(published="2022-09-21", outlet="Test"), tools, record):
            pass


def _rows(path: Path) -> dict[str, bytes]:
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        orphans = "select count(*) from articles where id not in (select article_id from readings)"
        assert raw.execute(orphans).fetchone() == (0,), "an article without its Reading is half-written"
        rows = raw.execute("select article_id, reading from readings").fetchall()
    assert len(rows) == len(dict(rows)), "an article is there twice"
    return dict(rows)


@pytest.mark.endurance
def test_killed_at_random_moments(tmp_path: Path, tools: Tools) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps({"text": SENTENCE.format(n=n + 2) * 2}) + "\n" for n in range(ARTICLES)))
    whole = tmp_path / "whole.record"
    began = time.monotonic()
    _add(whole, news, tools)
    takes = time.monotonic() - began
    chance = random.Random(20220921)
    fork = multiprocessing.get_context("fork")
    before: set[str] = set()
    killed = 0
    for attempt in range(KILLS):
        path = tmp_path / f"{attempt // 5}.record"  # five kills on the way to each full record
        child = fork.Process(target=_add, args=(path, news, tools))
        child.start()
        time.sleep(chance.random() * takes / 4)
        if child.pid is not None and child.is_alive():
            os.kill(child.pid, signal.SIGKILL)
            killed += 1
        child.join()
        kept = set(_rows(path)) if path.exists() and path.stat().st_size else set()
        if attempt % 5:
            assert before <= kept, "something that was kept is lost"
        before = kept
        if attempt % 5 == 4:
            _add(path, news, tools)
            assert _rows(path) == _rows(whole)
    assert killed >= KILLS // 2, "too few kills fell into the work to prove anything"
    for line in _rows(whole).values():
        assert_holds(parse_reading(line))
