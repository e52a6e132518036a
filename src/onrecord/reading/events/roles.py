"""Frames and acts to parties: who did it, and to whom, by the places that a row or its type names."""

from collections.abc import Iterable
from typing import Any

from onrecord.reading.events.acts import Party
from onrecord.reading.events.frames import Frame, frame_of, preps_of, subjects_of
from onrecord.reading.events.parties import NEVER, PRONOUNS, Words, is_party, listed, party_within
from onrecord.records.event import EventType

LOOSE = frozenset(
    {
        "ACCUSE",
        "REJECT",
        "SUPPORT",
        "REQUEST",
        "CONSULT",
        "ASSAULT",
        "COERCE",
        "SANCTION",
        "RETREAT",
        "CONCEDE",
        "AGREE",
        "AID",
        "THREATEN",
        "PROTEST",
    }
)
PLACED = (
    "in",
    "at",
    "near",
    "across",
    "from",
    "to",
    "into",
    "around",
    "along",
    "on",
    "inside",
    "outside",
    "over",
    "toward",
    "towards",
)
REFLEXIVE = frozenset(["it", "they", "he", "she", "we", "i"])


def doers_of(words: Words, frame: Frame) -> list[Party]:
    """The verb's doers as parties; a pronoun gives way to its antecedent in the same sentence."""
    return parties(words, [t for d in frame.doers for t in listed(d)], frame.verb)


def parties(words: Words, tokens: Iterable[Any], verb: Any) -> list[Party]:
    found: list[Party] = []
    for token in tokens:
        if token.pos_ == "PRON" and token.lower_ in REFLEXIVE:
            antecedent = antecedent_of(words, token, verb)
            if antecedent:
                found += [Party(t, "coreference") for t in antecedent]
                continue
        if token.lower_ == "it" or is_party(words, token):
            found.append(Party(token))
        elif (within := party_within(words, token)) is not None:
            found.append(Party(within))
    return found


def antecedent_of(words: Words, pronoun: Any, verb: Any) -> list[Any]:
    """The subject of a clause above the pronoun's own, where it can be meant: "Iran said it would"."""
    at, seen = verb, 0
    while at.head is not at and seen < 8:
        at, seen = at.head, seen + 1
        if at.pos_ not in ("VERB", "AUX"):
            continue
        for subject in subjects_of(at):
            if (
                subject.i < pronoun.i
                and subject.pos_ != "PRON"
                and is_party(words, subject)
                and _agrees(words, pronoun, subject)
            ):
                return listed(subject)
    return []


def _agrees(words: Words, pronoun: Any, noun: Any) -> bool:
    several = len(listed(noun)) > 1 or "Number=Plur" in str(noun.morph)
    low = pronoun.lower_
    if low == "they":
        return (
            several
            or noun.ent_type_ in ("ORG", "GPE", "NORP")
            or noun.lemma_.lower() in ("police", "government", "group", "court")
        )
    if low == "it":
        return not several and noun.ent_type_ != "PERSON" and not words.is_in(noun, "PERSON")
    if low in ("he", "she"):
        return not several and noun.ent_type_ not in ("GPE", "NORP", "ORG")
    return False


def recipients_of(
    words: Words, frame: Frame, places: tuple[str, ...], event: EventType | None, doers: list[Party], noun: Any = None
) -> list[Party]:
    """The first place of `places` that holds a party; failing that, a thing that the act is aimed at."""
    taken = {d.token.i for d in doers}
    weak: list[Any] = []
    for place in places:
        held = [t for found in look(words, frame, place, noun) for t in listed(found)]
        good: list[Party] = []
        for token in held:
            if token.i in taken or token.dep_ == "pcomp":
                continue
            if token.ent_type_ in NEVER and not words.is_in(token, "ROLE"):
                continue
            if is_party(words, token):
                good.append(Party(token))
            elif (within := party_within(words, token)) is not None and within.i not in taken:
                good.append(Party(within))
            elif token.pos_ in ("NOUN", "PROPN"):
                weak.append(token)
        if good:
            return good
    if placed := placed_in(words, frame, noun, taken):
        return [Party(placed, "implied")]
    if weak and event in LOOSE:
        return [Party(weak[0])]
    return []


def placed_in(words: Words, frame: Frame, noun: Any, taken: set[int]) -> Any | None:
    """A country or place in which the act is told to happen: what it is aimed at is then implied, not said."""
    sources = [frame.preps, *(preps_of(o) for o in frame.objects), *([preps_of(noun)] if noun is not None else [])]
    for preps in sources:
        for name in PLACED:
            for token in preps.get(name, ()):
                if token.i in taken or token.ent_type_ in NEVER:
                    continue
                if token.ent_type_ in ("GPE", "LOC", "FAC") or words.is_in(token, "TERRITORY"):
                    return token
                if (within := party_within(words, token)) is not None and within.i not in taken:
                    return within
    return None


def look(words: Words, frame: Frame, place: str, noun: Any = None) -> list[Any]:
    """The tokens at a place: obj, given, comp, poss, mod, subj, or the name of a preposition."""
    if place == "obj":
        return frame.given_to[:1] if frame.given_to and not frame.objects else frame.objects
    if place == "given":
        return frame.given_to
    if place == "subj":
        return frame.doers
    if place == "comp":
        return _in_clauses(words, frame)
    if place == "poss":
        return [c for n in _nouns(frame, noun) for c in n.children if c.dep_ == "poss"]
    if place == "mod":
        return [
            c
            for n in _nouns(frame, noun)
            for c in n.lefts
            if c.dep_ in ("amod", "compound", "nmod") and is_party(words, c) and c.ent_type_ not in NEVER
        ]
    found: list[Any] = []
    if noun is not None:
        found += preps_of(noun).get(place, [])
    found += frame.preps.get(place, [])
    for held in frame.objects:
        found += preps_of(held).get(place, [])
    if place == "to":
        found += frame.given_to
    return found


def _nouns(frame: Frame, noun: Any) -> list[Any]:
    return [noun] if noun is not None else frame.objects


def _in_clauses(words: Words, frame: Frame) -> list[Any]:
    """Who stands in the complement clause: its own subject, then its objects, then what its prepositions hold."""
    found: list[Any] = []
    doers = {d.i for d in frame.doers}
    for clause in frame.clauses:
        if clause.pos_ not in ("VERB", "AUX"):
            continue
        inner = frame_of(clause)
        found += [d for d in inner.doers if d.i not in doers]
        found += [o for o in (*inner.given_to, *inner.objects) if o.i not in doers]
        for name in ("with", "to", "from", "against", "on", "for", "in", "of"):
            found += look(words, inner, name)
    return [t for t in found if t.pos_ != "PRON" or t.lower_ in PRONOUNS]
