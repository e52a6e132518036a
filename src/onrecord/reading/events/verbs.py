"""Verbs that are acts: rows matched by what stands beside the verb, doers and recipients found."""

from typing import Any

from onrecord.reading.events.acts import Act, Party
from onrecord.reading.events.agreement import agrees
from onrecord.reading.events.antecedents import antecedent_of, object_antecedent_of, owning_pronoun
from onrecord.reading.events.doers import doers_of, parties
from onrecord.reading.events.frames import Frame, agents_below, frame_of, particle_of, preps_of
from onrecord.reading.events.gates import gate_verb
from onrecord.reading.events.holding import climb
from onrecord.reading.events.matching import fitting
from onrecord.reading.events.owners import SENDERS, owners_of
from onrecord.reading.events.parties import Words, is_party, listed
from onrecord.reading.events.phrasing import gate_phrase, retype_phrase
from onrecord.reading.events.places import look, placed_in
from onrecord.reading.events.recipients import asked_until, recipients_of
from onrecord.reading.events.senses import gate_retaliation, gate_sense, retype
from onrecord.reading.events.tables import ActRow
from onrecord.reading.events.workings import Workings
from onrecord.records.event import Link

RELIEF = frozenset({"help", "assist", "rescue", "evacuate"})
WRITTEN = frozenset({"THREATEN", "REQUEST", "ACCUSE"})
LETTERS = frozenset({"letter", "message", "note", "email", "memo", "statement"})
STATE_POWER = frozenset({"arrest", "deport", "expel"})
"""Modes whose unnamed doer is the state in whose land it happens."""


def code_by_condition(state: Workings, verb: Any) -> bool:
    """Whether a row that asks for a subject, object or preposition fits. These come before everything else."""
    rows = tuple(r for r in _rows_of(state, verb) if r.weight > 0)
    if not rows:
        return False
    frame = state.frame(verb)
    fit = fitting(state.words, rows, frame)
    if fit is None:
        return False
    row, used = fit
    state.used.update(t.i for u in used for t in listed(u))
    _add(state, verb, frame, row)
    return True


def code_verbless(state: Workings, root: Any) -> None:
    """A headline without its copula: "Union leader under arrest" is read as "is under arrest"."""
    if root.pos_ not in ("NOUN", "PROPN"):
        return
    frame = Frame(verb=root, lemma="be", passive=False, doers=[root], preps=preps_of(root))
    fit = fitting(state.words, (r for r in state.tables.verbs["be"] if r.weight > 0 and "is" not in r.prep), frame)
    if fit is not None:
        state.frames[root.i] = frame
        _add(state, root, frame, fit[0])


def code_plain(state: Workings, verb: Any) -> None:
    """The row of a verb that asks for nothing beside it."""
    row = next((r for r in _rows_of(state, verb) if r.weight == 0), None)
    if row is not None:
        _add(state, verb, state.frame(verb), row)


def code_obligation(state: Workings, verb: Any) -> None:
    """ "Donors said Indonesia must ensure security": whatever must be done, the speaker asks for it."""
    must = any(c.dep_ == "aux" and c.lower_ == "must" for c in verb.children)
    if not must or not state.words.is_in(verb.head, "SAY"):
        return
    frame, row = state.frame(verb), state.tables.must
    speakers = doers_of(state.words, state.frame(verb.head))
    taken = {s.token.i for s in speakers}
    performers = doers_of(state.words, frame)
    asked = [p for p in performers if p.token.i not in taken and p.token.pos_ != "PRON"]
    if not speakers or (performers and not asked):
        return
    asked = asked or recipients_of(state.words, frame, ("obj",), "REQUEST", speakers)
    act = Act(trigger=verb, verb=verb, row=row, event=row.event, mode=row.mode, doers=speakers, recipients=asked)
    act.made_by = row.made_by
    act.tops.append(verb.head)
    state.acts.append(act)


def is_mutual(row: ActRow) -> bool:
    """Signing and restoring ties bind all who do it: with two doers there is no recipient."""
    binding = {"AGREEMENT", "RELATIONS", "deal"}
    return row.event == "SUPPORT" and bool((row.object.words | row.prep_object.words) & binding)


