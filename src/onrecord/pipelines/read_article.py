"""Article to Reading: the list of stages for one article, in their order."""

import msgspec

from onrecord.checking import check_reading
from onrecord.pipelines.language_model import parse_texts
from onrecord.pipelines.tools import Tools
from onrecord.reading.attributions import find_attributions
from onrecord.reading.attributions.covering import cover_events
from onrecord.reading.document import Document, Paragraph, text_of
from onrecord.reading.events import find_dropped, find_events, gather_circumstances, join_tellings
from onrecord.reading.headlines import recase_headline
from onrecord.reading.mentions import find_mentions
from onrecord.reading.paragraphs import UNBROKEN, find_stretches, find_unbroken
from onrecord.reading.quantities import find_quantities
from onrecord.reading.times import find_times
from onrecord.records.article import Article
from onrecord.records.dropped import Dropped
from onrecord.records.note import Note
from onrecord.records.reading import Reading
from onrecord.resolving.actors import resolve_actors
from onrecord.resolving.dates import resolve_as_of, resolve_times
from onrecord.resolving.linking import link_reading
from onrecord.resolving.places import resolve_places

READ_LANGUAGES = ("en",)


def read_article(
    article: Article, tools: Tools, notes: tuple[Note, ...] = (), dropped: list[Dropped] | None = None
) -> Reading:
    """All that the article's text gives. An article in a language that is not read keeps empty lists and a note.

    Candidates of events that were dropped are added to `dropped`, with their reasons, where a list is given.
    """
    if article.language is not None and article.language not in READ_LANGUAGES:
        note = Note(
            stage="reading",
            code="language_not_read",
            message=f"The text is in {article.language!r}; so far only English is read.",
        )
        return Reading(article=article, notes=(*notes, note), run=tools.run)
    if any(find_unbroken(text) for text in (article.text, article.headline or "")):
        message = f"Runs of {UNBROKEN} or more characters without white space are no words: they were not read."
        notes = (*notes, Note(stage="reading", code="unbroken_text", message=message))
    document = analyse_article(article, tools)
    mentions = find_mentions(document, tools.names)
    found_times = find_times(document)
    quantities = find_quantities(document, tools.quantity_tables, found_times)
    attributions, disclaimers = find_attributions(document, tools.attribution_tables, mentions)
    events = find_events(document, tools.event_tables, mentions, attributions)
    disclaimers = cover_events(document, disclaimers, events)
    if dropped is not None:
        dropped += [
            Dropped(article=article.id, trigger=act.trigger, reason=act.reason, made_by=act.made_by)
            for act in find_dropped(document, tools.event_tables, mentions)
        ]
    times = resolve_times(found_times, article)
    places = resolve_places(document, mentions, tools.gazetteer)
    mentions, entities = resolve_actors(document, mentions, tools.actors)
    reading = Reading(
        article=article,
        entities=entities,
        mentions=mentions,
        places=places,
        times=times,
        quantities=resolve_as_of(quantities, times, article),
        attributions=attributions,
        disclaimers=disclaimers,
        events=events,
        notes=notes,
        run=tools.run,
    )
    reading = link_reading(document, reading, tools.actors)
    told = gather_circumstances(reading.times, reading.quantities, reading.places)
    reading = msgspec.structs.replace(reading, events=join_tellings(reading.events, told))
    return msgspec.structs.replace(reading, findings=check_reading(reading, tools.references))


def analyse_article(article: Article, tools: Tools) -> Document:
    """The article's paragraphs, parsed by the language model."""
    stretches = find_stretches(article)
    document = Document(article=article, paragraphs=())
    texts = [text_of(document, s.of)[s.start : s.end] for s in stretches]
    for i, stretch in enumerate(stretches):
        if stretch.role == "headline":  # Title Case reads like names: parsed in the body's case, of the same length
            texts[i] = recase_headline(texts[i], article.text, tools.event_tables.acts)
    paragraphs = tuple(
        Paragraph(index=i, start=s.start, end=s.end, of=s.of, role=s.role, continues=s.continues, doc=doc)
        for i, (s, doc) in enumerate(zip(stretches, parse_texts(tools.model, texts), strict=True))
    )
    return Document(article=article, paragraphs=paragraphs)
