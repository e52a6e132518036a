"""Document to Events: PLOVER types from triggers, roles from syntax, reality from auxiliaries."""

from collections.abc import Iterator

from onrecord.reading.attributions.statements import Statements
from onrecord.reading.document import Document, Paragraph, span_of_tokens
from onrecord.reading.events.acts import Act, DroppedAct
from onrecord.reading.events.building import build_event
from onrecord.reading.events.circumstances import gather_circumstances as gather_circumstances
from onrecord.reading.events.coding import code_paragraph
from onrecord.reading.events.gates import gate_fiction, gate_parties, gate_topic, topic_of
from onrecord.reading.events.gates_of_words import gate_words
from onrecord.reading.events.modes import refine_mode
from onrecord.reading.events.mutual import put_together
from onrecord.reading.events.parties import Words, kinds_of, mentions_by_paragraph
from onrecord.reading.events.publicness import gate_private
from onrecord.reading.events.reality import note_reality
from onrecord.reading.events.recipients import settle_recipients
from onrecord.reading.events.sameness import join_tellings as join_tellings
from onrecord.reading.events.tables import EventTables
from onrecord.reading.events.wrapping import settle_future
from onrecord.records.attribution import Attribution
from onrecord.records.event import Event
from onrecord.records.mention import Mention

LOOSE_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "you"})


def find_events(
    document: Document, tables: EventTables, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...]
) -> tuple[Event, ...]:
    """The events of an article in the order of their triggers, several tellings of one happening joined."""
    found: list[Event] = []
    year = _year_of(document.article.published)
    statements = Statements(attributions)
    direct = {a.id for a in attributions if a.kind == "direct"}
    for paragraph, act in _acts(document, tables, mentions):
        if act.drop is None:
            note_reality(act, tables, year)
            event = build_event(len(found) + 1, act, document, paragraph, tables, statements)
            if not (event.said_in in direct and _is_unnamed(event)):
                found.append(event)
    return join_tellings(tuple(found))


def find_dropped(document: Document, tables: EventTables, mentions: tuple[Mention, ...]) -> tuple[DroppedAct, ...]:
    """What looked like an event and was not taken, with the reason: for `--dropped`, and for who doubts a silence."""
    return tuple(
        DroppedAct(
            trigger=span_of_tokens(document, paragraph, act.trigger.i, act.trigger.i),
            reason=act.drop,
            made_by=act.made_by,
        )
        for paragraph, act in _acts(document, tables, mentions)
        if act.drop is not None
    )


def _acts(document: Document, tables: EventTables, mentions: tuple[Mention, ...]) -> Iterator[tuple[Paragraph, Act]]:
    lemmas = (t.lemma_.lower() for p in document.paragraphs for t in p.doc)
    topic = topic_of(lemmas, tables.topics)
    by_paragraph = mentions_by_paragraph(document, mentions)
    for paragraph in document.paragraphs:
        kinds = kinds_of(paragraph, by_paragraph.get(paragraph.index, ()))
        words = Words(doc=paragraph.doc, tables=tables, kinds=kinds)
        for act in code_paragraph(words):
            act.drop = act.drop or gate_topic(words, act, topic) or gate_fiction(words, act) or gate_words(words, act)
            act.drop = act.drop or gate_parties(words, act) or gate_private(words, act)
            refine_mode(words, act)
            put_together(act)
            settle_recipients(act)
            settle_future(act)
            if act.drop is None and act.event is not None and not act.doers and not act.recipients:
                act.drop = None if _is_passive(act) else "neither actor nor recipient"
            yield paragraph, act


def _is_passive(act: Act) -> bool:
    """ "300,000 reservists would be called up": without an agent it is an event all the same (docs/reading.md)."""
    return any(child.dep_ == "nsubjpass" for child in act.verb.children)


def _is_unnamed(event: Event) -> bool:
    """In quoted speech, what he, she, it or they did is told too loosely to be coded; "we" are the speaker's side."""
    return bool(event.actor) and all(p.span.exact.lower() in LOOSE_PRONOUNS for p in event.actor)


def _year_of(published: str | None) -> int | None:
    return int(published[:4]) if published and published[:4].isdigit() else None
