"""Finding: a question that a check asks the desk. It asks; it does not accuse."""

from typing import Literal

import msgspec

from onrecord.records.span import Span

Severity = Literal["error", "query", "note"]


class Finding(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="finding"):
    """`rule` is the check's name (such as "money.pair-ratio"); `expected` and `found` are strings, decimals as such."""

    id: str
    rule: str
    severity: Severity
    span: Span
    evidence: tuple[Span, ...] = ()
    message: str
    expected: str | None = None
    found: str | None = None
