"""What happened to those who are counted: killed, arrested, displaced, by the words that their group hangs on.

In: the tokens of a counted group. Out: what is counted and the token that says so, from a noun above ("the deaths of
two members"), a clause on the noun ("people killed in the blast"), or the verb above ("12 were killed").
"""

from typing import Any

from onrecord.reading.quantities.tables import CountedNoun, QuantityTables, Side
from onrecord.records.quantity import Counted

_UPROOTED = {"people", "person", "civilian", "resident", "inhabitant", "villager", "refugee", "family", "citizen",
             "child", "woman", "household"}  # fmt: skip
_PROTESTS = {"march", "protest", "rally", "demonstration"}
_MOVED = ("move", "relocate", "take", "bring", "transfer", "bus", "airlift", "ferry")
_SAFETY = ("shelter", "safety", "ground")
_KNOWN = ("know", "believe", "think", "fear", "report", "say", "presume", "understand", "confirm")
_TAKES_LIVES = ("claim", "lose", "cost", "take")
_SUFFERED = ("killed", "wounded", "arrested", "abducted", "displaced")


def _noun_above(anchor: Any, tables: QuantityTables) -> Counted | None:
    """ "the deaths of two members": the noun that they are of."""
    of = anchor.head
    if anchor.dep_ != "pobj" or of.lower_ != "of" or of.head.pos_ != "NOUN":
        return None
    known = tables.nouns.get(of.head.lemma_.lower())
    return known.counts if known is not None and known.counts in _SUFFERED and not known.person else None


def verb_of(token: Any, first: int, last: int) -> Any:
    """The verb that the noun group hangs on."""
    for _ in range(8):
        head = token.head
        if _is_at_most(head):
            return token.doc[head.i - 1]
        if head.i == token.i:
            return token if token.pos_ in ("VERB", "AUX") else None
        if head.pos_ in ("VERB", "AUX"):
            return head
        token = head
    return None


def _is_at_most(at: Any) -> bool:
    """ "injured at most 10 people": the parser takes "at" for a preposition of place."""
    doc = at.doc
    if at.lower_ != "at" or at.i == 0 or at.i + 1 >= len(doc) or doc[at.i + 1].lower_ not in ("most", "least"):
        return False
    return doc[at.i - 1].pos_ == "VERB" and doc[at.i - 1].tag_ in ("VBD", "VBN", "VB", "VBZ", "VBP")


def _side(token: Any, verb: Any, wanted: Side) -> Side | None:
    """Whether the group is what the verb is done to ("obj") or who does it ("subj"); `wanted` where both may be."""
    for _ in range(8):
        if token.head.i == verb.i:
            break
        if _is_at_most(token.head):
            return "obj"
        if token.dep_ in ("pobj", "obl") and token.head.lower_ not in ("of", "than", "to", "from", "least"):
            return None  # "killed on 12 streets"
        token = token.head
    if token.dep_ == "nsubjpass":
        return "obj"
    if token.dep_ == "nsubj":
        if any(child.dep_ == "dobj" for child in verb.children):
            return "subj"
        if any(child.dep_ == "auxpass" for child in verb.children):
            return "obj"
        bare = not any(child.dep_ == "aux" for child in verb.children)
        return wanted if verb.tag_ == "VBN" and bare else "subj"  # "12 people killed in the blast"
    if token.dep_ in ("dobj", "obj", "attr", "oprd", "dative"):
        return "obj"
    if token.dep_ == "npadvmod" and token.i > verb.i and not any(child.dep_ == "dobj" for child in verb.children):
        return "obj"  # "displaced 1.5m people": the parser takes the amount for an adverb
    return None


def find_outcome(
    doc: Any, anchor: Any, first: int, last: int, verb: Any, known: CountedNoun | None, person: bool,
    noun: int | None, tables: QuantityTables,
) -> tuple[Counted, int] | None:  # fmt: skip
    """Killed, arrested, displaced: from a noun above, from a clause on the noun, else from the verb above."""
    if known is not None and not known.person:
        return None
    noun_above = _noun_above(anchor, tables)
    if noun_above is not None:
        return noun_above, anchor.i
    if anchor.lemma_ == "life":
        return ("killed", anchor.i) if verb is not None and verb.lemma_ in _TAKES_LIVES else None
    told = _from_clause(anchor, tables)
    if told is not None:
        return told
    generic = noun is None or known is None or anchor.lemma_.lower() in _UPROOTED
    return _from_verb(doc[first] if noun is None else anchor, verb, person or noun is None, generic, tables)


