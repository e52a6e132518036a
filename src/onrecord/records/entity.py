"""Entity: somebody or something in the world that mentions refer to, as far as our tables know it."""

from typing import Literal

import msgspec

EntityKind = Literal["person", "organization", "country", "group", "place", "document", "product"]


class Office(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An office held on the story's date; `from` and `to` are ISO dates, null where not known."""

    title: str
    from_: str | None = msgspec.field(name="from", default=None)
    to: str | None = None


class Entity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="entity"):
    """`code` is a PLOVER country or non-state code, `sector` a PLOVER sector; `reasons` say how both were found.

    `public` is whether it is a public figure or body; private persons get no identity (`wikidata` and `office` null).
    """

    id: str
    kind: EntityKind
    name: str
    wikidata: str | None = None
    code: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    office: Office | None = None
    public: bool = False
    reasons: tuple[str, ...] = ()
