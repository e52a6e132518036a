"""Names and places of one article, set against each other: what places found corrects what names were taken for.

In: a Reading with entities, mentions and places. Out: the Reading or its entities, corrected.
"""

import msgspec

from onrecord.records.entity import Entity
from onrecord.records.event import Participant
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.resolving.linking_names import plover_code

_MISTAKEN = ("person", "organization", "product")

replace = msgspec.structs.replace


def without_namesakes(reading: Reading) -> Reading:
    """Mentions of a country that places found to be another's town or state ("Georgia" beside Atlanta) lose it.

    So do single words that the model took for a person or body, that no table knows and that are a place ("regained
    Douma"). An entity that has no mention left goes, and bodies coded by its name take the place's country.
    """
    entities = {e.id: e for e in reading.entities}
    countries = {i: e for i, e in entities.items() if e.kind == "country"}
    literal = {(p.span.of, p.span.start, p.span.end) for p in reading.places if p.use == "literal" and p.code}
    other = {
        (p.span.of, p.span.start, p.span.end): p.code
        for p in reading.places
        if p.use == "literal" and p.code and p.resolution is not None and p.resolution > 1
    }
    kept: list[Mention] = []
    moved: dict[str, str] = {}
    for m in reading.mentions:
        where = m.span.of, m.span.start, m.span.end
        code = other.get(where)
        if where in literal and m.kind in _MISTAKEN and m.entity in entities and not entities[m.entity].public:
            if " " not in entities[m.entity].name:
                moved[m.entity] = ""
                m = replace(m, kind="place", entity=None, same_as=None, reason="a place of the gazetteer")
        elif m.kind == "country" and m.entity in countries and code and code != countries[m.entity].code:
            moved[m.entity] = code
            m = replace(m, kind="place", entity=None, same_as=None, reason=f"a place in {code} of the same name")
        kept.append(m)
    places = {m.id for m in kept if m.kind == "place" and m.entity is None}
    kept = [replace(m, same_as=None) if m.same_as in places and m.id not in places else m for m in kept]
    gone = set(moved) - {m.entity for m in kept}
    if not gone:
        return replace(reading, mentions=tuple(kept))
    told = {
        f"with {countries[e].name}: {countries[e].code}": (countries[e].name, moved[e]) for e in gone if e in countries
    }
    left = [_recoded(e, told) for e in reading.entities if e.id not in gone]
    new = {e.id: f"n{i}" for i, e in enumerate(left, start=1)}
    return replace(
        reading,
        entities=tuple(replace(e, id=new[e.id]) for e in left),
        mentions=tuple(replace(m, entity=new.get(m.entity or "")) for m in kept),
    )


def _recoded(entity: Entity, told: dict[str, tuple[str, str]]) -> Entity:
    for reason, (name, code) in told.items():
        if reason in entity.reasons and not entity.public:
            reasons = tuple(f"with {name}: {code}" if r == reason else r for r in entity.reasons)
            return replace(entity, code=code, reasons=reasons)
    return entity


def with_places(reading: Reading) -> tuple[Entity, ...]:
    """Bodies in no table take the country of the place in their name ("Delhi Metro Police", "Court of Leeds")."""
    bare = {e.id for e in reading.entities if e.kind == "organization" and e.code is None and not e.public}
    starts: dict[tuple[str, int], Mention] = {}
    for m in reading.mentions:
        if m.entity in bare:
            for at in range(m.span.start, m.span.end):
                starts[m.span.of, at] = m
    found: dict[str, tuple[str | None, str]] = {}
    for p in reading.places:
        mention = starts.get((p.span.of, p.span.start))
        if mention is not None and mention.entity and p.code:
            found.setdefault(mention.entity, (plover_code(p.code), p.name or p.span.exact))
    return tuple(
        replace(e, code=found[e.id][0], reasons=(*e.reasons, f"of {found[e.id][1]}: {found[e.id][0]}"))
        if e.id in found
        else e
        for e in reading.entities
    )


def number_entities(reading: Reading) -> Reading:
    """Entities n1.. in the order of the text, and every link to them."""
    first: dict[str, tuple[bool, int]] = {}
    led = [(m.entity, m.span) for m in reading.mentions]
    led += [(p.entity, p.span) for e in reading.events for p in (*e.actor, *e.recipient)]
    for entity, span in led:
        if entity is not None:
            at = span.of == "text", span.start
            first[entity] = min(first.get(entity, at), at)
    ordered = sorted(reading.entities, key=lambda e: first.get(e.id, (True, len(reading.article.text))))
    new = {e.id: f"n{i}" for i, e in enumerate(ordered, start=1)}

    def party(told: Participant) -> Participant:
        return replace(told, entity=new.get(told.entity or ""))

    return replace(
        reading,
        entities=tuple(replace(e, id=new[e.id]) for e in ordered),
        mentions=tuple(replace(m, entity=new.get(m.entity or "")) for m in reading.mentions),
        attributions=tuple(
            a if a.speaker is None else replace(a, speaker=replace(a.speaker, entity=new.get(a.speaker.entity or "")))
            for a in reading.attributions
        ),
        events=tuple(
            replace(e, actor=tuple(map(party, e.actor)), recipient=tuple(map(party, e.recipient)))
            for e in reading.events
        ),
    )
