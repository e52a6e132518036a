"""Document: an article's paragraphs with the language model's analysis, and the way back from tokens to spans.

In: Article and one spaCy Doc a paragraph. Out: `Document`, which every finder reads. It is never kept or printed.
"""

from dataclasses import dataclass
from typing import Any, Literal

from onrecord.records.article import Article
from onrecord.records.span import Of, Span, cut_span

Role = Literal["headline", "standfirst", "body"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, or a piece of an over-long one, before it is parsed: offsets into `of`, in code points."""

    start: int
    end: int
    of: Of
    role: Role
    continues: bool = False
    """Whether it goes on in the paragraph of the stretch before it (a long paragraph is parsed in pieces)."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch with its spaCy Doc: token `t` stands at `start + t.idx` of the text that `of` names."""

    index: int
    start: int
    end: int
    of: Of
    role: Role
    continues: bool
    doc: Any


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its analysed paragraphs, in the order of the text; a headline beside the text comes first."""

    article: Article
    paragraphs: tuple[Paragraph, ...]


def text_of(document: Document, of: Of) -> str:
    """The text that spans with this `of` point into."""
    return document.article.text if of == "text" else document.article.headline or ""


def span_of_chars(document: Document, paragraph: Paragraph, start: int, end: int) -> Span:
    """The span from `start` to `end`, counted from the paragraph's first character."""
    return cut_span(text_of(document, paragraph.of), paragraph.start + start, paragraph.start + end, paragraph.of)


def span_of_tokens(document: Document, paragraph: Paragraph, first: int, last: int) -> Span:
    """The span of tokens `first` up to and including `last` of the paragraph's Doc."""
    end_token = paragraph.doc[last]
    return span_of_chars(document, paragraph, paragraph.doc[first].idx, end_token.idx + len(end_token))
