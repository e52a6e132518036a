"""Capture: bytes that were got, with their digest and the way they came. Failure: an input that gave nothing.

In: what capturing found. Out: `Capture` for extracting, `Failure` for the person who asked.
"""

from typing import Literal

import msgspec

from onrecord.records.note import Note

Via = Literal["file", "stdin", "jsonl", "feed", "warc", "fetch"]
Content = Literal["text", "html", "jsonl", "feed"]
"""What the bytes are: plain text, an HTML page, one JSON Lines row, or one entry of a feed."""


class Given(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of an article beside its bytes: from the command line, the JSON row, the feed, the WARC header.

    `published` is an ISO 8601 date or date-time as given. Every field may be null; nothing is guessed.
    """

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    charset: str | None = None


class Capture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="capture"):
    """The bytes of one article as they came.

    `body` is what was kept: the file, the standard input, the JSON row, the payload of a WARC record; for a feed the
    whole document, with `part` naming the entry (its number, from 1). `sha256` is the hex digest of `body`.
    `where` names the input for messages (a path and, in a container, the place in it); it never enters a Reading.
    """

    body: bytes
    sha256: str
    via: Via
    content: Content
    where: str
    part: int | None = None
    given: Given = Given()
    notes: tuple[Note, ...] = ()


class Failure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="failure"):
    """An input that gave no article: where it stands, a stable code, one sentence, and what to do about it."""

    where: str
    code: str
    message: str
    hint: str | None = None
