"""Article: one text in one offset space, with what its page, feed or row tells of it.

In: what extracting found. Out: `Article`, the thing that every span points into.
"""

from typing import Literal

import msgspec

from onrecord.records.capture import Via
from onrecord.records.span import Span

Genre = Literal["report", "analysis", "opinion", "live", "release"]


class CaptureRef(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Leads back to the bytes. `captured_at` is null in what `read` prints, so that it is the same every time."""

    sha256: str
    via: Via
    part: int | None = None
    captured_at: str | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="article"):
    """`text` is the one text; `headline` stands in it (`headline_span`) or beside it (null span).

    `published` and `modified` are ISO 8601 dates, or date-times with the zone where the page has one.
    `language` is an ISO 639-1 code. `genre` is null unless the page tells it.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    headline: str | None = None
    headline_span: Span | None = None
    standfirst_span: Span | None = None
    byline: str | None = None
    dateline: str | None = None
    dateline_span: Span | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    genre: Genre | None = None
    corrections: tuple[Span, ...] = ()
    text: str
    text_sha256: str
    capture: CaptureRef
