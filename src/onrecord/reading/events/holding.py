"""The words that hold an act, from the inside out: "agreed to stop threatening to bomb"."""

from typing import Any

from onrecord.reading.events.acts import Act, Party
from onrecord.reading.events.doers import doers_of, own_doers_of
from onrecord.reading.events.frames import Frame, preps_of
from onrecord.reading.events.infinitives import is_infinitive
from onrecord.reading.events.leave import is_performed, is_taken, note_leave
from onrecord.reading.events.misplaced import planning_subject
from onrecord.reading.events.mood import note_mood, note_shared_mood
from onrecord.reading.events.parties import is_party, listed
from onrecord.reading.events.tables import WrapRow
from onrecord.reading.events.voice import is_passive
from onrecord.reading.events.workings import Workings
from onrecord.reading.events.wrapping import wrap_act

LADDER = 4
"""How many words may hold an act."""
HOPES = frozenset({"hope", "wish"})
"""Words that promise something only in the infinitive: who "hopes the hostages are freed" does nothing."""
ADVISING = {
    "warn": "what somebody is advised to do",
    "require": "an obligation, not a deed",
    "oblige": "an obligation, not a deed",
    "obligate": "an obligation, not a deed",
}
"""Verbs with an infinitive, and why that is no deed: "warned officials to step up security"."""
AGAINST = frozenset({"SANCTION", "COERCE", "ASSAULT"})
"""Types that a call for them is aimed against somebody by."""
MEETING_OTHERS = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID", "SUPPORT"})
SPEAKS = ("refuse", "demand", "threaten", "willing")
"""Wraps that are the event: the word that holds the act becomes its trigger."""


def climb(state: Workings, act: Act, verb: Any) -> None:
    """Wrap the act by each word that holds it; the verb's own tense and mood come first."""
    note_mood(state.words, act, verb)
    at = verb
    for step in range(LADDER):
        first = at
        while first.dep_ == "conj" and first.head.pos_ == "VERB" and not _is_apart(first):
            first = first.head
            if step == 0 and not any(c.dep_ == "aux" for c in at.children):
                note_shared_mood(state.words, act, first)
        holder = _governor(state, first)
        if holder is None:
            return
        if is_performed(act, holder) or (first.dep_ == "ccomp" and holder.lemma_ == "be"):
            return  # "it is not clear why rebels attacked": the attack is not what is denied
        if note_leave(act, holder, first):
            if act.failed and is_infinitive(holder):
                act.failed = False  # "asked them to refrain from attacking"
                act.auxiliary.discard("negation")
                act.auxiliary.add("hypothetical")
            if not is_passive(first):  # "reported being attacked"
                act.doers = act.doers or doers_of(state.words, state.frame(holder))
            return
        if is_taken(holder):
            act.doers = own_doers_of(state.words, holder, ("poss", "by")) or act.doers
            return
        row = state.wrapper(holder)
        if holder.lemma_ in ADVISING and holder.pos_ == "VERB" and first.dep_ == "xcomp":
            act.drop = ADVISING[holder.lemma_]
            return
        if row is not None and row.word in HOPES and first.dep_ in ("ccomp", "acl") and not is_infinitive(first):
            act.drop = "a hope for what others may do"
            return
        if row is not None and _may_wrap(act, row, holder, first):
            wrap_by(state, act, holder, row, told=first.dep_ == "ccomp")
        elif holder.lemma_ == "order" and not act.doers:
            # "ordered reservists to be called up": who orders it does it
            act.doers = doers_of(state.words, state.frame(holder))
            act.told_as = act.told_as or "planned"
            act.tops.append(holder)
            state.used.add(holder.i)
        elif _is_given_up(state, holder):
            act.doers = act.doers or doers_of(state.words, state.frame(holder.head))
        elif not (state.words.is_in(holder, "TRANSPARENT") or state.supports(holder)):
            _under_speech(state, act, holder, first)
            return
        if _is_given_up(state, holder):
            act.auxiliary.add("negation")
            act.failed = True
        if holder.pos_ in ("VERB", "AUX"):
            note_mood(state.words, act, holder)
        at = holder if holder.pos_ in ("VERB", "AUX") else holder.head


