"""Spans back to the tokens of the language model: the one way that resolving looks at syntax.

In: Document and Span. Out: `Phrase`, its tokens and head. Nothing is searched for: offsets lead to tokens.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from onrecord.reading.document import Document, Paragraph
from onrecord.records.span import Of, Span

_NEVER_HEADS = frozenset(["det", "case", "cc", "punct"])
_VERBAL = frozenset([
    "ROOT", "ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "csubj", "csubjpass", "pcomp", "parataxis",
    "acomp", "dep"
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` up to and including `last` of a paragraph's Doc; `head` is the token that the others hang on."""

    paragraph: Paragraph
    first: int
    last: int
    head: Any

    def holds(self, index: int) -> bool:
        return self.first <= index <= self.last


class Locator:
    """Finds the phrase of a span. Made once for a Document; the offsets of a paragraph's tokens are kept."""

    def __init__(self, document: Document) -> None:
        self._paragraphs: dict[Of, list[Paragraph]] = {"text": [], "headline": []}
        for paragraph in document.paragraphs:
            self._paragraphs[paragraph.of].append(paragraph)
        self._starts = {of: [p.start for p in group] for of, group in self._paragraphs.items()}
        self._offsets: dict[int, list[int]] = {}

    def phrase(self, span: Span) -> Phrase | None:
        """The tokens that the span touches, or None where no token of one paragraph stands there."""
        at = bisect_right(self._starts[span.of], span.start) - 1
        if at < 0:
            return None
        paragraph = self._paragraphs[span.of][at]
        if span.start >= paragraph.end:
            return None  # between two paragraphs, as a dateline is
        doc = paragraph.doc
        offsets = self._offsets.get(paragraph.index)
        if offsets is None:
            offsets = self._offsets[paragraph.index] = [t.idx for t in doc]
        first = bisect_right(offsets, span.start - paragraph.start) - 1
        last = bisect_right(offsets, span.end - paragraph.start - 1) - 1
        if first < 0 or last < first:
            return None
        return Phrase(paragraph, first, last, head_of(doc, first, last))


class SpanSet:
    """Spans that are asked many times whether one of them covers another span; nesting spans are fine."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: dict[Of, list[int]] = {}
        self._ends: dict[Of, list[int]] = {}
        for span in sorted(spans, key=lambda s: (s.start, s.end)):
            ends = self._ends.setdefault(span.of, [])
            self._starts.setdefault(span.of, []).append(span.start)
            ends.append(max(span.end, ends[-1] if ends else 0))

    def covers(self, span: Span) -> bool:
        """Whether one of the spans starts no later and ends no earlier."""
        at = bisect_right(self._starts.get(span.of, []), span.start) - 1
        return at >= 0 and self._ends[span.of][at] >= span.end


def head_of(doc: Any, first: int, last: int) -> Any:
    """The first token of the stretch whose head lies outside it, punctuation apart; of modifiers the last noun.

    "Syrian army", cut out of "the Syrian army command", hangs on "command" by both its words: it is an army.
    """
    outside = []
    for i in range(first, last + 1):
        token = doc[i]
        above = token.head.i
        if (above == i or not first <= above <= last) and token.dep_ not in _NEVER_HEADS and not token.is_space:
            outside.append(token)
    if not outside:
        return doc[last]
    if outside[0].dep_ in ("amod", "compound", "nmod", "nummod", "poss", "advmod"):
        nouns = [token for token in outside if token.pos_ in ("NOUN", "PROPN", "PRON")]
        return nouns[-1] if nouns else outside[-1]
    return outside[0]


def clause_verb(token: Any) -> Any:
    """The token itself or the nearest one above it that is a verb or the sentence's root."""
    while token.head.i != token.i and not (token.pos_ in ("VERB", "AUX") and token.dep_ in _VERBAL):
        token = token.head
    return token


def nearest_verb_above(token: Any) -> Any:
    """As `clause_verb`, but for a token that is itself not asked."""
    return token if token.head.i == token.i else clause_verb(token.head)
