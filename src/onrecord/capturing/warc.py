"""WARC and ARC archives, packed or not: each page, text or feed that was got in them is captured.

In: a stream (unpacked on the way). Out: one Capture an article, one Failure for what is damaged. WARC is ISO 28500.
Taken are successful responses, resources and conversions that hold HTML, plain text or a feed; requests, revisits,
metadata, images and the like are passed over without a word, as are answers other than 2xx.
"""

import contextlib
import io
from collections.abc import Iterator
from typing import Any

import msgspec
from warcio.archiveiterator import ArchiveIterator

from onrecord.capturing.feeds import capture_entries
from onrecord.capturing.kinds import HEAD, tell_kind
from onrecord.capturing.origin import Origin, fail_for
from onrecord.capturing.payload import Payload, read_payload
from onrecord.capturing.streams import ByteStream, Trouble
from onrecord.records.capture import Capture, Failure
from onrecord.records.note import Note

_TAKEN = ("response", "resource", "conversion")
_READABLE = (
    "text/html", "application/xhtml+xml", "text/plain", "application/rss+xml", "application/atom+xml", "text/xml",
    "application/rdf+xml", "application/xml", "application/json", "application/feed+json", "",
)  # fmt: skip


def capture_warc(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    """Record by record; only one payload is held at a time."""
    records = made = failed = 0
    broken: Trouble | None = None
    iterator = ArchiveIterator(stream)
    while records < origin.limits.archive_records:
        try:
            record = _next_quietly(iterator)
        except Exception as wrong:  # warcio raises many types on damaged archives
            broken = Trouble("damaged", f"the archive cannot be read after record {records}: {_one_line(wrong)}")
            break
        if record is None:
            break
        records += 1
        for capture in _capture_record(record, origin.within(f"record {records}", "warc")):
            made += isinstance(capture, Capture)
            failed += isinstance(capture, Failure)
            yield capture
    trouble = stream.trouble or broken
    if trouble is not None:
        yield fail_for(origin, trouble, f"; {made:,} articles were found before")
    elif not made and not failed:
        message = f"None of its {records:,} records is a successful answer with a page, a text or a feed."
        yield origin.make_failure("no_pages", message)


def _next_quietly(iterator: Any) -> Any:
    """The next record or null. warcio writes its warnings to standard error; ours go into records."""
    with contextlib.redirect_stderr(io.StringIO()):
        return next(iterator, None)


def _one_line(wrong: Exception) -> str:
    return " ".join(str(wrong).split())[:200] or type(wrong).__name__


def _capture_record(record: Any, origin: Origin) -> Iterator[Capture | Failure]:
    if record.rec_type not in _TAKEN or not _is_readable(record):
        return
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            payload = read_payload(record, origin.limits)
    except Exception as wrong:  # the same, inside one record: the next one can often still be read
        yield origin.make_failure("damaged", f"The record cannot be read: {_one_line(wrong)}.")
        return
    if payload.trouble is not None and payload.trouble.code != "truncated":
        yield fail_for(origin, payload.trouble)
    elif payload.body.strip():
        yield from _capture_payload(record, payload, origin)


def _is_readable(record: Any) -> bool:
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    uri = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri") or ""
    if not str(status).startswith("2") or uri.split("?")[0].endswith("/robots.txt"):
        return False
    return _content_type(record)[0] in _READABLE and not uri.startswith(("dns:", "whois:", "filedesc:", "metadata:"))


def _content_type(record: Any) -> tuple[str, str | None]:
    """The media type and the charset that the answer's header tells."""
    headers = record.http_headers or record.rec_headers
    value = headers.get_header("Content-Type") or headers.get_header("content-type") or ""
    media, *rest = (part.strip() for part in value.lower().split(";"))
    charset = next((part.removeprefix("charset=").strip("\"' ") for part in rest if part.startswith("charset=")), None)
    return media, charset or None


def _capture_payload(record: Any, payload: Payload, origin: Origin) -> Iterator[Capture | Failure]:
    media, charset = _content_type(record)
    uri = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri")
    given = msgspec.structs.replace(origin.given, url=uri or origin.given.url, charset=charset)
    origin = Origin(origin.where, origin.via, given, origin.limits)
    notes = _notes(record, payload)
    kind = tell_kind(payload.body[:HEAD]).name
    if kind == "feed":
        yield from capture_entries(payload.body, origin, notes)
    elif kind == "html" or (kind == "text" and media in ("text/html", "application/xhtml+xml")):
        yield origin.make_capture(payload.body, "html", notes=notes)
    elif kind == "text" and media in ("text/plain", ""):
        yield origin.make_capture(payload.body, "text", notes=notes)


def _notes(record: Any, payload: Payload) -> tuple[Note, ...]:
    told = record.rec_headers.get_header("WARC-Truncated")
    if payload.trouble is not None:
        return (Note(stage="capturing", code="truncated", message=f"The end is missing: {payload.trouble.message}."),)
    if told:
        message = f"The end is missing: the crawler cut the page ({told})."
        return (Note(stage="capturing", code="truncated", message=message),)
    return ()
