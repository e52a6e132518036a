"""HTML page to Article.

In: a Capture of a page. Out: Article, notes. Raises NoArticle.
"""

from onrecord.extracting.decoding import decode_body
from onrecord.extracting.errors import NoArticle
from onrecord.extracting.finishing import finish_article
from onrecord.extracting.headlines import plain_words
from onrecord.extracting.main_text import find_main_text
from onrecord.extracting.markup import prepare_markup
from onrecord.extracting.metadata import read_metadata
from onrecord.extracting.page import parse_page
from onrecord.extracting.standfirsts import find_standfirst
from onrecord.extracting.text_parts import assemble_text
from onrecord.extracting.told import fill_gaps, told_by
from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.note import Note

_NO_TEXT = "Save the page as a browser shows it: some pages bring their text with scripts, which are not run."


def extract_html(capture: Capture) -> tuple[Article, tuple[Note, ...]]:
    """What the page tells of itself stands before what was given beside it."""
    text, notes = decode_body(capture.body, capture.given.charset, markup=True)
    markup = prepare_markup(text)
    page = parse_page(markup)
    if page is None:
        raise NoArticle("no_markup", "The page holds no text, only comments or nothing at all.", _NO_TEXT)
    paragraphs, more = find_main_text(page)
    if not paragraphs:
        raise NoArticle("no_text", "No article text was found on the page.", _NO_TEXT)
    told = fill_gaps(read_metadata(page), told_by(capture.given))
    standfirst = find_standfirst(page, told.headline, paragraphs)
    paragraphs = without_lead(paragraphs, told.headline, standfirst)
    whole = assemble_text(told.headline, standfirst, paragraphs)
    return finish_article(capture, whole, told, (*notes, *markup.notes, *more))


def without_lead(paragraphs: list[str], *lead: str | None) -> list[str]:
    """The paragraphs without those at their beginning that repeat the headline or the standfirst."""
    said = {plain for words in lead if words and (plain := plain_words(words))}
    first = [p for p in paragraphs[:5] if plain_words(p) not in said]
    return first + paragraphs[5:]
