"""spaCy tokens to the subject of a verb, its own or one borrowed from what stands above it.

Relative clauses, coordination, control ("urged Russia to withdraw"), raising ("seems to have attacked") and participles
are undone here. Where the text names nobody who does it, there is none.
"""

from typing import Any

from onrecord.reading.events.control import (
    ANSWERS_FOR,
    ASKING,
    MEANS,
    NAMES,
    OBJECT_CONTROL,
    TALKING,
    TOWARDS,
    called_on,
    object_does,
)
from onrecord.reading.events.joined import SUBJECTS, is_expletive, joined_to
from onrecord.reading.events.misplaced import (
    RESULTS,
    behind_dateline,
    joined_noun,
    lost_subject,
    noun_before_that,
    noun_despite,
    planning_subject,
    relative_noun,
    subject_beside,
    subject_in_quotes,
)
from onrecord.reading.events.voice import OBJECTS, is_finite, is_passive

PLOTS = frozenset({"plot", "attempt", "bid", "plan", "conspiracy", "effort", "decision", "move"})
BLAMING = frozenset("charge accusation allegation complaint lawsuit suit case indictment claim criticism".split())  # noqa: SIM905
"""Nouns with "against": in "charges against the banker for bribing a judge" the banker did it."""
GRANTED = frozenset(
    "permission order right power authority chance opportunity time instruction mandate leave approval".split()  # noqa: SIM905
)
"""Nouns that are given to whoever then acts: "gave the army permission to attack"."""
TASKS = frozenset("mission task aim goal intention intent plan order instruction assignment".split())  # noqa: SIM905
GIVEN_TASKS = frozenset("send dispatch deploy charge leave".split())  # noqa: SIM905
FEELING = frozenset("disappoint anger enrage frustrate displease annoy upset outrage infuriate".split())  # noqa: SIM905
SUSPICIONS = frozenset("suspicion charge accusation allegation count ground".split())  # noqa: SIM905
"""Nouns of what somebody is held for: "seized two ships on suspicion of smuggling"."""
FINDING_OUT = frozenset("look investigate know say tell learn ask wonder study examine probe".split())  # noqa: SIM905
"""Verbs whose subject looks on: what follows the clause below them comes of that clause."""
DEEPEST = 8


