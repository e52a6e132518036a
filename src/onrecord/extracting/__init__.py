"""Extracting: Capture to Article, one text in one offset space. Opens nothing and asks nobody.

In: `Capture`. Out: `Article` and notes, or `NoArticle` with the reason.
"""

from collections.abc import Callable

from onrecord.extracting.errors import NoArticle
from onrecord.extracting.feeds import extract_entry
from onrecord.extracting.html import extract_html
from onrecord.extracting.rows import extract_row
from onrecord.extracting.text import extract_text
from onrecord.records.article import Article
from onrecord.records.capture import Capture, Content
from onrecord.records.note import Note

__all__ = ["EXTRACTORS", "NoArticle", "extract_article"]

EXTRACTORS: dict[Content, Callable[[Capture], tuple[Article, tuple[Note, ...]]]] = {
    "text": extract_text,
    "html": extract_html,
    "jsonl": extract_row,
    "feed": extract_entry,
}
"""One extractor for each kind of content that a Capture can have."""


def extract_article(capture: Capture) -> tuple[Article, tuple[Note, ...]]:
    """The article that the capture holds, with the notes of this stage (the capture has its own).

    Raises NoArticle where there is no text to read: an article is never empty.
    """
    return EXTRACTORS[capture.content](capture)
