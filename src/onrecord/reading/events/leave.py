"""Words above an act that give leave, hinder, weigh or perform it: what they say about whether it was done.

"The rule allows police to search" tells of no search, "never allowed them to" of none, and "allowed rebels to leave"
of one; "banned from entering", "refrained from firing" and "stopped short of firing" hinder; "discussed sending troops"
weighs; "would like to apologise" apologises (Austin, How to Do Things with Words, 1962).
"""

from typing import Any

from onrecord.reading.events.acts import Act

LEAVE = frozenset({"allow", "let", "permit", "enable", "authorize", "authorise"})
HINDRANCE = frozenset({"stop", "bar", "ban", "prohibit", "forbid", "block", "keep", "deter", "discourage", "dissuade"})
ABSTAINING = frozenset({"refrain", "abstain", "desist", "shrink", "shy", "hinder", "preclude", "restrain"})
WEIGHING = frozenset(
    {"discuss", "debate", "explore", "suggest", "advocate", "mention", "imagine", "envision", "face", "risk"}
)
SUPPOSED = frozenset({"suppose", "mean"})
"""Verbs that in the passive tell what was to be: "was supposed to be deported"."""
SEEING = frozenset({"see", "wind"})
"""Verbs that only bring in what is done: "could see them deported", "can wind up beaten"."""
ORDERING = frozenset({"order", "decree", "rule", "direct", "propose", "suggest"})
MEANT = frozenset({"view", "aim", "goal", "purpose", "objective"})
"""Nouns whose "of" or "to" holds what is meant: "with a view to freeing"."""
POSSIBLE = frozenset({"possibility", "risk", "prospect", "chance", "danger", "idea", "likelihood"})
HEARD = frozenset({"report", "believe", "presume", "think", "assume"})
"""Verbs with which a participle is hearsay: "two were reported killed"."""
DECIDING = frozenset(
    {"make", "take", "announce", "reach", "reverse", "overturn", "await", "delay", "postpone", "reconsider", "review"}
    | {
        "explain",
        "expect",
        "suspend",
        "block",
        "annul",
        "change",
        "communicate",
        "declare",
        "publish",
        "reveal",
        "have",
    }
)
"""Verbs whose object is a decision that is only made, or not carried out."""
WISHING = frozenset({"like", "want", "wish"})
SPOKEN = frozenset({"CONCEDE", "SUPPORT", "ACCUSE", "REJECT", "REQUEST"})
"""Types that are done by saying so."""
SPEAKERS = frozenset({"we", "i"})


def note_leave(act: Act, holder: Any, inner: Any) -> bool:
    """Add what leave, hindrance or weighing says of the act in the clause `inner`. True where nothing else holds it."""
    lemma = holder.lemma_.lower()
    negated = any(c.dep_ == "neg" or c.lower_ == "never" for c in holder.children)
    if lemma in LEAVE and inner.dep_ in ("xcomp", "ccomp"):
        if negated:
            act.auxiliary.add("negation")
        elif _is_promised(holder):
            act.auxiliary.add("future")
            act.told_as = act.told_as or "planned"
        elif holder.tag_ not in ("VBD", "VBN") and not _is_result(holder):
            act.auxiliary.add("hypothetical")
        else:
            return False
        return True
    if lemma in SUPPOSED and inner.dep_ == "xcomp" and any(c.dep_ == "auxpass" for c in holder.children):
        if any(c.lower_ == "have" for c in inner.lefts):
            act.auxiliary.add("negation")  # "was supposed to have been deported"
        else:
            act.auxiliary.add("future")
            act.told_as = act.told_as or "planned"
        return True
    if lemma in SEEING and inner.dep_ in ("ccomp", "xcomp", "acomp", "oprd"):
        return _note_seen(act, holder)
    if lemma in ORDERING and inner.dep_ == "ccomp" and is_subjunctive(inner):
        act.auxiliary.add("future")
        act.told_as = act.told_as or "planned"
        return True
    short = inner.dep_ == "pcomp" and inner.head.head.lower_ in ("short", "clear") and inner.head.lower_ == "of"
    if short or (inner.dep_ == "pcomp" and inner.head.lower_ == "from" and lemma in HINDRANCE | ABSTAINING):
        if not negated:
            act.auxiliary.add("negation")
            act.failed = True
        return True
    if inner.dep_ == "pcomp" and inner.head.i and _is_instead(inner.head):
        act.auxiliary.add("negation")
        return True
    if inner.dep_ == "pcomp" and lemma in MEANT:
        act.auxiliary.add("future")
        act.told_as = act.told_as or "planned"
        return True
    if lemma in HEARD and inner.tag_ == "VBN" and inner.dep_ in ("xcomp", "oprd") and act.told_as is None:
        act.told_as = "reported"
        return True
    if inner.dep_ == "pcomp" and lemma in POSSIBLE:
        act.auxiliary.add("hypothetical")
        return True
    gerund = inner.tag_ == "VBG" or any(c.lower_ == "being" for c in inner.lefts)
    beside = inner.dep_ in ("xcomp", "ccomp") or (inner.dep_ == "pcomp" and inner.head.lower_ in ("about", "of", "on"))
    if lemma in WEIGHING and gerund and beside:
        act.auxiliary.add("hypothetical")
        return True
    return False


