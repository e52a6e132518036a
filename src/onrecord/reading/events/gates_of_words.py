"""`Act`s of words and goodwill that are none: what could be done, what is thought, what a thing is made for.

The reason goes to `drop`. These ask for the grammar around an act; who is public is asked in `publicness`.
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.parties import Words, is_party, listed
from onrecord.reading.events.publicness import is_state

WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REJECT", "CONCEDE", "REQUEST", "ACCUSE"})
OWN = frozenset({"its", "their", "his", "her", "our", "my"})
DEFENDING = frozenset({"defend", "uphold", "champion"})
BINDING = frozenset({"will", "would", "should", "must", "shall", "can", "could", "'ll", "\u2019ll", "to"})
PRAISES = ("verbs/praise", "verbs/welcome")
ALLOWING = frozenset({"allow", "let", "permit"})
DECIDING = frozenset("decision plan move order offer agreement pledge promise refusal vote pact deal".split())  # noqa: SIM905
"""Nouns whose infinitive is decided, not aimed at: "her decision to let the refugees in"."""
TRADING = ("verb_objects/sell", "verb_objects/import", "verb_objects/supply")
INQUIRIES = frozenset({"investigate", "probe"})


def gate_words(words: Words, act: Act) -> str | None:
    """Why an act of words or goodwill is none, or None."""
    if act.event not in WORDS or act.drop:
        return None
    outer = act.tops[-1] if act.tops else act.verb
    if (reason := _only_possible(words, outer)) is not None:
        return reason
    trigger = act.trigger
    if act.event == "REQUEST" and any(_is_page(words, c) for t in (act.verb, *act.tops) for c in t.rights):
        return "the public is told where to turn"
    if act.made_by == "verbs/order" and not act.recipients and not any(is_state(words, d.token) for d in act.doers):
        return "something ordered, nobody told to act"
    if act.made_by == "verbs/blame" and not any(is_party(words, r.token) for r in act.recipients):
        return "something blamed, nobody accused"
    if act.event == "SUPPORT" and act.made_by in PRAISES and not _is_of_note(words, act):
        return "praise of a thing"
    if act.made_by.startswith("verb_objects/question+") and act.mode == "disapprove" and _is_among_experts(words, act):
        return "a question among people who know"
    if trigger.lemma_ in ALLOWING and not act.tops and _is_aim(trigger):
        return "what something is made to allow"
    if trigger.lemma_ == "concede" and any(c.dep_ == "ccomp" for c in trigger.children):
        return "an admission"
    if act.event in ("AGREE", "AID") and _is_whether(act):
        return "a question"
    if act.event == "COOPERATE" and act.made_by.startswith(TRADING) and _is_habit(trigger):
        return "a habit, no deed"
    if act.event == "AGREE" and trigger.lemma_ == "agree" and not act.tops and _is_opinion(trigger):
        return "an opinion shared, no agreement"
    if act.event == "SUPPORT" and trigger.lemma_ in DEFENDING and _is_own_deed(words, trigger):
        return "somebody's own deed defended"
    if act.made_by == "verb_objects/support++" and not any(is_party(words, r.token) for r in act.recipients):
        return "what is held up is no party and no policy"
    if act.made_by.startswith("verb_objects/express+CONCERN") and not act.recipients:
        return "a worry that is aimed at nobody"
    if act.event == "REQUEST" and trigger.lemma_ == "insist" and _insists_on_doing(trigger):
        return "insisting on what somebody does himself"
    if act.made_by.startswith("verb_objects/be+is:responsible") and _is_task(words, trigger):
        return "a task, no blame"
    if act.event == "COOPERATE" and not act.recipients and not any(is_state(words, d.token) for d in act.doers):
        return "cooperation among private people"
    if act.event == "CONSULT" and trigger.pos_ == "NOUN" and _is_alone(words, act):
        return "a meeting with nobody"
    if act.mode == "investigate" and _is_mishap(words, act):
        return "an inquiry into a mishap, not into anybody"
    return None


def _only_possible(words: Words, verb: Any) -> str | None:
    """ "The right to refuse", "makes it hard to investigate", "designed to support": nothing was done."""
    if verb.tag_ != "VB" or not any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts):
        return None
    head = verb.head
    if verb.dep_ == "acl" and head.pos_ == "NOUN" and words.is_in(head, "ABLE"):
        return "what somebody may or can do"
    said = [head, *(c for c in head.children if head.lemma_ == "be" and c.dep_ == "acomp")]
    eased = any(q.pos_ == "ADJ" and words.is_in(q, "EASE") for q in said)
    if eased and verb.dep_ in ("xcomp", "ccomp", "advcl", "acl"):
        return "how easy or fit it is to do"
    if verb.dep_ in ("xcomp", "advcl") and head.tag_ == "VBN" and words.is_in(head, "MEANT"):
        return "what a thing is made for"
    return None


def _is_page(words: Words, verb: Any) -> bool:
    """ "Asked people to visit the website": an infinitive with a page, a shop or an address as its object."""
    held = [c for c in verb.rights if c.dep_ == "dobj"] if verb.dep_ in ("xcomp", "ccomp", "advcl") else []
    return any(words.is_in(o, "LEISURE") or any(t.like_url for t in o.subtree) for o in held)


def _is_of_note(words: Words, act: Act) -> bool:
    """ "Welcomed the release", but not "welcomed the warm weather": a party, a policy or a deed is praised."""
    if any(is_party(words, r.token) for r in act.recipients):
        return True
    held = [t for c in act.trigger.children if c.dep_ in ("dobj", "nsubjpass") for t in listed(c)]
    known = words.tables.nouns
    return any(words.is_in(t, "POLITICAL") or words.is_in(t, "BAD") or t.lemma_.lower() in known for t in held)


def _is_among_experts(words: Words, act: Act) -> bool:
    """ "The engineer questioned the need for a bridge": neither side is a state or named."""
    parties = [p.token for p in (*act.doers, *act.recipients)]
    return not any(is_state(words, t) or t.ent_type_ for t in parties)


def _is_aim(verb: Any) -> bool:
    """ "A law to allow the army to act": an infinitive of purpose that no word of deciding holds."""
    infinitive = verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
    decided = verb.dep_ == "acl" and verb.head.lemma_ in DECIDING
    return bool(infinitive and not decided and verb.dep_ in ("advcl", "acl", "relcl"))


def _is_whether(act: Act) -> bool:
    """ "Decide whether to approve the loan"."""
    before = (c for told in (act.verb, *act.tops) for c in told.lefts)
    return any(c.lower_ in ("whether", "if") and c.dep_ in ("mark", "advmod") for c in before)


def _is_habit(verb: Any) -> bool:
    """ "Norway sells oil to Kenya.": in a full sentence the present tense tells what goes on, in headlines a deed."""
    present = verb.tag_ in ("VBZ", "VBP") and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return bool(present and verb.sent[-1].text in (".", ",", ";", "\u201d", '"'))


def _is_opinion(verb: Any) -> bool:
    """ "Agreed that it had been a mistake": a clause of fact, without a word that binds."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    said = [{x.lower_ for x in c.children if x.dep_ == "aux"} for c in clauses]
    return any(not aux & BINDING or "have" in aux for aux in said)


