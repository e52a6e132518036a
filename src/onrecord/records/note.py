"""Note: what a stage cut, skipped or did not read, and why."""

from typing import Literal

import msgspec

Stage = Literal["capturing", "extracting", "reading", "resolving", "checking"]


class Note(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="note"):
    """`code` is stable (such as "truncated", "nested_too_deep", "language_not_read"); `message` is for people."""

    stage: Stage
    code: str
    message: str
