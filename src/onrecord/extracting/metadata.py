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
    "publish_date", "published_time", "parsely-pub-date", "sailthru.date", "originalpublicationdate",
    "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created",
    "pubdate", "publication_date", "article:published", "bt:pubdate", "ptime", "displaydate", "rnews:datepublished",
    "citation_publication_date", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "article.updated",
    "dcterms.modified",
    "dc.date.modified", "utime", "revisiondate", "modified_time", "updated_time",
)  # fmt: skip
_BYLINE = (
    "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
    "citation_author",
)  # fmt: skip
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
_MOST_LOOKED_AT = 100
"""Bylines and dates beyond these belong to other articles and to comments."""
_COMMENT = re.compile(r"comment|disqus|related|sidebar|promo", re.IGNORECASE)
_WITHOUT_DATE = re.compile(
    r"\s*[-–—|·•,]?\s*(?=(?:(?:updated|published|posted)\b|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d))",
    re.IGNORECASE,
)
_AFTER_HEADLINE = re.compile(r"\s+[|\-–—·»]+\s+([^|–—·»\d]{2,40})")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_URL_DAY = re.compile(rf"/((?:19|20)\d{{2}})[/-](\d{{1,2}}|{_MONTHS})[/-](\d{{1,2}})(?=[/-]|$)")
_URL_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")


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
    """What `time` elements and microdata mark as the date; for the published one, else the first `time` there is."""
    prop = "datePublished" if what == "published" else "dateModified"
    marked: list[str] = []
    plain: list[str] = []
    for element in page.tree.iter("time", "span", "div", "p", "abbr", "meta", "data"):
        if len(marked) == _MOST_LOOKED_AT:
            break
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
    found = (_URL_DAY.search(url.lower()) or _URL_DIGITS.search(url)) if url else None
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


def _byline(page: Page, linked: Linked) -> str | None:
    """JSON-LD, else the first `meta` that names people, else the element that is marked as the byline."""
    if linked.byline:
        return linked.byline
    for name in _BYLINE:
        told = [w for w in page.metas.get(name, ()) if w and not w.startswith(("http://", "https://", "@"))]
        if told:
            return ("; " if any("," in words for words in told) else ", ").join(dict.fromkeys(told))
    return _marked_byline(page)


def _marked_byline(page: Page) -> str | None:
    """Marked as a byline before one marked as an author: comments have authors too, and are passed over."""
    best: str | None = None
    looked = 0
    for element in page.tree.iter("a", "span", "div", "p", "address"):
        marks = " ".join(element.get(key) or "" for key in ("class", "itemprop", "rel", "id"))
        if not _BY_CLASS.search(marks):
            continue
        looked += 1
        if looked > _MOST_LOOKED_AT:
            break
        if any(_COMMENT.search(_marks(parent)) for parent in element.iterancestors()):
            continue
        words = _WITHOUT_DATE.split(words_of(element), maxsplit=1)[0].strip(" ,;|·-–—")
        if 2 < len(words) <= 80 and len(words.split()) <= 10 and any(w[:1].isupper() for w in words.split()):
            if "byline" in marks.lower():
                return words
            best = best or words
    return best


def _marks(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"
