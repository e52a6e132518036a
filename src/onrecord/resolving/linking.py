"""Speakers and participants to mentions and entities; events to the places, times and quantities of their clauses.

In: Document, a Reading whose parts stand side by side, `ActorTables`. Out: the Reading with every link set.
"""

from collections.abc import Sequence

import msgspec

from onrecord.reading.attributions.statements import Statements
from onrecord.reading.document import Document
from onrecord.records.attribution import Attribution, Occasion
from onrecord.records.event import Event, EventPlace, Participant
from onrecord.records.mention import Mention
from onrecord.records.place import Place
from onrecord.records.reading import Reading
from onrecord.records.span import Span, covers
from onrecord.records.time_expression import TimeExpression
from onrecord.reference.actors import Role
from onrecord.resolving.actors_tables import ActorTables
from onrecord.resolving.linking_anchors import Anchor, Anchors, find_anchors
from onrecord.resolving.linking_entities import number_entities, with_places, without_namesakes
from onrecord.resolving.linking_kin import find_lenders, lend
from onrecord.resolving.linking_listed import take_listed
from onrecord.resolving.linking_names import Linker, plover_code
from onrecord.resolving.linking_participants import link_participants, link_speaker
from onrecord.resolving.linking_places import place_reason, take_places
from onrecord.resolving.linking_quantities import take_quantities
from onrecord.resolving.linking_times import chosen_time, take_times
from onrecord.resolving.linking_tokens import Locator, Phrase, SpanSet, clause_verb

replace = msgspec.structs.replace


def link_reading(document: Document, reading: Reading, actors: ActorTables) -> Reading:
    """The Reading with every link set. Ids of mentions may change: pronouns that were joined are mentions now."""
    locator = Locator(document)
    reading = without_namesakes(reading)
    reading = replace(reading, entities=with_places(reading))
    day = document.article.published[:10] if document.article.published else None
    linker = Linker(locator, reading.mentions, reading.entities, reading.places, reading.attributions, actors, day)
    attributions = tuple(link_speaker(a, linker) for a in reading.attributions)
    linker.statements = Statements(attributions)
    attributions = _link_occasions(attributions, reading, locator)
    counted = sorted((q for q in reading.quantities if q.kind == "count"), key=lambda q: (q.span.of, q.span.start))
    events = [link_participants(e, linker, counted) for e in reading.events]
    anchors = find_anchors(events, locator)
    owner = _take_circumstances(reading, anchors, locator)
    by_event = {a.event.id: a for a in anchors if a.event is not None}
    places = {p.id: p for p in reading.places}
    linked = tuple(_with_circumstances(e, by_event.get(e.id), places, linker) for e in events)
    statements = Statements(attributions)
    quantities = tuple(
        replace(q, event=owner.get(q.id), said_in=statements.said_in(q.span)) for q in reading.quantities
    )
    entities = (*reading.entities, *linker.added_entities)
    whole = replace(reading, entities=entities, attributions=attributions, events=linked, quantities=quantities)
    whole = _number_mentions(whole, list(linker.added.values()))
    return number_entities(whole) if linker.added_entities else whole


def _take_circumstances(reading: Reading, events: list[Anchor], locator: Locator) -> dict[str, str]:
    """Times, places and quantities set in the anchors; returned: the event of each quantity."""
    anchors = Anchors(events)
    owner = take_quantities(reading.quantities, anchors, locator)
    lenders = find_lenders(events, anchors)
    take_times(reading.times, anchors, locator)
    take_places(reading.places, anchors, locator)
    take_listed(reading.places, anchors, locator)
    lend(lenders)
    return owner


def _with_circumstances(event: Event, anchor: Anchor | None, places: dict[str, Place], linker: Linker) -> Event:
    if anchor is None:
        return replace(
            event, time=None, time_reason="its trigger has no token", place_reason="its trigger has no token"
        )
    time, time_reason = chosen_time(anchor)
    found = tuple(held.told for held in anchor.places)
    actor = tuple(_local(p, found, places, linker) for p in event.actor)
    recipient = tuple(_local(p, found, places, linker) for p in event.recipient)
    return replace(
        event,
        actor=actor,
        recipient=recipient,
        actor_reason=event.actor_reason or _local_reason(event.actor, actor),
        recipient_reason=event.recipient_reason or _local_reason(event.recipient, recipient),
        time=time, time_reason=time_reason, places=found, place_reason=place_reason(anchor),
        quantities=tuple(dict.fromkeys(anchor.quantities)),
    )  # fmt: skip


