"""A pronoun's antecedent among the words of the paragraph: "Iran said it would", "the minister said his country would".

In: a pronoun and the verb of its clause. Out: the tokens it stands for, or none where that is not plain. Names of other
sentences are left to resolving (`coreference_phrases`), which knows genders of names.
"""

from typing import Any

from onrecord.reading.events.agreement import agrees, is_body, is_person_name, is_thing
from onrecord.reading.events.control import ANSWERS_FOR
from onrecord.reading.events.frames import frame_of
from onrecord.reading.events.parties import Words, is_named, is_party, listed, maker_of, party_within
from onrecord.reading.events.subjects import subjects_of
from onrecord.reading.events.voice import OBJECTS

CLAUSES = 5
"""How many words up an antecedent is looked for."""
SENTENCES = 3
"""How many sentences back."""
MEETING = frozenset("meet visit call phone telephone host see".split())  # noqa: SIM905
TALKING_WITH = MEETING | frozenset("speak talk confer negotiate".split())  # noqa: SIM905
QUOTES = frozenset('"“”')
GIVING = frozenset("because as since when for after".split())  # noqa: SIM905
"""Words that lead in what somebody is punished for."""
ABOUT = frozenset("under over on amid after following".split())  # noqa: SIM905
"""Prepositions before a noun that tells of the object: "seized a ship under suspicion that it"."""


def antecedent_of(words: Words, pronoun: Any, verb: Any) -> list[Any]:
    """Whom a pronoun that acts means: the subject of a clause above its own, or of one that leads in that clause.

    Where no subject agrees in number and kind, whoever else the clause names, if just one does.
    """
    if pronoun.lower_ in ("he", "she") and _names_several(words, pronoun):
        return []
    if pronoun.lower_ == "they" and (two := _both_who_met(words, pronoun, verb)):
        return two
    if held := _led_in(words, pronoun, verb):
        return held
    other: list[Any] = _struck_if(words, pronoun, verb)
    at, seen = verb, 0
    while at.head.i != at.i and seen < 8:
        below, at, seen = at, at.head, seen + 1
        if at.pos_ not in ("VERB", "AUX"):
            continue
        if _tells_of_object(below, at, pronoun) and (held := _beside(words, pronoun, at, OBJECTS)):
            return held
        if pronoun.lower_ in ("him", "her", "them") and (held := _beside(words, pronoun, at)):
            return held  # "worked with the firm to have them remove it": not whoever worked with it
        other = other or _struck_if(words, pronoun, at)
        if below.dep_ == "ccomp" and any(t.lower_ == pronoun.lower_ for t in subjects_of(at)):
            return []  # "she told the pilot that she planned": as she, not the pilot
        leading = (c for c in _leading(at, pronoun) if not (other and _is_condition(c)))
        for told in (t for clause in (at, *leading) for t in subjects_of(clause)):
            if told.i >= pronoun.i or told.pos_ == "PRON":
                continue
            # "Russia's announcement comes as it plans": the announcement is Russia's
            subject = told if is_party(words, told) else maker_of(words, told) or told
            if is_party(words, subject) and agrees(words, pronoun, subject):
                return listed(subject)
            if pronoun.lower_ in ("it", "they") and (state := _state_of(words, subject)) is not None:
                return [state]  # "Turkey's president says it will": Turkey will
            if pronoun.lower_ == "it" and is_thing(words, told):
                return [told]
        if below.dep_ in ("advcl", "relcl", "acl", "ccomp") and (held := _beside(words, pronoun, at)):
            return held
    return other or _told_before(words, pronoun)


def _leading(verb: Any, pronoun: Any) -> list[Any]:
    """The clauses before a verb and its pronoun: "When Norway tested missiles, it fired"."""
    return [c for c in verb.lefts if c.dep_ == "advcl" and c.i < pronoun.i and not c.is_ancestor(pronoun)]


def _is_condition(clause: Any) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in clause.lefts)


def _led_in(words: Words, pronoun: Any, verb: Any) -> list[Any]:
    """ "When Pyongyang carried out its tests, it fired": the subject of the clause that leads in the pronoun's own."""
    if pronoun.head.i != verb.i or pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return []
    for clause in (c for c in _leading(verb, pronoun) if not _is_condition(c)):
        for subject in subjects_of(clause):
            if subject.pos_ != "PRON" and is_party(words, subject) and agrees(words, pronoun, subject):
                return listed(subject)
    return []


def _struck_if(words: Words, pronoun: Any, verb: Any) -> list[Any]:
    """ "If Norway ever attacked Kenya, it could strike back": whoever would be attacked."""
    if pronoun.lower_ not in ("it", "they"):
        return []
    for clause in (c for c in _leading(verb, pronoun) if _is_condition(c)):
        for struck in (c for c in clause.children if c.dep_ in OBJECTS and c.pos_ != "PRON"):
            owner = struck if is_party(words, struck) else maker_of(words, struck) or party_within(words, struck)
            if owner is not None and (is_body(words, owner) or owner.pos_ == "PROPN"):
                return listed(owner)
    return []


def _both_who_met(words: Words, pronoun: Any, verb: Any) -> list[Any]:
    """ "The king spoke to the president and they agreed": the two, told in the clause or sentence before."""
    before = verb.head if verb.dep_ == "conj" else None
    if before is None and verb.dep_ == "ROOT" and verb.sent.start > 0:
        before = verb.doc[verb.sent.start - 1].sent.root
    if before is None or before.lemma_ not in TALKING_WITH:
        return []
    frame = frame_of(before)
    told = [d for s in frame.doers for d in ([s] if s.pos_ != "PRON" else antecedent_of(words, s, before))]
    others = [*(frame.objects if before.lemma_ in MEETING else ()), *frame.preps.get("with", ())]
    others += [*frame.preps.get("to", ()), *frame.given_to]
    met = [t for t in others if is_party(words, t) and t.pos_ != "PRON"]
    both = [*told, *met]
    return both if len(told) == 1 and len(met) == 1 and all(is_party(words, t) for t in both) else []


