"""spaCy tokens to the verb that another is joined to by "and", whose subject it shares.

What has tense is joined to what has tense; a verb of words behind what somebody said is joined to his saying it.
"""

from typing import Any

from onrecord.reading.events.voice import is_finite

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
EXPLETIVE = frozenset("be take seem appear become remain cost make feel".split())  # noqa: SIM905
"""Verbs whose "it" points at what follows: "it is wrong to accuse them"."""
WORDS_OF_ITS_OWN = frozenset(
    """
    express condemn call urge denounce criticize criticise accuse thank welcome praise vow pledge promise warn demand
    reject deplore offer ask voice appeal reiterate extend reaffirm blame congratulate salute apologize apologise
    """.split()  # noqa: SIM905
)
"""Verbs of words that are joined to a verb of saying, beyond what is said."""
SAYING = frozenset("say state add announce declare note insist stress claim report tell confirm".split())  # noqa: SIM905
DEEPEST = 8
CLAUSES = 4


def is_expletive(verb: Any, subject: Any) -> bool:
    return bool(subject.lower_ in ("it", "there") and verb.lemma_ in EXPLETIVE)


def joined_to(verb: Any, head: Any) -> Any:
    """The verb that another is joined to by "and": one of its own form.

    "Said it had to help buyers to see their file and would be offering it": the parser joins to the nearest verb,
    but what has tense is joined to what has tense. "It was vital that ..." has none who could do it.
    """
    if not is_finite(verb) and not (verb.tag_ == "VBN" and head.tag_ in ("VBG", "VB")):
        return head
    if speaker := speaks_on(verb, head):
        return speaker
    at = head
    for _ in range(DEEPEST):
        subject = next((c for c in at.children if c.dep_ in SUBJECTS), None)
        if is_finite(at) and not (subject is not None and is_expletive(at, subject)):
            return at
        above = at.head
        while above.head.i != above.i and above.pos_ not in ("VERB", "AUX"):
            above = above.head
        if above.i == at.i or above.pos_ not in ("VERB", "AUX"):
            return head
        at = above
    return head


def speaks_on(verb: Any, head: Any) -> Any | None:
    """ "It said the man had committed a crime and expressed solidarity": who said it expressed it, not the man.

    Where what is said stands in another tense than the verb of words that is joined to it, or is said of an empty "it"
    ("said it was vital that Kenya act and called on all states").
    """
    simple = verb.tag_ in ("VBD", "VBZ", "VBP") and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    other = head.tag_ != verb.tag_ or any(c.dep_ in ("aux", "auxpass") and c.i < head.i for c in head.children)
    if not (simple and other and verb.lemma_ in WORDS_OF_ITS_OWN):
        return None
    at = head
    for _ in range(CLAUSES):
        if at.dep_ == "ccomp" and at.head.lemma_ in SAYING:
            return at.head if at.head.tag_ == verb.tag_ else None
        if at.dep_ not in ("ccomp", "xcomp", "acl", "advcl"):
            return None
        at = at.head
    return None
