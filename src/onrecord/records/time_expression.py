"""TimeExpression: a time phrase of the text and the time it means, after ISO 8601 and TIMEX3 (TimeML 1.2.1)."""

from typing import Literal

import msgspec

from onrecord.records.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["minute", "hour", "day", "week", "month", "year", "longer"]
TimeRelation = Literal["on", "before", "after", "since", "until"]


class TimeExpression(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="time"
):
    """`value` is the TIMEX3 value; `start` and `end` are ISO dates or date-times, both inclusive.

    `anchored_to` is "published", "dateline" or the id of an earlier time. A phrase that cannot be resolved keeps null
    values and an `unresolved_reason`; it never becomes the publication date.
    """

    id: str
    span: Span
    type: TimeType
    value: str | None = None
    start: str | None = None
    end: str | None = None
    precision: Precision | None = None
    relation: TimeRelation | None = None
    anchored_to: str | None = None
    unresolved_reason: str | None = None
