"""`Act`s that are not events of the text: purposes, what somebody is accused of, participles without an agent.

The reason is set in `drop`; what is dropped can be listed, so that silence is never mistaken for precision.
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.infinitives import is_infinitive, note_infinitive
from onrecord.reading.events.leave import is_performed
from onrecord.reading.events.workings import Workings


def mark_side_acts(state: Workings) -> None:
    """Set `drop` on acts that another act holds as its purpose or content, or that only describe a noun."""
    acts = state.acts
    told = {t.i for a in acts if not a.drop for t in (a.verb, a.trigger, *a.tops)}
    judging = [a for a in acts if a.event in ("ACCUSE", "SANCTION", "COERCE") or "legal" in a.context]
    accusing = {t.i for a in judging for t in (a.verb, a.trigger, *a.tops)}
    protesting = {t.i for a in acts if a.event == "PROTEST" for t in (a.verb, a.trigger)}
    for act in acts:
        if not act.drop:
            act.drop = _reason(state, act, told, accusing, protesting)
    held = {top.i for a in acts if not a.drop and a.recipients for top in a.tops}
    for act in acts:
        if not act.drop and not act.tops and act.trigger.i in held:
            act.drop = "told together with the act that it holds"


def _reason(state: Workings, act: Act, told: set[int], accusing: set[int], protesting: set[int]) -> str | None:
    verb = act.tops[-1] if act.tops else act.verb
    first = verb
    while first.dep_ == "conj" and first.tag_ == "VB" and first.head.pos_ == "VERB" and not _stands_alone(first):
        first = first.head
    if first is not verb and first.tag_ == "VBG" and first.head.tag_ == "VB":
        first = first.head  # "to stop attacking and apologise": joined to the stopping
    if is_infinitive(first):
        verb = first  # "called on them to stop and apologise"
    if is_infinitive(verb) and not _is_done(act, verb.head):
        if verb.head.i in told and verb.dep_ in ("advcl", "xcomp", "acl") and verb.tag_ == "VB":
            return "the purpose of another act"
        note_infinitive(state, act, verb)
    if act.event == "REQUEST" and verb.dep_ in ("advcl", "xcomp", "acl") and verb.head.i in protesting:
        return "what a protest demands"
    while verb.dep_ == "conj" and verb.head.dep_ == "pcomp" and verb.tag_ == verb.head.tag_:
        verb = verb.head  # "accused of beating a prisoner and stabbing a guard"
    if verb.dep_ == "pcomp" and accusing & {verb.head.head.i, verb.head.head.head.i}:
        return "what somebody is accused of"
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and not act.doers and verb.head.dep_ != "ROOT":
        return "a participle that names nobody who did it"
    return None


def _stands_alone(verb: Any) -> bool:
    """Whether the verb has a subject, or an auxiliary, that is not shared with what it is joined to."""
    return any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)


def _is_done(act: Act, head: Any) -> bool:
    """ "Called the king to congratulate him": what is said on the telephone, or told to the summoned, is said."""
    if is_performed(act, head):
        return True
    if head.lemma_ in ("call", "phone", "telephone", "meet", "write", "summon", "visit"):
        return act.event in ("SUPPORT", "ACCUSE", "CONCEDE", "REQUEST")
    return act.event == "ACCUSE" and act.mode == "investigate"