def _is_promised(leave: Any) -> bool:
    """ "Said it would allow"; but "the money would allow" is a guess."""
    said = {c.lower_ for c in leave.children if c.dep_ == "aux"}
    return bool(said & {"will", "'ll"}) or ("would" in said and leave.dep_ == "ccomp")


def _is_instead(prep: Any) -> bool:
    """ "Instead of arresting", "rather than arresting"."""
    before = prep.doc[prep.i - 1].lower_
    return (prep.lower_, before) in (("of", "instead"), ("than", "rather"))


def _is_result(participle: Any) -> bool:
    """ "Withdrew its troops, allowing the rebels to seize the town": what came of what was done was done."""
    return bool(participle.tag_ == "VBG" and participle.dep_ == "advcl" and participle.head.tag_ == "VBD")


def _note_seen(act: Act, seeing: Any) -> bool:
    """ "The bill could see foreigners deported": as real as the seeing."""
    modals = {c.lower_ for c in seeing.children if c.dep_ == "aux" and c.tag_ == "MD"}
    if modals & {"will", "'ll"}:
        act.auxiliary.add("future")
    elif modals:
        act.auxiliary.add("hypothetical")
    return bool(modals)


def is_subjunctive(verb: Any) -> bool:
    """ "Ordered that the general be jailed", "that he apologise"."""
    if any(c.lower_ == "to" or c.tag_ == "MD" for c in verb.lefts):
        return False
    return verb.tag_ == "VB" or any(c.lower_ == "be" for c in verb.lefts)


def is_taken(noun: Any) -> bool:
    """ "Criticised Merkel's decision to open the border": a decision that others speak of was carried out."""
    if noun.pos_ != "NOUN" or noun.lemma_ != "decision":
        return False
    whose = any(c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ == "by") for c in noun.children)
    above = noun.head
    open_still = noun.dep_ == "ROOT" or (noun.dep_ in ("dobj", "nsubjpass") and above.lemma_.lower() in DECIDING)
    return whose and not open_still


def is_performed(act: Act, holder: Any) -> bool:
    """ "We would like to thank", "I want to apologise": who says that he wants to has done it."""
    if holder.lemma_.lower() not in WISHING or act.event not in SPOKEN or any(c.dep_ == "neg" for c in holder.children):
        return False
    said = {c.lower_ for c in holder.children if c.dep_ in ("nsubj", "aux")}
    return "would" in said if holder.lemma_ == "like" else bool(said & SPEAKERS) and holder.tag_ in ("VBP", "VB")
