"""spaCy tokens to the voice and form of a verb: active or passive, finite or not."""

from typing import Any

OBJECTS = ("dobj", "obj")
DONE_TO_SUBJECT = frozenset(
    """
    accuse charge convict suspect arrest sentence jail kill wound injure detain deport kidnap acquit expel indict abduct
    evacuate torture rescue nab imprison behead hang assassinate murder extradite blacklist oust sack evict apprehend
    hospitalize hospitalise
    """.split()  # noqa: SIM905
)
"""Verbs that need an object: without one, their subject is what they are done to."""
STRUCK = frozenset(
    "bomb attack shell raid storm hit strike stab destroy seize capture besiege ambush target hold rob beat".split()  # noqa: SIM905
)
"""Verbs that headlines leave without their auxiliary before "by"."""
TAKEN = frozenset({"hostage", "captive", "prisoner", "guilty"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_passive(verb: Any) -> bool:
    """With an auxiliary of the passive, or a bare past participle after its noun ("prisoners held in")."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.lemma_ in DONE_TO_SUBJECT and verb.tag_ in ("VBN", "VBD") and _has_no_object(verb):
        joined = [o.head.lemma_ for o in shared_objects(verb)]  # "arrested and charged two men"
        return not any(lemma in DONE_TO_SUBJECT or lemma in STRUCK for lemma in joined)
    told = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.lemma_ in STRUCK)
    if told and verb.dep_ in ("ROOT", "ccomp") and _has_no_object(verb) and _has_agent(verb):
        return True  # a headline: "Consulate bombed in attack by rebels"
    if verb.tag_ == "VBN" and verb.dep_ in ("pcomp", "ROOT") and verb.lemma_ in STRUCK and _has_no_object(verb):
        return True  # "with 600 women attacked in Cologne", "Shoppers robbed in Lagos"
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


def shared_objects(verb: Any) -> list[Any]:
    """ "Seized and inspected a tanker": the object of the verb joined at once is that of both."""
    doc, after = verb.doc, verb.i + 2
    if after >= len(doc) or doc[verb.i + 1].lower_ not in ("and", "or") or verb.dep_ == "relcl":
        return []
    joined = doc[after]
    if joined.dep_ != "conj" or joined.head.i != verb.i or joined.tag_ != verb.tag_:
        return []
    return [c for c in joined.rights if c.dep_ in OBJECTS]


def _has_agent(verb: Any) -> bool:
    """Whether "by" hangs on the verb or on what its prepositions hold."""
    preps = [c for c in verb.rights if c.dep_ in ("prep", "agent")]
    acts = [p for p in preps if p.lower_ in ("in", "during", "under")]  # not "called for talks by"
    below = [c for p in acts for held in p.children if held.dep_ == "pobj" for c in held.rights]
    held = [p for c in (*preps, *below) if c.lower_ == "by" for p in c.children if p.dep_ == "pobj"]
    return any(p.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL") for p in held)


def _has_no_object(verb: Any) -> bool:
    """A headline's passive, without its auxiliary: "China accused of letting oil in"."""
    return (
        not any(c.dep_ in (*OBJECTS, "dative", "ccomp", "aux", "relcl", "prt") for c in verb.children)
        and verb.dep_ != "relcl"
    )


def _is_misread(verb: Any) -> bool:
    """A finite verb taken for a participle: "A report called for talks" has no other verb and no agent."""
    if any(c.dep_ == "agent" for c in verb.children) or (_has_agent(verb) and _has_no_object(verb)):
        return False
    if any(c.dep_ in OBJECTS and c.lemma_ not in TAKEN for c in verb.children):
        return True
    return verb.head.dep_ == "ROOT" and verb.head.pos_ in ("NOUN", "PROPN")
