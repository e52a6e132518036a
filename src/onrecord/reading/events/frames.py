"""spaCy tokens to `Frame`: who stands where around a verb, whichever way the sentence is built.

Active and passive, relative clauses, coordination and control are undone here and in `subjects`, so that the tables
speak only of doers and of what they act on.
"""

from dataclasses import dataclass, field
from typing import Any

from onrecord.reading.events.subjects import subjects_of
from onrecord.reading.events.voice import OBJECTS, TAKEN, is_passive, shared_objects

CHAIN = 4
"""How many verbs may share an agent."""
PARTICLES = frozenset({"out", "back", "down", "off", "up", "over", "away"})


@dataclass(slots=True)
class Frame:
    """A verb with its doers, what it acts on, and its other complements. All values are spaCy tokens."""

    verb: Any
    lemma: str
    passive: bool
    doers: list[Any] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)
    given_to: list[Any] = field(default_factory=list)
    preps: dict[str, list[Any]] = field(default_factory=dict)
    clauses: list[Any] = field(default_factory=list)


def frame_of(verb: Any) -> Frame:
    """The verb's frame, with doers borrowed from a governing clause where its own names none."""
    passive = is_passive(verb)
    frame = Frame(verb=verb, lemma=_lemma(verb), passive=passive)
    for child in verb.children:
        dep = child.dep_
        if dep == "oprd" and any(c.dep_ in OBJECTS or c.dep_ == "nsubjpass" for c in verb.children):
            frame.preps.setdefault("is", []).append(child)
        elif dep in (*OBJECTS, "oprd") and verb.dep_ == "relcl" and child.lower_ in ("whom", "which", "that", "who"):
            frame.objects.append(verb.head)
        elif dep in (*OBJECTS, "oprd"):
            _add_object(frame, child)
        elif dep == "dative":
            _add_dative(frame, child)
        elif dep in ("prep", "agent"):
            add_prep(frame.preps, child)
        elif dep in ("xcomp", "ccomp"):
            _add_clause(frame, child)
        elif dep in ("attr", "acomp"):
            frame.preps.setdefault("is", []).append(child)
    if not passive:
        frame.objects = frame.objects or shared_objects(verb)
        frame.doers = subjects_of(verb)
        if verb.dep_ == "relcl" and not frame.objects and not _has_subject_pronoun(verb):
            frame.objects.append(verb.head)
    else:
        patients = subjects_of(verb)
        frame.objects, extra = patients, frame.objects
        if extra:
            frame.given_to, frame.objects = patients, extra
        frame.doers = frame.preps.get("by", []) or agents_below(frame) or _shared_agents(verb)
    return frame


def _shared_agents(verb: Any) -> list[Any]:
    """ "Were attacked and robbed by gangs": the agent of the last of several passives is that of all."""
    at = verb
    for _ in range(CHAIN):
        joined = [c for c in at.rights if c.dep_ == "conj" and c.tag_ == "VBN"]
        if not joined or any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in joined[0].lefts):
            return []
        at = joined[0]
        if by := [p for c in at.rights if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]:
            return by
    return []


def agents_below(frame: Frame) -> list[Any]:
    """ "Charged with murder by prosecutors": an agent that the parser hung on another phrase of the verb."""
    return [
        agent
        for held in frame.preps.values()
        for token in held
        for by in token.rights
        if by.dep_ in ("prep", "agent") and by.lower_ == "by"
        for agent in by.children
        if agent.dep_ == "pobj"
    ]


def _add_object(frame: Frame, child: Any) -> None:
    """The object; "took two nurses hostage" takes nurses, whatever the parser makes of it."""
    if child.lemma_ in TAKEN:
        if frame.objects:
            frame.preps.setdefault("is", []).append(child)
            return
        taken = [c for c in child.lefts if c.dep_ in ("compound", "nmod", "amod") and c.pos_ in ("NOUN", "PROPN")]
        if taken:
            frame.objects.append(taken[-1])
        if taken or (not child.n_lefts and child.head.lemma_ in ("take", "hold", "keep", "make")):
            frame.preps.setdefault("is", []).append(child)
            return
    frame.objects.append(child)


def _add_clause(frame: Frame, child: Any) -> None:
    """A verb's clause; or a small clause without a verb: "found him guilty", "called it a lie"."""
    if child.pos_ in ("VERB", "AUX"):
        frame.clauses.append(child)
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.lefts):
            frame.preps.setdefault("inf", []).append(child)
        if child.head.lemma_ in ("let", "help") or any(c.dep_ == "aux" and c.lower_ == "to" for c in child.lefts):
            # "allowed the agency to deliver": the parser makes the agency the subject of the infinitive
            frame.objects += [c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")]
        return
    frame.objects += [c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")]
    frame.preps.setdefault("is", []).append(child)


def _has_subject_pronoun(verb: Any) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in ("who", "which", "that") for c in verb.children)


def _add_dative(frame: Frame, child: Any) -> None:
    if child.pos_ == "ADP":
        frame.given_to += [p for p in child.children if p.dep_ == "pobj"]
    else:
        frame.given_to.append(child)


def add_prep(preps: dict[str, list[Any]], prep: Any) -> None:
    """Adds the objects of a preposition, and of one that hangs on it ("from behind"), under its lower-cased name."""
    if prep.lower_ == "according":
        return
    for held in prep.children:
        if held.dep_ in ("pobj", "pcomp"):
            preps.setdefault(prep.lower_, []).append(held)
        elif held.dep_ == "prep" or (held.dep_ == "conj" and held.pos_ == "ADP"):
            add_prep(preps, held)


def preps_of(token: Any) -> dict[str, list[Any]]:
    """The prepositional phrases of a noun, one level deep."""
    held: dict[str, list[Any]] = {}
    for child in token.children:
        if child.dep_ in ("prep", "agent"):
            add_prep(held, child)
    return held


def _lemma(verb: Any) -> str:
    particle = particle_of(verb)
    return f"{verb.lemma_.lower()}_{particle}" if particle else verb.lemma_.lower()


def particle_of(verb: Any) -> str | None:
    """The verb's particle: "carry out". A bare adverb or preposition next to the verb counts: "took back territory"."""
    for child in verb.children:
        if child.dep_ == "prt":
            return str(child.lower_)
        bare = child.dep_ in ("advmod", "prep") and child.i == verb.i + 1 and child.lower_ in PARTICLES
        if bare and not any(c.dep_ == "pobj" for c in child.children):
            return str(child.lower_)
    return None
