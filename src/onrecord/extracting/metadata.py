"""Metadata: what a page tells of its article in JSON-LD, `meta`, `time`, `link` and its headings.

In: `Page`. Out: `Told`. The hour and zone are kept (extractors of main text commonly drop them).
"""

import re

from onrecord.extracting.genres import genre_of_section, genre_of_types
from onrecord.extracting.headlines import find_headline
from onrecord.extracting.json_ld import Linked, read_json_ld
from onrecord.extracting.page import Page
from onrecord.extracting.page_bylines import find_page_byline
from onrecord.extracting.page_dates import find_modified, find_published
from onrecord.extracting.told import Told

_OUTLET = (
    "og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher", "cre", "article:publisher",
)  # fmt: skip
_AFTER_HEADLINE = re.compile(r"\s[|\-–—·»]{1,3}\s([^|–—·»\d]{2,40})")


def read_metadata(page: Page) -> Told:
    """Everything that the page tells; null where it tells nothing."""
    url = _canonical(page)
    linked = read_json_ld(page.json_ld, url, page.meta("og:title") or page.title) or Linked(types=[])
    sections = [*linked.sections, *page.metas.get("article:section", ()), *page.metas.get("section", ())]
    return Told(
        url=url or _http(linked.url),
        outlet=page.meta("og:site_name") or linked.outlet or _outlet(page),
        headline=find_headline(page, linked.headline),
        byline=find_page_byline(page, linked),
        published=find_published(page, linked, url or _http(linked.url)),
        modified=find_modified(page, linked),
        language=page.tree.get("lang") or page.tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or page.meta("content-language", "og:locale", "language", "dc.language", "inlanguage") or linked.language,
        genre=genre_of_types(linked.types) or genre_of_section(sections),
    )  # fmt: skip


def _canonical(page: Page) -> str | None:
    for link in page.tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and (address := _http(link.get("href"))):
            return address
    return _http(page.meta("og:url", "twitter:url", "parsely-link"))


def _http(address: str | None) -> str | None:
    """Only absolute web addresses, without white space: others lead nowhere, or run."""
    plain = (address or "").strip()
    return plain if re.fullmatch(r"https?://[^\s<>\"]{1,2000}", plain, re.IGNORECASE) else None


def _outlet(page: Page) -> str | None:
    """Told outright, else what follows the headline in the title ("Fire in the port - The Sample Herald")."""
    found = page.meta(*_OUTLET)
    if found and not found.startswith(("http://", "https://", "@")):
        return found
    title = page.title or ""
    for heading in (page.meta("og:title", "twitter:title"), *page.headings):
        after = title.removeprefix(heading) if heading else title
        named = _AFTER_HEADLINE.fullmatch(after) if after != title else None
        if named and len(named.group(1).split()) <= 6:
            return named.group(1)
    return None
