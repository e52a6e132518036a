"""spaCy tokens to `Frame`: who stands where around a verb, whichever way the sentence is built.

Active and passive, relative clauses, coordination, control ("urged Russia to withdraw") and raising ("seems to have
attacked") are undone here, so that the tables speak only of doers and of what they act on.
"""

from dataclasses import dataclass, field
from typing import Any

OBJECTS = ("dobj", "obj")
OBJECT_CONTROL = frozenset(
    """
    urge ask order force tell warn press push allow permit invite compel require persuade help enable
    instruct request encourage advise command cause lead accuse charge convict suspect arrest sentence beg
    implore prevent stop ban bar prohibit pressure direct oblige want expect let welcome
    """.split()  # noqa: SIM905 (a list of 60 strings would take 60 lines)
)
"""Verbs whose object does what follows: in "urged Russia to withdraw" Russia withdraws."""
DONE_TO_SUBJECT = frozenset(
    """
    accuse charge convict suspect arrest sentence jail kill wound injure detain deport kidnap acquit expel indict abduct
    evacuate torture rescue
    """.split()  # noqa: SIM905
)
"""Verbs that need an object: without one, their subject is what they are done to."""
NAMES = frozenset({"ORG", "GPE", "PERSON", "NORP"})
PLOTS = frozenset({"plot", "attempt", "bid", "plan", "conspiracy", "effort", "decision", "move"})
TAKEN = frozenset({"hostage", "captive", "prisoner", "guilty"})
PARTICLES = frozenset({"out", "back", "down", "off", "up", "over", "away"})
DEEPEST = 8


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
        frame.doers = subjects_of(verb)
        if verb.dep_ == "relcl" and not frame.objects and not _has_subject_pronoun(verb):
            frame.objects.append(verb.head)
    else:
        patients = subjects_of(verb)
        frame.objects, extra = patients, frame.objects
        if extra:
            frame.given_to, frame.objects = patients, extra
        frame.doers = frame.preps.get("by", []) or _agents_below(frame)
    return frame


def _agents_below(frame: Frame) -> list[Any]:
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
        if child.head.lemma_ == "let" or any(c.dep_ == "aux" and c.lower_ == "to" for c in child.lefts):
            # "allowed the agency to deliver": the parser makes the agency the subject of the infinitive
            frame.objects += [c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")]
        return
    frame.objects += [c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")]
    frame.preps.setdefault("is", []).append(child)


def is_passive(verb: Any) -> bool:
    """With an auxiliary of the passive, or a bare past participle after its noun ("prisoners held in")."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.lemma_ in DONE_TO_SUBJECT and verb.tag_ in ("VBN", "VBD") and _has_no_object(verb):
        return True
    if verb.lemma_ == "shoot" and any(c.dep_ == "oprd" and c.lower_ == "dead" for c in verb.children):
        return _has_no_object(verb)  # a headline: "Mayor shot dead"
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return not _is_misread(verb)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in ("nsubj", "aux") for c in verb.children):
        return verb.head.pos_ in ("VERB", "AUX") and is_passive(verb.head)
    bare = not any(c.dep_ in (*OBJECTS, "aux") for c in verb.children)
    return bool(verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VBN" and bare)


def _has_no_object(verb: Any) -> bool:
    """A headline's passive, without its auxiliary: "China accused of letting oil in"."""
    return (
        not any(c.dep_ in (*OBJECTS, "dative", "ccomp", "aux", "relcl", "prt") for c in verb.children)
        and verb.dep_ != "relcl"
    )


def _is_misread(verb: Any) -> bool:
    """A finite verb taken for a participle: "A report called for talks" has no other verb and no agent."""
    if any(c.dep_ == "agent" for c in verb.children):
        return False
    if any(c.dep_ in OBJECTS and c.lemma_ not in TAKEN for c in verb.children):
        return True
    return verb.head.dep_ == "ROOT" and verb.head.pos_ in ("NOUN", "PROPN")


def subjects_of(verb: Any, depth: int = 0) -> list[Any]:
    """The heads of the grammatical subject, own or borrowed; empty where the text names none."""
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj", "csubjpass")]
    if own:
        return [_antecedent(verb, c) for c in own][:1]
    if depth > DEEPEST:
        return []
    if verb.dep_ == "ROOT":
        return _lost_subject(verb)
    head, dep = verb.head, verb.dep_
    if dep == "relcl":
        return [head]
    if dep == "acl":
        return _doers_of_noun(verb, head, depth)
    if dep in ("xcomp", "advcl", "ccomp", "conj", "dep", "parataxis") and head is not verb:
        return _borrowed(verb, head, depth)
    if dep == "pcomp" and head.head is not head:
        governor = head.head
        if governor.pos_ in ("VERB", "AUX"):
            if governor.lemma_ in OBJECT_CONTROL:
                held = _patients(governor)
                if held:
                    return held
            return _agents(governor, depth)
        if governor.pos_ == "ADJ" and governor.head is not governor:
            return subjects_of(governor.head, depth + 1)
        return _doers_of_noun(verb, governor, depth)
    return []


def _lost_subject(verb: Any) -> list[Any]:
    """A subject that the parser hung elsewhere: "USAID had announced", "On a visit to Mali, the president praised"."""
    held = [c for c in verb.lefts if c.dep_ in ("advmod", "npadvmod", "dep") and c.ent_type_ in NAMES]
    if held or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return held[:1]
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].pos_ in ("ADV", "AUX") or verb.doc[at].ent_type_ in ("DATE", "TIME")):
        at -= 1
    token = verb.doc[max(at, verb.sent.start)]
    hung = token.i < verb.i and token.dep_ in ("conj", "appos") and token.pos_ in ("NOUN", "PROPN")
    return [token] if hung and any(t.text == "," for t in verb.doc[verb.sent.start : token.i]) else []


