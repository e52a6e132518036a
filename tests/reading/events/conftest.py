"""A way from a sentence to its events that needs only the language model and the event tables."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from onrecord.pipelines.language_model import LanguageModel, load_language_model, parse_texts
from onrecord.pipelines.tools import load_event_tables
from onrecord.reading.document import Document, Paragraph
from onrecord.reading.events import find_dropped, find_events
from onrecord.reading.events.acts import DroppedAct
from onrecord.reading.events.tables import EventTables
from onrecord.reading.paragraphs import find_stretches
from onrecord.records.event import Event
from onrecord.records.reading import Reading
from tests.conftest import make_article
from tests.contract import assert_holds


@dataclass(frozen=True)
class Coded:
    events: tuple[Event, ...]
    dropped: tuple[DroppedAct, ...]


@pytest.fixture(scope="session")
def event_tables() -> EventTables:
    return load_event_tables()


@pytest.fixture(scope="session")
def language_model() -> LanguageModel:
    return load_language_model()


@pytest.fixture(scope="session")
def code(event_tables: EventTables, language_model: LanguageModel) -> Callable[..., Coded]:
    """`code("...", published="2022-09-21")`: the events of a text and what was dropped, the contract asserted."""

    def run(text: str, published: str | None = "2022-09-21") -> Coded:
        article = make_article(text, published=published)
        stretches = find_stretches(article)
        docs = parse_texts(language_model, [text[s.start : s.end] for s in stretches])
        paragraphs = tuple(
            Paragraph(index=i, start=s.start, end=s.end, of=s.of, role=s.role, continues=s.continues, doc=doc)
            for i, (s, doc) in enumerate(zip(stretches, docs, strict=True))
        )
        document = Document(article=article, paragraphs=paragraphs)
        events = find_events(document, event_tables, (), ())
        assert_holds(Reading(article=article, events=events))
        return Coded(events=events, dropped=find_dropped(document, event_tables, ()))

    return run