def _from_clause(anchor: Any, tables: QuantityTables) -> tuple[Counted, int] | None:
    """ "people killed in the blast", "people who died", "people shot and killed"."""
    for child in anchor.rights:
        if child.dep_ not in ("acl", "relcl", "appos", "amod"):
            continue
        for verb in (child, *(other for other in child.conjuncts if other.tag_ == "VBN")):
            told = tables.verbs.get(verb.lemma_.lower())
            if (
                told is not None
                and (told.side == "obj") == (verb.tag_ == "VBN")
                and (told.side == "obj" or child.dep_ == "relcl")
            ):
                return told.counts, verb.i
    return None


def _from_verb(
    token: Any, verb: Any, person: bool, generic: bool, tables: QuantityTables
) -> tuple[Counted, int] | None:
    """The nearest verb of the table on the way up, if the group stands on the side that it counts."""
    for _ in range(3):
        if verb is None:
            return None
        told = tables.verbs.get(verb.lemma_.lower())
        if told is None:
            other = _beside(token, verb, tables)
            if other is not None:
                return other
        elif (verb.lemma_ == "flee" and not generic) or (told.person and not person):
            return None  # "two men fled" is no displacement
        else:
            return (told.counts, verb.i) if _side(token, verb, told.side) == told.side else None
        if verb.dep_ not in ("conj", "xcomp", "aux", "auxpass"):
            return None
        verb = verb.head
    return None


def _idiom(token: Any, verb: Any) -> Counted | None:
    """A verb with what stands beside it: "shot dead", "forced from their homes", "taken prisoner"."""
    lemma = verb.lemma_.lower()
    if lemma in ("shoot", "gun"):
        following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
        dead = following == "dead" or (lemma == "gun" and following == "down")
        return "killed" if dead and _side(token, verb, "obj") == "obj" else None
    if lemma in _MOVED and _is_to_safety(verb):
        return "evacuated" if _side(token, verb, "obj") == "obj" else None
    if lemma not in ("force", "drive", "take"):
        return None
    if lemma == "take" and any(t.lemma_.lower() in _PROTESTS for t in verb.subtree):
        return "protesters" if _side(token, verb, "subj") == "subj" else None
    words = {child.lower_ for child in verb.rights} | {c.lower_ for child in verb.rights for c in child.rights}
    if lemma != "take":
        return "displaced" if "from" in words and words & {"home", "homes", "houses", "country", "land"} else None
    if words & {"prisoner", "prisoners", "captive"}:
        return "captured"
    if "hostage" in words:
        return "abducted"
    return "protesters" if words & {"street", "streets"} and _side(token, verb, "subj") == "subj" else None


def _is_to_safety(verb: Any) -> bool:
    """ "moved 600 residents to shelters", "were taken to higher ground"."""
    return any(
        child.lower_ in ("to", "into") and any(c.lemma_.lower() in _SAFETY for c in child.subtree)
        for child in verb.rights
    )


def _beside(token: Any, verb: Any, tables: QuantityTables) -> tuple[Counted, int] | None:
    """What a phrase says: "forced 50,000 people to flee", "were taken prisoner", "are missing", "took to the streets".

    In "people shot and killed" the parser makes the participles a clause of their own.
    """
    idiom = _idiom(token, verb)
    if idiom is not None:
        return idiom, verb.i
    for child in verb.rights:
        if verb.lemma_ == "be" and child.dep_ == "acomp" and child.lower_ in tables.adjectives:
            return (tables.adjectives[child.lower_], child.i) if token.head.i == verb.i else None
    for child in verb.children:
        lemma = child.lemma_.lower()
        if child.dep_ == "xcomp" and verb.lemma_ in _KNOWN and lemma in tables.verbs and token.dep_ == "nsubjpass":
            passive = any(c.dep_ == "auxpass" for c in child.children)
            return (tables.verbs[lemma].counts, child.i) if passive == (tables.verbs[lemma].side == "obj") else None
        if child.dep_ in ("xcomp", "ccomp") and lemma == "flee" and _side(token, verb, "obj") == "obj":
            return "displaced", child.i
        if child.dep_ == "conj" and child.tag_ == "VBN" and token.dep_ == "nsubj" and token.head.i == verb.i:
            told = tables.verbs.get(lemma)
            if told is not None and told.side == "obj" and not any(c.dep_ == "dobj" for c in child.children):
                return told.counts, child.i
    return None
