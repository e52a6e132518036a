"""Words above an act that give leave, hinder, weigh or perform it: what they say about whether it was done.

"The rule allows police to search" tells of no search, "never allowed them to" of none, and "allowed the rebels to leave"
of one; "banned from entering", "refrained from firing" and "stopped short of firing" hinder; "discussed sending troops"
weighs; "would like to apologise" apologises (Austin, How to Do Things with Words, 1962).
"""

from typing import Any

from onrecord.reading.events.acts import Act

LEAVE = frozenset({"allow", "let", "permit", "enable", "authorize", "authorise"})
HINDRANCE = frozenset({"stop", "bar", "ban", "prohibit", "forbid", "block", "keep", "deter", "discourage", "dissuade"})
ABSTAINING = frozenset({"refrain", "abstain", "desist", "shrink", "shy", "hinder", "preclude", "restrain"})
WEIGHING = frozenset({"discuss", "debate", "explore", "suggest", "advocate", "mention", "imagine", "envision"})
WISHING = frozenset({"like", "want", "wish"})
SPOKEN = frozenset({"CONCEDE", "SUPPORT", "ACCUSE", "REJECT"})
"""Types that are done by saying so."""
SPEAKERS = frozenset({"we", "i"})


def note_leave(act: Act, holder: Any, inner: Any) -> bool:
    """Add what leave, hindrance or weighing says of the act in the clause `inner`. True where nothing else holds it."""
    lemma = holder.lemma_.lower()
    negated = any(c.dep_ == "neg" or c.lower_ == "never" for c in holder.children)
    if lemma in LEAVE and inner.dep_ in ("xcomp", "ccomp"):
        if negated:
            act.auxiliary.add("negation")
            return True
        if holder.tag_ not in ("VBD", "VBN"):
            act.auxiliary.add("hypothetical")
            return True
        return False
    short = inner.dep_ == "pcomp" and inner.head.head.lower_ == "short"
    if short or (inner.dep_ == "pcomp" and inner.head.lower_ == "from" and lemma in HINDRANCE | ABSTAINING):
        if not negated:
            act.auxiliary.add("negation")
            act.failed = True
        return True
    if lemma in WEIGHING and inner.tag_ == "VBG" and inner.dep_ in ("xcomp", "pcomp", "ccomp"):
        act.auxiliary.add("hypothetical")
        return True
    return False


def is_performed(act: Act, holder: Any) -> bool:
    """ "We would like to thank", "I want to apologise": who says that he wants to has done it."""
    if holder.lemma_.lower() not in WISHING or act.event not in SPOKEN or any(c.dep_ == "neg" for c in holder.children):
        return False
    said = {c.lower_ for c in holder.children if c.dep_ in ("nsubj", "aux")}
    return "would" in said if holder.lemma_ == "like" else bool(said & SPEAKERS) and holder.tag_ in ("VBP", "VB")
