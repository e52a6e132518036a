"""A verb's own tense, mood and negation, to the act that it tells."""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.parties import Words
from onrecord.reading.events.wrapping import wrap_act

FUTURE = frozenset({"will", "shall", "'ll", "\u2019ll", "wo", "ca"})
MAYBE = frozenset({"may", "might", "could", "can"})
CONDITION = frozenset({"if", "unless", "whether"})
ENDING = frozenset({"end", "stop", "cease", "continue", "subside", "ebb", "abate"})
"""Verbs whose subject, an act, is there already."""
OUGHT = frozenset({"should", "must"})
COUNTERFACTUAL = frozenset({"would", "should", "ought", "'d", "\u2019d"})
HABITS = frozenset(
    {"often", "sometimes", "always", "usually", "regularly", "frequently", "typically", "routinely", "only"}
)
"""With one of these, "would" tells what used to be done: "at first would only file a report"."""
LATER = frozenset({"later", "eventually", "ultimately"})
"""With one of these, "would" tells what came about: "who would later kill six"."""
ANNOUNCING = frozenset({"say", "announce", "tell", "declare", "confirm", "add", "state", "insist", "reiterate"})
OUTSIDERS = frozenset(
    {"analyst", "expert", "observer", "diplomat", "economist", "critic", "professor", "activist", "report", "study"}
    | {"researcher", "historian", "resident", "witness", "journalist", "columnist", "opposition", "lawyer", "survey"}
)
OFFICES = frozenset(
    {"official", "spokesman", "spokeswoman", "spokesperson", "minister", "ministry", "government", "president"}
    | {
        "chancellor",
        "premier",
        "secretary",
        "authority",
        "police",
        "army",
        "military",
        "commander",
        "mayor",
        "governor",
    }
    | {"prosecutor", "department", "agency", "airline", "company", "statement", "leader", "office", "court", "judge"}
)
ALIKE = 4
"""So many first letters make a nation's name and its people's alike: Sweden, Swedish."""
OWN_PLANS = frozenset({"CONSULT", "AID", "RETREAT", "CONCEDE", "PROTEST"})
"""Types whose future is the doer's to announce; that somebody will attack or arrest may be a reporter's forecast."""


def note_mood(words: Words, act: Act, verb: Any) -> None:
    """Future, condition and negation that stand on the verb itself. A future that is negated is a refusal."""
    said = {c.lower_ for c in verb.children if c.dep_ in ("aux", "advmod", "mark")}
    negated = any(c.dep_ == "neg" and (c.i < verb.i or verb.pos_ == "AUX") for c in verb.children) or "never" in said
    if said & {"'d", "\u2019d"} and verb.tag_ == "VB":
        said.add("would")
    if is_counterfactual(verb, said):
        act.ought = act.ought or bool(said & OUGHT)
        if not negated:  # "should not have arrested him" was said of an arrest
            act.auxiliary.add("negation")
        return
    if "before" in said and "could" in said:
        act.auxiliary.add("negation")  # "arrested him before he could attack"
        return
    if said & CONDITION or (said & MAYBE and not negated):
        act.auxiliary.add("hypothetical")
    if "would" in said and verb.dep_ != "ccomp" and any(_is_if(c) for c in verb.children):
        act.auxiliary.add("hypothetical")  # "if attacked, Finland would close its border"
        said.discard("would")
    if said & OUGHT:
        act.auxiliary.add("hypothetical")
        act.ought = True
    if act.failed and said & (MAYBE | OUGHT | FUTURE) and not negated:
        act.failed = False  # "an attack must be avoided"
        act.auxiliary.discard("negation")
        act.auxiliary.add("hypothetical")
        return
    if act.trigger.pos_ == "NOUN" and verb.lemma_ in ENDING and any(c.dep_ == "nsubj" for c in verb.children):
        return  # "the offensive would end": there is one
    future = is_future(verb, said)
    if future and negated and act.event is not None:
        wrap_act(act, "refuse", by_doer=True)
    elif future:
        _note_future(words, act, verb)
        if act.event != "THREATEN" and act.told_as != "predicted" and any(_is_if(c) for c in verb.children):
            act.auxiliary.add("hypothetical")  # "sanctions will be imposed if it buys the missiles"
    elif negated and act.event == "CONCEDE" and not said & (MAYBE | CONDITION):
        wrap_act(act, "refuse", by_doer=True)  # who did not allow it refused it
    elif negated and act.failed:
        act.failed = False  # "did not prevent the attack"
        act.auxiliary -= {"negation", "hypothetical"}
    elif negated:
        act.auxiliary.add("negation")


def _note_future(words: Words, act: Act, verb: Any) -> None:
    """What is announced is planned; what the outlet itself says will be is planned too, but for attacks.

    Whether it is the outlet who says so is known to `derive_standing`, so `told_as` is left empty for it.
    """
    by_doer, announced = _by_doer(words, act, verb), _is_announced(words, act, verb)
    wrap_act(act, "future", by_doer=by_doer, inside=announced and not by_doer)
    if act.told_as == "predicted" and act.event != "ASSAULT" and not _speaker_of(words, verb):
        act.told_as = None


