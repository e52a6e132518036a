"""Headlines: which of the titles that a page tells is the article's.

In: `Page`, the headline in its JSON-LD. Out: the headline in one line, or null.
"""

import re

from onrecord.extracting.page import Page, words_of

_METAS = ("dc.title", "dcterms.title", "og:title", "twitter:title", "parsely-title", "sailthru.title")
_SEPARATOR = re.compile(r"\s+[|\-–—·»:]+\s+")


def find_headline(page: Page, linked: str | None) -> str | None:
    """What the page tells to those who share it, unless the page's own title and main heading agree on another.

    (Front pages and some stores tell the outlet's slogan to those who share any of their pages.)
    """
    title = _title(page)
    headings = [words for element in page.tree.iter("h1") if (words := words_of(element))]
    shared = page.meta(*_METAS)
    if shared and title and _plain(shared) not in _plain(title):
        agreed = next((h for h in headings if _plain(h) == _plain(title)), None)
        if agreed and linked is None:
            return agreed
    if shared or linked:
        return shared or linked
    if title is None:
        return headings[0] if headings else None
    return _without_outlet(title, headings, page.meta("og:site_name", "application-name"))


def _title(page: Page) -> str | None:
    return next((words for element in page.tree.iter("title") if (words := words_of(element))), None)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _without_outlet(title: str, headings: list[str], outlet: str | None) -> str:
    """The title without the outlet after it: what a heading says of it, else the longest of its parts."""
    for heading in headings:
        rest = title.removeprefix(heading)
        if rest != title and (not rest or _SEPARATOR.match(rest)):
            return heading
    parts = _SEPARATOR.split(title)
    if outlet and len(parts) > 1 and _plain(parts[-1]) == _plain(outlet):
        return title[: title.rindex(parts[-1])].rstrip(" |-–—·»:")
    longest = max(parts, key=len)
    return longest if len(longest.split()) >= 4 and len(longest) >= 0.6 * len(title) else title
