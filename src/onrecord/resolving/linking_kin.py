"""Clauses that tell of one happening lend each other their place and time, each by a named construction.

In: anchors with what stands in their own clauses. Out: the same, those that hold no place (no time) with what a
neighbour lends. "A bomber struck a mosque in Peshawar, killing 40": the killing was where the strike was. Only
constructions that tell of one happening lend; "was born in Lahore and was arrested on Monday" does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.records.event import EventPlace
from onrecord.resolving.linking_anchors import Anchor, Anchors, Held, HeldTime
from onrecord.resolving.linking_place_words import CASUALTY, HAPPENINGS, SAID, SPEAKS, STRIKES, TRAVELS

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_VERBS = ("VERB", "AUX")
_DURING = ("in", "during", "after")
_CHAIN = 4
Lent = Literal["all", "opening", "closing", "spoken", "journey"]


@dataclass(frozen=True, slots=True)
class Kin:
    """A verb or noun whose place and time hold for another, and which part of them: all, or before or after it.

    "spoken" is all of what somebody does who speaks, whatever the act of the main clause; "journey" is where it ends.
    """

    token: Any
    lent: Lent = "all"


def find_lenders(anchors: list[Anchor], index: Anchors) -> list[tuple[Anchor, Kin, list[Anchor]]]:
    """For each event the clauses that lend to it. Clauses that are no event's are added to the index as bare ones."""
    found = []
    for anchor in anchors:
        for kin in _find_kin(anchor):
            at = anchor.paragraph
            lenders = [*index.triggered(at, kin.token)]
            lenders += [a for a in index.under(at, kin.token) if a not in lenders]
            if not lenders:
                lenders = [Anchor(None, kin.token, kin.token, paragraph=at)]
                index.add(lenders[0])
            found.append((anchor, kin, lenders))
    return found


def lend(lenders: list[tuple[Anchor, Kin, list[Anchor]]]) -> None:
    """Places and times to the events that hold none; twice over, for "killed and hurt in a blast in Basra"."""
    for _ in range(2):
        places = [(a, [held for other in others for held in _lent_places(a, kin, other)]) for a, kin, others in lenders]
        times = [(a, [t for other in others for t in _lent_times(a, kin, other)]) for a, kin, others in lenders]
        for anchor, held in places:
            if not anchor.places:
                anchor.places.extend({h.told.place: h for h in held}.values())
        for anchor, told in times:
            if not any(held.is_dated for held in anchor.times):
                anchor.times.extend(told)


def _lent_places(anchor: Anchor, kin: Kin, other: Anchor) -> Iterator[Held]:
    """Where it was: "at" stays, a target is where the harm was done; origins and destinations are the other's own."""
    if other is anchor or not _may_close(anchor, kin, other):
        return
    for held in other.places:
        if kin.lent == "journey" and held.told.role == "destination":
            yield Held(EventPlace(place=held.told.place, role="at"), held.spot, held.word)
        if kin.lent == "journey":
            continue
        struck = held.told.role == "target" and anchor.kind in STRIKES
        if held.word in ("over", "where") or not (held.told.role == "at" or struck):
            continue
        if kin.lent == "closing" and held.through_object:  # "expel 60 diplomats and close the consulate in Seattle"
            continue
        if kin.lent != "spoken" and anchor.kind not in STRIKES and _is_aside(held, anchor, other):
            continue
        if _stands(held.spot, kin):
            yield Held(EventPlace(place=held.told.place, role="at"), held.spot, held.word)


def _lent_times(anchor: Anchor, kin: Kin, other: Anchor) -> Iterator[HeldTime]:
    if other is not anchor and kin.lent != "journey" and _may_close(anchor, kin, other):
        yield from (held for held in other.times if held.is_dated and _stands(held.spot, kin))


def _is_aside(held: Held, anchor: Anchor, other: Anchor) -> bool:
    """Whether the place is only of something the clause speaks of: "used the mood in Mexico, dismissing the wall"."""
    visited = other.verb.lemma_.lower() in SPEAKS  # "visited the headquarters in Brussels, discussing the plan"
    passive = any(c.dep_ == "auxpass" for c in other.verb.children)  # "were arrested in Batumi, accusing the police"
    return (held.through_object and not visited) or (anchor.kind in SAID and (passive or bool(held.through)))


def _may_close(anchor: Anchor, kin: Kin, other: Anchor) -> bool:
    """What a later verb tells at its end holds for its like before it, and under one auxiliary ("hit or shot")."""
    if kin.lent != "closing" or other.kind == anchor.kind:
        return True
    bound = other.event is None and kin.token.tag_ == "VBN"
    return bound and not any(c.dep_ in ("aux", "auxpass") for c in kin.token.children)


def _stands(spot: int, kin: Kin) -> bool:
    if kin.lent == "opening":
        return bool(spot < kin.token.i)
    return kin.lent != "closing" or spot > kin.token.i


