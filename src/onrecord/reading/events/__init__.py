"""Document to Events: PLOVER types from triggers, roles from syntax, reality from auxiliaries."""

from onrecord.reading.document import Document
from onrecord.records.attribution import Attribution
from onrecord.records.event import Event
from onrecord.records.mention import Mention


def find_events(
    document: Document, tables: object, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...]
) -> tuple[Event, ...]:
    return ()