def _speaker_of(words: Words, verb: Any) -> Any | None:
    """The word of saying that the verb's clause is told by."""
    return verb.head if verb.dep_ == "ccomp" and words.is_in(verb.head, "SAY") else None


def _is_announced(words: Words, act: Act, verb: Any) -> bool:
    """Whether a speaker tells what his own body, or nobody named, will do: "the president said the country would"."""
    told_by = _speaker_of(words, verb)
    if told_by is None or told_by.lemma_ not in ANNOUNCING or _is_outsider(told_by):
        return False
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    own = any(
        words.is_in(s, "OWN_BODY") and any(c.lower_ in ("the", "his", "her", "its", "their", "our") for c in s.lefts)
        for s in subjects
    )
    own = own or (act.event != "ASSAULT" and any(_speaks_for(told_by, s) for s in subjects))
    measure = act.event in ("COERCE", "SANCTION", "MOBILIZE") and any(s.dep_ == "nsubjpass" for s in subjects)
    return own or (measure and not act.doers)


def _speaks_for(saying: Any, subject: Any) -> bool:
    """ "The U.S. will move a battery, the Pentagon said": an office, and none of another nation than the subject's."""
    if subject.ent_type_ not in ("GPE", "ORG"):
        return False
    for speaker in (c for c in saying.children if c.dep_ == "nsubj"):
        if speaker.ent_type_ != "ORG" and speaker.lemma_.lower() not in OFFICES:
            return False
        nations = [c for c in speaker.lefts if c.ent_type_ in ("GPE", "NORP")]
        near = {subject.lower_[:ALIKE], *(c.lower_[:ALIKE] for c in subject.lefts)}
        return all(n.lower_[:ALIKE] in near for n in nations)
    return False


def _is_outsider(saying: Any) -> bool:
    """Analysts and reports do not announce what somebody else's army will do."""
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in OUTSIDERS for c in saying.children)


def is_counterfactual(verb: Any, said: set[str]) -> bool:
    """ "Would have killed", "should have apologised", "had the army fired, it would": it did not happen."""
    if verb.tag_ in ("VBN", "VBD") and said & COUNTERFACTUAL:
        return any(c.lemma_ == "have" or c.lower_ in ("'ve", "\u2019ve", "of") for c in verb.lefts)
    subject = next((c.i for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    had = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ == "had"), None)
    inverted = had is not None and subject is not None and had.i < subject
    return bool(inverted and verb.dep_ in ("advcl", "ccomp") and not verb.sent.text.rstrip().endswith("?"))


def _is_if(clause: Any) -> bool:
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in clause.children)


def note_shared_mood(words: Words, act: Act, first: Any) -> None:
    """In "will arrest and deport" the second verb shares the first one's auxiliary."""
    if {c.lower_ for c in first.children if c.dep_ == "aux"} & FUTURE:
        _note_future(words, act, first)


def is_future(verb: Any, said: set[str]) -> bool:
    """will, shall, would of reported speech, going to, is to."""
    if said & (FUTURE - {"ca"}):
        return True
    if "would" in said and "if" not in said and verb.dep_ in ("ccomp", "conj", "ROOT", "relcl"):
        return not _is_of_the_past(verb, said)
    infinitive = any(c.lower_ == "to" for c in verb.lefts)
    if verb.dep_ == "ROOT" and infinitive:
        return True  # headlines: "Norway to send aid"
    head = verb.head
    if verb.dep_ != "xcomp":
        return False
    if head.lemma_ == "go" and head.tag_ == "VBG":
        return True
    qualified = any(c.dep_ in ("acomp", "attr") or (c.dep_ == "prt" and c.lower_ == "out") for c in head.children)
    return bool(head.lemma_ == "be" and infinitive and not qualified)


def _is_of_the_past(verb: Any, said: set[str]) -> bool:
    """ "Would often beat", "every night they would shell", "would later kill": told of the past, not foretold."""
    if said & (HABITS | LATER):
        return True
    return any(
        (c.dep_ == "npadvmod" and any(d.lower_ in ("every", "each") for d in c.lefts))
        or (c.dep_ == "prep" and c.lower_ == "at" and any(d.lower_ == "first" for d in c.children))
        for c in verb.children
    )


def _by_doer(words: Words, act: Act, verb: Any) -> bool:
    """Whether the doer announces it himself: "said it would", and not a reporter's forecast."""
    if act.event in OWN_PLANS or any(d.link == "coreference" for d in act.doers):
        return True
    if verb.dep_ != "ccomp":
        return False
    if verb.head.lemma_ == "announce":
        return True
    return words.is_in(verb.head, "SAY") and any(d.token.pos_ == "PRON" for d in act.doers)
