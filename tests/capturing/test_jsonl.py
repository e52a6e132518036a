"""JSON Lines, a single object, arrays, objects one after the other; bad rows are told and the batch goes on."""

import io
import json

import pytest

from onrecord.capturing import Limits, capture_inputs
from onrecord.capturing.jsonl import BadRow, parse_row
from onrecord.records.capture import Capture, Failure
from tests.capturing.making import capture_bytes, codes


def test_rows_keep_their_bytes_and_lines() -> None:
    body = b'{"id": "1", "text": "One."}\n\n  {"id": "2", "text": "Two\\u0021"}  \r\n'
    first, second = capture_bytes(body)
    assert isinstance(first, Capture) and isinstance(second, Capture)
    assert first.body == b'{"id": "1", "text": "One."}'
    assert second.body == b'{"id": "2", "text": "Two\\u0021"}'
    assert (first.via, first.where, second.where) == ("jsonl", "standard input, line 1", "standard input, line 3")


@pytest.mark.parametrize(
    "body",
    [
        b'{"text": "One."}',
        b'\xef\xbb\xbf{"text": "One."}\n',
        b'{\n  "text": "One.",\n  "other": [1, 2]\n}\n',
        b'[{"text": "One."}]',
        '{"text": "One."}\n'.encode("utf-16"),
        '{"text": "One."}'.encode("utf-16-le"),
    ],
)
def test_one_row_in_many_forms(body: bytes) -> None:
    [capture] = capture_bytes(body)
    assert isinstance(capture, Capture), capture
    assert parse_row(capture.body).text == "One."


def test_arrays_and_sequences() -> None:
    rows = [{"text": f"Row {number} [{{, with brackets."} for number in range(3000)]
    for body in (json.dumps(rows), json.dumps(rows, indent=2), "\n".join(json.dumps(row, indent=1) for row in rows)):
        found = capture_bytes(body.encode())
        assert [parse_row(c.body).text for c in found if isinstance(c, Capture)] == [r["text"] for r in rows]


def test_bad_rows_are_told_with_their_line() -> None:
    rows = (
        b'{"text": "One."}', b'{"text": nope}', b"[1]", b'{"text": 5}', b'{"id": 7}', b'"x"', b'{"text": "\\ud800"}',
        b"\xff", b'{"text": "Two."}',
    )  # fmt: skip
    body = b"\n".join(rows)
    found = capture_bytes(body)
    assert codes(found) == [
        "jsonl", "bad_json", "not_an_object", "text_is_no_string", "no_text", "not_an_object", "lone_surrogate",
        "not_utf8", "jsonl",
    ]  # fmt: skip
    failures = [item for item in found if isinstance(item, Failure)]
    assert failures[0].where == "standard input, line 2"
    assert all(failure.hint for failure in failures)


def test_row_beyond_the_limit_is_passed_over() -> None:
    body = b'{"text": "One."}\n{"text": "' + b"a" * 500 + b'"}\n{"text": "Two."}\n'
    assert codes(capture_bytes(body, Limits(document_bytes=100))) == ["jsonl", "too_large", "jsonl"]


def test_broken_array_gives_what_came_before() -> None:
    found = capture_bytes(b'[{"text": "One."}, {"text": "Two."}, {"text": ')
    assert codes(found) == ["jsonl", "jsonl", "bad_json"]


def test_deep_nesting_is_a_bad_row() -> None:
    assert codes(capture_bytes(b'{"text": "a", "x": ' + b"[" * 100_000 + b"\n")) == ["bad_json"]
    assert codes(capture_bytes(b'{"a":' * 100_000)) == ["bad_json"]


def test_no_rows() -> None:
    assert codes(capture_bytes(b"[]")) == ["no_rows"]


def test_keys_of_ours_and_of_ngec() -> None:
    row = parse_row(
        b'{"id": 20220921, "event_text": "One.", "title": "Head", "pub_date": "2022-09-21", "publisher": "The Herald",'
        b' "url": "http://sample.example/", "language": "en", "version": "NGEC", "event_type": ["ASSAULT"]}'
    )
    assert (row.id, row.text, row.headline, row.published) == ("20220921", "One.", "Head", "2022-09-21")
    assert (row.outlet, row.url, row.language) == ("The Herald", "http://sample.example/", "en")


def test_our_keys_come_first_and_empty_ones_count_as_absent() -> None:
    row = parse_row(b'{"text": "a", "event_text": "b", "headline": "", "title": "c", "outlet": null, "source": "d"}')
    assert (row.text, row.headline, row.outlet) == ("a", "c", "d")


def test_values_of_the_wrong_kind_are_named() -> None:
    row = parse_row(b'{"text": "a", "outlet": {"name": "x"}, "url": true}')
    assert (row.outlet, row.url, row.ignored) == (None, None, ("url", "outlet"))


def test_text_is_kept_code_point_for_code_point() -> None:
    text = "\ufeff Two\r\nlines\u2028\x00\t\U0001f5fa e\u0301 \u200b"
    row = parse_row(json.dumps({"text": text}).encode())
    assert row.text == text
    assert parse_row(b'{"text": "tab\there"}').text == "tab\there"


def test_bad_row_raises() -> None:
    with pytest.raises(BadRow, match="not JSON"):
        parse_row(b"{")


def test_long_input_is_a_stream() -> None:
    line = b'{"text": "Rebels shelled the harbour of Sampleton on Tuesday."}\n'
    count = sum(1 for _ in capture_inputs(["-"], stdin=io.BytesIO(line * 20_000)))
    assert count == 20_000
