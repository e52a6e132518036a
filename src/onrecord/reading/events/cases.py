"""`Act`s that are only thought of: a case that is provided for, what would follow, what there is no sign of.

"Women can call after being attacked", "anyone who has been robbed", "the use of the bomb would start a war" and "there
is no sign that he pledged allegiance" tell of no single deed: they are hypothetical.
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.tables import EventTables

SOMEBODY = frozenset({"anyone", "anybody", "whoever"})
ANYONE = SOMEBODY | {"everyone", "those"}
OPEN = frozenset({"can", "may", "could", "might"})
CASES = frozenset({"after", "before", "upon", "on", "when", "if", "once", "while", "whenever", "in"})
"""Words that lead in the case for which something is provided."""
SIGNS = frozenset({"sign", "evidence", "indication", "proof", "suggestion", "hint"})
KNOWING = frozenset({"know", "understand", "realize", "realise", "recognize", "recognise", "fear", "argue", "think"})
CAUSES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
USING = frozenset({"use", "deployment", "loss", "failure", "move", "escalation"})
HELPING = frozenset({"help", "assist", "support", "aid", "advise", "protect", "treat", "shelter", "counsel", "offer"})
CLIMB = 6
"""How many words up the main clause is looked for."""


def is_only_thought_of(act: Act, tables: EventTables) -> bool:
    """Whether the act stands in a case provided for, in what would follow, or in what there is no sign of."""
    verb = act.tops[-1] if act.tops else act.verb
    return _is_a_case(act, verb) or _would_follow(act, verb, tables) or _shows_no_sign(verb)


def _is_a_case(act: Act, verb: Any) -> bool:
    if verb.dep_ == "relcl":
        return verb.head.lower_ in SOMEBODY or _is_provided_for(verb)
    if act.trigger.pos_ == "NOUN":
        return False
    leads = verb.head if verb.dep_ == "pcomp" else next((c for c in verb.lefts if c.dep_ in ("mark", "advmod")), None)
    if verb.dep_ not in ("pcomp", "advcl") or leads is None or leads.lower_ not in CASES:
        return False
    at = leads.head if verb.dep_ == "pcomp" else verb.head
    for _ in range(CLIMB):
        said = {c.lower_ for c in at.children if c.dep_ == "aux"}
        able = any(c.lower_ in ("able", "free", "welcome", "encouraged", "entitled") for c in at.children)
        if said & OPEN or (able and "will" in said):
            return any(_is_anybody(c) for c in at.children if c.dep_ in ("nsubj", "nsubjpass"))
        if at.head is at or at.dep_ not in ("xcomp", "ccomp", "acomp", "pcomp", "prep"):
            return False
        at = at.head
    return False


def _is_provided_for(verb: Any) -> bool:
    """ "A tent for women who have been attacked", "helps people who are threatened": whoever they will be."""
    whom = verb.head
    served = whom.dep_ == "pobj" and whom.head.lower_ == "for"
    helped = whom.dep_ == "dobj" and whom.head.lemma_ in HELPING and whom.head.tag_ != "VBD"
    bare = whom.tag_ == "NNS" and not any(c.dep_ in ("det", "poss", "nummod", "amod") for c in whom.children)
    plain = any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBP" for c in verb.children)
    dated = any(c.dep_ == "npadvmod" or (c.dep_ == "prep" and c.lower_ in ("in", "on")) for c in verb.children)
    return (served or helped) and bare and plain and not dated


def _is_anybody(subject: Any) -> bool:
    """A bare plural, or "anyone": no particular people."""
    if subject.lower_ in ANYONE:
        return True
    named = any(c.dep_ in ("det", "poss", "nummod", "relcl") for c in subject.children)
    return bool(subject.tag_ == "NNS" and not named and not subject.ent_type_)


def _would_follow(act: Act, verb: Any, tables: EventTables) -> bool:
    """ "Using the bomb would kill thousands", "knows that an attack would start a war"."""
    if not any(c.dep_ == "aux" and c.lower_ == "would" for c in verb.children) or act.event not in CAUSES:
        return False
    if verb.dep_ == "ccomp" and verb.head.lemma_ in KNOWING and verb.head.tag_ in ("VBZ", "VBP"):
        return True
    for subject in verb.children:
        if subject.dep_ == "csubj":
            return True
        if subject.dep_ == "nsubj" and subject.pos_ == "NOUN" and subject.i != act.trigger.i:
            rows = tables.nouns.get(subject.lemma_.lower(), ())
            if subject.lemma_.lower() in USING or any(r.event in CAUSES for r in rows):
                return True
    return False


def _shows_no_sign(verb: Any) -> bool:
    """ "There has been no sign that he had pledged allegiance", "without any evidence that they attacked"."""
    sign = verb.head
    if verb.dep_ not in ("acl", "ccomp") or sign.lemma_.lower() not in SIGNS or sign.pos_ != "NOUN":
        return False
    above = sign.head
    denied = any(c.dep_ == "neg" for c in above.children) or above.lower_ == "without"
    return any(c.lower_ in ("no", "little") for c in sign.lefts) or denied
