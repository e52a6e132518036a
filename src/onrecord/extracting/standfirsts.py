"""Standfirsts: the sentence or two under a headline that sum an article up.

In: `Page`, its headline and paragraphs. Out: the standfirst, or null. A description that only search engines see is
none: it must stand on the page.
"""

import re

from onrecord.extracting.page import Page, words_of

_MARK = re.compile(
    r"(?:^|[\s_-])(?:standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|subheading|sub-heading|subhead|dek|deck|"
    r"strapline|kicker-text|article-summary|article__summary|article-intro|headline-sub|summary)(?:$|[\s_-])",
    re.IGNORECASE,
)


def find_standfirst(page: Page, headline: str | None, paragraphs: list[str]) -> str | None:
    """The element marked as one, else the description where it is the first paragraph or stands before it."""
    for element in page.tree.iter("p", "h2", "h3", "div", "span"):
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if _MARK.search(marks):
            words = words_of(element)
            if 20 <= len(words) <= 400 and words != headline:
                return words
    told = page.meta("og:description", "description", "twitter:description")
    if told and len(told) >= 20 and paragraphs and told == paragraphs[0] and len(paragraphs) > 2:
        return told
    return None