def _is_apart(verb: Any) -> bool:
    """Whether a joined verb is told by itself: with a subject, or with a modal beside an infinitive that has none."""
    if any(c.dep_ == "nsubj" for c in verb.children):
        return True
    if verb.tag_ in ("VBD", "VBZ") and verb.head.tag_ == "VBG":
        return True  # "bars Kenya from importing gas and capped its oil"
    return any(c.tag_ == "MD" for c in verb.lefts) and any(c.lower_ == "to" for c in verb.head.lefts)


def _governor(state: Workings, verb: Any) -> Any | None:
    head, dep = verb.head, verb.dep_
    infinitive = any(c.lower_ == "to" for c in verb.lefts)
    if dep in ("xcomp", "ccomp"):
        return head
    if dep == "acl" and head.pos_ == "NOUN":
        told_that = any(c.dep_ == "mark" for c in verb.lefts) and state.wrapper(head) is not None
        return head if infinitive or told_that else None
    if dep == "pcomp" and any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return None  # "failed to agree, with each side rejecting": told beside it
    if dep == "pcomp" and head.lower_ in TEMPORAL:
        return None  # "will appear in court after being arrested": he was arrested
    if dep == "pcomp" and head.head.lower_ in ("short", "clear") and head.head.head.pos_ == "VERB":
        return head.head.head  # "stopped short of arresting", "steered clear of"
    if dep == "pcomp" and head.head.pos_ in ("VERB", "NOUN", "ADJ"):
        return head.head
    if dep == "advcl" and infinitive and state.wrapper(head) is not None:
        return head
    if infinitive and (doing := _all_is_done(head)) is not None:
        return doing
    return None


def _all_is_done(word: Any) -> Any | None:
    """ "Vowed to do everything necessary to help": the help is what is vowed; the `do` above, where it is one."""
    at = word
    while at.dep_ in ("amod", "acomp", "relcl", "acl", "dobj", "xcomp", "ccomp") and at.pos_ != "VERB":
        at = at.head
    held = at.lemma_ == "do" and any(c.lower_ in ("everything", "all", "utmost", "best") for c in at.children)
    return at if held else None


def _is_given_up(state: Workings, noun: Any) -> bool:
    """ "Abandoned their attempt to seize": what was meant and given up did not happen."""
    over = noun.head
    return bool(
        noun.pos_ == "NOUN"
        and noun.dep_ in ("dobj", "nsubjpass")
        and over.pos_ == "VERB"
        and state.words.is_in(over, "ABANDON")
    )


def _may_wrap(act: Act, row: WrapRow, holder: Any, inner: Any) -> bool:
    """A wrapper with a full clause holds it only if that is what it demands, refuses or foretells."""
    if row.word == "insist":
        # "insisted he apologize", "insisted they apologize", not "that he apologized"
        bare = inner.tag_ == "VB" or (inner.tag_ == "VBP" and holder.tag_ == "VBD")
        return bool(inner.dep_ == "ccomp" and bare and not any(c.dep_ == "aux" for c in inner.children))
    if inner.dep_ == "pcomp" and inner.head.lower_ == "into":
        return False  # "are looking into whether": a question, no plan
    if inner.dep_ != "ccomp":
        return True
    if row.needs == ("inf",) and row.inner != "keep" and not any(c.lower_ == "to" for c in inner.lefts):
        return False  # "which means that books are banned"
    if inner.i < holder.i or row.word == "announce":
        return False
    if row.word == "warn":
        return act.event in ("THREATEN", "SANCTION", "COERCE", "ASSAULT", "PROTEST") and act.told_as is not None
    return row.inner == "other" or row.wrap in ("threaten", "willing", "deny", "future", "consider")


