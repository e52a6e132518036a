"""Payload: what an archived answer holds, with chunks and packing undone, never more than the limits allow.

In: a warcio record. Out: `Payload`.
"""

from typing import Any, NamedTuple

from warcio.bufferedreaders import ChunkedDataReader

from onrecord.capturing.limits import Limits
from onrecord.capturing.streams import BLOCK, ByteStream, Trouble, inflate_stream, unpack_stream


class Payload(NamedTuple):
    """The bytes, and why they are not all or not to be had."""

    body: bytes
    trouble: Trouble | None = None


def read_payload(record: Any, limits: Limits) -> Payload:
    """Read in blocks up to `document_bytes`. May raise what warcio raises on damage."""
    raw = record.raw_stream
    headers = record.http_headers
    encoding = _header(headers, "content-encoding")
    chunked = _header(headers, "transfer-encoding") == "chunked"
    stream = ByteStream(ChunkedDataReader(raw).read if chunked else raw.read)
    if encoding in ("gzip", "x-gzip") or (encoding and stream.peek(2) == b"\x1f\x8b"):
        if stream.peek(2) == b"\x1f\x8b":  # some archives keep the header and the unpacked bytes
            stream = unpack_stream(stream, limits)
    elif encoding == "deflate":
        stream = inflate_stream(stream, limits)
    elif encoding not in ("", "identity", "utf-8", "none"):
        return Payload(b"", Trouble("packed", f"the page is packed with {encoding!r}, which is not read"))
    body = bytearray()
    while len(body) <= limits.document_bytes and (block := stream.read(BLOCK)):
        body += block
    trouble = stream.trouble
    if len(body) > limits.document_bytes:
        trouble = Trouble("too_large", f"the page is larger than {limits.document_bytes:,} bytes")
    elif trouble is None and getattr(raw, "limit", 0) > 0 and not raw.read(1):
        trouble = Trouble("truncated", f"the record ends {raw.limit:,} bytes early")
    return Payload(bytes(body), trouble)


def _header(headers: Any, name: str) -> str:
    return str((headers.get_header(name) if headers else None) or "").strip().lower()