def note_peacekeeping(words: Words, act: Act) -> None:
    """Troops sent to keep a peace (CAMEO 074), or for the relief of civilians, are AID, not MOBILIZE."""
    if act.event != "MOBILIZE":
        return
    tops = (act.verb, *(c for c in act.verb.children if c.dep_ == "dobj"))
    purposes = [c for t in tops for c in t.rights if c.dep_ in ("advcl", "xcomp", "acl", "relcl") and c.tag_ == "VB"]
    helped = [o for p in purposes if p.lemma_ in RELIEF for o in p.children if o.dep_ == "dobj"]
    if helped and not any(words.is_in(o, "TROOPS") for o in helped):
        act.event, act.mode = "AID", None  # "sent soldiers, ships to help the survivors"
        return
    doc, start = act.trigger.doc, act.trigger.i
    near = doc[max(act.trigger.sent.start, start - 6) : min(act.trigger.sent.end, start + 20)]
    if any(t.lemma_.lower() in ("peacekeeping", "peacekeeper") for t in near):
        act.event, act.mode, act.context = "AID", None, ("peacekeeping",)


def _note_joint(act: Act, frame: Frame) -> None:
    """Joint exercises, or those of two armies, are COOPERATE; one country's are MOBILIZE."""
    if act.event == "MOBILIZE" and "EXERCISE" in act.row.object.words:
        joint = any(c.lower_ in ("joint", "combined", "multinational") for o in frame.objects for c in o.lefts)
        if joint or len(act.doers) > 1:
            act.event, act.mode = "COOPERATE", None


def _rows_of(state: Workings, verb: Any) -> tuple[ActRow, ...]:
    """Rows of the verb with its particle ("crack down"); without one, of the verb."""
    plain = state.tables.verbs.get(verb.lemma_.lower(), ())
    particle = particle_of(verb)
    if particle is None:
        return plain
    rows = state.tables.verbs.get(f"{verb.lemma_.lower()}_{particle}", ())
    if rows or any(c.dep_ == "prt" for c in verb.children):
        return rows
    return plain


def _add(state: Workings, verb: Any, frame: Frame, row: ActRow) -> None:
    act = Act(trigger=verb, verb=verb, row=row, event=row.event, mode=row.mode, context=row.context)
    act.made_by, act.reason = row.made_by, row.reason
    if row.drop:
        act.drop = row.reason
        state.acts.append(act)
        return
    act.doers = _row_doers(state, frame, row) if row.actor else doers_of(state.words, frame)
    if row.actor == ("speaker",) and not act.doers:
        return
    reason = gate_verb(state.words, act, frame) or gate_sense(state.words, act, frame)
    if reason := reason or gate_phrase(state.words, act, frame) or gate_retaliation(state.words, act):
        act.drop = reason
        state.acts.append(act)
        return
    retype(state.words, act, [*frame.objects, *frame.preps.get("on", ())])
    retype_phrase(state.words, act, frame)
    row = act.row
    act.doers = act.doers or owners_of(state.words, frame, act.event)
    if act.event == "MOBILIZE" and frame.passive and not act.doers and state.words.is_in(verb, "SENDING"):
        if verb.dep_ == "acl" and verb.head.dep_ != "ROOT":
            act.drop = "a participle that says where they are, not that they were sent"
            state.acts.append(act)
            return
        # "soldiers were deployed": those who move; who was sent has a sender, whether he is named or not
        sent = frame.lemma in SENDERS
        act.doers = [] if sent else parties(state.words, [t for o in frame.objects for t in listed(o)], verb)
    note_peacekeeping(state.words, act)
    _note_joint(act, frame)
    places = row.recipient or (state.tables.recipients[row.event] if row.event else ("obj",))
    if places != ("-",):
        act.recipients = recipients_of(state.words, frame, places, act.event, act.doers, mutual=is_mutual(row))
    if not act.recipients and act.event in ("SANCTION", "COERCE"):
        act.recipients = _owner_told_before(state.words, frame, {d.token.i for d in act.doers})
    mutually = len(act.doers) > 1 and any(o.lower_ in ("other", "another") for o in frame.objects)
    if (
        row.weight == 0
        and not act.recipients
        and not mutually
        and act.event in ("ASSAULT", "ACCUSE")
        and not frame.clauses
    ):
        act.drop = "an act towards somebody, with nobody it is done to"
        state.acts.append(act)
        return
    if state.words.is_in(verb, "OF_VERBS"):
        for party in (*act.doers, *act.recipients):
            party.bare = True
    if frame.passive and not act.doers and act.mode in STATE_POWER:
        # "was arrested in Norway": whose police did it is implied by the place, and marked so
        place = placed_in(state.words, frame, None, {r.token.i for r in act.recipients})
        if place is not None and place.ent_type_ == "GPE":
            act.doers = [Party(place, "implied")]
    act.recipients = [r for told in act.recipients for r in _named(state, told, verb, {d.token.i for d in act.doers})]
    climb(state, act, verb)
    _complete(state, act, verb)
    state.acts.append(act)


