"""spaCy tokens to parties: which words can act or be acted on, and the words that name them.

A party is a country, body, group or person, by name or by role ("police", "the minister", "Russian soldiers").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.reading.document import Document, Paragraph
from onrecord.reading.events.phrases import OPEN
from onrecord.reading.events.tables import EventTables
from onrecord.records.mention import Mention

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NEVER = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "QUANTITY", "LANGUAGE", "LAW", "WORK_OF_ART"})
PRONOUNS = frozenset(["he", "she", "they", "we", "who", "i"])
OWNING = ("of", "by", "from", "against", "in", "on", "for", "with", "to", "at", "among", "between")


@dataclass(slots=True)
class Words:
    """A paragraph's words as the finders ask for them."""

    doc: Any
    tables: EventTables
    kinds: Mapping[int, str] = field(default_factory=dict)
    """Mention kinds by token index, which overrule the model's entities."""
    spoken: dict[str, bool] = field(default_factory=dict)
    """Whether the paragraph speaks of a class, looked up once."""

    def is_in(self, token: Any, name: str) -> bool:
        lemma, held = token.lemma_.lower(), self.tables.classes.get(name, ())
        return lemma in held or (token.pos_ == "PROPN" and lemma.removesuffix("s") in held)

    def speaks_of(self, *names: str) -> bool:
        """Whether any word of the paragraph is of one of these classes."""
        for name in names:
            if name not in self.spoken:
                self.spoken[name] = any(self.is_in(token, name) for token in self.doc)
        return any(self.spoken[name] for name in names)


def kinds_of(paragraph: Paragraph, mentions: Sequence[Mention]) -> dict[int, str]:
    """The kind of mention that each token of a paragraph stands in, given that paragraph's mentions.

    The mentions know more names than the model's entities, and overrule them.
    """
    kinds: dict[int, str] = {}
    for mention in mentions:
        start, end = mention.span.start - paragraph.start, mention.span.end - paragraph.start
        held = paragraph.doc.char_span(start, end, alignment_mode="expand")
        if held is not None:
            kinds.update((token.i, mention.kind) for token in held)
    return kinds


