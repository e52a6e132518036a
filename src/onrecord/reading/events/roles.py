"""Frames and acts to parties: who did it, and to whom, by the places that a row or its type names."""

from collections.abc import Iterable
from typing import Any

from onrecord.ontologies.plover import EVENT_TYPES
from onrecord.reading.events.acts import Party
from onrecord.reading.events.frames import Frame, frame_of, preps_of, subjects_of
from onrecord.reading.events.parties import (
    NEVER,
    PRONOUNS,
    Words,
    core,
    is_named,
    is_party,
    listed,
    maker_of,
    party_within,
)
from onrecord.records.event import EventType

LOOSE = frozenset(EVENT_TYPES) - {"CONSULT", "COOPERATE", "MOBILIZE"}
"""Types whose recipient may be a thing that names no party."""
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
DIRECT = frozenset(EVENT_TYPES) - {"AGREE", "AID", "CONSULT", "COOPERATE", "SANCTION", "THREATEN"}
"""Types aimed at their direct object, even where that is a thing."""
AT_HOME = frozenset({"PROTEST", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE"})
OWNED: dict[EventType, tuple[str, ...]] = {
    "REJECT": ("poss", "mod"),
    "ASSAULT": ("poss", "mod"),
    "COERCE": ("poss", "mod"),
    "RETREAT": ("poss", "mod"),
    "CONCEDE": ("poss", "mod"),
    "AID": ("mod",),
}
"""Types aimed at whoever owns their object ("rejected the Swedish plan"; "gave Somalia food" is parsed like it)."""
DEFINITE = ("BUILDING", "TERRITORY", "BORDER", "VEHICLES", "REQUEST", "AGREEMENT")
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
    found = parties(words, [t for d in frame.doers for t in listed(d)], frame.verb)
    if not found and frame.verb.dep_ == "acl" and not frame.passive:
        # "filed a lawsuit accusing the company": the one who filed it accuses
        noun = frame.verb.head
        governor = noun.head.head if noun.dep_ == "pobj" else noun.head
        if governor.pos_ == "VERB" and governor.i < frame.verb.i:
            above = frame_of(governor)
            found = parties(words, [t for d in above.doers for t in listed(d)], governor)
    return found


def parties(words: Words, tokens: Iterable[Any], verb: Any) -> list[Party]:
    found: list[Party] = []
    for token in (t for told in tokens for t in split_names(words, told)):
        if token.pos_ == "PRON" and token.lower_ in REFLEXIVE:
            if antecedent := antecedent_of(words, token, verb):
                found += [Party(t, "coreference") for t in antecedent]
                continue
        elif words.is_in(token, "OWN_BODY") and (owner := _owning_pronoun(token)) is not None:
            # "the president said his country would": he speaks for it
            antecedent = antecedent_of(words, owner, verb)
            found += [Party(t, "coreference") for t in antecedent] or [Party(token)]
            continue
        if token.lower_ == "it" or is_party(words, token):
            found.append(Party(token))
        elif (maker := maker_of(words, token)) is not None:
            found.append(Party(maker))
    return found


def _owning_pronoun(token: Any) -> Any | None:
    owners = (c for c in token.lefts if c.dep_ == "poss" and c.lower_ in ("his", "her", "its", "their"))
    return next(owners, None)


def split_names(words: Words, token: Any) -> list[Any]:
    """Two parties behind one noun: "Russia and Turkey's foreign ministers", "House and Senate negotiators"."""
    if not _is_plural(token):
        return [token]
    for child in token.lefts:
        if child.dep_ in ("poss", "amod", "compound", "nmod") and is_named(words, child):
            names = [t for t in listed(child) if is_named(words, t)]
            if len(names) > 1:
                return names
    return [token]


def _is_plural(token: Any) -> bool:
    return "Number=Plur" in str(token.morph)


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
            if pronoun.lower_ == "it" and (owner := maker_of(words, subject)) is not None and owner.ent_type_ == "GPE":
                return [owner]  # "Turkey's president says it will": Turkey will
    return []


def _agrees(words: Words, pronoun: Any, noun: Any) -> bool:
    several = len(listed(noun)) > 1 or _is_plural(noun) or _is_plural(core(words, noun))
    low = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(pronoun.lower_, pronoun.lower_)
    if low == "they":
        return (
            several
            or noun.ent_type_ in ("ORG", "GPE", "NORP")
            or noun.lemma_.lower() in ("police", "government", "group", "court")
        )
    if low == "it":
        body = noun.ent_type_ in ("GPE", "ORG", "NORP") or words.is_in(noun, "BODY") or words.is_in(noun, "OWN_BODY")
        return not several and body
    if low in ("he", "she"):
        return not several and noun.ent_type_ not in ("GPE", "NORP", "ORG")
    return False


def recipients_of(
    words: Words,
    frame: Frame,
    places: tuple[str, ...],
    event: EventType | None,
    doers: list[Party],
    noun: Any = None,
    mutual: bool = False,
) -> list[Party]:
    """The first place of `places` that holds a party; failing that, a place or thing that the act is aimed at."""
    taken = {d.token.i for d in doers}
    mutual = len(doers) > 1 and (mutual or event in MUTUAL)
    if mutual:
        places = tuple(p for p in places if p == "with")
    weak: list[Any] = []
    owned = OWNED.get(event, ()) if noun is None and not mutual and event else ()
    for place in (*places, *owned):
        held = [t for found in look(words, frame, place, noun) for t in listed(found)]
        if good := _good_of(words, held, taken, weak):
            return good
    spoken = event in ("ACCUSE", "REJECT")
    direct = [t for t in weak if t.dep_ in ("dobj", "nsubjpass") or (t.dep_ == "pobj" and spoken)]
    if direct and event in DIRECT and (event == "PROTEST" or _is_definite(words, direct[0])):
        return [Party(direct[0])]
    if mutual:
        return []
    deep = deep_preps(frame, noun)
    for place in places:
        held = [t for found in deep.get(place, ()) for t in listed(found)]
        if good := _good_of(words, held, taken, weak):
            implied = place in PLACED and all(_is_place(words, p.token) for p in good)
            return [Party(p.token, "implied") for p in good] if implied else good
    two_sided = len(doers) > 1 and event == "ASSAULT"
    if not two_sided and (placed := placed_in(words, frame, noun, taken)):
        return [Party(placed, "implied")]
    if event in AT_HOME and (home := _home_of(words, doers)) is not None:
        return [Party(home, "implied")]
    if weak and event in LOOSE:
        return [Party(weak[0])]
    return []


def asked_until(words: Words, frame: Frame) -> list[Party]:
    """ "Will not lift the embargo until Cuba reforms" is aimed at whoever must act first."""
    for child in frame.verb.children:
        if child.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in ("until", "unless", "before") for c in child.lefts
        ):
            inner = frame_of(child)
            held = [t for d in inner.doers for t in listed(d) if t.pos_ != "PRON" and is_party(words, t)]
            if held:
                return [Party(t) for t in held]
    return []


def _good_of(words: Words, held: list[Any], taken: set[int], weak: list[Any]) -> list[Party]:
    good: list[Party] = []
    for token in held:
        if token.i in taken or token.dep_ == "pcomp" or (token.ent_type_ in NEVER and not words.is_in(token, "ROLE")):
            continue
        if is_party(words, token) or (token.pos_ == "NUM" and token.dep_ in ("dobj", "nsubjpass")):
            good.append(Party(token))  # "injuring 11": a bare number counts people
        elif (within := party_within(words, token)) is not None and within.i not in taken:
            good.append(Party(within))
        elif token.pos_ in ("NOUN", "PROPN"):
            weak.append(token)
    return good


def _is_definite(words: Words, token: Any) -> bool:
    """A thing precise enough to be aimed at: named, owned, a building, a place or a proposal."""
    if any(c.dep_ == "poss" or c.pos_ == "PROPN" for c in token.lefts):
        return True
    return any(words.is_in(token, name) for name in DEFINITE)


def _home_of(words: Words, doers: list[Party]) -> Any | None:
    """Where the doers are: "protesters in Minsk" act against whom, if not their own town?"""
    for doer in doers:
        for prep in doer.token.rights:
            if prep.dep_ == "prep" and prep.lower_ in ("in", "at", "near", "across"):
                for held in prep.children:
                    if held.dep_ == "pobj" and (_is_place(words, held)):
                        return held
    return None


def placed_in(words: Words, frame: Frame, noun: Any, taken: set[int]) -> Any | None:
    """A country or place in which the act is told to happen: what it is aimed at is then implied, not said."""
    for preps in (*_prep_sources(frame, noun), deep_preps(frame, noun)):
        for name, tokens in preps.items():
            if name not in PLACED:
                continue
            for token in tokens:
                for at in (token, party_within(words, token)):
                    if at is not None and at.i not in taken and _is_place(words, at):
                        return at
    return None


def _is_place(words: Words, token: Any) -> bool:
    named = token.ent_type_ in ("GPE", "LOC", "FAC")
    return named or words.is_in(token, "TERRITORY") or words.is_in(token, "BORDER")


def _prep_sources(frame: Frame, noun: Any) -> list[dict[str, list[Any]]]:
    """Prepositional phrases near by: the trigger's own, then its objects'."""
    near = [preps_of(noun)] if noun is not None else []
    near.append(frame.preps)
    return near + [preps_of(t) for o in frame.objects for t in listed(o)]


def deep_preps(frame: Frame, noun: Any) -> dict[str, list[Any]]:
    """All prepositional phrases of the clause, breadth first, without those of its doers and of finite side clauses."""
    held: dict[str, list[Any]] = {}
    away = {d.i for d in frame.doers} if not frame.passive else set()
    queue = [frame.verb] if noun is None else [noun, frame.verb]
    at = 0
    while at < len(queue) and at < 60:
        token = queue[at]
        at += 1
        for child in token.children:
            if child.i in away or (
                child.dep_ in ("relcl", "parataxis", "conj", "nsubj", "csubj") and child.pos_ != "NOUN"
            ):
                continue
            if child.dep_ in ("nsubj", "csubj", "relcl", "parataxis"):
                continue
            if child.dep_ in ("ccomp", "advcl") and any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children):
                continue
            if child.lower_ == "according":
                continue
            if child.dep_ in ("prep", "agent"):
                for found in child.children:
                    if found.dep_ in ("pobj", "pcomp"):
                        held.setdefault(child.lower_, []).append(found)
            queue.append(child)
    return held


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
            if c.dep_ in ("amod", "compound", "nmod")
            and (is_named(words, c) or (words.is_in(c, "BODY") and c.pos_ == "NOUN"))
            and c.ent_type_ not in NEVER
        ]
    found: list[Any] = []
    for preps in _prep_sources(frame, noun):
        found += [t for t in preps.get(place, []) if t not in found]
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


def own_doers_of(words: Words, noun: Any, places: tuple[str, ...]) -> list[Party]:
    """Who does what a noun tells, among the words around it: "its demand", "the shelling by", "Russian strikes"."""
    if any(c.dep_ == "poss" and c.lower_ in ("its", "their", "his", "her") for c in noun.lefts):
        above = noun.head if noun.dep_ in ("dobj", "nsubjpass") else None
        if above is not None and above.pos_ == "VERB" and (found := doers_of(words, frame_of(above))):
            return found
    frame = Frame(verb=noun, lemma="", passive=False, preps=preps_of(noun))
    for place in places or ("by", "poss", "mod"):
        held = [t for h in look(words, frame, place, noun) for t in listed(h)]
        found = [Party(t) for t in held if is_party(words, t)]
        if not found and place != "mod":
            found = [Party(w) for t in held if (w := party_within(words, t)) is not None]
        if found:
            return found
    return _agents_of(words, noun)


def _agents_of(words: Words, noun: Any) -> list[Party]:
    """ "A decree imposed by the president": the agent of a participle."""
    for child in noun.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            agents = [t for p in frame_of(child).doers for t in listed(p) if is_party(words, t)]
            if agents:
                return [Party(t) for t in agents]
    return []
