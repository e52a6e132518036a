"""Page: an HTML tree with the look-ups that metadata needs.

In: `Markup`. Out: `Page`. lxml's HTML parser loads nothing: no entity, style, image or frame is followed.
"""

from dataclasses import dataclass
from typing import Any

import lxml.etree
import lxml.html

from onrecord.extracting.markup import Markup

_NAMES = ("property", "name", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class Page:
    """`metas` has each `meta` name or property, in lower case, with the contents told under it, in order."""

    tree: Any
    metas: dict[str, list[str]]
    json_ld: tuple[str, ...]

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
    return Page(tree, metas, markup.json_ld)


def words_of(element: Any) -> str:
    """The element's text in one line."""
    return " ".join(" ".join(element.itertext()).split())
