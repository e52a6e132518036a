"""Standfirsts: the sentence or two under a headline that sum an article up.

In: `Page`, its headline and paragraphs. Out: the standfirst, or null. A description that only search engines see is
none: it must stand on the page, below the main heading and near it.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from onrecord.extracting.headlines import plain_words
from onrecord.extracting.page import Page, words_of

_MARK = re.compile(
    r"(?:^|[\s_-])(?:standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|subheading|sub-heading|subhead|"
    r"dek|deck|strapline|article-summary|article__summary|article-intro|headline-sub|summary|description)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NEAR = 4
"""Levels above the heading within which the standfirst must stand."""
_NOT_IN = frozenset(("li", "a", "aside", "nav", "footer", "figure", "figcaption", "table"))
_TAGS = ("p", "h2", "h3", "div", "span")
_MOST = 60


def find_standfirst(page: Page, headline: str | None, paragraphs: list[str]) -> str | None:
    """The element near the heading that is marked as one, or that says what the page's description says."""
    told = plain_words(page.meta("og:description", "description", "twitter:description") or "")
    for element in _below_heading(page, headline):
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        marked = _MARK.search(marks) is not None
        if not marked and len(told) < 20:
            continue
        words = words_of(element)
        if (
            20 <= len(words) <= 400
            and plain_words(words) != plain_words(headline or "")
            and (marked or plain_words(words) == told)
        ):
            return words
    if len(told) >= 20 and len(paragraphs) > 2 and plain_words(paragraphs[0]) == told:
        return paragraphs[0]
    return None


def _below_heading(page: Page, headline: str | None) -> Iterator[Any]:
    """The elements after the main heading, in the few levels around it; not those of lists, links and pictures."""
    plain = plain_words(headline or "")
    heading = next(
        (h for h in islice(page.tree.iter("h1"), 20) if (words := plain_words(words_of(h))) and words[:40] in plain),
        None,
    )
    if heading is None:
        return
    seen = 0
    element = heading
    for _ in range(_NEAR):
        for sibling in element.itersiblings():
            for inner in sibling.iter(*_TAGS):
                if seen == _MOST:
                    return
                if not any(parent.tag in _NOT_IN for parent in inner.iterancestors()):
                    seen += 1
                    yield inner
        element = element.getparent()
        if element is None or element.tag in ("body", "html"):
            return
