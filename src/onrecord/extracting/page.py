"""Page: an HTML tree with the look-ups that metadata needs.

In: `Markup`. Out: `Page`. lxml's HTML parser loads nothing: no entity, style, image or frame is followed.
"""

from dataclasses import dataclass
from itertools import islice
from typing import Any

import lxml.etree
import lxml.html

from onrecord.extracting.markup import Markup

_HEADINGS = 20
MOST_LOOKED_AT = 100
"""Bylines and dates beyond these belong to other articles and to comments."""
_NAMES = ("property", "name", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class Page:
    """`metas` has each `meta` name or property, in lower case, with the contents told under it, in order.

    `headings` are the first `h1`s.
    """

    tree: Any
    metas: dict[str, list[str]]
    json_ld: tuple[str, ...]
    heavy: bool
    title: str | None
    headings: tuple[str, ...]

    def meta(self, *names: str) -> str | None:
        """The first content told under the first of the names that has one."""
        for name in names:
            for content in self.metas.get(name, ()):
                if content:
                    return content
        return None


def parse_page(markup: Markup) -> Page | None:
    """The tree, or null where the source has no element at all."""
    if not markup.html.strip():
        return None
    parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml.html.document_fromstring(markup.html, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return None
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for key in _NAMES:
            if name := element.get(key):
                metas.setdefault(name.strip().lower(), []).append(content)
    return Page(
        tree=tree,
        metas=metas,
        json_ld=markup.json_ld,
        heavy=markup.heavy,
        title=next((words for element in tree.iter("title") if (words := words_of(element))), None),
        headings=tuple(words for element in islice(tree.iter("h1"), _HEADINGS) if (words := words_of(element))),
    )


def words_of(element: Any, most: int = 2_000) -> str:
    """The element's text in one line, not much more than its first `most` characters."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > most:
            break
    return " ".join(" ".join(pieces).split())


def marks_of(element: Any) -> str:
    """The element's classes and id."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"
