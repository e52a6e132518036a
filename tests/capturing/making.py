"""Small inputs made in the test: archives, packed and recoded bytes; and a short way to capture them."""

import gzip
import io
from collections.abc import Iterable

from onrecord.capturing import DEFAULT_LIMITS, Limits, capture_inputs
from onrecord.records.capture import Capture, Failure, Given

SENTENCE = "Rebels shelled the harbour of Sampleton on Tuesday, officials said."
PAGE = f"<!doctype html><html><head><title>Harbour shelled</title></head><body><p>{SENTENCE}</p></body></html>".encode()


def capture_bytes(body: bytes, limits: Limits = DEFAULT_LIMITS, given: Given | None = None) -> list[Capture | Failure]:
    """What these bytes give on standard input."""
    return list(capture_inputs(["-"], given, limits, io.BytesIO(body)))


def codes(found: Iterable[Capture | Failure]) -> list[str]:
    """The codes of the failures, and the content of the captures, in order."""
    return [item.code if isinstance(item, Failure) else item.content for item in found]


def warc_record(kind: str, uri: str, block: bytes, content_type: str, length: int | None = None) -> bytes:
    """One WARC record; `length` other than the block's makes a broken one."""
    size = len(block) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2022-09-21T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {size}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def http_answer(body: bytes, status: str = "200 OK", *headers: str, media: str = "text/html") -> bytes:
    """An HTTP answer as archives keep it."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media}", *headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def warc_page(body: bytes = PAGE, status: str = "200 OK", *headers: str, media: str = "text/html") -> bytes:
    """A response record with a page."""
    block = http_answer(body, status, *headers, media=media)
    return warc_record("response", "http://sample.example/harbour", block, "application/http; msgtype=response")


def pack_members(*parts: bytes) -> bytes:
    """Each part a gzip member of its own, as WARC.gz has them."""
    return b"".join(gzip.compress(part, mtime=0) for part in parts)
