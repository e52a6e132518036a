"""spaCy tokens to subjects that the parser hung elsewhere, and to the nouns of relative pronouns.

A town of the dateline taken for the subject, a headline without its verb, a subject taken for one more of a list.
"""

from typing import Any

from onrecord.reading.events.control import NAMES

RESULTS = frozenset("kill wound injure destroy damage leave force displace maim hurt".split())  # noqa: SIM905
"""Verbs that tell what came of an act: ", killing five"."""
DASHES = frozenset({"\u2014", "\u2013", "--"})
OPENED = frozenset('"\u201c')
PLANNING = frozenset({"plan", "vow", "pledge", "hope", "aim", "move", "promise"})
"""Nouns that are verbs as well, before an infinitive."""
FINITE = ("VBD", "VBZ", "VBP", "MD")
FARTHEST = 40
DEEPEST = 8


def subject_beside(word: Any) -> list[Any]:
    """A headline without its verb: "American sorry for accusing players"."""
    held = [c for c in word.lefts if c.dep_ in ("amod", "compound", "nmod", "npadvmod", "dep", "advmod")]
    return [c for c in held if c.pos_ in ("NOUN", "PROPN") or c.ent_type_ in NAMES][-1:]


def lost_subject(verb: Any) -> list[Any]:
    """A subject that the parser hung elsewhere: "USAID had announced", "On a visit to Mali, the president praised"."""
    held = [c for c in verb.lefts if c.dep_ in ("advmod", "npadvmod", "dep") and c.ent_type_ in NAMES]
    if held or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return held[:1]
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].pos_ in ("ADV", "AUX") or verb.doc[at].ent_type_ in ("DATE", "TIME")):
        at -= 1
    token = verb.doc[max(at, verb.sent.start)]
    hung = token.i < verb.i and token.dep_ in ("conj", "appos") and token.pos_ in ("NOUN", "PROPN")
    while hung and token.dep_ == "conj" and any(c.dep_ == "cc" and c.i < token.i for c in token.head.rights):
        token = token.head  # "condemning the test, Moscow and Beijing insist"
    return [token] if hung and any(t.text == "," for t in verb.doc[verb.sent.start : token.i]) else []


def subject_in_quotes(verb: Any, subject: Any) -> list[Any]:
    """ "The ministry's statement: “The Kingdom of Norway (KN) tested": who stands inside the marks, beside its verb."""
    doc = verb.doc
    if verb.i - subject.i > FARTHEST:
        return []
    marks = [i for i in range(subject.i + 1, verb.i) if doc[i].text in OPENED]
    if len(marks) != 1 or (doc[marks[0]].text == '"' and doc[marks[0]].whitespace_):
        return []
    at = verb.i - 1
    while at > marks[0] and (doc[at].pos_ in ("ADV", "AUX") or doc[at].is_punct):
        at -= 1
    token = doc[at]
    while marks[0] < token.head.i < token.i and token.dep_ in ("appos", "pobj", "prep", "compound", "nmod", "punct"):
        token = token.head
    named = token.pos_ in ("NOUN", "PROPN") and token.i > marks[0] and token.dep_ in ("appos", "dep", "conj", "dobj")
    return [token] if named and not any(t.pos_ == "VERB" for t in doc[marks[0] : verb.i]) else []


def noun_despite(verb: Any, head: Any) -> list[Any]:
    """ "Despite Moscow and Beijing firmly denouncing it": the parser hangs the gerund on the verb above."""
    at = verb.i - 1
    while at > head.i and verb.doc[at].pos_ in ("ADV", "CCONJ"):
        at -= 1
    token = verb.doc[at]
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    held = (
        token.dep_ == "pobj" and token.head.lower_ in ("despite", "with", "without", "amid") and token.head.i > head.i
    )
    return [token] if held and token.head.head.i == head.i else []


def noun_before_that(verb: Any) -> list[Any]:
    """ "A vessel that on Oct. 19 transferred oil": a relative clause taken for one more main clause."""
    that = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    if that is None or that.i == 0:
        return []
    before = verb.doc[that.i - 1]
    return [before] if before.pos_ in ("NOUN", "PROPN") and before.dep_ in ("dobj", "pobj") else []


def joined_noun(verb: Any) -> list[Any]:
    """ "Damage to parts of the wall and troops were on site": the subject is taken for one more of the parts."""
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].pos_ in ("ADV", "AUX"):
        at -= 1
    token = verb.doc[at]
    joined = token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN") and token.left_edge.i > 0
    return [token] if joined and verb.doc[token.left_edge.i - 1].dep_ == "cc" else []


def planning_subject(noun: Any) -> list[Any]:
    """ "Officials in four regions of Ukraine plan to hold votes": the verb is taken for one more noun of the phrase."""
    root = noun.sent.root
    if noun.lemma_ not in PLANNING or noun.tag_ != "NN" or root.tag_ not in ("NNS", "NNPS") or root.i >= noun.i:
        return []
    if any(c.dep_ in ("det", "poss", "amod") for c in noun.children) or any(t.tag_ in FINITE for t in noun.sent):
        return []
    return [root] if any(above.i == root.i for above in noun.ancestors) else []


def relative_noun(verb: Any, subject: Any) -> Any:
    """The noun of a relative pronoun."""
    if subject.lower_ not in ("who", "which", "that") or not subject.tag_.startswith("W"):
        return subject
    at = verb
    for _ in range(DEEPEST):
        if at.dep_ == "relcl":
            return _happening(at, subject)
        at = at.head
    return subject


def behind_dateline(subject: Any) -> Any:
    """ "NEW YORK - Actress Ann Bee accused": the parser makes the town the subject, and the actress its apposition."""
    doc = subject.doc
    for child in subject.rights:
        beside = child.dep_ in ("appos", "conj", "dep") and child.pos_ in ("NOUN", "PROPN", "PRON")
        dashed = any(doc[i].text in DASHES for i in range(subject.i + 1, child.i))
        if beside and dashed and not any(t.pos_ == "VERB" for t in doc[subject.sent.start : subject.i]):
            inserted = any(doc[i].text in DASHES for i in range(child.i + 1, subject.head.i))
            return subject if inserted and not subject.text.isupper() else child  # "Kenya - a buyer - attacked"
    return subject


def _happening(verb: Any, pronoun: Any) -> Any:
    """ "An attack in Nice, France, which killed 84": the attack did, not the land it hangs on."""
    noun = verb.head
    if pronoun.lower_ == "who" or verb.lemma_ not in RESULTS or noun.ent_type_ not in ("GPE", "LOC"):
        return noun
    while noun.dep_ == "appos" and noun.head.ent_type_ in ("GPE", "LOC"):
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "near", "on") and noun.head.head.pos_ == "NOUN":
        return noun.head.head
    return verb.head