def _borrowed(verb: Any, head: Any, depth: int) -> list[Any]:
    if head.pos_ in ("NOUN", "PROPN", "ADJ"):
        if head.pos_ == "ADJ" and head.head is not head:
            return subjects_of(head.head, depth + 1)
        return [head] if verb.dep_ == "conj" and head.pos_ != "ADJ" else _doers_of_noun(verb, head, depth)
    if planners := _planners(head):
        return planners
    if verb.dep_ in ("xcomp", "ccomp") and head.lemma_ in OBJECT_CONTROL:
        held = _patients(head)
        if held:
            return held
    if verb.dep_ == "conj":
        return subjects_of(head, depth + 1) or (_agents(head, depth) if is_passive(head) else [])
    return _agents(head, depth)


def _planners(verb: Any) -> list[Any]:
    """ "Foiled a plot by militants to attack": who plots attacks, not who foils."""
    return [
        who
        for noun in verb.children
        if noun.dep_ in OBJECTS and noun.lemma_ in PLOTS
        for by in (*noun.children, *verb.children)
        if by.dep_ == "prep" and by.lower_ == "by"
        for who in by.children
        if who.dep_ == "pobj"
    ][-1:]


def _agents(verb: Any, depth: int) -> list[Any]:
    """Who governs an embedded act: the subject, or in the passive its agent if there is one."""
    if is_passive(verb):
        by = [p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
        if by:
            return by
    return subjects_of(verb, depth + 1)


def _patients(verb: Any) -> list[Any]:
    if is_passive(verb):
        return subjects_of(verb, 1)
    return [c for c in verb.children if c.dep_ in (*OBJECTS, "dative") and c.pos_ != "ADP"][:1]


def _doers_of_noun(verb: Any, noun: Any, depth: int) -> list[Any]:
    """In "troops repelling" the noun acts; in "its decision to withdraw" the one whose decision it is."""
    if verb.tag_ in ("VBG", "VBN", "VBD") and verb.dep_ == "acl":
        return [noun]
    for child in noun.children:
        if child.dep_ == "poss":
            return [child]
    if noun.dep_ in (*OBJECTS, "pobj", "attr", "nsubjpass"):
        governor = noun.head if noun.dep_ != "pobj" else noun.head.head
        if governor.pos_ in ("VERB", "AUX") and governor is not verb:
            return _agents(governor, depth)
    if noun.dep_ in ("nsubj", "ROOT", "conj"):
        return []
    return []


def _antecedent(verb: Any, subject: Any) -> Any:
    if subject.lower_ not in ("who", "which", "that") or not subject.tag_.startswith("W"):
        return subject
    at = verb
    for _ in range(DEEPEST):
        if at.dep_ == "relcl":
            return at.head
        at = at.head
    return subject


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