def _find_kin(anchor: Anchor) -> Iterator[Kin]:
    verb = anchor.verb
    if verb.pos_ not in _VERBS:
        return
    yield from _of_participle(verb)
    yield from _of_speaking(verb)
    yield from _of_journey(verb)
    yield from _of_conjuncts(verb)
    if anchor.trigger.lemma_.lower() in CASUALTY:
        yield from _of_casualty(verb)
    if anchor.kind == "ASSAULT":
        yield from _of_antecedent(verb)
        yield from _of_attack(verb)


def _of_participle(verb: Any) -> Iterator[Kin]:
    """ "Raided villages in Mali, burning houses and killing two": what was done in doing it."""
    first = verb
    for _ in range(_CHAIN):
        if first.dep_ != "conj" or first.tag_ != "VBG" or first.head.tag_ != "VBG":
            break
        first = first.head
    if first.tag_ != "VBG" or first.dep_ != "advcl" or first.i < first.head.i or first.head.pos_ not in _VERBS:
        return
    if not any(c.dep_ in (*_SUBJECTS, "mark", "aux") for c in first.children):
        yield Kin(first.head)
        if first.head.dep_ == "xcomp" and first.head.head.pos_ in _VERBS:
            yield Kin(first.head.head, "opening")  # "in Nantes, a driver used his van to run over ten, killing one"


def _of_speaking(verb: Any) -> Iterator[Kin]:
    """ "Speaking in Osaka, the minister called on China to act"."""
    for child in verb.lefts:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_.lower() in SPEAKS:
            yield Kin(child, "spoken")


def _of_journey(verb: Any) -> Iterator[Kin]:
    """ "Flew to Doha to meet the emir": what somebody goes to a place for is done there."""
    purpose = verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB" and verb.i > verb.head.i
    if purpose and verb.head.lemma_.lower() in TRAVELS and any(c.lower_ == "to" for c in verb.lefts):
        yield Kin(verb.head, "journey")


def _of_conjuncts(verb: Any) -> Iterator[Kin]:
    """ "In Basra, crowds blocked roads and burned tyres", "killed two guards and wounded three in Karachi"."""
    if verb.dep_ == "conj" and verb.head.pos_ in _VERBS and not _has_subject(verb):
        yield Kin(verb.head, "opening")
    later = verb
    for _ in range(_CHAIN):
        later = next((c for c in later.rights if c.dep_ == "conj" and c.pos_ in _VERBS), None)
        if later is None:
            return
        both_hurt = _is_hurt(verb) and _is_hurt(later)
        if later.tag_ == verb.tag_ and (not _has_subject(later) or both_hurt):
            yield Kin(later, "closing")


def _of_casualty(verb: Any) -> Iterator[Kin]:
    """ "Dozens were hurt when a bomb went off in Basra", "a bomb went off in Haifa and 15 people were injured"."""
    if not _is_hurt(verb):
        return
    for child in verb.rights:
        if child.dep_ == "advcl" and any(c.lower_ in ("when", "after", "as") for c in child.lefts):
            yield Kin(child)
    if verb.dep_ == "conj" and verb.head.pos_ in _VERBS and _has_subject(verb):
        yield Kin(verb.head)


def _of_antecedent(verb: Any) -> Iterator[Kin]:
    """ "A terrorist attack in Nice, which killed dozens"; and its further verbs: "and wounded hundreds"."""
    for _ in range(_CHAIN):
        if verb.dep_ != "conj":
            break
        verb = verb.head
    relative = any(c.dep_ in _SUBJECTS and c.lower_ in ("which", "that") for c in verb.children)
    if verb.dep_ != "relcl" or not relative:
        return
    noun = verb.head
    for _ in range(_CHAIN):
        if noun.lemma_.lower() in HAPPENINGS:
            yield Kin(noun)
            return
        noun = noun.head.head if noun.dep_ == "pobj" else noun


def _of_attack(verb: Any) -> Iterator[Kin]:
    """ "Hurt after an attack in Nice", "the attack in Nice killed 9", "took responsibility for the attack in Nice"."""
    harmed = verb.lemma_.lower() in CASUALTY
    if harmed:
        yield from (Kin(c) for c in verb.lefts if c.dep_ == "nsubj" and c.lemma_.lower() in HAPPENINGS)
    for child in verb.rights:
        claimed = child.dep_ == "dobj" and child.lemma_.lower() == "responsibility"
        for preposition in child.rights if claimed else (child,) if harmed else ():
            if preposition.dep_ == "prep" and preposition.lower_ in (("for",) if claimed else _DURING):
                yield from (Kin(c) for c in preposition.rights if c.lemma_.lower() in HAPPENINGS)


def _has_subject(verb: Any) -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def _is_hurt(verb: Any) -> bool:
    """ "Were killed": the passive of a verb of harm, or "died"."""
    lemma = verb.lemma_.lower()
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) and verb.tag_ == "VBN"
    return lemma in ("die", "perish") or (lemma in CASUALTY and passive)