def _is_own_deed(words: Words, verb: Any) -> bool:
    """ "Beijing defended its enforcement of the sanctions", but not "defended its ambassador"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    owned = [o for o in objects if any(c.dep_ == "poss" and c.lower_ in OWN for c in o.children)]
    return bool(owned) and not any(words.is_in(o, "ROLE") for o in owned)


def _insists_on_doing(verb: Any) -> bool:
    return any(
        held.dep_ == "pcomp"
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ in ("on", "upon")
        for held in c.children
    )


def _is_task(words: Words, verb: Any) -> bool:
    """ "Is responsible for air safety", but not "for the attack"."""
    held = [
        p
        for c in verb.children
        if c.dep_ in ("acomp", "attr")
        for f in c.children
        if f.dep_ == "prep" and f.lower_ == "for"
        for p in f.children
    ]
    return bool(held) and not any(
        words.is_in(p, "BAD") or words.is_in(p, "VICTIMED") or p.dep_ == "pcomp" for p in held
    )


def _is_alone(words: Words, act: Act) -> bool:
    """ "The club held a meeting": one side only, which is no public body."""
    if act.recipients or len(act.doers) != 1:
        return False
    doer = act.doers[0].token
    return not is_state(words, doer) and "Number=Plur" not in str(doer.morph)


def _is_mishap(words: Words, act: Act) -> bool:
    """ "The cause of the crash was unclear, and an investigation was opened": chance is told, and no force."""
    if act.recipients and any(r.link == "clause" for r in act.recipients):
        return False
    if any(words.is_in(d.token, "POLICE") for d in act.doers) and act.trigger.lemma_ in INQUIRIES:
        return False
    sentence = list(act.trigger.sent)
    asks = act.trigger.lemma_ in INQUIRIES and any(
        c.dep_ == "ccomp" and any(m.lower_ in ("whether", "how", "if", "why") for m in c.lefts)
        for c in act.trigger.children
    )
    chance = any(words.is_in(t, "NATURE") or t.lemma_.lower() == "cause" for t in sentence)
    return (chance or asks) and not any(words.is_in(t, "VIOLENCE") for t in sentence)