def _owner_told_before(words: Words, frame: Frame, taken: set[int]) -> list[Party]:
    """ "Bars Kenya from importing gas and capped its imports": the one whom the verbs joined before it name."""
    owners = [o for t in frame.objects if (o := owning_pronoun(t)) is not None and o.lower_ in ("its", "their")]
    at = frame.verb
    while owners and at.dep_ in ("conj", "pcomp", "prep") and at.head.i < at.i:
        at = at.head
        held = frame_of(at).objects if at.pos_ == "VERB" else []
        if found := [t for t in held if t.i not in taken and is_party(words, t) and agrees(words, owners[0], t)]:
            return [Party(t, "coreference") for t in found]
    return []


def _row_doers(state: Workings, frame: Frame, row: ActRow) -> list[Party]:
    for place in row.actor:
        if place == "speaker":
            head = frame.verb.head
            if frame.verb.dep_ == "ccomp" and state.words.is_in(head, "SAY"):
                return doers_of(state.words, state.frame(head))
            continue
        held = look(state.words, frame, place) or (agents_below(frame) if place == "by" else [])
        found = parties(state.words, [t for h in held for t in listed(h)], frame.verb)
        if found:
            return found
    return []


def _named(state: Workings, party: Party, verb: Any, taken: set[int]) -> list[Party]:
    """The party, or whom a pronoun means."""
    if party.token.pos_ != "PRON":
        return [party]
    if party.token.dep_ == "nsubjpass" and party.token.lower_ in ("he", "she", "they"):
        held = [t for t in antecedent_of(state.words, party.token, verb) if t.i not in taken]
        return [Party(t, "coreference") for t in held] or [party]
    if party.token.lower_ not in ("him", "her", "them"):
        return [party]
    found = object_antecedent_of(state.words, party.token, verb, taken)
    return [Party(t, "coreference") for t in found] or [party]


def _complete(state: Workings, act: Act, verb: Any) -> None:
    """Recipients outside the act's own words: who must act first, or who was called to be told."""
    if any(r.link == "clause" and r.token.pos_ != "PRON" for r in act.recipients):
        return
    if act.event == "REJECT":
        act.recipients = asked_until(state.words, state.frame(verb)) or act.recipients
    if verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB" and state.words.is_in(verb.head, "CALLING"):
        held = [t for o in state.frame(verb.head).objects for t in listed(o)]
        link: Link = "coreference" if act.recipients else "clause"
        act.recipients = [Party(t, link) for t in held if is_party(state.words, t)] or act.recipients
    if act.event in WRITTEN and act.trigger.tag_ == "VBG":
        act.recipients = _written_to(state, act.trigger) or act.recipients


def _written_to(state: Workings, verb: Any) -> list[Party]:
    """ "Sent a letter to the agency threatening to leave it": those to whom it is written."""
    above = next((t for t in verb.ancestors if t.pos_ == "VERB"), None)
    if above is None or above.lemma_ not in ("send", "write", "address", "deliver"):
        return []
    frame = state.frame(above)
    letters = [o for o in frame.objects if o.lemma_ in LETTERS]
    held = [*frame.given_to, *frame.preps.get("to", ()), *(t for o in letters for t in preps_of(o).get("to", ()))]
    return [Party(t) for h in held for t in listed(h) if letters and is_party(state.words, t)]
