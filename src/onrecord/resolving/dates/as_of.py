"""Quantities to the day for which they are told: "as of Sept. 19, 14,532 casualties had been recorded".

In: quantities, the resolved times and the article. Out: the same quantities, `as_of` set where a dated time stands
behind "as of" in their sentence.
"""

import re
from collections.abc import Iterator

import msgspec

from onrecord.records.article import Article
from onrecord.records.quantity import Quantity
from onrecord.records.span import Span
from onrecord.records.time_expression import TimeExpression

_AS_OF = re.compile(r"\b(?:as\sof|as\sat)\s(?:late\s|early\s|the\s)?$", re.I)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n")
_ABBREVIATED = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen)\.$")
_REACH = 250


def resolve_as_of(
    quantities: tuple[Quantity, ...], times: tuple[TimeExpression, ...], article: Article
) -> tuple[Quantity, ...]:
    """Counts and their like; ages and ordinals are of no day."""
    told = [time for time in times if time.start is not None and _stands_behind_as_of(time.span, article)]
    if not told:
        return quantities
    return tuple(_dated(quantity, told, article) for quantity in quantities)


def _text(of: str, article: Article) -> str:
    return article.text if of == "text" else article.headline or ""


def _stands_behind_as_of(span: Span, article: Article) -> bool:
    return _AS_OF.search(_text(span.of, article)[max(0, span.start - 16) : span.start]) is not None


def _dated(quantity: Quantity, told: list[TimeExpression], article: Article) -> Quantity:
    if quantity.kind in ("age", "ordinal") or quantity.as_of is not None:
        return quantity
    for time in told:
        first, last = sorted((quantity.span, time.span), key=lambda span: span.start)
        if first.of != last.of or last.start - first.end > _REACH:
            continue
        between = _text(first.of, article)[first.end : last.start]
        if not any(_ends(between)):
            return msgspec.structs.replace(quantity, as_of=time.start)
    return quantity


def _ends(between: str) -> Iterator[bool]:
    for match in _SENTENCE_END.finditer(between):
        yield match.group() == "\n" or _ABBREVIATED.search(between[: match.start() + 1]) is None