def wrap_by(state: Workings, act: Act, holder: Any, row: WrapRow, told: bool = False) -> None:
    """Make the act what the holding word says of it, with that word's doers and whom it speaks to.

    `told`: the act stands in a clause with a subject of its own ("denied that officers had beaten her").
    """
    performers = act.doers
    if row.wrap == "fail" and act.failed and ">prevent" in act.made_by:
        # "failed to prevent the attack": it happened, and not by those who failed
        act.failed = False
        act.auxiliary.discard("negation")
        act.tops.append(holder)
        return
    askers, frame = _askers(state, act, holder)
    state.used.add(holder.i)
    act.tops.append(holder)
    act.made_by += f">{row.word}"
    if row.inner == "other":
        against = act.event in AGAINST and act.trigger.pos_ == "NOUN"
        asked = _ask(state, act, frame, askers, performers)
        if not asked and against and row.wrap == "demand":
            # "called for sanctions against the regime" rallies others against it (CAMEO 113)
            act.event, act.mode, act.trigger = "ACCUSE", "disapprove", holder
            return
    elif askers and row.inner != "keep" and not (told and row.wrap in ("deny", "consider")):
        act.doers = askers
        if row.wrap == "willing" and frame is not None and "with" in frame.preps:
            # "agreed with the rebels to release the hostages"
            partners = [t for p in frame.preps["with"] for t in listed(p) if is_party(state.words, t)]
            act.recipients = [Party(t) for t in partners] or act.recipients
        if row.wrap == "threaten" and frame is not None:
            # "warned the ambassador that it would expel him"
            warned = [t for o in frame.objects for t in listed(o) if t.i != act.trigger.i and is_party(state.words, t)]
            act.recipients = [Party(t) for t in warned] or act.recipients
    if row.wrap == "refuse" and act.trigger.pos_ == "NOUN" and holder.lemma_ != "object":
        # "opposes Kenya's missile launch": whoever does what is opposed, not whom it is done to
        known = {d.token.i for d in (*act.doers, *askers)}
        owners = own_doers_of(state.words, act.trigger, ("by", "poss", "mod"))
        aimed = act.recipients if act.event not in AGAINST or holder.lemma_ not in OPPOSING else []
        act.recipients = [o for o in owners if o.token.i not in known] or aimed
    foretold = row.inner == "keep" and row.wrap == "future"
    if foretold:
        act.doers = performers or askers
        wrap_act(act, "future", by_doer=False)
        return
    wrap_act(act, row.wrap, by_doer=row.needs != ("inf",), inside=row.wrap == "future")
    if row.wrap in SPEAKS:
        act.trigger = holder
    elif act.trigger.pos_ == "NOUN" and holder.pos_ == "VERB":
        act.verb = holder


def _askers(state: Workings, act: Act, holder: Any) -> tuple[list[Party], Frame | None]:
    """Who says the holding word, and where the words for whom it speaks to are to be found."""
    if holder.pos_ in ("VERB", "AUX"):
        frame = state.frame(holder)
        return doers_of(state.words, frame), frame
    if holder.pos_ != "NOUN" or planning_subject(holder):
        return act.doers, None
    above = holding_verb(state, holder)
    if above is not None and state.receives(above):
        # "is facing pressure from citizens to end the war": citizens ask, he is asked
        givers = givers_of(state, Frame(verb=holder, lemma="", passive=False, preps=preps_of(holder)))
        return givers, Frame(verb=holder, lemma="", passive=False, given_to=state.frame(above).doers)
    found = own_doers_of(state.words, holder, act.row.actor)
    if not found and above is not None and (state.supports(above) or state.wrapper(above) is not None):
        found = doers_of(state.words, state.frame(above))
    return found, None


