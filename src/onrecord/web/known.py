"""Reading to look-ups: each record by its id, and the card on which each is shown.

In: Reading. Out: `Known`, which the cards, the marks and the sourcing chain ask.
"""

from dataclasses import dataclass

from onrecord.records.attribution import Attribution
from onrecord.records.entity import Entity
from onrecord.records.event import Event
from onrecord.records.mention import Mention
from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.reading import Reading
from onrecord.records.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class Known:
    """One Reading's records by id. `name_cards` leads from a mention to the card of what it names."""

    reading: Reading
    entities: dict[str, Entity]
    mentions: dict[str, Mention]
    places: dict[str, Place]
    times: dict[str, TimeExpression]
    quantities: dict[str, Quantity]
    attributions: dict[str, Attribution]
    events: dict[str, Event]
    name_cards: dict[str, str]


def index_reading(reading: Reading) -> Known:
    """The look-ups of a Reading; links that lead nowhere are left for the callers to meet as None."""
    entities = {e.id: e for e in reading.entities}
    mentions = {m.id: m for m in reading.mentions}
    return Known(
        reading=reading,
        entities=entities,
        mentions=mentions,
        places={p.id: p for p in reading.places},
        times={t.id: t for t in reading.times},
        quantities={q.id: q for q in reading.quantities},
        attributions={a.id: a for a in reading.attributions},
        events={e.id: e for e in reading.events},
        name_cards={m.id: _name_card(m, mentions, entities) for m in reading.mentions},
    )


def _name_card(mention: Mention, mentions: dict[str, Mention], entities: dict[str, Entity]) -> str:
    """The entity, or, for a name that no table knows, the first mention of it."""
    seen = {mention.id}
    while mention.entity not in entities:
        earlier = mentions.get(mention.same_as or "")
        if earlier is None or earlier.id in seen:
            return mention.id
        seen.add(earlier.id)
        mention = earlier
    return str(mention.entity)
