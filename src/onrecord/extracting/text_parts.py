"""Parts put together to one text, with the spans that fall out of doing so.

In: headline, standfirst and paragraphs. Out: `Assembled`. Offsets are counted while the text is built, never searched.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.records.span import Span, cut_span

BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Assembled:
    """`text` and where its parts stand; `body` is the offset where the first paragraph begins."""

    text: str
    headline: Span | None
    standfirst: Span | None
    body: int


def assemble_text(headline: str | None, standfirst: str | None, paragraphs: Iterable[str]) -> Assembled:
    """The headline, then the standfirst, then the paragraphs, a blank line between them. Parts must not be empty."""
    lead = [part for part in (headline, standfirst) if part]
    text = BREAK.join([*lead, *paragraphs])
    at = 0
    spans: list[Span] = []
    for part in lead:
        spans.append(cut_span(text, at, at + len(part)))
        at += len(part) + len(BREAK)
    spans.reverse()
    return Assembled(
        text=text,
        headline=spans.pop() if headline else None,
        standfirst=spans.pop() if standfirst else None,
        body=min(at, len(text)),
    )
