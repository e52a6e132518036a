"""Headlines: which of the titles that a page tells is the article's.

In: `Page`, the headline in its JSON-LD. Out: the headline in one line, or null.
"""

import html
import re

from onrecord.extracting.page import Page

_METAS = ("dc.title", "dcterms.title", "og:title", "twitter:title", "parsely-title", "sailthru.title")
_SEPARATOR = re.compile(r"\s[|\-–—·»:]{1,3}\s")
_DOUBLE = 2


def find_headline(page: Page, linked: str | None) -> str | None:
    """What the page tells search engines and those who share it, without the outlet's name after it.

    Where that is not the page's own title, and title and main heading agree on another, these win: some sites tell
    the outlet's slogan to those who share any of their pages.
    """
    title, headings = page.title, page.headings
    told = linked or page.meta(*_METAS)
    if told and title and linked is None and plain_words(told) not in plain_words(title):
        agreed = next((h for h in headings if plain_words(h) == plain_words(title)), None)
        if agreed:
            return agreed
    outlet = page.meta("og:site_name", "application-name")
    if told:
        return _without_outlet(html.unescape(told), (), outlet)  # entities are often escaped twice
    if title is None:
        return headings[0] if headings else None
    return _main_part(_without_outlet(title, headings, outlet))


def plain_words(words: str) -> str:
    """Letters and digits alone, for comparing what pages write in several ways."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _without_outlet(told: str, headings: tuple[str, ...], outlet: str | None) -> str:
    """The words before " - The Sample Herald", if that is the outlet or one of the headings stops there."""
    parts = _SEPARATOR.split(told)
    if len(parts) < _DOUBLE:
        return told
    before = told[: told.rindex(parts[-1])].rstrip(" |-–—·»:")
    if outlet and plain_words(parts[-1]) == plain_words(outlet):
        return before
    if any(plain_words(before) == plain_words(heading) for heading in headings) and len(parts[-1].split()) <= 5:
        return before
    return told


def _main_part(title: str) -> str:
    """The part of a title that is far longer than the others ("Fire in the port of Odesa - News - The Herald")."""
    longest = max(_SEPARATOR.split(title), key=len)
    return longest if len(longest.split()) >= 4 and len(longest) >= 0.6 * len(title) else title
