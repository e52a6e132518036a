"""A verb's own tense, mood and negation, to the act that it tells."""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.parties import Words
from onrecord.reading.events.wrapping import wrap_act

FUTURE = frozenset({"will", "shall", "'ll", "\u2019ll", "wo", "ca"})
MAYBE = frozenset({"may", "might", "could", "can"})
CONDITION = frozenset({"if", "unless", "whether"})
OUGHT = frozenset({"should", "must"})
OWN_PLANS = frozenset({"CONSULT", "AID", "RETREAT", "CONCEDE", "PROTEST"})
"""Types whose future is the doer's to announce; that somebody will attack or arrest may be a reporter's forecast."""


def note_mood(words: Words, act: Act, verb: Any) -> None:
    """Future, condition and negation that stand on the verb itself. A future that is negated is a refusal."""
    said = {c.lower_ for c in verb.children if c.dep_ in ("aux", "advmod", "mark")}
    negated = any(c.dep_ == "neg" for c in verb.children) or "never" in said
    if said & CONDITION or (said & MAYBE and not negated):
        act.auxiliary.add("hypothetical")
    if "would" in said and verb.dep_ != "ccomp" and any(_is_if(c) for c in verb.children):
        act.auxiliary.add("hypothetical")  # "if attacked, Finland would close its border"
        said.discard("would")
    if said & OUGHT:
        act.auxiliary.add("hypothetical")
        act.ought = True
    future = is_future(verb, said)
    if future and negated and act.event is not None:
        wrap_act(act, "refuse", by_doer=True)
    elif future:
        wrap_act(act, "future", by_doer=_by_doer(words, act, verb))
    elif negated and act.event == "CONCEDE" and not said & (MAYBE | CONDITION):
        wrap_act(act, "refuse", by_doer=True)  # who did not allow it refused it
    elif negated:
        act.auxiliary.add("negation")


def _is_if(clause: Any) -> bool:
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in clause.children)


def note_shared_mood(words: Words, act: Act, first: Any) -> None:
    """In "will arrest and deport" the second verb shares the first one's auxiliary."""
    if {c.lower_ for c in first.children if c.dep_ == "aux"} & FUTURE:
        wrap_act(act, "future", by_doer=_by_doer(words, act, first))


def is_future(verb: Any, said: set[str]) -> bool:
    """will, shall, would of reported speech, going to, is to."""
    if said & (FUTURE - {"ca"}):
        return True
    if "would" in said and "if" not in said and verb.dep_ in ("ccomp", "conj", "ROOT", "relcl"):
        return True
    infinitive = any(c.lower_ == "to" for c in verb.lefts)
    if verb.dep_ == "ROOT" and infinitive:
        return True  # headlines: "Norway to send aid"
    head = verb.head
    if verb.dep_ != "xcomp":
        return False
    if head.lemma_ == "go" and head.tag_ == "VBG":
        return True
    return bool(head.lemma_ == "be" and infinitive)


def _by_doer(words: Words, act: Act, verb: Any) -> bool:
    """Whether the doer announces it himself: "said it would", and not a reporter's forecast."""
    if act.event in OWN_PLANS or any(d.link == "coreference" for d in act.doers):
        return True
    if verb.dep_ != "ccomp":
        return False
    if verb.head.lemma_ == "announce":
        return True
    return words.is_in(verb.head, "SAY") and any(d.token.pos_ == "PRON" for d in act.doers)
