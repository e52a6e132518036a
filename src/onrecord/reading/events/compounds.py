"""spaCy tokens to the states of a compound before a noun: both of "South Korean-US drills", no name of an exercise."""

from typing import Any

from onrecord.reading.events.parties import Words, is_named
from onrecord.reading.events.senses import EXERCISES

DASHES = frozenset({"-", "\u2010", "\u2011", "\u2013", "/"})
FIRST_WORDS = frozenset({"south", "north", "saudi", "sri", "united", "new"})
"""Words that begin a country's name of two words: "US-South Korean"."""
STATES = frozenset({"GPE", "NORP"})
BEFORE = ("compound", "amod", "nmod", "npadvmod")


def states_joined(words: Words, token: Any) -> list[Any]:
    """The two states that a dash joins around a token before a noun; empty where it stands alone.

    "Korean-American" is a person of one country, and no two.
    """
    doc = token.doc
    for at in range(max(token.sent.start + 1, token.i - 3), min(token.sent.end - 1, token.i + 3)):
        if doc[at].text not in DASHES:
            continue
        first, second = doc[at - 1], doc[at + 1]
        if second.lower_ in FIRST_WORDS and at + 2 < token.sent.end:
            second = doc[at + 2]
        both = [first, second]
        near = token.i in (first.i, second.i) or (token.i < second.i and token.i == at + 1)
        if near and all(_is_state(words, t) for t in both) and second.lower_ not in ("american", "americans"):
            return both
    return []


def leads_another(token: Any) -> bool:
    """ "A Saudi-led coalition strike", "an Iran-backed militia raid": part of a word that tells of the next name."""
    doc, at = token.doc, token.i
    if token.tag_ == "VBN":
        return at > 1 and doc[at - 1].text in DASHES
    return at + 2 < len(doc) and doc[at + 1].text in DASHES and doc[at + 2].tag_ in ("VBN", "VBD")


def _is_state(words: Words, token: Any) -> bool:
    known = words.kinds.get(token.i) == "country" or token.ent_type_ in STATES
    return known and token.text[:1].isupper()


def is_exercise_name(words: Words, token: Any, noun: Any) -> bool:
    """ "The Ulchi Freedom Guardian exercises": a name of several words, of which none is a state's or a body's."""
    if noun.lemma_.lower() not in EXERCISES or token.dep_ not in BEFORE or token.pos_ != "PROPN":
        return False
    name = [t for t in token.subtree if t.pos_ == "PROPN"]
    bodies = any(words.is_in(t, "ORGS") or words.is_in(t, "BODY") or words.is_in(t, "TROOPS") for t in name)
    return len(name) > 1 and not bodies and not any(_is_state(words, t) for t in name) and is_named(words, token)
