"""A quick way from a text to its places alone, their contract asserted; other stages are left out."""

from functools import lru_cache

from onrecord.pipelines.gazetteer import gazetteer_path
from onrecord.pipelines.language_model import DEFAULT_MODEL, LanguageModel, load_language_model, parse_texts
from onrecord.reading.document import Document, Paragraph, text_of
from onrecord.reading.paragraphs import find_stretches
from onrecord.records.place import Place
from onrecord.records.reading import Reading
from onrecord.reference.gazetteer import Gazetteer, open_gazetteer
from onrecord.resolving.places import resolve_places
from tests.conftest import make_article
from tests.contract import assert_holds


@lru_cache
def model() -> LanguageModel:
    return load_language_model(DEFAULT_MODEL)


@lru_cache
def gazetteer() -> Gazetteer:
    return open_gazetteer(gazetteer_path())


def read_places(text: str, **told: object) -> tuple[Place, ...]:
    """The places of a text, told what is told of its article."""
    article = make_article(text, **told)
    stretches = find_stretches(article)
    bare = Document(article=article, paragraphs=())
    docs = parse_texts(model(), [text_of(bare, s.of)[s.start : s.end] for s in stretches])
    paragraphs = tuple(
        Paragraph(index=i, start=s.start, end=s.end, of=s.of, role=s.role, continues=s.continues, doc=doc)
        for i, (s, doc) in enumerate(zip(stretches, docs, strict=True))
    )
    places = resolve_places(Document(article=article, paragraphs=paragraphs), (), gazetteer())
    assert_holds(Reading(article=article, places=places))
    return places
