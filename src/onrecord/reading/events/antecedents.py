"""A pronoun's antecedent in the same sentence: "Iran said it would", "the minister said his country would"."""

from typing import Any

from onrecord.reading.events.frames import frame_of
from onrecord.reading.events.parties import Words, core, is_party, listed, maker_of
from onrecord.reading.events.subjects import subjects_of

CLAUSES = 5
"""How many words up an antecedent is looked for."""


def antecedent_of(words: Words, pronoun: Any, verb: Any) -> list[Any]:
    """The subject of a clause above the pronoun's own, where it can be meant: "Iran said it would"."""
    at, seen = verb, 0
    while at.head is not at and seen < 8:
        at, seen = at.head, seen + 1
        if at.pos_ not in ("VERB", "AUX"):
            continue
        for told in subjects_of(at):
            # "Russia's announcement comes as it plans": the announcement is Russia's
            subject = told if is_party(words, told) else maker_of(words, told) or told
            if (
                subject.i < pronoun.i
                and subject.pos_ != "PRON"
                and is_party(words, subject)
                and _agrees(words, pronoun, subject)
            ):
                return listed(subject)
            if pronoun.lower_ == "it" and (state := _state_of(subject)) is not None:
                return [state]  # "Turkey's president says it will": Turkey will
    return []


def object_antecedent_of(words: Words, pronoun: Any, verb: Any, taken: set[int]) -> list[Any]:
    """Whom "him" or "them" means, told in a clause above: "Ode was freed after the king pardoned him"."""
    plural = pronoun.lower_ == "them"
    at = verb
    for _ in range(CLAUSES):
        if at.head is at:
            return []
        at = at.head
        if at.pos_ not in ("VERB", "AUX"):
            continue
        frame = frame_of(at)
        told = [*frame.objects, *(t for held in frame.preps.values() for t in held), *frame.doers]
        fitting = {t.i: t for t in told if t.i < pronoun.i and t.i not in taken and _may_be_meant(words, t, plural)}
        if len(fitting) > 1:
            return []
        if fitting:
            return listed(next(iter(fitting.values())))
    return []


def _may_be_meant(words: Words, token: Any, plural: bool) -> bool:
    """Whether "them" can mean the token's several people, or "him" and "her" its one person."""
    if token.pos_ == "PRON" or not is_party(words, token) or token.ent_type_ in ("GPE", "LOC"):
        return False
    several = len(listed(token)) > 1 or is_plural(token) or is_plural(core(words, token))
    if plural:
        return several
    person = token.ent_type_ == "PERSON" or (words.is_in(token, "ROLE") and not words.is_in(token, "ORGS"))
    return person and not several and token.ent_type_ not in ("ORG", "NORP") and owning_pronoun(token) is None


def _state_of(subject: Any) -> Any | None:
    """The country that a person speaks for, where it stands before his title."""
    return next((c for c in subject.lefts if c.ent_type_ == "GPE" and c.dep_ in ("poss", "compound", "nmod")), None)


def owning_pronoun(token: Any) -> Any | None:
    """The possessive pronoun before a noun: `his` in "his country"."""
    owners = (c for c in token.lefts if c.dep_ == "poss" and c.lower_ in ("his", "her", "its", "their"))
    return next(owners, None)


def _agrees(words: Words, pronoun: Any, noun: Any) -> bool:
    several = len(listed(noun)) > 1 or is_plural(noun) or is_plural(core(words, noun))
    low = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(pronoun.lower_, pronoun.lower_)
    if low == "they":
        return several or noun.ent_type_ in ("ORG", "GPE", "NORP") or words.is_in(noun, "ORGS")
    if low == "it":
        body = noun.ent_type_ in ("GPE", "ORG", "NORP") or words.is_in(noun, "ORGS") or words.is_in(noun, "OWN_BODY")
        return not several and body
    if low in ("he", "she"):
        return not several and noun.ent_type_ not in ("GPE", "NORP", "ORG")
    return False


def is_plural(token: Any) -> bool:
    """Whether the tagger calls the word plural."""
    return "Number=Plur" in str(token.morph)
