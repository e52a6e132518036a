"""`Act`s told in an infinitive: what the word above it says about whether they came about.

"Used to strike", "a campaign to crush", "worked to free" and "led Kenya to arrest" tell what is done; "a plot to kill"
and "drove off to warn" what is meant; "the right to search" and "it is wrong to attack" what may be; "unable to stop"
what did not happen. Which word says which stands in the rows `inf` of events_reality.tsv (implicative verbs: Karttunen,
1971, and Nairn, Condoravdi and Karttunen, 2006).
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.leave import SPOKEN
from onrecord.reading.events.mood import FUTURE, MAYBE, OUGHT
from onrecord.reading.events.workings import Workings

FIRST_OF_ALL = frozenset({"first", "last", "only", "latest", "next", "second", "third"})
PAST = frozenset({"VBD", "VBN"})
CAUSING = frozenset({"prompt", "cause", "lead", "force", "compel", "induce", "spur", "provoke"})
"""With "would", these tell what may come of something: "the law would prompt firms to leave"."""
TALKED = frozenset({"mediate", "negotiate", "intercede", "arbitrate", "broker"})
"""Ways of consulting that are efforts themselves; who tries to meet the king may not."""
TRIED_IS_DONE = frozenset({"REQUEST", "ACCUSE"})
"""Types of words and pressure: who tries to press somebody presses him; who tries to seize a town may not get it."""


def is_infinitive(verb: Any) -> bool:
    """ "Sent experts to investigate", "waited to be freed": sent and waited they have, the rest was meant."""
    if verb.dep_ not in ("advcl", "xcomp", "acl", "relcl", "ccomp"):
        return False
    before = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    plain = verb.tag_ == "VB" or (verb.tag_ == "VBN" and "be" in before and "have" not in before)
    return plain and "to" in before


def note_infinitive(state: Workings, act: Act, verb: Any) -> None:
    """Add to the act what the word that `verb`, an infinitive, hangs on says about its reality."""
    if act.trigger.pos_ == "NOUN" and not act.tops and not _carries(state, verb):
        return  # "to counter their drills": the drills are no purpose
    if act.failed:
        if _effect_of(state, verb.head, verb) == "failed":
            act.failed = False  # "unable to prevent the attack"
            act.auxiliary.discard("negation")
            return
        held = state.wrapper(verb)
        if held is not None and held.wrap == "fail" and verb.head.lemma_ not in ("manage", "help", "work"):
            # "put up barriers to prevent attacks": nobody knows whether there was one
            act.failed = False
            act.auxiliary.discard("negation")
            act.auxiliary.add("hypothetical")
        return
    head = verb.head
    if head.lemma_ == "have":
        _note_have(act, head)
        return
    effect = _effect_of(state, head, verb)
    if effect == "planned" and act.event in SPOKEN and _is_scene(head):
        effect = "done"  # "took to the stage to condemn the raid", "people lay flowers to pay tribute": so they did
    if effect == "tried":
        worded = act.event in TRIED_IS_DONE or (act.event == "CONSULT" and act.trigger.lemma_.lower() in TALKED)
        effect = "done" if worded and not _is_kept_from(head) else "hypothetical"
    if effect == "waged":
        effect = "planned" if head.pos_ != "NOUN" else "done" if act.event == "ASSAULT" else "hypothetical"
    if effect in ("hypothetical", "planned") and _is_ruled_out(head):
        effect = "failed"
    if effect == "done":
        _take_mood(act, head)
        if is_infinitive(head):
            _take_purpose(state, act, head)
    elif effect == "failed":
        act.auxiliary.add("negation")
        act.failed = True
    elif effect == "hypothetical":
        act.auxiliary.add("hypothetical")
    elif not act.told_as:
        act.auxiliary.add("future")
        act.told_as = "planned"


def _is_scene(head: Any) -> bool:
    """A deed of the past, or of a picture's caption: told as done, with no modal, negation or condition."""
    if head.lemma_ == "be" or any(c.dep_ in ("aux", "auxpass", "neg", "mark") for c in head.children):
        return bool(head.tag_ == "VBD")
    return head.tag_ in ("VBD", "VBP", "VBZ")


