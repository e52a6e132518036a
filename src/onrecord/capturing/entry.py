"""Entry: one article of a feed, as the feed tells it. Feed: its entries and what it says of itself.

In: what a feed parser found. Out: `Feed`, `Entry`.
"""

from dataclasses import dataclass

from onrecord.records.note import Note


@dataclass(frozen=True, slots=True)
class Entry:
    """`outlet` is the outlet that the entry was taken over from (Atom and RSS `source`), else null."""

    headline: str | None = None
    headline_is_html: bool = False
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    text: str = ""
    text_is_html: bool = False


@dataclass(frozen=True, slots=True)
class Feed:
    """`outlet` is the feed's title."""

    outlet: str | None
    language: str | None
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()
