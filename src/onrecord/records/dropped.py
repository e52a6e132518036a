"""Dropped: words that looked like an event and made none, with the reason. What `--dropped FILE` writes."""

import msgspec

from onrecord.records.span import Span


class Dropped(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="dropped"):
    """`article` is the article's id; `made_by` the rule that would have made the event."""

    article: str
    trigger: Span
    reason: str
    made_by: str
