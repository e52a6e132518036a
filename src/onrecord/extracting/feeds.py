"""Feed entry to Article.

In: a Capture of a feed, its `part` naming the entry. Out: Article, notes. Raises NoArticle.
"""

import lxml.etree
import lxml.html

from onrecord.capturing.entry import Entry
from onrecord.capturing.feeds import parse_feed
from onrecord.extracting.crumbs import without_crumbs
from onrecord.extracting.errors import NoArticle
from onrecord.extracting.finishing import finish_article
from onrecord.extracting.html import without_lead
from onrecord.extracting.markup import prepare_markup
from onrecord.extracting.paragraphs import tree_paragraphs
from onrecord.extracting.text_parts import assemble_text
from onrecord.extracting.told import Told, fill_gaps, told_by
from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.note import Note


def extract_entry(capture: Capture) -> tuple[Article, tuple[Note, ...]]:
    """The outlet is the one that the entry was taken over from, where it names one, else the feed."""
    feed = parse_feed(capture.body)
    if feed is None or capture.part is None or not 0 < capture.part <= len(feed.entries):
        raise NoArticle("no_entry", "The feed has no such entry.")
    entry = feed.entries[capture.part - 1]
    paragraphs, notes = _paragraphs(entry.text, entry.text_is_html)
    paragraphs, more = without_crumbs(paragraphs)
    if not paragraphs:
        raise NoArticle(
            "no_text", "The entry has no text, only a headline or a link.", "Get the page that it links to."
        )
    headline = " ".join(_paragraphs(entry.headline or "", entry.headline_is_html)[0]) or None
    told = fill_gaps(_told(entry, headline, feed.outlet, feed.language), told_by(capture.given))
    whole = assemble_text(headline, None, without_lead(paragraphs, headline) or paragraphs)
    return finish_article(capture, whole, told, (*feed.notes, *notes, *more))


def _told(entry: Entry, headline: str | None, outlet: str | None, language: str | None) -> Told:
    return Told(
        url=entry.url,
        outlet=entry.outlet or outlet,
        headline=headline,
        byline=entry.byline,
        published=entry.published,
        modified=entry.modified if entry.modified != entry.published else None,
        language=entry.language or language,
    )


def _paragraphs(text: str, is_html: bool) -> tuple[list[str], tuple[Note, ...]]:
    """All that the entry shows; nothing frames it as a page is framed."""
    if not is_html:
        return [words for line in text.splitlines() if (words := " ".join(line.split()))], ()
    markup = prepare_markup(text)
    if not markup.html.strip():
        return [], ()
    parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml.html.fragment_fromstring(markup.html, create_parent="div", parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return [], markup.notes
    return tree_paragraphs(tree, markup=True), markup.notes
