"""Page bylines: who a page says wrote its article.

In: `Page`, its JSON-LD. Out: the byline as it was found, or null.
"""

import re

from onrecord.extracting.json_ld import Linked
from onrecord.extracting.page import MOST_LOOKED_AT, Page, marks_of, words_of

_BYLINE = (
    "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
    "citation_author",
)  # fmt: skip
_BY_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|article-author|author-name|post-author|contributor)(?:$|[\s_-])", re.IGNORECASE
)
_COMMENT = re.compile(r"comment|disqus|related|sidebar|promo", re.IGNORECASE)
_WITHOUT_DATE = re.compile(
    r"\s?[-–—|·•,]?\s?(?=(?:(?:updated|published|posted)\b|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d))",
    re.IGNORECASE,
)


def find_page_byline(page: Page, linked: Linked) -> str | None:
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
        if looked > MOST_LOOKED_AT:
            break
        if any(_COMMENT.search(marks_of(parent)) for parent in element.iterancestors()):
            continue
        words = _WITHOUT_DATE.split(words_of(element), maxsplit=1)[0].strip(" ,;|·-–—")
        if 2 < len(words) <= 80 and len(words.split()) <= 10 and any(w[:1].isupper() for w in words.split()):
            if "byline" in marks.lower():
                return words
            best = best or words
    return best
