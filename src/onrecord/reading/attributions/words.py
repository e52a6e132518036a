"""Paragraph to Words: a Doc's tokens as plain lists, so that finders loop over them quickly and with types."""

from dataclasses import dataclass
from typing import Any

from onrecord.reading.attributions.tables import AttributionTables, WordLists
from onrecord.reading.document import Paragraph

_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Words:
    """Token `i` stands at `start[i]..end[i]` of the paragraph; `head` and `children` give the parse.

    `whole` is the paragraph's text. `lists` are the closed word lists of its language, `reporting` the forms of verbs
    that bring a clause. `sentence[i]` is the number of its sentence, whose first and last tokens are
    `sentences[number]`.
    """

    paragraph: Paragraph
    lists: WordLists
    reporting: frozenset[str]
    doc: Any
    whole: str
    text: list[str]
    lower: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    children: list[list[int]]
    sentence: list[int]
    sentences: list[tuple[int, int]]

    def __len__(self) -> int:
        return len(self.text)

    def left_edge(self, i: int) -> int:
        """The first token of the phrase that `i` heads."""
        return int(self.doc[i].left_edge.i)

    def right_edge(self, i: int) -> int:
        """The last token of the phrase that `i` heads."""
        return int(self.doc[i].right_edge.i)

    def child(self, i: int, *deps: str) -> int | None:
        """The first child of `i` with one of these dependency labels."""
        return next((c for c in self.children[i] if self.dep[c] in deps), None)

    def is_within(self, i: int, ancestor: int) -> bool:
        """Whether `i` stands in the phrase that `ancestor` heads."""
        while i != ancestor:
            if self.head[i] == i:
                return False
            i = self.head[i]
        return True

    def is_verb(self, i: int) -> bool:
        return self.tag[i][:2] in ("VB", "MD")

    def ends_sentence(self, i: int) -> bool:
        """Whether token `i` is a full stop, question or exclamation mark."""
        return self.text[i][0] in _ENDS


def list_words(paragraph: Paragraph, tables: AttributionTables) -> Words:
    """The paragraph's tokens as lists: one pass over the Doc."""
    doc = paragraph.doc
    tokens = list(doc)
    text = [t.text for t in tokens]
    start = [t.idx for t in tokens]
    head = [t.head.i for t in tokens]
    children: list[list[int]] = [[] for _ in tokens]
    sentence = [0] * len(tokens)
    sentences: list[tuple[int, int]] = []
    for i, token in enumerate(tokens):
        if head[i] != i:
            children[head[i]].append(i)
        if i == 0 or token.is_sent_start:
            sentences.append((i, i))
        sentence[i] = len(sentences) - 1
        sentences[-1] = (sentences[-1][0], i)
    return Words(
        paragraph=paragraph,
        lists=tables.words,
        reporting=tables.reporting,
        doc=doc,
        whole=doc.text,
        text=text,
        lower=[t.lower() for t in text],
        tag=[t.tag_ for t in tokens],
        dep=[t.dep_ for t in tokens],
        head=head,
        start=start,
        end=[s + len(t) for s, t in zip(start, text, strict=True)],
        children=children,
        sentence=sentence,
        sentences=sentences,
    )