def subjects_of(verb: Any, depth: int = 0) -> list[Any]:
    """The heads of the grammatical subject, own or borrowed; empty where the text names none."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if own:
        if depth and is_expletive(verb, own[0]):
            return []
        if inside := subject_in_quotes(verb, own[0]):
            return inside
        return [behind_dateline(relative_noun(verb, c)) for c in own][:1]
    if depth > DEEPEST:
        return []
    if verb.dep_ == "ROOT":
        return subject_beside(verb) if verb.pos_ == "ADJ" else lost_subject(verb)
    if verb.dep_ == "ccomp" and is_finite(verb) and (lost := joined_noun(verb) or _object_before(verb)):
        return lost
    head, dep = verb.head, verb.dep_
    if dep == "relcl" and not (verb.tag_ == "VB" and head.lemma_ in TASKS | PLOTS):
        return [head]
    if dep == "csubj" and head.dep_ == "conj":
        return subjects_of(head.head, depth + 1)  # "Kenya has tested missiles, but firing one was rare"
    if dep in ("acl", "relcl"):
        return _doers_of_noun(verb, head, depth)
    if dep in ("xcomp", "advcl", "ccomp", "conj", "dep", "parataxis") and head.i != verb.i:
        return _borrowed(verb, head, depth)
    if dep == "pcomp" and head.head.i != head.i:
        return _under_preposition(verb, head, depth)
    return []


def _object_before(verb: Any) -> list[Any]:
    """ "Norway Says 21 Nurses Abducted By Rebels Have Been Released": taken for the object of saying."""
    if not any(c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBP", "VBZ", "VBD", "MD") for c in verb.lefts):
        return []
    # "values its survival and knows the use of a bomb would start a war": the object that stands nearest
    verbs = (verb.head, *(c for c in verb.head.rights if c.dep_ == "conj" and c.i < verb.i))
    held = [c for v in verbs for c in v.rights if c.dep_ in OBJECTS and c.i < verb.i]
    return [c for c in held if c.pos_ in ("NOUN", "PROPN")][-1:]


def _under_preposition(verb: Any, prep: Any, depth: int) -> list[Any]:
    """Who does what a gerund after a preposition tells: "jailed for lying", "by shelling", "sorry for accusing"."""
    governor = prep.head
    if prep.lower_ == "for" and (aimed := _aimed_at(governor, prep)):
        return aimed
    if prep.lower_ == "of" and governor.lemma_ in SUSPICIONS and (held := _suspects(governor)):
        return held
    if governor.pos_ in ("VERB", "AUX"):
        if (governor.lemma_ in OBJECT_CONTROL and prep.lower_ != "by") or object_does(governor, prep.lower_):
            held = _patients(governor)
            if held:
                return held
        if blamed := _blamed(governor):
            return blamed
        if prep.lower_ != "by" and is_passive(governor):
            return subjects_of(governor, depth + 1)  # "was shot by police after attacking shoppers"
        return _agents(governor, depth)
    if governor.pos_ == "ADJ" and governor.dep_ == "amod":
        return [governor.head]  # a headline: "Norway sorry for accusing"
    if governor.pos_ == "ADJ":
        return subjects_of(governor if governor.head.i == governor.i else governor.head, depth + 1)
    if prep.lower_ in ("for", "of") and (blamed := _blamed(governor)):
        return blamed
    if prep.lower_ in ("for", "of") and governor.dep_ == "pobj" and governor.head.dep_ == "agent":
        accused = governor.head.head  # "was accused by the opposition of ordering": hung on whoever accuses
        if accused.lemma_ in OBJECT_CONTROL or accused.lemma_ in ANSWERS_FOR:
            return _patients(accused)
    return _doers_of_noun(verb, governor, depth)


def _aimed_at(governor: Any, prep: Any) -> list[Any]:
    """ "Was disappointed in China for selling oil", "lashed out at Iran for attacking": they did it."""
    if governor.pos_ not in ("ADJ", "NOUN", "VERB") or any(c.dep_ in OBJECTS for c in governor.children):
        return []
    if governor.pos_ == "NOUN" and governor.lemma_ not in ("anger", "fury", "outrage", "disappointment", "frustration"):
        return []
    if governor.pos_ == "VERB" and is_passive(governor) and governor.lemma_ not in FEELING:
        return []
    told = [c for c in governor.children if c.dep_ == "prep" and c.lower_ in TOWARDS and c.i < prep.i]
    held = [p for c in told for p in c.children if p.dep_ == "pobj"]
    return [p for p in held if p.ent_type_ in NAMES or p.pos_ in ("PROPN", "PRON") or governor.pos_ != "VERB"][-1:]


def _suspects(noun: Any) -> list[Any]:
    """ "Seized two ships on suspicion of smuggling", "filed charges against the man on suspicion of stalking"."""
    if noun.dep_ != "pobj" or noun.head.head.pos_ != "VERB":
        return []
    verb = noun.head.head
    return _blamed(verb) or _patients(verb)


def _blamed(governor: Any) -> list[Any]:
    """ "Filed charges against the banker for bribing a judge": the banker bribed."""
    if governor.pos_ == "NOUN":
        nouns, holders = ([governor] if governor.lemma_ in BLAMING else []), [governor]
    else:
        nouns = [c for c in governor.children if c.dep_ in (*OBJECTS, "nsubjpass") and c.lemma_ in BLAMING]
        holders = [governor, *nouns]
    if not nouns:
        return []
    preps = [c for h in holders for c in h.rights if c.dep_ == "prep" and c.lower_ == "against"]
    return [held for p in preps for held in p.children if held.dep_ == "pobj"][:1]


def _borrowed(verb: Any, head: Any, depth: int) -> list[Any]:
    if head.pos_ in ("NOUN", "PROPN", "ADJ"):
        if head.pos_ == "ADJ" and head.head.i != head.i:
            return subjects_of(head.head, depth + 1)
        return [head] if verb.dep_ == "conj" and head.pos_ != "ADJ" else _doers_of_noun(verb, head, depth)
    if planners := _planners(head):
        return planners
    named = [c for c in head.children if c.dep_ in OBJECTS and (c.ent_type_ in NAMES or c.pos_ in ("PROPN", "PRON"))]
    asked = verb.dep_ == "advcl" and verb.tag_ == "VB" and head.lemma_ in ASKING and named
    if asked or (verb.dep_ in ("xcomp", "ccomp") and head.lemma_ in OBJECT_CONTROL):
        held = _patients(head)
        if held:
            return held
    if verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB" and (called := called_on(head)):
        return called
    if verb.dep_ == "conj" and (noun := noun_before_that(verb)):
        return noun
    if verb.dep_ == "conj":
        first = joined_to(verb, head)
        return subjects_of(first, depth + 1) or (_agents(first, depth) if is_passive(first) else [])
    if verb.dep_ == "xcomp" and is_passive(head) and head.lemma_ not in MEANS:
        return subjects_of(head, depth + 1)  # "is believed by the police to have ordered": not the police
    if verb.dep_ == "advcl":
        return _beside_clause(verb, head, depth)
    return _agents(head, depth)


def _beside_clause(verb: Any, head: Any, depth: int) -> list[Any]:
    """Who does what a clause beside the main one tells without a subject of its own."""
    if verb.tag_ == "VBG" and (noun := noun_despite(verb, head)):
        return noun
    before = verb.doc[verb.i - 1]
    during = before.dep_ == "pobj" and before.head.lower_ in ("in", "during") and before.ent_type_ == "NORP"
    if verb.tag_ == "VBG" and during and is_passive(head):
        return [before]  # "were killed in Syrian shelling": a noun that the tagger takes for a verb
    if verb.tag_ == "VB" and any(c.dep_ in OBJECTS and c.lemma_ == "use" for c in head.children):
        return []  # "described the use of a truck to kill"
    marked = any(c.dep_ in ("mark", "advmod") and c.lower_ in ("after", "while", "when", "before") for c in verb.lefts)
    if marked and is_passive(head):
        return subjects_of(head, depth + 1)  # "was arrested by police while attacking shoppers"
    if verb.tag_ == "VBG" and verb.lemma_ in RESULTS and verb.i > head.i:
        if head.lemma_ in FINDING_OUT and (inner := _last_verb_below(head, verb)) is not None:
            return _agents(inner, depth)  # "are looking into what made a plane crash, killing ten"
        if is_passive(head):
            return [p for c in head.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
    return _agents(head, depth)


def _last_verb_below(head: Any, verb: Any) -> Any | None:
    """The verb nearest before another one, in a clause that their common head holds."""
    for at in range(verb.i - 1, head.i, -1):
        token = verb.doc[at]
        if token.pos_ == "VERB" and token.dep_ in ("ccomp", "xcomp", "pcomp", "advcl") and head.is_ancestor(token):
            return token
    return None


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
    if whole := planning_subject(noun):
        return whole
    for child in noun.children:
        if child.dep_ == "poss":
            return [child]
    if noun.dep_ == "pobj" and noun.lemma_ in TASKS and noun.head.lower_ in ("with", "on"):
        sent = noun.head.head  # "fighters had been sent with a mission to destroy it"
        held = _patients(sent) if sent.pos_ == "VERB" and sent.lemma_ in GIVEN_TASKS else []
        return held or (_agents(sent, depth) if sent.pos_ == "VERB" else [])
    if noun.dep_ in (*OBJECTS, "pobj", "attr", "nsubjpass"):
        governor = noun.head if noun.dep_ != "pobj" else noun.head.head
        if governor.pos_ in ("VERB", "AUX") and governor.i != verb.i:
            if noun.lemma_ in GRANTED and (given := _given_to(governor, noun)):
                return given
            if noun.lemma_ == "use" or (noun.dep_ in OBJECTS and governor.lemma_ in TALKING):
                return []
            return _agents(governor, depth)
    if noun.dep_ == "ROOT":
        return subject_beside(noun)  # a headline's verb taken for a noun: "Airline apologizes for accusing"
    return []


def _given_to(verb: Any, noun: Any) -> list[Any]:
    """ "Gave the army permission to attack", "denied Ann Bee the chance to sue"."""
    given = [c for c in verb.children if c.dep_ == "dative" or (c.dep_ in OBJECTS and c.i < noun.i)]
    return [p for c in given for p in ([c] if c.pos_ != "ADP" else c.children) if p.dep_ != "prep"][:1]