def _local(party: Participant, found: Sequence[EventPlace], places: dict[str, Place], linker: Linker) -> Participant:
    """ "Police arrested 40 people in Minsk": those who act where they belong take the country of the event's place."""
    if party.code is not None or party.mention is not None or party.from_ != "clause":
        return party
    countries = {places[p.place].code for p in found if p.role == "at" and places[p.place].code}
    if len(countries) != 1:
        return party
    phrase = linker.locator.phrase(party.span)
    role: Role | None = linker.code(phrase).role if phrase is not None else None
    if role is None or not role.local:
        return party
    return replace(party, code=plover_code(next(iter(countries))))


def _local_reason(before: Sequence[Participant], after: Sequence[Participant]) -> str | None:
    taken = [f"{new.span.exact!r}" for old, new in zip(before, after, strict=True) if old.code != new.code]
    return f"the country of {' and '.join(taken)} is that of the event's place" if taken else None


def _link_occasions(attributions: Sequence[Attribution], reading: Reading, locator: Locator) -> tuple[Attribution, ...]:
    """When and where it was said: the time and place that hang on the cue, outside all that is said."""
    said = SpanSet(c for a in attributions for c in a.content)
    times = _by_holder([t for t in reading.times if not said.covers(t.span)], locator)
    spots = [p for p in reading.places if p.use == "literal" and not said.covers(p.span)]
    places = _by_holder(spots, locator)
    linked = []
    for attribution in attributions:
        phrase = locator.phrase(attribution.cue) if attribution.cue is not None else None
        if phrase is None:
            linked.append(attribution)
            continue
        speaker = attribution.speaker.span if attribution.speaker else None
        time = _hanging(times, phrase, None)
        place = _hanging(places, phrase, speaker)
        linked.append(replace(attribution, occasion=Occasion(time=time, place=place)))
    return tuple(linked)


_Held = dict[tuple[int, int], list[tuple[str, Span, int]]]
"""By paragraph and token: the id, span and head of each item that hangs on the token."""


def _by_holder(items: Sequence[TimeExpression] | Sequence[Place], locator: Locator) -> _Held:
    """The items by what they hang on, through prepositions only, and by the verb of that clause."""
    found: _Held = {}
    for item in items:
        phrase = locator.phrase(item.span)
        if phrase is None:
            continue
        token = phrase.head
        for _ in range(3):
            token = token.head
            if token.pos_ != "ADP" and not phrase.holds(token.i):
                break
        holders = {token.i, clause_verb(token).i} if token.pos_ in ("VERB", "AUX") else {token.i}
        for holder in holders:
            found.setdefault((phrase.paragraph.index, holder), []).append((item.id, item.span, phrase.head.i))
    return found


def _hanging(held: _Held, cue: Phrase, without: Span | None) -> str | None:
    """The item nearest to the cue that hangs on one of its words."""
    near = [
        (abs(head - cue.head.i), span.start, identifier)
        for i in range(cue.first, cue.last + 1)
        for identifier, span, head in held.get((cue.paragraph.index, i), ())
        if without is None or not covers(without, span)
    ]
    return min(near)[2] if near else None


def _number_mentions(reading: Reading, added: list[Mention]) -> Reading:
    """Mentions old and new, m1.. in the order of the text, and every link to them."""
    if not added:
        return reading
    ordered = sorted((*reading.mentions, *added), key=lambda m: (m.span.of, m.span.start, -m.span.end))
    if reading.mentions and reading.mentions[0].span.of == "headline":
        ordered.sort(key=lambda m: m.span.of != "headline")
    new = {m.id: f"m{i}" for i, m in enumerate(ordered, start=1)}

    def renamed(old: str | None) -> str | None:
        return new.get(old) if old is not None else None

    return replace(
        reading,
        mentions=tuple(replace(m, id=new[m.id], same_as=renamed(m.same_as)) for m in ordered),
        attributions=tuple(
            a if a.speaker is None else replace(a, speaker=replace(a.speaker, mention=renamed(a.speaker.mention)))
            for a in reading.attributions
        ),
        events=tuple(
            replace(
                e,
                actor=tuple(replace(p, mention=renamed(p.mention)) for p in e.actor),
                recipient=tuple(replace(p, mention=renamed(p.mention)) for p in e.recipient),
            )
            for e in reading.events
        ),
    )
