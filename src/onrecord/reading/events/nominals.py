"""Nouns that are acts: "the shelling of the town", "carried out a raid", "talks between the two"."""

from typing import Any

from onrecord.reading.events.acts import Act, Party
from onrecord.reading.events.doers import doers_of, is_undergone, own_doers_of, parties
from onrecord.reading.events.frames import Frame, preps_of
from onrecord.reading.events.holding import climb, givers_of, holding_verb, wrap_by
from onrecord.reading.events.matching import is_of
from onrecord.reading.events.parties import is_party, listed
from onrecord.reading.events.phrasing import gate_noun_phrase
from onrecord.reading.events.recipients import recipients_of
from onrecord.reading.events.senses import EXERCISES, gate_matter, gate_strike, retype
from onrecord.reading.events.tables import ActRow
from onrecord.reading.events.verbs import is_mutual, note_peacekeeping
from onrecord.reading.events.workings import Workings

NAMES = frozenset({"PERSON", "ORG", "GPE", "WORK_OF_ART", "DATE"})
ALONE = frozenset({"MOBILIZE", "PROTEST", "RETREAT"})
"""Types that a noun with a doer tells without anybody it is done to."""
PLACED = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types that a noun tells alone where it is said to have been somewhere."""
BINDING = frozenset({"CONSULT", "COOPERATE", "ASSAULT", "RETREAT"})
"""Types that a noun tells of two parties at once: talks between two, a swap between two, fighting between two."""
TRUCES = frozenset({"ceasefire", "truce", "cease-fire", "armistice"})
LASTING = frozenset({"SUPPORT", "AGREE", "REQUEST", "CONCEDE", "AID", "COOPERATE", "ACCUSE", "REJECT"})
"""Types that nobody does by having: who has support, an appeal or a complaint does nothing."""
ENDINGS = frozenset("halt end stop suspension cancellation cessation freeze moratorium ban".split())  # noqa: SIM905
JUDGING = frozenset("call declare describe label brand term deem consider find".split())  # noqa: SIM905
STATES = frozenset({"SUPPORT", "AGREE", "CONCEDE", "REQUEST", "THREATEN"})
"""Types whose nouns also name what lasts: "Norway's support for Kenya" tells of no act unless something happens."""


def rows_of_noun(state: Workings, noun: Any) -> tuple[ActRow, ...]:
    """The rows of a noun, or those of the word before it where it says little itself: a mediation effort."""
    nouns = state.tables.nouns
    if state.words.is_in(noun, "EMPTY"):
        for child in noun.lefts:
            if child.dep_ in ("compound", "amod") and child.lemma_.lower() in nouns:
                return nouns[child.lemma_.lower()]
    # "talks" are negotiations, "a talk" is a lecture: a plural may have rows of its own
    return nouns.get(noun.lower_) or nouns.get(noun.lemma_.lower(), ())


def _telling_word(state: Workings, noun: Any) -> Any:
    """The word that says what it is: `mobilization` in "a mobilization decree"."""
    if state.words.is_in(noun, "EMPTY") and noun.lemma_.lower() not in state.tables.nouns:
        for child in noun.lefts:
            if child.dep_ in ("compound", "amod") and child.lemma_.lower() in state.tables.nouns:
                return child
    return noun


def code_noun(state: Workings, noun: Any) -> None:
    """Add the noun's act, if it stands under a verb that carries or holds it, or names its own parties."""
    if noun.dep_ in ("compound", "npadvmod") or noun.ent_type_ in NAMES:
        return
    if noun.pos_ == "PROPN" and noun.text[:1].isupper() and not noun.is_sent_start:
        return  # part of a name: the Women's March
    row = next((r for r in rows_of_noun(state, noun) if _fits(state, r, noun)), None)
    if row is None:
        return
    act = Act(
        trigger=_telling_word(state, noun), verb=noun, row=row, event=row.event, mode=row.mode, context=row.context
    )
    act.made_by, act.reason = row.made_by, row.reason
    act.drop = row.reason if row.drop else gate_strike(state.words, act) or gate_noun_phrase(state.words, act, noun)
    if act.drop is not None:
        state.acts.append(act)
        return
    retype(state.words, act, [noun])
    holder = holding_verb(state, noun)
    if holder is not None and holder.lemma_ == "have" and row.event in LASTING:
        return  # "the two airlines have an agreement", "the dish has wide appeal": a state, no act
    if holder is not None and _is_judged(noun, holder):
        holder = None
    if holder is not None and state.supports(holder) and not _is_aside(noun, holder):
        _carried(state, act, noun, holder)
    elif holder is not None and (wrapper := state.wrapper(holder, noun=True)) is not None:
        if row.event is None and wrapper.wrap not in ("future", "willing", "consider"):
            return
        _roles_under(state, act, noun, holder, keeps=wrapper.inner != "self", does=wrapper.inner != "keep")
        wrap_by(state, act, holder, wrapper)
        climb(state, act, holder)
        _add(state, act, noun)
    else:
        _alone(state, act, noun, holder)