def _names_several(words: Words, pronoun: Any) -> bool:
    """Whether the sentence names several persons before the pronoun: the gender of their names must tell."""
    names = {t.text for t in pronoun.doc[pronoun.sent.start : pronoun.i] if is_person_name(words, t)}
    return len(names) > 1


def _tells_of_object(clause: Any, above: Any, pronoun: Any) -> bool:
    """Whether a clause tells of the object above it: "fired the aide because he lied", "a ship over fears that it"."""
    mark = next((c.lower_ for c in clause.lefts if c.dep_ in ("mark", "advmod") and c.i < pronoun.i), None)
    that = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    if clause.dep_ == "ccomp" and that is not None and that.i > 0:
        noun = that.doc[that.i - 1]  # "under suspicions that it": hung on the verb
        return bool(noun.dep_ == "pobj" and noun.head.lower_ in ABOUT)
    if clause.dep_ == "advcl":
        return above.lemma_ in ANSWERS_FOR and mark in GIVING
    return clause.dep_ == "prep" and clause.lower_ in ABOUT and pronoun.i > clause.i


def _beside(words: Words, pronoun: Any, verb: Any, deps: tuple[str, ...] = ()) -> list[Any]:
    """The one party that a clause names besides its subject, and that agrees: "she was chased by men before they"."""
    frame = frame_of(verb)
    told = [*frame.objects, *(t for held in frame.preps.values() for t in held), *frame.given_to]
    told = [t for t in told if t.i < pronoun.i and t.pos_ != "PRON" and (not deps or t.dep_ in deps)]
    thing = pronoun.lower_ == "it"
    fitting = {
        t.i: t for t in told if (is_party(words, t) and agrees(words, pronoun, t)) or (thing and is_thing(words, t))
    }
    return listed(next(iter(fitting.values()))) if len(fitting) == 1 else []


def _told_before(words: Words, pronoun: Any) -> list[Any]:
    """The subject of the sentence before, if it is a common noun that agrees: "The driver braked. Then he ..."

    A sentence about the same pronoun is passed over. What is quoted looks no further than its quotation.
    """
    if pronoun.lower_ in ("i", "we"):
        return []
    doc, start = pronoun.doc, pronoun.sent.start
    for _ in range(SENTENCES):
        if start == 0 or any(doc[i].text in QUOTES for i in range(doc[start - 1].sent.start, pronoun.i)):
            return []
        before = doc[start - 1].sent
        start = before.start
        subjects = subjects_of(before.root) if before.root.pos_ in ("VERB", "AUX") else []
        if not subjects:
            return []
        subject = subjects[0]
        if subject.lower_ == pronoun.lower_:
            continue
        common = subject.pos_ == "NOUN" and not is_named(words, subject)
        return listed(subject) if common and is_party(words, subject) and agrees(words, pronoun, subject) else []
    return []


def object_antecedent_of(words: Words, pronoun: Any, verb: Any, taken: set[int]) -> list[Any]:
    """Whom "him" or "them" means, told in a clause above: "Ode was freed after the king pardoned him"."""
    at, doc = verb, verb.doc
    # "surrounded by gangs of men who robbed them": nor the gangs, whose men do it
    away = taken | {doc[i].head.head.i for i in taken if doc[i].dep_ == "pobj" and doc[i].head.lower_ == "of"}
    for _ in range(CLAUSES):
        if at.head.i == at.i:
            return []
        at = at.head
        if at.pos_ not in ("VERB", "AUX"):
            continue
        frame = frame_of(at)
        told = [*frame.objects, *frame.given_to, *(t for held in frame.preps.values() for t in held), *frame.doers]
        told = [t for t in told if t.i < pronoun.i and t.i not in away]
        if any(t.text in QUOTES for t in doc[at.i : pronoun.i]):
            told = [t for t in told if t.i > at.i]  # what somebody says to others of "him" is not of himself
        fitting = {t.i: t for t in told if _may_be_meant(words, pronoun, t)}
        if len(fitting) > 1:
            return []
        if fitting:
            return listed(next(iter(fitting.values())))
    return []


def _may_be_meant(words: Words, pronoun: Any, token: Any) -> bool:
    """Whether "them" can mean the token's several people, or "him" and "her" its one person."""
    if token.pos_ == "PRON" or not is_party(words, token) or token.ent_type_ in ("GPE", "LOC"):
        return False
    if pronoun.lower_ == "them" and token.ent_type_ in ("ORG", "NORP"):
        return is_thing(words, token) or agrees(words, pronoun, token, strictly=True)
    return agrees(words, pronoun, token, strictly=True) and owning_pronoun(token) is None


def _state_of(words: Words, subject: Any) -> Any | None:
    """The country or body that a person speaks for, where it stands before his title or behind "for" it."""
    before = [c for c in subject.lefts if c.dep_ in ("poss", "compound", "nmod")]
    behind = [p for c in subject.rights if c.dep_ == "prep" and c.lower_ == "for" for p in c.children]
    return next((c for c in (*before, *behind) if c.ent_type_ != "NORP" and is_body(words, c)), None)


def owning_pronoun(token: Any) -> Any | None:
    """The possessive pronoun before a noun: `his` in "his country"."""
    owners = (c for c in token.lefts if c.dep_ == "poss" and c.lower_ in ("his", "her", "its", "their"))
    return next(owners, None)
