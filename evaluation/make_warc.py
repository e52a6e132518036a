"""Write examples/archive.warc from evaluation/warc_pages: the same bytes whenever and wherever it runs.

In: the pages in their order. Out: a WARC 1.1 file (ISO 28500) with a warcinfo record, a request and a response for
each page, and one answer of 404, as a crawler would keep them. Run it as `python -m evaluation.make_warc`.
"""

import uuid
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HERE = Path(__file__).parent
PAGES = HERE / "warc_pages"
TARGET = HERE.parent / "examples" / "archive.warc"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://archive.example/onrecord-samples")


class Fetched(NamedTuple):
    """A page, the address it would have had, and when a crawler would have got it (UTC)."""

    file: str
    url: str
    date: str


FETCHED = (
    Fetched("odesa-first-ship.html", "https://meridian-radio.example/news/220722-ports", "2022-07-22T19:02:11Z"),
    Fetched("gaza-fuel.html", "https://plain-dispatch.example/world/fuel-reaches-gaza", "2022-08-08T12:00:41Z"),
    Fetched("iran-funeral.html", "https://meridian-radio.example/news/220917-funeral", "2022-09-17T17:15:09Z"),
    Fetched("border-queues.html", "https://plain-dispatch.example/world/men-leave-russia", "2022-09-22T18:30:00Z"),
)
MISSING = Fetched("", "https://plain-dispatch.example/world/withdrawn", "2022-09-22T18:30:02Z")


def build_warc() -> bytes:
    """The archive's bytes; record ids and dates come from the table above, never from a clock."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="WARC/1.1")
    info = {"software": "onrecord evaluation/make_warc.py", "description": "Sample pages by invented outlets"}
    record = writer.create_warcinfo_record("archive.warc", info)
    _fix(record, "warcinfo", FETCHED[0].date)
    writer.write_record(record)
    for page in FETCHED:
        _write_pair(writer, page, "200 OK", (PAGES / page.file).read_bytes())
    _write_pair(writer, MISSING, "404 Not Found", b"<!doctype html><title>Gone</title><p>There is nothing here.</p>")
    return out.getvalue()


def _write_pair(writer: WARCWriter, page: Fetched, status: str, body: bytes) -> None:
    host, path = page.url.removeprefix("https://").split("/", 1)
    asked = StatusAndHeaders(f"GET /{path} HTTP/1.1", [("Host", host)], is_http_request=True)
    got = StatusAndHeaders(
        status,
        [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))],
        protocol="HTTP/1.1",
    )
    for kind, payload, headers in (("request", b"", asked), ("response", body, got)):
        record = writer.create_warc_record(page.url, kind, payload=BytesIO(payload), http_headers=headers)
        _fix(record, kind + page.url, page.date)
        writer.write_record(record)


def _fix(record: object, name: str, date: str) -> None:
    headers = record.rec_headers  # type: ignore[attr-defined]
    headers.replace_header("WARC-Record-ID", f"<urn:uuid:{uuid.uuid5(NAMESPACE, name)}>")
    headers.replace_header("WARC-Date", date)


if __name__ == "__main__":
    TARGET.write_bytes(build_warc())
    print(f"wrote {TARGET.name}")