def _is_judged(noun: Any, holder: Any) -> bool:
    """ "Calling the release significant, officials said": who finds a word for an act does not do it."""
    beside = [c for c in holder.rights if c.i > noun.i and c.dep_ in ("oprd", "ccomp", "xcomp", "acomp")]
    beside += [c for c in noun.rights if c.dep_ == "amod"]
    return holder.lemma_ in JUDGING and any(c.pos_ in ("ADJ", "NOUN") for c in beside)


def _is_aside(noun: Any, holder: Any) -> bool:
    """ "Opened an enquiry into the attack": the verb carries its object, not what stands after a preposition."""
    return noun.dep_ == "pobj" and any(c.dep_ in ("dobj", "nsubjpass") for c in holder.children)


def _fits(state: Workings, row: ActRow, noun: Any) -> bool:
    """A noun row may ask for its doer, a word before it ("air strike") and a preposition ("suspension of aid")."""
    if row.subject.words:
        holder = holding_verb(state, noun)
        doers = own_doers_of(state.words, noun, row.actor)
        if holder is not None and holder.pos_ == "VERB":
            doers = doers or doers_of(state.words, state.frame(holder))
        if not any(is_of(state.words, d.token, row.subject) for d in doers):
            return False
    if row.object.words:
        before = {c.lemma_.lower() for c in noun.lefts}
        classes = state.tables.classes
        if not any(w in before or (w.isupper() and before & classes.get(w, frozenset())) for w in row.object.words):
            return False
    preps = preps_of(noun)
    if row.done_to.words and not _is_done_to(state, row, noun, preps):
        return False
    if not row.prep:
        return True
    return any(is_of(state.words, t, row.prep_object) for name in row.prep.split("|") for t in preps.get(name, ()))


def _is_done_to(state: Workings, row: ActRow, noun: Any, preps: dict[str, list[Any]]) -> bool:
    """Whether what stands after "of", or before the noun, is what such acts are done to: no release of a film."""
    if held := preps.get("of"):
        return any(is_of(state.words, t, row.done_to) for t in held)
    nouns = state.tables.nouns
    before = [c for c in noun.lefts if c.dep_ == "compound" and c.pos_ == "NOUN" and c.lemma_.lower() not in nouns]
    if not before and "HUMAN" in row.done_to.words:
        # "a release issued by the house": nobody is said to be released
        return any(c.dep_ == "poss" for c in noun.lefts) or "from" in preps
    return not before or any(is_of(state.words, t, row.done_to) or is_party(state.words, t) for t in before)


def _add(state: Workings, act: Act, noun: Any) -> None:
    act.drop = act.drop or gate_matter(state.words, act, [noun])
    joint = len(act.doers) > 1 or any(c.lower_ in ("joint", "combined", "multinational") for c in noun.lefts)
    if act.event == "MOBILIZE" and joint and noun.lemma_.lower() in EXERCISES:
        act.event, act.mode = "COOPERATE", None  # the drills of two armies
    note_peacekeeping(state.words, act)
    state.used.add(noun.i)
    state.acts.append(act)


def _carried(state: Workings, act: Act, noun: Any, holder: Any) -> None:
    """Under a support verb the verb's subject acts; under "face" or "receive" it is done to him."""
    _roles_under(state, act, noun, holder, keeps=False)
    if state.receives(holder):
        own = own_doers_of(state.words, noun, act.row.actor) or givers_of(state, state.frame(holder))
        if act.event != "RETREAT":  # who secures a release is not the one released
            act.recipients = act.doers
        act.doers = own
    state.used.add(holder.i)
    climb(state, act, holder)
    _add(state, act, noun)


def _roles_under(state: Workings, act: Act, noun: Any, holder: Any, keeps: bool, does: bool = True) -> None:
    row, preps = act.row, preps_of(noun)
    above = (
        state.frame(holder)
        if holder.pos_ in ("VERB", "AUX")
        else Frame(verb=noun, lemma="", passive=False, preps=preps)
    )
    act.verb = holder
    own = own_doers_of(state.words, noun, row.actor) if keeps else []
    # "failed to prevent an attack", "expects an attack": whoever prevents or expects it does not do it
    above_acts = doers_of(state.words, above) if does else []
    by = [t for h in above.preps.get("by", ()) if h.dep_ == "pobj" for t in listed(h)] if not does else []
    act.doers = own or above_acts or own_doers_of(state.words, noun, row.actor) or parties(state.words, by, holder)
    wide = Frame(verb=holder, lemma="", passive=False, preps=_merged(preps, above.preps), given_to=above.given_to)
    if above.objects and noun.i not in {t.i for o in above.objects for t in listed(o)}:
        wide.given_to = [*above.objects, *above.given_to]
    first = ("given",) if above.given_to else ()
    places = (*first, *_places(state, row), "given", *(("poss",) if is_undergone(noun) else ()))
    act.recipients = recipients_of(state.words, wide, places, row.event, act.doers, noun, is_mutual(row))


