"""`Act`s that the text tells only as what somebody says of somebody: charges, claims, orders to others.

"Charged with killing", "on trial for the murder of", "claimed responsibility for the attack", "her claims about being
beaten are untrue", "Kill them wherever you find them": in none of these does the outlet say that it was done.
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.joined import speaks_on

HIGHEST = 8
"""How many words up a charge is looked for."""
CHARGING = frozenset({"accuse", "suspect", "charge", "indict", "arraign", "prosecute", "try", "implicate"})
"""Verbs whose "of", "with", "for" or "in" holds what somebody is said to have done, told by a verb or a noun."""
HOLDING = frozenset({"arrest", "detain", "want", "sue", "extradite"})
"""The same where it is told by a verb: "wanted for killing"; "arrested over the attack" tells of an attack."""
CHARGES = frozenset({"charge", "trial", "suspicion", "allegation", "accusation", "indictment"})
SAYINGS = CHARGES | {"claim", "report", "rumour", "rumor", "assertion", "suggestion", "complaint", "story", "statement"}
"""Nouns whose content somebody says: "reports of an attack", "allegations that police beat him"."""
UNTRUE = frozenset(
    {"untrue", "false", "wrong", "baseless", "unfounded", "groundless", "nonsense", "lie", "fabrication", "fake"}
    | {"absurd", "ridiculous", "inaccurate", "incorrect", "fabricated", "invented", "ludicrous", "bogus", "untruthful"}
)
TRUE = frozenset({"true", "correct", "accurate", "right", "case"})
SAYING = frozenset({"say", "believe", "think", "suspect", "insist", "report", "claim", "allege"})
ALLEGING = frozenset({"claim", "allege"})
DENYING = frozenset({"deny", "dismiss", "refute", "rebut", "reject"})
DOUBTING = frozenset({"dispute", "contest", "question", "doubt", "challenge"})
CHECKING = frozenset({"verify", "confirm", "corroborate", "prove", "substantiate"})


def note_content(act: Act) -> None:
    """Set `told_as` or `auxiliary` of an act that is the content of a charge, a claim or an order."""
    outermost = act.tops[-1] if act.tops else act.verb
    act.told_by = speaks_on(outermost, outermost.head)
    if _is_incited(act):
        act.auxiliary.add("hypothetical")
    if act.told_as in ("denied", "disputed"):
        return
    told = "denied" if _is_own_denial(act) else _told(act)
    if told == "reported" and act.told_as is None and not act.auxiliary & {"future", "hypothetical"}:
        act.told_as = "reported"
    elif told in ("denied", "disputed"):
        act.told_as = "denied" if told == "denied" else "disputed"


def _is_own_denial(act: Act) -> bool:
    """ "The army said it had not attacked the village": who says that he did not do it denies it."""
    if act.event != "ASSAULT" or "negation" not in act.auxiliary or act.failed or not act.doers:
        return False
    own = all(d.link == "coreference" or d.token.lower_ in ("we", "i") for d in act.doers)
    return own and act.verb.dep_ in ("ccomp", "ROOT") and any(c.dep_ == "neg" for c in act.verb.children)


def _told(act: Act) -> str | None:
    if act.trigger.lemma_ == "claim" and act.event == "ASSAULT":
        return "reported"  # "claimed responsibility for the bombing": nobody else says who did it
    if act.trigger.pos_ == "NOUN" and _is_unchecked(act.trigger):
        return "disputed"  # "the release has not been verified"
    if act.event == "ACCUSE" and act.trigger.lemma_.lower() in SAYINGS:
        return None  # "his allegations are untrue": the allegation was made
    child = act.tops[-1] if act.tops else act.verb if act.trigger.pos_ != "NOUN" else act.trigger
    if child.pos_ == "VERB" and _follows_reports(child):
        return "reported"
    by_noun = child.pos_ == "NOUN"
    for _ in range(HIGHEST):
        head = child.head
        if head is child or child.dep_ in ("relcl", "nsubj", "nsubjpass", "advcl"):
            return None
        if child.dep_ == "conj" and child.tag_ in ("VBD", "VBZ", "VBP") and head.tag_ == "VBG":
            return None  # "accused him of lying and attacked her": what has tense is beside the charge
        if head.pos_ == "NOUN" and head.lemma_.lower() in SAYINGS and _is_content(child):
            return _answered(head) or "reported"
        if child.dep_ == "acl" and child.tag_ == "VBG" and head.dep_ == "dobj" and head.head.lemma_ in ALLEGING:
            return "reported"  # a headline: "Minister claims Kenya selling oil"
        if child.dep_ in ("ccomp", "xcomp") and head.dep_ == "relcl" and head.lemma_ in SAYING:
            return "reported"  # "the man who prosecutors say killed the minister"
        if child.dep_ in ("ccomp", "xcomp") and head.lemma_ in ALLEGING and _is_met_with_denial(child, head):
            return "disputed"
        if child.dep_ in ("ccomp", "csubj") and head.lemma_ == "be":
            return "denied" if _is_called_untrue(head) else None
        if head.pos_ == "VERB" and child.dep_ == "prep" and child.lower_ in ("of", "with", "for", "in"):
            lemma = head.lemma_.lower()
            if lemma in CHARGING or (lemma in HOLDING and not by_noun):
                return "reported" if lemma != "try" or child.lower_ == "for" else None
        if child.dep_ == "prep" and child.lower_ == "to" and (pleaded := _pleaded(head)) is not None:
            return pleaded
        child = head
    return None


def _follows_reports(verb: Any) -> bool:
    """ "After reports rebels had attacked": without "that", the parser makes nothing of the reports."""
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    first = subject.left_edge
    before = verb.doc[first.i - 1] if first.i else first
    plain = first if first.dep_ == "compound" else before
    return plain.tag_ == "NNS" and plain.lemma_.lower() in SAYINGS and plain is not subject


def _pleaded(word: Any) -> str | None:
    """ "Pleaded not guilty to murdering": denied; "pleaded guilty" is a confession, and so somebody's word."""
    plea = word if word.lemma_ == "plead" else word.head
    if plea.lemma_ != "plead":
        return None
    return "denied" if any(t.dep_ == "neg" for t in (*plea.children, *word.children)) else "reported"


