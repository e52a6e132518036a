"""Mention: words of the text that refer to an entity."""

import msgspec

from onrecord.records.entity import EntityKind
from onrecord.records.span import Span


class Mention(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="mention"):
    """`entity` is an entity's id; `same_as` the id of an earlier mention; `reason` says which rule joined them."""

    id: str
    span: Span
    kind: EntityKind
    entity: str | None = None
    same_as: str | None = None
    reason: str | None = None
