"""Document to Events: PLOVER types from triggers, roles from syntax, reality from auxiliaries."""

from onrecord.reading.document import Document, Paragraph
from onrecord.reading.events.acts import Act
from onrecord.reading.events.building import build_event
from onrecord.reading.events.coding import Coder
from onrecord.reading.events.parties import Words
from onrecord.reading.events.tables import EventTables
from onrecord.records.attribution import Attribution
from onrecord.records.event import Event
from onrecord.records.mention import Mention


def find_events(
    document: Document, tables: EventTables, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...]
) -> tuple[Event, ...]:
    """The events of an article in the order of their triggers."""
    found: list[Event] = []
    for paragraph in document.paragraphs:
        for act in _acts(paragraph, tables, mentions):
            if _is_kept(act):
                found.append(build_event(len(found) + 1, act, document, paragraph, tables, attributions))
    return tuple(found)


def _acts(paragraph: Paragraph, tables: EventTables, mentions: tuple[Mention, ...]) -> list[Act]:
    return Coder(Words(doc=paragraph.doc, tables=tables)).run()


def _is_kept(act: Act) -> bool:
    return act.drop is None and bool(act.doers or act.recipients)