def _places(state: Workings, row: ActRow) -> tuple[str, ...]:
    return row.recipient or (state.tables.recipients[row.event] if row.event else ("of",))


def _alone(state: Workings, act: Act, noun: Any, holder: Any | None) -> None:
    """A noun that names its own parties, or one that is said to take place.

    The row says `alone` where one side and whom it is aimed at are enough; the other nouns are everyday words, and ask
    for both sides by name, or for a verb that says it happened: "clashes between the two broke out".
    """
    row = act.row
    frame = Frame(verb=noun, lemma="", passive=False, preps=preps_of(noun))
    act.doers = own_doers_of(state.words, noun, row.actor)
    places = (*_places(state, row), *(("poss",) if is_undergone(noun) else ()))
    act.recipients = recipients_of(state.words, frame, places, row.event, act.doers, noun)
    if holder is not None and holder.pos_ == "VERB":
        act.verb = holder
    if row.event == "ASSAULT" and all(r.link == "implied" for r in act.recipients):
        act.recipients = _dead_of(state, noun) or act.recipients
    if _is_to_end(noun):
        act.drop = "what is to end, or is proposed to end, is not told to happen"
        state.acts.append(act)
        return
    happening = _happening(state, noun)
    if happening is not None:
        act.verb = happening
        if not act.doers:
            # "clashes erupted between protesters and police": the two hang on the verb
            both = [t for h in state.frame(happening).preps.get("between", ()) for t in listed(h)]
            act.doers = [Party(t) for t in both if is_party(state.words, t)]
    if row.event is None and (happening is not None or (act.doers and row.alone)):
        climb(state, act, act.verb)
    elif not _is_told(act, happening is not None) and not _is_placed(state, act, noun):
        return
    elif happening is not None:
        climb(state, act, happening)
    _add(state, act, noun)


def _dead_of(state: Workings, noun: Any) -> list[Party]:
    """ "Four soldiers died in a rebel attack": it was done to them."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "during", "after"):
        return []
    verb = noun.head.head
    if verb.lemma_ not in ("die", "perish"):
        return []
    return parties(state.words, [t for s in state.frame(verb).doers for t in listed(s)], verb)


def _is_to_end(noun: Any) -> bool:
    """ "In exchange for a halt to joint drills", "an end to the fighting between the two"."""
    held = noun.dep_ == "pobj" and noun.head.lower_ in ("to", "of", "on") and noun.head.head.pos_ == "NOUN"
    return held and noun.head.head.lemma_.lower() in ENDINGS


def _is_told(act: Act, happening: bool) -> bool:
    """Whether a noun that no verb carries tells an act, by the parties that it names."""
    event, doers = act.event, act.doers
    aimed = any(r.link != "implied" for r in act.recipients)
    if event is None:
        return False
    both = bool(doers) and (aimed or act.mode in ("curfew", "martial-law"))
    binds = len(doers) > 1 and event in BINDING
    if act.mode == "investigate" and doers:
        return True
    if act.row.alone:
        return both or binds or (bool(doers) and (bool(act.recipients) or event in ALONE or happening))
    if event == "CONCEDE" and happening and _binds_truce(act):
        act.event, act.mode = "RETREAT", "ceasefire"  # "the truce between the two took effect"
        return True
    if event in STATES:
        return happening and both
    if event == "PROTEST" and any(p.lower_ == "against" for p in act.trigger.children):
        return True
    return both or binds or (bool(doers) and (event in ALONE or (happening and event != "AID")))


def _is_placed(state: Workings, act: Act, noun: Any) -> bool:
    """Whether the noun says where it was, though not by whom: "the attack in Nice", "40 arrests in Cologne".

    Only where a name of a place hangs on it, and not under "would" or "may": "an attack near Minsk would fail".
    """
    if act.event not in PLACED or not (act.row.alone or act.mode in ("arrest", "demo")):
        return False
    held = (t for word in ("in", "near", "outside") for t in preps_of(noun).get(word, ()))
    if not any(t.ent_type_ in ("GPE", "LOC", "FAC") or state.words.kinds.get(t.i) == "place" for t in held):
        return False
    return not any(c.tag_ == "MD" for c in noun.head.children)


def _binds_truce(act: Act) -> bool:
    """Whether a truce names both who keep it."""
    return len(act.doers) > 1 and act.trigger.lemma_.lower() in TRUCES


def _happening(state: Workings, noun: Any) -> Any | None:
    """The verb that says only that it takes place: "the referendums are to take place"."""
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    if state.words.is_in(noun.head, "HAPPENING"):
        return noun.head
    return next((c for c in noun.head.children if c.dep_ == "xcomp" and state.words.is_in(c, "HAPPENING")), None)


def _merged(first: dict[str, list[Any]], second: dict[str, list[Any]]) -> dict[str, list[Any]]:
    held = {name: list(tokens) for name, tokens in first.items()}
    for name, tokens in second.items():
        held.setdefault(name, []).extend(tokens)
    return held
