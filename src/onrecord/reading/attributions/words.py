"""Paragraph to Words: a Doc's tokens as plain lists, so that finders loop over them quickly and with types."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from onrecord.reading.attributions.tables import AttributionTables, WordLists
from onrecord.reading.document import Paragraph

_ENDS = frozenset(".!?")
_LABELS = {
    "person": "PERSON", "organization": "ORG", "country": "GPE", "place": "GPE", "group": "NORP", "document": "LAW",
}  # fmt: skip
Named = tuple[int, int, str]
"""A mention in its paragraph: first and last character (half-open), kind."""


@dataclass(frozen=True, slots=True)
class Words:
    """Token `i` stands at `start[i]..end[i]` of the paragraph; `head` and `children` give the parse.

    `whole` is the paragraph's text. `lists` are the closed word lists of its language, `reporting` the forms of verbs
    that bring a clause. `sentence[i]` is the number of its sentence, whose first and last tokens are
    `sentences[number]`. `label[i]` is the kind of name that it is part of, in spaCy's words (PERSON, ORG, ...), and
    `names` the names: first and last token, label.
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
    label: list[str]
    names: list[tuple[int, int, str]]

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


def list_words(paragraph: Paragraph, tables: AttributionTables, named: list[Named] | None = None) -> Words:
    """The paragraph's tokens as lists: one pass over the Doc. `named` are its mentions, in the order of the text."""
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
    label = [t.ent_type_ for t in tokens]
    names = [(e.start, e.end - 1, e.label_) for e in doc.ents]
    if named is not None:
        names = _names_of(named, start)
        for first, last, kind in names:
            label[first : last + 1] = [kind] * (last + 1 - first)
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
        label=label,
        names=names,
    )


def _names_of(named: list[Named], start: list[int]) -> list[tuple[int, int, str]]:
    """Mentions to the tokens that they cover."""
    found = []
    for left, right, kind in named:
        first, last = bisect_left(start, left), bisect_left(start, right) - 1
        if first <= last:
            found.append((first, last, _LABELS.get(kind, "")))
    return found
