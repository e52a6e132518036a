"""Entities, and the names that no table knows, to cards.

In: Known. Out: one Card an entity, then one a name that stays a name: private persons get no identity.
"""

from collections.abc import Iterable

from onrecord.records.entity import Entity
from onrecord.records.mention import Mention
from onrecord.web.cards.card import Card, Value, row, shown, told
from onrecord.web.known import Known


def name_cards(known: Known) -> Iterable[Card]:
    """The mentions of a card are its ways back into the text."""
    mentioned: dict[str, list[Mention]] = {}
    for mention in known.reading.mentions:
        mentioned.setdefault(known.name_cards[mention.id], []).append(mention)
    for entity in known.reading.entities:
        yield _entity_card(entity, mentioned.pop(entity.id, []))
    for card, mentions in mentioned.items():
        yield Card(
            id=card,
            kind="name",
            heading=max((m.span.exact for m in mentions), key=len),
            short=mentions[0].kind,
            rows=shown(row("in the text", Value(_times(mentions)))),
            details=shown(row("joined by", *_reasons(mentions))),
        )


def _entity_card(entity: Entity, mentions: list[Mention]) -> Card:
    sectors = " ".join(part for part in (entity.code, entity.sector, *entity.other_sectors) if part)
    office = entity.office
    term = " to ".join(part for part in (office.from_, office.to) if part) if office else ""
    return Card(
        id=entity.id,
        kind="name",
        heading=entity.name,
        short=entity.kind,
        rows=shown(
            row("code", told(sectors)),
            row("office", told(office.title if office else None, note=term or None)),
            row("in the text", told(_times(mentions))),
        ),
        details=shown(
            row("Wikidata", told(entity.wikidata)),
            row("public", Value("a public figure or body" if entity.public else "not known as public")),
            row("reasons", *(Value(reason) for reason in entity.reasons)),
            row("joined by", *_reasons(mentions)),
        ),
        in_text=bool(mentions),
    )


def _times(mentions: list[Mention]) -> str:
    """How often, and in which words: each wording once, as far as six."""
    if not mentions:
        return ""
    wordings = list(dict.fromkeys(mention.span.exact for mention in mentions))
    listed = ", ".join(f"“{wording}”" for wording in wordings[:6]) + (" and others" if len(wordings) > 6 else "")
    return f"{len(mentions)} × {listed}" if len(mentions) > 1 else listed


def _reasons(mentions: list[Mention]) -> Iterable[Value]:
    for reason in dict.fromkeys(mention.reason for mention in mentions):
        if reason is not None:
            yield Value(reason)