def _is_kept_from(head: Any) -> bool:
    """ "To deter Kenya from trying to", "warned against attempting to"; "when lawyers try to", at any time."""
    if head.tag_ in ("VBP", "VBZ") and any(c.lower_ in ("when", "whenever") for c in head.lefts):
        return True
    return head.dep_ == "pcomp" and head.head.lower_ in ("from", "against", "without")


def _take_purpose(state: Workings, act: Act, head: Any) -> None:
    """ "Urged Kenya to use its power to free them": what is asked, planned or refused is as little done as that is."""
    held = state.wrapper(head.head)
    if held is not None and held.wrap in ("refuse", "fail", "deny"):
        act.auxiliary.add("negation")
    elif held is not None and held.wrap in ("future", "willing"):
        act.auxiliary.add("future")
        act.told_as = act.told_as or "planned"
    elif held is not None or _effect_of(state, head.head, head) != "done":
        act.auxiliary.add("hypothetical")


def _note_have(act: Act, have: Any) -> None:
    """ "Have yet to release" has not happened; "had to attack" did; "have to leave" is asked for."""
    if any(c.lower_ == "yet" for c in have.children):
        act.auxiliary.add("negation")
    elif any(c.dep_ == "dobj" for c in have.children):
        act.auxiliary.add("hypothetical")
    elif have.tag_ == "VBD":
        _take_mood(act, have)
    else:
        act.auxiliary.add("hypothetical")


def _carries(state: Workings, verb: Any) -> bool:
    return state.supports(verb) or state.words.is_in(verb, "HAPPENING")


def _effect_of(state: Workings, head: Any, verb: Any) -> str:
    if head.lemma_ == "be":
        head = next((c for c in head.children if c.dep_ in ("acomp", "attr")), head)  # "it is wrong to attack"
    told = state.tables.reality.get((state.lemma(head), "inf")) or state.tables.reality.get((head.lower_, "inf"))
    if head.pos_ == "ADJ":
        return told if told and head.lower_ != "right" else _of_quality(head)
    if told is None and head.pos_ in ("NOUN", "PROPN") and _is_used(head):
        return "done"
    if told is None and (first := _first_of(head)) is not None:
        # "became the first country to recognise the republic"; "plans to become the first to"
        return "planned" if is_infinitive(first.head) else "done"
    return told or "planned"


def _first_of(word: Any) -> Any | None:
    """The "first" that an infinitive belongs to: "the first country to", "the first of the girls taken there to"."""
    at = word
    for _ in range(4):
        if at.lower_ in FIRST_OF_ALL or any(c.lower_ in FIRST_OF_ALL for c in at.lefts):
            return at
        if at.dep_ not in ("acl", "pobj", "prep"):
            break
        at = at.head
    return None


def _is_used(thing: Any) -> bool:
    """ "Used a post and an interview to accuse": what something is used for is done, wherever the parser hangs it."""
    at = thing
    while at.dep_ in ("conj", "pobj", "prep") and at.pos_ in ("NOUN", "PROPN", "ADP"):
        at = at.head
    return bool(at.dep_ == "dobj" and at.head.lemma_ == "use")


def _of_quality(head: Any) -> str:
    """ "It is wrong to attack" is a remark on what may be; "they were wrong to attack" is said of what was done."""
    copula = head.head
    expletive = any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in copula.children)
    past = copula.tag_ in PAST
    return "done" if past and not expletive else "hypothetical"


def _is_ruled_out(head: Any) -> bool:
    """ "There is no need to attack", "did not have a chance to flee"."""
    if head.pos_ not in ("NOUN", "PROPN"):
        return False
    above = head.head
    denied = above.pos_ in ("VERB", "AUX") and any(c.dep_ == "neg" for c in above.children)
    return any(c.lower_ in ("no", "little") for c in head.lefts) or (denied and head.dep_ in ("dobj", "attr"))


def _take_mood(act: Act, head: Any) -> None:
    """What is done by going, working or forcing is as real as that is: "will go on to free", "could lead them to"."""
    said = {c.lower_ for c in head.children if c.dep_ in ("aux", "advmod", "mark")}
    if any(c.dep_ == "neg" for c in head.children) or "never" in said:
        act.auxiliary.add("negation")
    elif said & (MAYBE | OUGHT | {"if", "unless", "whether"}) or ("would" in said and head.lemma_ in CAUSING):
        act.auxiliary.add("hypothetical")
    elif said & (FUTURE | {"would"}) and not act.told_as:
        act.auxiliary.add("future")