def _is_content(child: Any) -> bool:
    """A "that" clause, or what stands after "of", "about" or, of a trial, "for"."""
    if child.dep_ in ("acl", "ccomp"):
        return (
            child.dep_ == "ccomp" or child.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ == "mark" for c in child.lefts)
        )
    return child.dep_ == "prep" and (
        child.lower_ in ("of", "about") or (child.lower_ == "for" and child.head.lemma_.lower() in CHARGES)
    )


def _answered(noun: Any) -> str | None:
    """What the sentence says of a claim: that it is untrue, denied or disputed."""
    if any(c.dep_ == "amod" and c.lower_ in UNTRUE for c in noun.lefts):
        return "disputed"
    above = noun.head
    if noun.dep_ == "nsubj" and above.lemma_ == "be":
        return "denied" if _is_called_untrue(above) else None
    if noun.dep_ in ("dobj", "nsubjpass") and above.pos_ == "VERB" and not _is_negated(above):
        lemma = above.lemma_.lower()
        return "denied" if lemma in DENYING else "disputed" if lemma in DOUBTING else None
    return None


def _is_called_untrue(copula: Any) -> bool:
    said = {t.lemma_.lower() for c in copula.children if c.dep_ in ("acomp", "attr") for t in (c, *c.lefts)}
    negated = _is_negated(copula)
    return bool(said & TRUE and negated) or bool(said & UNTRUE and not negated)


def _is_met_with_denial(told: Any, claim: Any) -> bool:
    """ "Claimed that rebels had attacked, which they denied"; "claimed ..., but the rebels disputed that"."""
    answers = [c for t in told.subtree for c in t.children if c.dep_ == "relcl" and t.i >= told.i]
    answers += [c for c in claim.children if c.dep_ in ("conj", "advcl") and c.i > told.i]
    return any(
        a.lemma_.lower() in DENYING | DOUBTING
        and any(c.dep_ == "dobj" and c.lower_ in ("which", "this", "that", "it", "claim", "claims") for c in a.children)
        for a in answers
    )


def _is_negated(verb: Any) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _is_unchecked(noun: Any) -> bool:
    """ "Could not be verified", "has not been independently confirmed"."""
    above = noun.head
    return (
        noun.dep_ == "nsubjpass" and above.lemma_.lower() in CHECKING and any(c.dep_ == "neg" for c in above.children)
    )


def _is_incited(act: Act) -> bool:
    """An imperative in a quotation: "Smash his head, or stab him"."""
    verb = act.verb
    for _ in range(HIGHEST):
        if verb.tag_ != "VB" or any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children):
            return False
        if verb.dep_ != "conj":
            break
        verb = verb.head
    if verb.dep_ not in ("ROOT", "ccomp", "dep", "parataxis"):
        return False
    first = min((c.left_edge.i for c in verb.lefts if not c.is_punct), default=verb.i)
    before = verb.doc[first - 1] if first else None
    return before is None or before.is_punct or before.is_space or verb.is_sent_start
