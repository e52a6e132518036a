"""Main text: the paragraphs of a page's article, without its menus, advertisements and comments.

In: `Page`. Out: paragraphs and notes. trafilatura (Barbaresi, ACL 2021) finds them; where it finds nothing, a short
page's own paragraphs are taken. It is given the tree, so that it neither parses again nor fetches.
"""

import logging
from copy import deepcopy
from typing import Any

import trafilatura

from onrecord.extracting.page import Page
from onrecord.extracting.paragraphs import tree_paragraphs
from onrecord.records.note import Note

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it warns of, we tell in notes
_LEFT_OUT = ("nav", "header", "footer", "aside", "form")


def find_main_text(page: Page) -> tuple[list[str], tuple[Note, ...]]:
    """The paragraphs in order; empty where the page has no text."""
    found = trafilatura.bare_extraction(page.tree, include_comments=False, with_metadata=False)
    if found is not None and found.body is not None:
        paragraphs = tree_paragraphs(found.body, markup=False)
        if paragraphs:
            return paragraphs, ()
    return _own_paragraphs(page.tree), ()


def _own_paragraphs(tree: Any) -> list[str]:
    """All that a small page shows, without what frames it."""
    body = tree.find("body")
    if body is None:
        return []
    body = deepcopy(body)
    for element in list(body.iter(*_LEFT_OUT)):
        if element.getparent() is not None:
            element.drop_tree()
    paragraphs = tree_paragraphs(body, markup=True)
    return paragraphs or tree_paragraphs(tree.find("body"), markup=True)