def mentions_by_paragraph(document: Document, mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Each paragraph's mentions by its index. Both come in the order of the text, so one walk does."""
    held: dict[int, list[Mention]] = {}
    for of in ("headline", "text"):
        inside = sorted((m for m in mentions if m.span.of == of), key=lambda m: m.span.start)
        at = 0
        for paragraph in (p for p in document.paragraphs if p.of == of):
            while at < len(inside) and inside[at].span.start < paragraph.end:
                if paragraph.start <= inside[at].span.start and inside[at].span.end <= paragraph.end:
                    held.setdefault(paragraph.index, []).append(inside[at])
                at += 1
    return held


def is_named(words: Words, token: Any) -> bool:
    """Whether the token is part of a name of somebody or some body."""
    if words.kinds.get(token.i) in ("person", "organization", "country", "group", "place"):
        return True
    if token.ent_type_ == "PERSON" and token.pos_ == "NOUN" and token.text.islower():
        return False  # "a lorry swerved": taken for a name by the model
    return token.ent_type_ in NAMED


CROWDS = frozenset({"thousands", "hundreds", "dozens", "scores", "millions", "tens"})
"""Numbers that stand for people where they act or are acted on without a noun."""


def is_party(words: Words, token: Any) -> bool:
    """Whether a noun phrase with this head can act: a name, a role noun, or a pronoun for people."""
    if token.ent_type_ in NEVER and token.i not in words.kinds and not words.is_in(token, "ROLE"):
        return False
    if words.kinds.get(token.i) == "document" or _is_time_or_thing(words, token):
        return False
    if token.text.startswith(("'", "\u2019")):
        return False  # "it should've": no name, whatever the tagger makes of it
    if is_named(words, token) or words.is_in(token, "ROLE"):
        return True
    if token.lower_ in OPEN and any(c.dep_ in ("relcl", "acl", "prep") for c in token.rights):
        return True
    if token.pos_ == "PRON":
        return token.lower_ in PRONOUNS or token.lower_ in ("them", "him", "her", "us")
    if len(token) > 1 and token.text.isupper() and token.pos_ in ("NOUN", "PROPN", "ADV"):
        return True  # acronyms, whatever the tagger makes of them: ICE, USAID
    if token.pos_ == "PROPN" and token.ent_type_ not in ("EVENT", "FAC"):
        return True
    counted = core(words, token)
    if counted is not token:
        return is_party(words, counted)
    if token.lower_ in CROWDS and token.dep_ in ("nsubj", "nsubjpass"):
        return True  # "thousands marched", "dozens were arrested"
    return words.is_in(token, "MEASURES") and any(c.dep_ in ("nummod",) for c in token.children)


def _is_time_or_thing(words: Words, token: Any) -> bool:
    """ "New Year's Eve", "Bastille Day", "NYE" and "DNA" are written like names, and name nobody."""
    head = token.head if token.dep_ in ("compound", "amod", "nmod", "poss") else token
    top = head.head if head.dep_ in ("compound", "poss") else head
    if token.pos_ == "PROPN" and any(words.is_in(t, "CALENDAR") for t in (token, head, top) if t.pos_ == "PROPN"):
        return True
    return token.text.isupper() and token.lower_ in words.tables.classes.get("INITIALS", ())


def core(words: Words, token: Any) -> Any:
    """What a measure noun counts: `protesters` for "dozens of protesters"; else the token itself."""
    if words.is_in(token, "MEASURES") or token.pos_ == "NUM":
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for held in child.children:
                    if held.dep_ == "pobj":
                        return held
    return token


def listed(token: Any) -> list[Any]:
    """The token and the nouns coordinated with it: Russia, Iran and Turkey; "one state, Utah, and the city of Reno"."""
    found, queue = [token], [token]
    for named in (c for c in token.rights if c.dep_ == "appos"):
        # behind a comma the list goes on after the apposition; else it is part of it
        last = next((c for c in named.rights if c.dep_ == "cc"), None)
        if last is not None and token.doc[last.i - 1].text == "," and token.dep_ in ("nsubj", "nsubjpass"):
            queue.append(named)
    while queue:
        for child in queue.pop().children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"):
                found.append(child)
                queue.append(child)
    return sorted(found, key=lambda t: t.i)[:12]


def maker_of(words: Words, token: Any) -> Any | None:
    """Who is behind a thing that acts: its possessor, the nation or body before it, or who follows of or by."""
    for child in token.children:
        if child.dep_ == "poss" and is_party(words, child) and child.pos_ != "PRON":
            return child
    if (before := party_before(words, token)) is not None:
        return before
    for child in token.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            held = [p for by in child.children if by.dep_ == "agent" for p in by.children if p.dep_ == "pobj"]
        elif child.dep_ == "prep" and child.lower_ in ("of", "by", "from"):
            held = [p for p in child.children if p.dep_ == "pobj"]
        else:
            continue
        for token_held in held:
            if is_party(words, token_held) and token_held.ent_type_ not in NEVER:
                return token_held
    return None


def party_within(words: Words, token: Any) -> Any | None:
    """A party that a thing belongs to: who is behind it, or whom its prepositions name."""
    if (maker := maker_of(words, token)) is not None:
        return maker
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in OWNING:
            for held in child.children:
                if held.dep_ == "pobj" and held.ent_type_ not in NEVER:
                    if is_party(words, held):
                        return held
                    if (deeper := party_within(words, held)) is not None:
                        return deeper
    return None


def party_before(words: Words, token: Any) -> Any | None:
    """The nation or body that stands before a thing: `government` in "Syrian government missiles"."""
    found = None
    for child in token.lefts:
        if child.dep_ not in ("amod", "compound", "nmod") or child.ent_type_ in NEVER:
            continue
        if _is_time_or_thing(words, child):
            continue
        if is_named(words, child) or child.pos_ == "PROPN" or (words.is_in(child, "BODY") and child.pos_ == "NOUN"):
            found = child
    return found


def counted(tokens: Iterable[Any]) -> list[Any]:
    """Without what stands twice, in the order of the text."""
    return sorted({t.i: t for t in tokens}.values(), key=lambda t: t.i)
