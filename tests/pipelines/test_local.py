"""A batch: failures told, the rest read, ids that come twice with two texts refused."""

import json
from pathlib import Path

import pytest

from onrecord.pipelines import local
from onrecord.pipelines.local import Read, read_inputs
from onrecord.pipelines.tools import Tools
from onrecord.records.capture import Failure, Given
from tests.contract import assert_holds


def _jsonl(path: Path, rows: list[dict[str, object]]) -> str:
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    return str(path)


def test_an_id_twice_with_two_texts_fails_at_its_second_coming(tmp_path: Path, tools: Tools) -> None:
    rows: list[dict[str, object]] = [
        {"id": "x", "text": "Police arrested two men."},
        {"id": "x", "text": "Police arrested three men."},
        {"id": "y", "text": "Police arrested four men."},
    ]
    read, failed, other = read_inputs([_jsonl(tmp_path / "a.jsonl", rows)], Given(), tools)
    assert isinstance(read, Read) and isinstance(other, Read)
    assert isinstance(failed, Failure) and failed.code == "id_taken" and "'x'" in failed.message
    assert_holds(read.reading)


def test_a_fault_of_ours_is_told_and_the_batch_goes_on(
    tmp_path: Path, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = local.read_article

    def faulty(article, tools, *more):  # type: ignore[no-untyped-def]
        if "boom" in article.text:
            raise RuntimeError("broken rule")
        return kept(article, tools, *more)

    monkeypatch.setattr(local, "read_article", faulty)
    rows: list[dict[str, object]] = [{"text": "boom goes the rule."}, {"text": "Police arrested two men."}]
    failed, read = read_inputs([_jsonl(tmp_path / "a.jsonl", rows)], Given(), tools)
    assert isinstance(failed, Failure) and failed.code == "internal_fault" and "broken rule" in failed.message
    assert isinstance(read, Read)


def test_a_language_that_is_not_read_keeps_the_article_and_says_so(tmp_path: Path, tools: Tools) -> None:
    rows: list[dict[str, object]] = [
        {"text": "Der Minister sagte am Mittwoch, die Polizei habe 40 Menschen verhaftet."}
    ]
    (read,) = read_inputs([_jsonl(tmp_path / "a.jsonl", rows)], Given(language="de"), tools)
    assert isinstance(read, Read)
    assert read.reading.article.language == "de"
    assert not read.reading.events and not read.reading.mentions
    assert [n.code for n in read.reading.notes] == ["language_not_read"]
