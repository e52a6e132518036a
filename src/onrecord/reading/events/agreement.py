"""Pronoun and noun: whether the one can mean the other, by number, by person or body, and by what the noun tells."""

from typing import Any

from onrecord.reading.events.parties import Words, core, listed

SUBJECT_FORMS = {
    "his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they",
}  # fmt: skip
BODIES = ("ORGS", "BODIES", "OWN_BODY", "BODY")
PAIRS = frozenset({"couple", "pair", "duo", "trio"})
THINGS = ("VEHICLES", "ARMS", "FIRED", "CARRIERS")


def agrees(words: Words, pronoun: Any, noun: Any, strictly: bool = False) -> bool:
    """Whether a pronoun of the third person can mean a noun. `strictly`: "they" is no single body."""
    several = len(listed(noun)) > 1 or is_plural(noun) or is_plural(core(words, noun)) or noun.lemma_ in PAIRS
    form = SUBJECT_FORMS.get(pronoun.lower_, pronoun.lower_)
    if form == "they":
        return several or (not strictly and is_body(words, noun))
    if several:
        return False
    if form == "it":
        unsure = noun.pos_ == "PROPN" and noun.i not in words.kinds and noun.ent_type_ not in ("PERSON", "NORP")
        return is_body(words, noun) or unsure  # a name that the model knows nothing of: "Mandrake said it would"
    if form == "he":
        return is_person(words, noun) and not words.is_in(noun, "FEMALE")
    if form == "she":
        return is_person(words, noun) and not words.is_in(noun, "MALE")
    return False


def is_body(words: Words, noun: Any) -> bool:
    """A state, an organization or a group, by its name or by its word."""
    if words.kinds.get(noun.i) in ("organization", "country", "group", "place"):
        return True
    if words.kinds.get(noun.i) == "person":
        return False
    named = noun.ent_type_ in ("GPE", "ORG", "NORP")
    return named or any(words.is_in(noun, name) for name in BODIES)


def is_person(words: Words, noun: Any) -> bool:
    """One man or woman: a name of a person, a word for one, or a name that is no body's."""
    if words.kinds.get(noun.i) == "person" or noun.ent_type_ == "PERSON":
        return True
    if is_body(words, noun) or is_thing(words, noun):
        return False
    return words.is_in(noun, "ROLE") or noun.pos_ == "PROPN"


def is_person_name(words: Words, token: Any) -> bool:
    """The last word of a person's name."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    named = words.kinds.get(token.i) == "person" or (token.i not in words.kinds and token.ent_type_ == "PERSON")
    goes_on = following is not None and following.ent_iob_ == "I" and following.ent_type_ == "PERSON"
    return named and token.pos_ == "PROPN" and not goes_on


def is_thing(words: Words, noun: Any) -> bool:
    """A vehicle or a weapon: "the lorry as it mowed people down"."""
    return noun.pos_ == "NOUN" and any(words.is_in(noun, name) for name in THINGS)


def is_plural(token: Any) -> bool:
    """Whether the tagger calls the word plural."""
    return "Number=Plur" in str(token.morph)
