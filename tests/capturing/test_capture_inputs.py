"""Files, folders and standard input: what is captured, in which order, and how what fails is told."""

import gzip
import hashlib
import io
import os
from pathlib import Path

import pytest

from onrecord.capturing import Limits, capture_inputs
from onrecord.records.capture import Capture, Failure, Given
from tests.capturing.making import PAGE, SENTENCE, capture_bytes, codes


def test_bytes_are_kept_as_they_came(tmp_path: Path) -> None:
    body = b"\xef\xbb\xbf" + SENTENCE.encode() + b"\r\n"
    file = tmp_path / "harbour.txt"
    file.write_bytes(body)
    [capture] = capture_inputs([str(file)])
    assert isinstance(capture, Capture)
    assert capture.body == body
    assert capture.sha256 == hashlib.sha256(body).hexdigest()
    assert (capture.via, capture.content, capture.part) == ("file", "text", None)
    assert capture.where == str(file)


def test_kind_does_not_follow_the_name(tmp_path: Path) -> None:
    for name in ("page.txt", "page.jpg", "page"):
        (tmp_path / name).write_bytes(PAGE)
    assert codes(capture_inputs([str(tmp_path)])) == ["html"] * 3


def test_folder_is_sorted_and_skips_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.txt", ".hidden", ".git/config", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SENTENCE)
    found = [Path(c.where).relative_to(tmp_path).as_posix() for c in capture_inputs([str(tmp_path)])]
    assert found == ["a/b.txt", "a/z.txt", "b.txt", "c.txt"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "text.txt").write_text(SENTENCE)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "a")
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    assert sorted(codes(capture_inputs([str(tmp_path)]))) == ["not_found", "text"]


def test_folder_too_deep_and_empty(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    assert codes(capture_inputs([str(tmp_path)])) == ["empty_folder"]
    (deep / "text.txt").write_text(SENTENCE)
    assert codes(capture_inputs([str(tmp_path)], limits=Limits(folder_depth=2))) == ["folders_too_deep"]


def test_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert codes(capture_inputs([str(tmp_path)])) == ["not_a_file"]


@pytest.mark.parametrize(
    "address",
    [
        "http://sample.example/", "https://sample.example", "HTTPS://SAMPLE.EXAMPLE", "ftp://sample.example/a",
        "file:///etc/hosts", "file:/etc/hosts", "javascript:alert(1)", "data:text/html,x", " http://sample.example",
        "gopher://sample.example", "s3://bucket/key",
    ],
)  # fmt: skip
def test_addresses_are_refused(address: str) -> None:
    [failure] = capture_inputs([address])
    assert isinstance(failure, Failure)
    assert failure.code == "address_refused"
    assert failure.hint


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "not_a_name"), ("no such file", "not_found"), ("a\0b", "not_a_name"), ("x" * 5000, "not_readable")],
)
def test_names_that_lead_nowhere(name: str, code: str) -> None:
    assert codes(capture_inputs([name])) == [code]


def test_odd_names_are_spelled_out(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\nred\u202e.txt").write_text(SENTENCE)
    (tmp_path / os.fsdecode(b"b\xff.txt")).write_text(SENTENCE)
    for capture in capture_inputs([str(tmp_path)]):
        assert isinstance(capture, Capture)
        assert capture.where.isprintable()
        capture.where.encode("utf-8")


def test_stdin_and_nothing() -> None:
    [capture] = capture_bytes(SENTENCE.encode())
    assert isinstance(capture, Capture)
    assert (capture.via, capture.where) == ("stdin", "standard input")
    assert codes(capture_bytes(b"")) == ["empty"]
    assert codes(capture_inputs(["-"])) == ["no_stdin"]


def test_one_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(SENTENCE)
    assert codes(capture_inputs(["gone", str(good), "http://sample.example", str(good)])) == [
        "not_found", "text", "address_refused", "text",
    ]  # fmt: skip


def test_what_is_given_comes_along() -> None:
    given = Given(outlet="The Sample Herald", published="2022-09-21")
    [capture] = capture_bytes(SENTENCE.encode(), given=given)
    assert capture.given == given  # type: ignore[union-attr]


def test_gzip_of_anything() -> None:
    for body, content in ((SENTENCE.encode(), "text"), (PAGE, "html"), (b'{"text": "x"}', "jsonl")):
        [capture] = capture_bytes(gzip.compress(gzip.compress(body)))
        assert isinstance(capture, Capture)
        assert (capture.content, capture.body) == (content, body)


def test_cut_gzip_keeps_the_text_and_says_so() -> None:
    [capture] = capture_bytes(gzip.compress(PAGE)[:-6])
    assert isinstance(capture, Capture)
    assert [note.code for note in capture.notes] == ["truncated"]


def test_limits_are_told() -> None:
    small = Limits(document_bytes=100, gzip_layers=1)
    assert codes(capture_bytes(b"a" * 101, small)) == ["too_large"]
    assert codes(capture_bytes(gzip.compress(gzip.compress(b"a")), small)) == ["packed_too_deep"]
    assert codes(capture_bytes(gzip.compress(b"a" * 50_000_000))) == ["expands_too_much"]
    [failure] = capture_bytes(b"a" * 101, small)
    assert "100" in failure.message and "document_bytes" in (failure.hint or "")  # type: ignore[union-attr]


def test_binary_is_named() -> None:
    [failure] = capture_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3")
    assert isinstance(failure, Failure)
    assert failure.code == "kind_not_read"
    assert "PDF" in failure.message


def test_inputs_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        read_so_far = 0

        def read(self, size: int = -1) -> bytes:
            row = b'{"text": "Rebels shelled the harbour."}\n'
            block = row * max(size // len(row), 1)
            self.read_so_far += len(block)
            return block

    endless = Endless()
    captures = capture_inputs(["-"], stdin=endless)  # type: ignore[arg-type]
    for _ in range(10):
        assert isinstance(next(captures), Capture)
    assert endless.read_so_far < 1_000_000
