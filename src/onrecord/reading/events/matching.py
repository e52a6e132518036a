"""Frames and table rows: which reading of a verb fits what stands beside it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from onrecord.reading.events.antecedents import antecedent_of
from onrecord.reading.events.frames import Frame, preps_of
from onrecord.reading.events.parties import Words, core, is_party, listed
from onrecord.reading.events.places import is_place
from onrecord.reading.events.publicness import is_company, is_state
from onrecord.reading.events.tables import (
    COMPANY,
    HUMAN,
    NOTHING,
    PARTY,
    PLACE,
    SOMETHING,
    STATE,
    ActRow,
    Condition,
)

PEOPLE = frozenset({"he", "she", "they", "him", "her", "them"})
THINGS = frozenset({"it", "this", "that", "these", "which", "what", "something", "everything", "itself"})
WITHIN = 25
"""How many words of an object are searched for a preposition that belongs to the verb."""


def fitting(words: Words, rows: Iterable[ActRow], frame: Frame) -> tuple[ActRow, list[Any]] | None:
    """The first row whose conditions hold, with the nouns that its conditions used up."""
    for row in rows:
        used = _fit(words, row, frame)
        if used is not None:
            return row, used
    return None


def _fit(words: Words, row: ActRow, frame: Frame) -> list[Any] | None:
    used: list[Any] = []
    if row.subject.words and not _is_done_by(words, frame, row.subject):
        return None
    if row.object.words:
        objects = frame.objects
        if SOMETHING in row.object.words:
            if not any(o.pos_ in ("NOUN", "PROPN", "NUM") or o.lower_ in PEOPLE for o in frame.objects):
                return None
        elif NOTHING in row.object.words:
            if objects or frame.given_to or any(c.dep_ == "ccomp" for c in frame.clauses):
                return None
        else:
            held = [o for o in objects if is_of(words, o, row.object)]
            if not held:
                return None
            used += held
    if row.prep:
        for name in row.prep.split("|"):
            for held_by in _near(words, frame, deep=bool(row.object.words)):
                named = held_by.get(name, [])
                found = [p for p in named if is_of(words, p, row.prep_object) and not _is_when(p, name)]
                if found:
                    frame.preps.setdefault(name, found)  # found further down, it belongs to the verb all the same
                    return used + (found if not row.prep_object.anything else [])
        if "to" in row.prep.split("|") and any(is_of(words, g, row.prep_object) for g in frame.given_to):
            return used
        return None
    return used


def _is_done_by(words: Words, frame: Frame, condition: Condition) -> bool:
    """Whether a doer is what the row asks for; with `-` in the row, also where none is named."""
    if NOTHING in condition.words and not frame.doers:
        return True
    if any(is_of(words, d, condition) for d in frame.doers):
        return True
    if not condition.words & {STATE, COMPANY}:
        return False
    # "Ethiopia said it would allow": what "it" is decides
    meant = (t for d in frame.doers if d.pos_ == "PRON" for t in antecedent_of(words, d, frame.verb))
    return any(is_of(words, t, condition) for t in meant)


def _is_when(token: Any, name: str) -> bool:
    """ "On Thursday, China insisted that": a time is no complement of the verb."""
    return name != "inf" and token.ent_type_ in ("DATE", "TIME") and token.pos_ != "VERB"


def _near(words: Words, frame: Frame, deep: bool) -> Iterator[dict[str, list[Any]]]:
    """Prepositional phrases of the verb and its object; `deep`: also those that the parser hung further down."""
    yield frame.preps
    for held in frame.objects[:1]:
        for token in _with_core(words, held):
            yield preps_of(token)
        if deep:
            for token in islice(held.subtree, WITHIN):
                if token.i > held.i and token.pos_ in ("VERB", "NOUN", "PROPN"):
                    yield preps_of(token)


def is_of(words: Words, token: Any, condition: Condition) -> bool:
    """Whether a noun (or what it counts, or one coordinated with it) is of one of the condition's classes or lemmas."""
    if condition.anything:
        return True
    tokens = listed(token) if token.n_rights else [token]
    return any(_is_one(words, t, condition) or _is_one(words, core(words, t), condition) for t in tokens)


def _is_one(words: Words, token: Any, condition: Condition) -> bool:
    lemma = token.lemma_.lower()
    for word in condition.words:
        if word == PARTY:
            if is_party(words, token):
                return True
        elif word == HUMAN:
            if token.ent_type_ == "PERSON" or _is_person_pronoun(token) or _is_people(words, token):
                return True
        elif word == PLACE:
            if is_place(words, token):
                return True
        elif word == STATE:
            if is_state(words, token):
                return True
        elif word == COMPANY:
            if is_company(words, token):
                return True
        elif word.isupper():
            if lemma in words.tables.classes[word]:
                return True
        elif lemma == word:
            return True
    # nouns whose first word says what they are: an aid package is aid, nuclear weapons are nuclear
    if words.is_in(token, "HOLDERS") or token.ent_type_ == "MONEY":
        return any(c.dep_ in ("compound", "nmod", "amod") and _is_one(words, c, condition) for c in token.lefts)
    return False


def _is_person_pronoun(token: Any) -> bool:
    return token.pos_ == "PRON" and token.lower_ not in THINGS


def _is_people(words: Words, token: Any) -> bool:
    return words.is_in(token, "ROLE") and not words.is_in(token, "ORGS")


def _with_core(words: Words, token: Any) -> list[Any]:
    counted = core(words, token)
    return [token] if counted is token else [token, counted]
