"""The same input gives the same bytes: twice, from another path, in another order, with more workers."""

import json
from pathlib import Path

import pytest

from onrecord.pipelines.local import Read, read_inputs
from onrecord.pipelines.tools import Tools
from onrecord.records.capture import Given
from onrecord.records.codec import encode_record

ROWS = [
    (
        "Police in Minsk arrested 40 protesters on Sunday, the ministry said. “It was calm,” a resident said.",
        "2022-09-19",
    ),
    ("Russia announced a partial mobilization on Wednesday. It will call up 300,000 reservists, officials said.", None),
    (
        "The minister denied that soldiers had shelled the hospital in Kherson, according to a report by NPR.",
        "2022-08-01",
    ),
    (
        "Talks between Ukraine and Turkey were held in Istanbul on July 22. They signed an agreement on grain.",
        "2022-07-23",
    ),
]


def _write(folder: Path, order: list[int]) -> list[str]:
    folder.mkdir(parents=True)
    paths = []
    for n in order:
        text, published = ROWS[n]
        path = folder / f"{n}.jsonl"
        path.write_text(json.dumps({"text": text, "published": published, "outlet": f"Outlet {n}"}) + "\n", "utf-8")
        paths.append(str(path))
    return paths


def _read(paths: list[str], tools: Tools, workers: int = 1) -> list[bytes]:
    out = []
    for item in read_inputs(paths, Given(), tools, workers=workers):
        assert isinstance(item, Read), item
        out.append(encode_record(item.reading))
    return out


def test_twice_elsewhere_and_in_another_order(tmp_path: Path, tools: Tools) -> None:
    first = _read(_write(tmp_path / "a", [0, 1, 2, 3]), tools)
    assert len(set(first)) == len(ROWS)
    assert _read(_write(tmp_path / "b" / "c", [3, 1, 0, 2]), tools) == [first[n] for n in (3, 1, 0, 2)]


@pytest.mark.parametrize("workers", [2, 3])
def test_workers_change_nothing(tmp_path: Path, tools: Tools, workers: int) -> None:
    paths = _write(tmp_path / "a", [0, 1, 2, 3])
    assert _read(paths, tools, workers) == _read(paths, tools)


def test_no_path_and_no_time_enters_a_reading(tmp_path: Path, tools: Tools) -> None:
    for line in _read(_write(tmp_path / "surprising-name", [0]), tools):
        assert b"surprising-name" not in line
        assert json.loads(line)["article"]["capture"]["captured_at"] is None
