"""Feeds: RSS, Atom, RDF and JSON Feed. Each entry is an article.

In: a stream. Out: one Capture an entry; the body is the whole feed, `part` the entry's number. `parse_feed` turns the
bytes into a `Feed`; extracting asks it for the entry. It opens nothing: feedparser gets bytes, never a name or address,
and no entity that the feed declares is expanded.
"""

import io
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

import feedparser

from onrecord.capturing.entry import Entry, Feed
from onrecord.capturing.json_feed import parse_json_feed
from onrecord.capturing.origin import Origin, digest_body, note_trouble, read_document
from onrecord.capturing.streams import ByteStream
from onrecord.records.capture import Capture, Failure
from onrecord.records.note import Note

_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*\[.*?\]\s*>", re.DOTALL | re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def capture_feed(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    """Its entries in their order."""
    body = read_document(stream, origin)
    if isinstance(body, Failure):
        yield body
        return
    yield from capture_entries(body, origin, note_trouble(stream.trouble))


def capture_entries(body: bytes, origin: Origin, notes: tuple[Note, ...] = ()) -> Iterator[Capture | Failure]:
    """The entries of a feed that is at hand. More than `feed_entries` are left out, with a Failure that says so."""
    feed = parse_feed(body)
    if feed is None:
        message = "It begins like a feed but cannot be read as one."
        yield origin.make_failure("bad_feed", message, "Check that the file is whole.")
        return
    if not feed.entries:
        yield origin.make_failure("no_entries", "The feed has no entries.")
        return
    limit, sha256 = origin.limits.feed_entries, digest_body(body)
    for number in range(1, min(len(feed.entries), limit) + 1):
        via = "warc" if origin.via == "warc" else "feed"
        yield origin.within(f"entry {number}", via).make_capture(body, "feed", number, notes, sha256)  # type: ignore[arg-type]
    if len(feed.entries) > limit:
        message = f"The feed has {len(feed.entries):,} entries; those after the first {limit:,} were not read."
        yield origin.make_failure("too_many_entries", message, "Give it in parts, or raise the limit feed_entries.")


@lru_cache(maxsize=2)
def parse_feed(body: bytes) -> Feed | None:
    """The feed, or null if it is none. The last ones are kept: each of its entries asks for it again."""
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return parse_json_feed(body)
    notes: list[Note] = []
    cleaned = _without_entities(body)
    if cleaned is not body:
        message = "The feed declares entities of its own; they were not expanded."
        notes.append(Note(stage="capturing", code="entities_not_expanded", message=message))
    try:
        # extracting takes only the words of an entry, so that nothing needs to be made safe for showing it
        parsed = feedparser.parse(io.BytesIO(cleaned), sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # feedparser promises not to raise, yet a parser under it may on broken bytes
        return None
    if not parsed.entries and not parsed.get("version"):
        return None
    if parsed.bozo and not isinstance(parsed.bozo_exception, feedparser.CharacterEncodingOverride):
        said = str(parsed.bozo_exception).replace("<unknown>:", "place ")
        notes.append(Note(stage="capturing", code="not_well_formed", message=f"The feed is not well formed ({said})."))
    return Feed(
        outlet=_words(parsed.feed.get("title")),
        language=_words(parsed.feed.get("language")),
        entries=tuple(_take_entry(entry, _home(parsed.feed)) for entry in parsed.entries),
        notes=tuple(notes),
    )


def _without_entities(body: bytes) -> bytes:
    """Without an internal document type: what it declares could be made to grow, or point at files."""
    if body.startswith(_WIDE):
        text = body.decode("utf-16", "replace")
        if "<!ENTITY" not in text:
            return body
        body = re.sub(r"""encoding\s*=\s*["'][^"']*["']""", "", text, count=1).encode()
    return _DOCTYPE.sub(b"", body, count=1) if b"<!ENTITY" in body else body


def _take_entry(entry: Any, home: str | None) -> Entry:
    body, is_html = _entry_text(entry)
    return Entry(
        headline=_words(entry.get("title")),
        headline_is_html=(entry.get("title_detail") or {}).get("type") != "text/plain",
        url=_address(entry.get("link"), home) or _address(entry.get("id"), None),
        outlet=_words((entry.get("source") or {}).get("title")),
        byline=_words(entry.get("author")),
        published=_words(dict.get(entry, "published")) or _words(dict.get(entry, "updated")),
        modified=_words(dict.get(entry, "updated")),  # its own `get` gives `published` for an absent `updated`
        text=body,
        text_is_html=is_html,
    )


def _entry_text(entry: Any) -> tuple[str, bool]:
    """The longest of its contents and its summary: feeds put the article in one and its beginning in the other."""
    found: list[tuple[str, bool]] = []
    for detail in [*(entry.get("content") or []), entry.get("summary_detail") or {}]:
        value = detail.get("value")
        if isinstance(value, str) and value.strip():
            found.append((value, detail.get("type") != "text/plain"))
    return max(found, key=lambda item: len(item[0])) if found else ("", False)


def _words(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _home(feed: Any) -> str | None:
    """The first absolute address that the feed tells of itself."""
    told = [feed.get("link"), *(link.get("href") for link in feed.get("links") or []), feed.get("id")]
    return next((t for t in told if isinstance(t, str) and t.startswith(("http://", "https://"))), None)


def _address(value: object, home: str | None) -> str | None:
    """An absolute web address; a relative one is completed from the feed's own. Others lead nowhere, or run."""
    words = _words(value)
    if words and not words.startswith(("http://", "https://")) and home:
        try:
            words = urljoin(home, words)
        except ValueError:
            return None
    return words if words and words.startswith(("http://", "https://")) and not re.search(r"\s", words) else None
