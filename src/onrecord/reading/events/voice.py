"""spaCy tokens to the voice and form of a verb: active or passive, finite or not."""

from typing import Any

OBJECTS = ("dobj", "obj")
DONE_TO_SUBJECT = frozenset(
    """
    accuse charge convict suspect arrest sentence jail kill wound injure detain deport kidnap acquit expel indict abduct
    evacuate torture rescue
    """.split()  # noqa: SIM905
)
"""Verbs that need an object: without one, their subject is what they are done to."""
TAKEN = frozenset({"hostage", "captive", "prisoner", "guilty"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


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


def is_finite(verb: Any) -> bool:
    """Whether the verb or its first auxiliary has tense: not "to help", "helping", "that he help"."""
    if any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE for c in verb.children):
        return True
    return verb.tag_ in FINITE and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)


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