def _ask(state: Workings, act: Act, frame: Frame | None, askers: list[Party], performers: list[Party]) -> bool:
    """Set doers and recipients of asking: the object of the asking word, else who is to act.

    False if nobody is asked: then with whom one would meet or work is asked as well ("requested a meeting of the
    council"), and a call for force stays aimed at whom it is against. Whom the matter of the demand is about is not
    asked: "demanded a release of the girls", "the guards should be dismissed".
    """
    taken = {a.token.i for a in askers}
    asked: list[Party] = []
    if frame is not None:
        held = [*frame.given_to, *frame.objects]
        for name in ("on", "upon", "from", "of"):
            held += frame.preps.get(name, [])
        found = [t for h in held if h.dep_ != "pcomp" for t in listed(h)]
        asked = [Party(t) for t in found if t.i != act.trigger.i and t.i not in taken and is_party(state.words, t)]
    asked = asked or [p for p in performers if p.token.i not in taken]
    act.doers = askers
    concerned = state.words.is_in(act.trigger, "JUDICIAL")
    if concerned:  # "called for an inquiry into the council", not "into prices"
        act.recipients = [r for r in act.recipients if r.link != "implied"]
    told = act.event in MEETING_OTHERS or concerned or (act.event in AGAINST and act.trigger.pos_ == "NOUN")
    act.recipients = asked or [r for r in act.recipients if told and r.token.i not in taken]
    return bool(asked)


def _under_speech(state: Workings, act: Act, holder: Any, inner: Any) -> None:
    """ "The minister said the troops must leave" asks the troops to leave."""
    if not act.ought or inner.dep_ != "ccomp" or not state.words.is_in(holder, "SAY") or act.event is None:
        return
    speakers = doers_of(state.words, state.frame(holder))
    if speakers and any(c.dep_ == "aux" and c.lower_ in ("have", "'ve", "\u2019ve") for c in inner.children):
        # "the senator said the army should have shot it down" blames; nothing can be asked any more
        _ask(state, act, None, speakers, act.doers)
        act.auxiliary -= {"hypothetical", "negation"}
        act.event, act.mode, act.trigger = "ACCUSE", "disapprove", holder
        act.made_by += ">should_have"
    elif speakers:
        _ask(state, act, None, speakers, act.doers)
        act.auxiliary.discard("hypothetical")
        wrap_act(act, "must", by_doer=False)
        act.made_by += ">must"


def givers_of(state: Workings, frame: Frame) -> list[Party]:
    """Who gives what somebody receives: after "from" or "by"."""
    held = [t for name in ("from", "by") for p in frame.preps.get(name, []) for t in listed(p)]
    return [Party(t) for t in held if is_party(state.words, t)]


def holding_verb(state: Workings, noun: Any) -> Any | None:
    """The verb or wrapping noun whose object the noun is (directly or after a preposition), or its passive subject."""
    at = noun
    while at.dep_ == "conj" and at.head.pos_ in ("NOUN", "PROPN"):
        at = at.head
    if at.dep_ in ("dobj", "nsubjpass", "oprd", "dative"):
        return at.head
    if at.dep_ != "pobj":
        return None
    prep, above = at.head, at.head.head
    if above.pos_ == "NOUN" and prep.lower_ == "of" and state.words.is_in(above, "COUNTERS"):
        return holding_verb(state, above)
    if above.pos_ == "NOUN" and prep.lower_ in ("for", "of", "to") and state.wrapper(above, noun=True) is not None:
        return above
    if above.pos_ == "VERB" and prep.lower_ in HOLDING_PREPS:
        return above
    return None


OPPOSING = frozenset({"oppose", "reject"})
""" "Opposed sanctions on Kenya": not against Kenya."""
TEMPORAL = frozenset({"after", "since", "while", "following", "despite", "besides"})
HOLDING_PREPS = frozenset({"for", "to", "on", "in", "into", "with", "against", "out", "from", "of"})
