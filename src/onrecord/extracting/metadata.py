"""Metadata: what a page tells of its article in JSON-LD, `meta`, `time`, `link` and its headings.

In: `Page`. Out: `Told`. The hour and zone are kept (extractors of main text commonly drop them).
"""

import re
from typing import Any

from onrecord.extracting.genres import genre_of_section, genre_of_types
from onrecord.extracting.headlines import find_headline
from onrecord.extracting.json_ld import Linked, read_json_ld
from onrecord.extracting.moments import parse_moment
from onrecord.extracting.page import Page, words_of
from onrecord.extracting.told import Told

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "article.published", "publishdate", "publish-date",
    "publish_date", "published_time", "parsely-pub-date", "sailthru.date", "originalpublicationdate", "cxenseparse:recs:publishtime",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "pubdate", "publication_date",
    "article:published", "bt:pubdate", "ptime", "displaydate", "rnews:datepublished", "citation_publication_date", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "article.updated", "dcterms.modified",
    "dc.date.modified", "utime", "revisiondate", "modified_time", "updated_time",
)  # fmt: skip
_BYLINE = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
)
_OUTLET = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "cre",
    "article:publisher",
)
_BY_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|article-author|author-name|post-author|contributor)(?:$|[\s_-])", re.IGNORECASE
)
_URL_DAY = re.compile(
    r"/((?:19|20)\d{2})[/-]?(\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(\d{1,2})(?=[/-]|$)"
)


def read_metadata(page: Page) -> Told:
    """Everything that the page tells; null where it tells nothing."""
    url = _canonical(page)
    linked = read_json_ld(page.json_ld, url, page.meta("og:title")) or Linked(types=[])
    sections = [*linked.sections, *page.metas.get("article:section", ()), *page.metas.get("section", ())]
    return Told(
        url=url or _http(linked.url),
        outlet=page.meta("og:site_name") or linked.outlet or _outlet(page),
        headline=find_headline(page, linked.headline),
        byline=_byline(page, linked),
        published=_first_date([linked.published, *_metas(page, _PUBLISHED), *_times(page, "published"), _day_in(url)]),
        modified=_first_date([linked.modified, *_metas(page, _MODIFIED), *_times(page, "modified")]),
        language=page.tree.get("lang") or page.tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or page.meta("content-language", "og:locale", "language", "dc.language", "inlanguage") or linked.language,
        genre=genre_of_types(linked.types) or genre_of_section(sections),
    )  # fmt: skip


def _metas(page: Page, names: tuple[str, ...]) -> list[str]:
    return [content for name in names for content in page.metas.get(name, ())]


def _first_date(found: list[str | None]) -> str | None:
    """The first that is a date, and the first at all if none is, so that the note about it can name it.

    A day alone gives way to the same day with its hour.
    """
    first: str | None = None
    day: str | None = None
    for words in found:
        if not words:
            continue
        first = first or words
        try:
            moment = parse_moment(words)
        except (ValueError, OverflowError):
            continue
        if "T" in moment and (day is None or moment.startswith(day)):
            return moment
        day = day or moment
    return day or first


def _times(page: Page, what: str) -> list[str]:
    """`time` elements and microdata that are marked as the date; for the published one, else the first in the article."""
    prop = "datePublished" if what == "published" else "dateModified"
    marked: list[str] = []
    plain: list[str] = []
    for element in page.tree.iter("time", "span", "div", "p", "abbr", "meta", "data"):
        moment = element.get("datetime") or element.get("content") or element.get("title")
        if prop.lower() in (element.get("itemprop") or "").lower():
            marked.append(moment or words_of(element))
        elif element.tag == "time" and what == "published":
            if element.get("pubdate") is not None and moment:
                marked.append(moment)
            elif element.get("datetime") and len(plain) < 5 and not _within_list(element):
                plain.append(element.get("datetime"))
    return [*marked, *plain[:1]]


def _within_list(element: Any) -> bool:
    """In a list, aside, footer or the like stand the dates of other articles and of comments."""
    return any(parent.tag in ("li", "aside", "nav", "footer", "ul", "ol") for parent in element.iterancestors())


def _day_in(url: str | None) -> str | None:
    found = _URL_DAY.search(url.lower()) if url else None
    if not found:
        return None
    year, month, day = found.groups()
    return f"{year}-{int(month):02d}-{int(day):02d}" if month.isdigit() else f"{day} {month} {year}"


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
    found = page.meta(*_OUTLET)
    return found if found and not found.startswith(("http://", "https://")) else None


def _byline(page: Page, linked: Linked) -> str | None:
    if linked.byline:
        return linked.byline
    told = [
        w for name in _BYLINE for w in page.metas.get(name, ()) if w and not w.startswith(("http://", "https://", "@"))
    ]
    if told:
        return ", ".join(dict.fromkeys(told[:1] if "," in told[0] else told[:4]))
    for element in page.tree.iter("a", "span", "div", "p", "address"):
        marks = " ".join(element.get(key) or "" for key in ("class", "itemprop", "rel", "id"))
        if _BY_CLASS.search(marks) and 2 < len(words := words_of(element)) <= 80 and len(words.split()) <= 10:
            return words
    return None
