"""Page dates: when a page says that its article was published and modified, with hour and zone where it has them.

In: `Page`, its JSON-LD, its address. Out: the date as it was found, or null. Asked are, in this order: JSON-LD, `meta`,
microdata, `time`, an element marked as a date, the address, the title. A copyright year or a date in the text is none.
"""

import re
from typing import Any

from onrecord.extracting.json_ld import Linked
from onrecord.extracting.moments import is_moment, parse_moment
from onrecord.extracting.page import MOST_LOOKED_AT, Page, marks_of, words_of

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "article.published", "publishdate", "publish-date",
    "publish_date", "published_time", "parsely-pub-date", "sailthru.date", "originalpublicationdate",
    "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created",
    "pubdate", "publication_date", "article:published", "bt:pubdate", "ptime", "displaydate", "rnews:datepublished",
    "citation_publication_date", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "article.updated",
    "dcterms.modified", "dc.date.modified", "utime", "revisiondate", "modified_time", "updated_time",
)  # fmt: skip
_DATE_CLASS = re.compile(r"(?:^|[\s_-])(?:date|dateline|datetime|pubdate|published|posted|timestamp)(?:$|[\s_-])", re.I)
_SEPARATOR = re.compile(r"\s[|\-–—·»]{1,3}\s")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_URL_DAY = re.compile(rf"/((?:19|20)\d{{2}})[/-](\d{{1,2}}|{_MONTHS})[/-](\d{{1,2}})(?=[/-]|$)")
_URL_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")


def find_published(page: Page, linked: Linked, url: str | None) -> str | None:
    """When it was published; a day alone gives way to the same day with its hour."""
    told = [linked.published, *_metas(page, _PUBLISHED), *_times(page, "published"), _day_in(url)]
    return _first_date([*told, *_dates_in(page.title)])


def find_modified(page: Page, linked: Linked) -> str | None:
    """When it was last changed."""
    return _first_date([linked.modified, *_metas(page, _MODIFIED), *_times(page, "modified")])


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
        if not is_moment(words):
            continue
        moment = parse_moment(words)
        if "T" in moment and (day is None or moment.startswith(day)):
            return moment
        day = day or moment
    return day or first


def _times(page: Page, what: str) -> list[str]:
    """What microdata mark as the date; for the published one, else the first `time`, else the first shown date."""
    prop = "datePublished" if what == "published" else "dateModified"
    marked: list[str] = []
    plain: list[str] = []
    shown: list[Any] = []
    for element in page.tree.iter("time", "span", "div", "p", "abbr", "meta", "data"):
        if len(marked) == MOST_LOOKED_AT:
            break
        moment = element.get("datetime") or element.get("content") or element.get("title")
        if prop.lower() in (element.get("itemprop") or "").lower():
            marked.append(moment or words_of(element))
        elif what == "published" and element.tag == "time":
            if element.get("pubdate") is not None and moment:
                marked.append(moment)
            elif element.get("datetime") and not plain and not _within_list(element):
                plain.append(element.get("datetime"))
        elif what == "published" and len(shown) < MOST_LOOKED_AT and _DATE_CLASS.search(marks_of(element)):
            shown.append(element)
    return [*marked, *plain, *_shown_date(shown)]


def _shown_date(elements: list[Any]) -> list[str]:
    """The first date that stands alone in an element marked as a date."""
    for element in elements:
        words = words_of(element)
        if len(words) <= 80 and is_moment(words) and not _within_list(element):
            return [words]
    return []


def _within_list(element: Any) -> bool:
    """In a list, aside, footer or the like stand the dates of other articles and of comments."""
    return any(parent.tag in ("li", "aside", "nav", "footer", "ul", "ol") for parent in element.iterancestors())


def _dates_in(title: str | None) -> list[str]:
    """Dates between separators of the title ("Harbour shelled - 21.09.2022 - The Herald")."""
    return [part for part in _SEPARATOR.split(title or "")[1:] if is_moment(part)]


def _day_in(url: str | None) -> str | None:
    found = (_URL_DAY.search(url.lower()) or _URL_DIGITS.search(url)) if url else None
    if not found:
        return None
    year, month, day = found.groups()
    return f"{year}-{int(month):02d}-{int(day):02d}" if month.isdigit() else f"{day} {month} {year}"
