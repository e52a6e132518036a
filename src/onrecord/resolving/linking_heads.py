"""Phrases to the name that they are about: at the head, in apposition, or led in by a title or a word for a body.

In: the phrase of a speaker or participant, the article's names in place. Out: `NameAt`, or None.
"""

from typing import TYPE_CHECKING

from onrecord.resolving.actors_phrases import find_role
from onrecord.resolving.coreference_phrases import NameAt
from onrecord.resolving.linking_tokens import Phrase

if TYPE_CHECKING:
    from onrecord.resolving.linking_names import Linker


def head_name(linker: "Linker", phrase: Phrase) -> NameAt | None:
    """The name that the phrase is about: at its head, or in apposition to it inside the phrase."""
    name = linker.name_at(phrase, phrase.head.i)
    if name is not None:
        return name
    after = _led_in(linker, phrase)
    if after is not None:
        return after
    for child in phrase.head.children:
        if child.dep_ == "appos" and phrase.holds(child.i):
            name = linker.name_at(phrase, child.i)
            if name is not None and name.mention.kind in ("person", "organization", "group"):
                return name
    return _closing(linker, phrase)


def _closing(linker: "Linker", phrase: Phrase) -> NameAt | None:
    """ "the monitoring group Valley Watch": the name behind a common noun that ends the phrase is what it names."""
    after = phrase.head.i + 1
    if phrase.head.tag_ != "NN" or not after <= phrase.last:
        return None
    name = linker.name_at(phrase, after)
    closes = name is not None and name.phrase.first == after and name.phrase.last == phrase.last
    return name if closes and name is not None and name.mention.kind == "organization" else None


def _led_in(linker: "Linker", phrase: Phrase) -> NameAt | None:
    """The name that a title or a word for a body leads in, which the parse may hang elsewhere.

    "Ukraine Foreign Minister, X": a person after an office. "The monitoring group X said": a body, if the parse
    makes it an apposition or a second subject of the same verb (not "told the agency that X would").
    """
    doc, after = phrase.paragraph.doc, phrase.head.i + 1
    if after < len(doc) and doc[after].text == ",":
        after += 1
    name = linker.name_at(phrase, after)
    if name is None or name.phrase.first != after:
        return None
    found = find_role(doc, phrase.head.i, linker.actors, phrase.first)
    if found is None:
        return None
    if name.mention.kind == "person":
        return name if found[0].office else None
    beside = after == phrase.head.i + 1 and name.mention.kind in ("organization", "group")
    return name if beside and found[0].kind != "person" and _is_apposed(name, phrase) else None


def _is_apposed(name: NameAt, phrase: Phrase) -> bool:
    head, noun = name.phrase.head, phrase.head
    if head.head.i == noun.i:
        return bool(head.dep_ == "appos")
    return bool(head.head.i == noun.head.i and head.dep_ == noun.dep_ and noun.dep_ in ("nsubj", "nsubjpass", "dobj"))
