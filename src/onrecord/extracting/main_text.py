"""Main text: the paragraphs of a page's article, without its menus, advertisements and comments.

In: `Page`. Out: paragraphs and notes. trafilatura (Barbaresi, ACL 2021) finds them; where it finds nothing, a short
page's own paragraphs are taken. It is given the tree, so that it neither parses again nor fetches.
"""

import logging
import re
from copy import deepcopy
from typing import Any

import lxml.html
import trafilatura

from onrecord.extracting.crumbs import without_crumbs
from onrecord.extracting.page import Page, marks_of
from onrecord.extracting.paragraphs import tree_paragraphs
from onrecord.extracting.repeats import put_back_repeats
from onrecord.records.note import Note

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it warns of, we tell in notes

_FRAME = frozenset(("nav", "header", "footer", "aside", "form"))
_FAIR_SHARE = 0.25
_COMMENT = re.compile(r"(?:^|[\s_-])comments?(?:$|[\s_-])", re.IGNORECASE)
_NOT_IT = re.compile(r"teaser|promo|related|sidebar", re.IGNORECASE)
_ENOUGH = 150
"""Words in paragraphs that make an `article` element the article and not a teaser."""


def find_main_text(page: Page) -> tuple[list[str], tuple[Note, ...]]:
    """The paragraphs in order; empty where the page has no text."""
    whole = _without_comments(page.tree)
    alone = _sole_article(whole)
    trees = [whole] if alone is None else [alone, whole]
    if page.heavy:
        message = "The page is too large to tell its main text from the rest; all its text was taken."
        notes = (Note(stage="extracting", code="page_heavy", message=message),)
        return _own_paragraphs(trees[0]), notes
    for tree in trees:
        found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
        if found is not None and found.body is not None and (paragraphs := tree_paragraphs(found.body, markup=False)):
            return without_crumbs(put_back_repeats(paragraphs, _own_paragraphs(tree)))
    return without_crumbs(_own_paragraphs(whole))


def _without_comments(tree: Any) -> Any:
    """Without readers' comments that are `article` elements, as HTML allows: they would be taken for the article."""
    if not any(_COMMENT.search(marks_of(element)) for element in tree.iter("article")):
        return tree
    tree = deepcopy(tree)
    for element in list(tree.iter("article")):
        if _COMMENT.search(marks_of(element)) and element.getparent() is not None:
            element.drop_tree()
    return tree


def _sole_article(tree: Any) -> Any | None:
    """A page with only this article, where exactly one `article` element holds more than a teaser.

    News sites put a river of other stories around it that reads like one text with it. An `article` that is a teaser,
    or that has neither the main heading nor a fair share of the page's words, is not it.
    """
    large = [e for e in tree.iter("article") if not _NOT_IT.search(marks_of(e)) and _words(e) >= _ENOUGH]
    outer = [element for element in large if not any(a is b for a in element.iterancestors("article") for b in large)]
    if len(outer) != 1:
        return None
    if outer[0].find(".//h1") is None and _words(outer[0]) < _FAIR_SHARE * _words(tree):
        return None
    article = deepcopy(outer[0])
    article.tail = None
    alone = lxml.html.document_fromstring("<html><body></body></html>")
    body = alone.find("body")
    assert body is not None  # it was just written
    body.append(article)
    return alone


def _words(element: Any) -> int:
    return sum(len(" ".join(paragraph.itertext()).split()) for paragraph in element.iter("p"))


def _own_paragraphs(tree: Any) -> list[str]:
    """All that a page shows, without what frames it."""
    body = tree.find("body")
    if body is None:
        return []
    return tree_paragraphs(body, markup=True, left_out=_FRAME) or tree_paragraphs(body, markup=True)
