"""Plain text to Article.

In: a Capture of plain text. Out: Article, notes. Raises NoArticle.
"""

from onrecord.extracting.decoding import decode_body
from onrecord.extracting.finishing import finish_article
from onrecord.extracting.lines import body_lines
from onrecord.extracting.mastheads import find_masthead
from onrecord.extracting.plain import find_parts
from onrecord.extracting.told import fill_gaps, told_by
from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.note import Note


def extract_text(capture: Capture) -> tuple[Article, tuple[Note, ...]]:
    """The text loses only a byte-order mark; headline and standfirst are its first lines where they look like it."""
    text, notes = decode_body(capture.body, capture.given.charset)
    given = told_by(capture.given)
    parts = find_parts(text, given.headline)
    told = fill_gaps(find_masthead(text, body_lines(text, parts.body)), given)
    return finish_article(capture, parts, told, notes)
