"""Limits: how much an input may hold before it is refused or cut. Named settings, all with a default.

In: nothing. Out: `Limits`, which every reader of bytes takes. What a limit cuts is told by a Failure or a Note.
"""

import msgspec

MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Sizes in bytes, else counts.

    `document_bytes` holds for one page, text, row, feed or payload, after unpacking; archives and JSON Lines may be
    of any size. `expansion_ratio` is how many bytes one byte of gzip may give, once more than `expansion_floor` came
    out: a short page of one repeated letter is no bomb.
    """

    document_bytes: int = 20 * MEGABYTE
    expansion_ratio: int = 200
    expansion_floor: int = 4 * MEGABYTE
    gzip_layers: int = 3
    feed_entries: int = 10_000
    archive_records: int = 50_000_000
    folder_depth: int = 64


DEFAULT_LIMITS = Limits()
