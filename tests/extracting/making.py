"""Captures made in the test, and the article that they give, its spans and its encoding checked."""

import hashlib

from onrecord.extracting import extract_article
from onrecord.records.article import Article
from onrecord.records.capture import Capture, Content, Given
from onrecord.records.note import Note
from onrecord.records.reading import Reading
from tests.contract import assert_holds


def make_capture(body: bytes | str, content: Content, given: Given | None = None, part: int | None = None) -> Capture:
    """A capture with these bytes."""
    raw = body.encode() if isinstance(body, str) else body
    digest = hashlib.sha256(raw).hexdigest()
    return Capture(
        body=raw, sha256=digest, via="file", content=content, where="here", part=part, given=given or Given()
    )


def extract(body: bytes | str, content: Content, given: Given | None = None) -> tuple[Article, tuple[Note, ...]]:
    """The article and its notes; raises NoArticle."""
    article, notes = extract_article(make_capture(body, content, given, 1 if content == "feed" else None))
    assert_holds(Reading(article=article, notes=notes))
    return article, notes


def page(body: str, head: str = "", title: str = "Rebels shell harbour") -> str:
    """A page with a headline in its title."""
    return f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>"


PARAGRAPH = (
    "<p>Rebels shelled the harbour of Sampleton on Tuesday night and wounded four dock workers, the port authority "
    "said, and it was the third attack on the harbour in as many weeks.</p>"
)
