"""WARC and ARC, packed in every way, broken in many: what could be read is read, and what could not is told."""

import gzip
import zlib

import pytest

from onrecord.capturing import Limits
from onrecord.records.capture import Capture, Given
from tests.capturing.making import (
    PAGE,
    SENTENCE,
    capture_bytes,
    codes,
    http_answer,
    pack_members,
    warc_page,
    warc_record,
)

INFO = warc_record("warcinfo", "", b"software: sample\r\n", "application/warc-fields")
ARC = (
    b"filedesc://sample.arc 0.0.0.0 20220921100000 text/plain 66\n1 0 Sample\n"
    b"URL IP-address Archive-date Content-type Archive-length\n\n"
)


def test_a_page_with_what_the_archive_tells_of_it() -> None:
    [capture] = capture_bytes(INFO + warc_page(PAGE, "200 OK", media='text/html; charset="KOI8-R"'))
    assert isinstance(capture, Capture)
    assert (capture.via, capture.content, capture.body) == ("warc", "html", PAGE)
    assert capture.given == Given(url="http://sample.example/harbour", charset="koi8-r")
    assert capture.where == "standard input, record 2"


@pytest.mark.parametrize(
    "body",
    [
        INFO + warc_page() + warc_page(),
        pack_members(INFO, warc_page(), warc_page()),
        gzip.compress(INFO + warc_page() + warc_page()),
        gzip.compress(pack_members(INFO, warc_page(), warc_page())),
    ],
    ids=["plain", "a member a record", "one member", "packed twice"],
)
def test_packed_in_every_way(body: bytes) -> None:
    assert codes(capture_bytes(body)) == ["html", "html"]


def test_what_is_no_article_is_passed_over_without_a_word() -> None:
    records = (
        warc_record(
            "request", "http://sample.example/", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"
        ),
        warc_record("metadata", "http://sample.example/", b"a: b\r\n", "application/warc-fields"),
        warc_record("revisit", "http://sample.example/", http_answer(b""), "application/http; msgtype=response"),
        warc_page(PAGE, "404 Not Found"),
        warc_page(PAGE, "302 Found", "Location: /x"),
        warc_page(b"\x89PNG", media="image/png"),
        warc_page(b"body { color: red }", media="text/css"),
        warc_page(b'{"a": 1}', media="application/json"),
        warc_page(b""),
    )
    assert codes(capture_bytes(INFO + b"".join(records) + warc_page())) == ["html"]
    assert codes(capture_bytes(INFO + b"".join(records))) == ["no_pages"]


def test_texts_feeds_and_resources() -> None:
    feed = b'<rss version="2.0"><channel><item><title>a</title></item><item><title>b</title></item></channel></rss>'
    body = (
        warc_page(SENTENCE.encode(), media="text/plain")
        + warc_page(feed, media="application/rss+xml")
        + warc_record("resource", "file:///page.html", PAGE, "text/html")
        + warc_record("conversion", "http://sample.example/", SENTENCE.encode(), "text/plain")
    )
    found = capture_bytes(body)
    assert codes(found) == ["text", "feed", "feed", "html", "text"]
    assert [c.via for c in found if isinstance(c, Capture)] == ["warc"] * 5
    assert [c.where for c in found][1:3] == [f"standard input, record 2, entry {n}" for n in (1, 2)]


def chunked(body: bytes, size: int = 50) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(PAGE), ["Transfer-Encoding: chunked"]),
        (gzip.compress(PAGE), ["Content-Encoding: gzip"]),
        (chunked(gzip.compress(PAGE)), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (zlib.compress(PAGE), ["Content-Encoding: deflate"]),
        (PAGE, ["Content-Encoding: gzip"]),
        (PAGE, ["Transfer-Encoding: chunked"]),
        (PAGE, ["Content-Encoding: identity"]),
    ],
    ids=["chunks", "gzip", "chunks of gzip", "deflate", "gzip said, not done", "chunks said, not done", "identity"],
)
def test_packing_of_the_answer_is_undone(body: bytes, headers: list[str]) -> None:
    [capture] = capture_bytes(warc_page(body, "200 OK", *headers))
    assert isinstance(capture, Capture), capture
    assert capture.body == PAGE
    assert capture.notes == ()


def test_packing_that_is_not_read_is_told() -> None:
    found = capture_bytes(warc_page(b"\x0b\x02\x80", "200 OK", "Content-Encoding: br") + warc_page())
    assert codes(found) == ["packed", "html"]


def test_bombs_and_large_pages_are_told_and_the_next_record_is_read() -> None:
    bomb = warc_page(gzip.compress(b"a" * 50_000_000), "200 OK", "Content-Encoding: gzip")
    assert codes(capture_bytes(bomb + warc_page())) == ["expands_too_much", "html"]
    large = warc_page(b"<p>" + b"a" * 5000, "200 OK")
    assert codes(capture_bytes(large + warc_page(), Limits(document_bytes=1000))) == ["too_large", "html"]


@pytest.mark.parametrize("cut", [3, 20, 60])
def test_cut_packed_archive_is_told(cut: int) -> None:
    found = capture_bytes(pack_members(INFO, warc_page(), warc_page())[:-cut])
    assert codes(found)[0] == "html"
    assert codes(found)[-1] == "truncated"


def test_record_cut_in_its_page_is_noted() -> None:
    [capture] = capture_bytes((INFO + warc_page())[:-60])
    assert isinstance(capture, Capture)
    assert [note.code for note in capture.notes] == ["truncated"]
    assert PAGE.startswith(capture.body)


def test_crawler_that_cut_the_page_is_noted() -> None:
    record = warc_page().replace(b"WARC-Type: response\r\n", b"WARC-Type: response\r\nWARC-Truncated: length\r\n")
    [capture] = capture_bytes(record)
    assert isinstance(capture, Capture)
    assert [note.code for note in capture.notes] == ["truncated"]


def test_rubbish_in_the_middle_ends_the_archive_with_a_reason() -> None:
    found = capture_bytes(INFO + warc_page() + b"\r\n\r\nthis is no record\r\nat all\r\n\r\n" + warc_page())
    assert codes(found)[0] == "html"
    assert codes(found)[-1] == "damaged"


def test_arc() -> None:
    answer = http_answer(PAGE)
    record = b"http://sample.example/ 192.0.2.1 20220921100000 text/html %d\n" % len(answer) + answer + b"\n"
    for body in (ARC + record, pack_members(ARC, record)):
        [capture] = capture_bytes(body)
        assert isinstance(capture, Capture)
        assert (capture.content, capture.body, capture.given.url) == ("html", PAGE, "http://sample.example/")


def test_nothing_is_written_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    list(capture_bytes(INFO + warc_record("response", "http://a.example/", http_answer(PAGE), "application/http", 120)))
    assert capsys.readouterr().err == ""
