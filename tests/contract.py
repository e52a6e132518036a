"""What every Reading that any test emits must hold: exact spans, unique ids, links that lead somewhere."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from onrecord.records.codec import encode_record, parse_reading
from onrecord.records.reading import Reading
from onrecord.records.span import Span, overlaps


def assert_holds(reading: Reading) -> None:
    """Raise AssertionError, naming the item, unless the Reading keeps the contract of docs/reading.md."""
    assert parse_reading(encode_record(reading)) == reading, "decoding what was encoded gives another Reading"
    for span in spans_in(reading):
        whole = reading.article.text if span.of == "text" else reading.article.headline or ""
        assert 0 <= span.start < span.end <= len(whole), span
        assert whole[span.start : span.end] == span.exact, span
    listed = [
        *reading.entities, *reading.mentions, *reading.places, *reading.times, *reading.quantities,
        *reading.attributions, *reading.disclaimers, *reading.events, *reading.findings,
    ]  # fmt: skip
    ids = [item.id for item in listed]
    assert len(ids) == len(set(ids)), f"ids stand twice: {sorted(i for i in ids if ids.count(i) > 1)}"
    _assert_links(reading)
    places = sorted((p.span for p in reading.places), key=lambda s: (s.of, s.start))
    for left, right in pairwise(places):
        assert not overlaps(left, right), f"places overlap: {left} {right}"
    for event in reading.events:
        assert event.event is not None or event.event_reason, f"{event.id}: no type and no reason"
        assert event.actor or event.actor_reason or event.event is None, f"{event.id}: no actor and no reason"
    for attribution in reading.attributions:
        assert attribution.content, attribution.id
        assert attribution.speaker or attribution.speaker_reason, f"{attribution.id}: no speaker and no reason"


def spans_in(record: object) -> Iterator[Span]:
    """Every Span anywhere within a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, msgspec.Struct):
        for name in record.__struct_fields__:
            yield from spans_in(getattr(record, name))
    elif isinstance(record, tuple | list):
        for item in record:
            yield from spans_in(item)


def _assert_links(reading: Reading) -> None:
    entities = {e.id for e in reading.entities}
    mentions = {m.id for m in reading.mentions}
    places = {p.id for p in reading.places}
    times = {t.id for t in reading.times}
    quantities = {q.id for q in reading.quantities}
    attributions = {a.id for a in reading.attributions}
    events = {e.id for e in reading.events}

    def leads(value: str | None, into: set[str], what: str) -> None:
        assert value is None or value in into, f"{what} points to {value!r}, which is not there"

    for m in reading.mentions:
        leads(m.entity, entities, f"{m.id}.entity")
        leads(m.same_as, mentions, f"{m.id}.same_as")
    for t in reading.times:
        if t.anchored_to not in ("published", "dateline"):
            leads(t.anchored_to, times, f"{t.id}.anchored_to")
    for q in reading.quantities:
        leads(q.part_of, quantities, f"{q.id}.part_of")
        leads(q.event, events, f"{q.id}.event")
        leads(q.said_in, attributions, f"{q.id}.said_in")
    for a in reading.attributions:
        leads(a.within, attributions, f"{a.id}.within")
        leads(a.occasion.time, times, f"{a.id}.occasion.time")
        leads(a.occasion.place, places, f"{a.id}.occasion.place")
        if a.speaker:
            leads(a.speaker.mention, mentions, f"{a.id}.speaker.mention")
            leads(a.speaker.entity, entities, f"{a.id}.speaker.entity")
            assert a.speaker.kind != "anonymous" or a.speaker.entity is None, f"{a.id}: an informant was identified"
    for e in reading.events:
        leads(e.time, times, f"{e.id}.time")
        leads(e.said_in, attributions, f"{e.id}.said_in")
        leads(e.same_as, events, f"{e.id}.same_as")
        for place in e.places:
            leads(place.place, places, f"{e.id}.places")
        for quantity in e.quantities:
            leads(quantity, quantities, f"{e.id}.quantities")
        for party in (*e.actor, *e.recipient):
            leads(party.mention, mentions, f"{e.id} participant mention")
            leads(party.entity, entities, f"{e.id} participant entity")
            leads(party.number, quantities, f"{e.id} participant number")
