"""`Act` to the mode that its parties and instruments give it, where the trigger does not say: with a drone, by rebels.

Modes belong to PLOVER's types (docs/ontology.md); the words for instruments are in `events_instruments.tsv`.
"""

from collections.abc import Iterator
from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.frames import particle_of, preps_of
from onrecord.reading.events.parties import Words, core
from onrecord.reading.events.wrapping import FORCE, refused_mode, threatened_mode
from onrecord.records.event import EventType

MOVED = (("REBELS", "militia"), ("POLICE", "police"), ("VEHICLES", "weapons"), ("ARMS", "weapons"))
ASKED = (
    ("AID", "assist"),
    ("MONEY", "assist"),
    ("ARMS", "assist"),
    ("TALKS", "meet"),
    ("TRUCE", "yield"),
    ("PRISONER", "yield"),
    ("SANCTIONS", "yield"),
)
"""Classes of what is asked for or refused, and the mode."""
FAR = 12
"""How many words after the trigger are looked at for what is asked or threatened."""
MANY = 3
"""From so many parties on, a consultation is multilateral."""


def refine_mode(words: Words, act: Act) -> None:
    """Set the mode by who acts and with what."""
    if act.event == "CONSULT" and act.mode is None and len(act.doers) + len(act.recipients) >= MANY:
        act.mode = "multilateral"
    elif act.event == "MOBILIZE" and act.mode == "troops" and any(words.is_in(d.token, "REBELS") for d in act.doers):
        act.mode = "militia"
    elif act.event == "MOBILIZE" and act.mode == "troops":
        act.mode = next(_moved(words, act), act.mode)
    elif act.event == "ASSAULT" and any(c.lower_ == "sexually" for c in act.trigger.children):
        act.mode = "sexual"
    elif act.event == "ASSAULT" and act.mode in (None, "targeted", "destroy"):
        act.mode = next(_instruments(words, act), act.mode)
    elif act.event in ("REQUEST", "REJECT", "THREATEN") and act.mode is None:
        act.mode = next(_held(words, act), None)


def _moved(words: Words, act: Act) -> Iterator[str]:
    """What is sent or massed: warships are weapons, fighters a militia."""
    for child in act.verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            child = core(words, child)
            for name, mode in MOVED:
                if words.is_in(child, name):
                    yield mode


def _held(words: Words, act: Act) -> Iterator[str]:
    """The mode of a request, refusal or threat by the first word after it that says what is asked or threatened."""
    doc, start = act.trigger.doc, act.trigger.i + 1
    near = doc[start : min(start + FAR, act.trigger.sent.end)]
    for token in near:
        if token.pos_ not in ("NOUN", "VERB", "PROPN") or token.dep_ == "compound" or words.is_in(token, "REQUEST"):
            continue
        inner, mode = _type_of(words, token)
        if act.event == "THREATEN":
            if token.pos_ == "NOUN" and words.is_in(token, "RETALIATION"):
                yield "violence"
            if token.lemma_ == "strike" and any(words.is_in(d.token, "WORKERS") for d in act.doers):
                yield "restrict"
            if inner in FORCE:
                yield threatened_mode(inner, mode)
            if words.is_in(token, "RETALIATION") or words.is_in(token, "VIOLENCE"):
                yield "violence"
            continue
        if token.pos_ == "VERB" and words.is_in(token, "CHANGING"):
            yield "change"
        for name, held in ASKED:
            if words.is_in(token, name):
                yield held
        if inner is not None:
            yield refused_mode(inner)
    clauses = [c for c in act.trigger.children if c.dep_ in ("xcomp", "ccomp", "advcl")]
    if clauses and act.event != "THREATEN":
        yield "change"


def _type_of(words: Words, token: Any) -> tuple[EventType | None, str | None]:
    known = words.tables.verbs if token.pos_ == "VERB" else words.tables.nouns
    particle = particle_of(token)
    rows = known.get(f"{token.lemma_.lower()}_{particle}" if particle else token.lemma_.lower(), ())
    plain = [r for r in rows if r.weight == 0 and r.event] or [r for r in rows if r.event][:1]
    return (plain[0].event, plain[0].mode) if plain else (None, None)


def _instruments(words: Words, act: Act) -> Iterator[str]:
    known = words.tables.instruments
    for token in _tools(act):
        if token.lemma_.lower() == "bomber" and any(c.lower_ == "suicide" for c in token.lefts):
            yield "suicide-attack"
        for word in (token, *(c for c in token.lefts if c.dep_ == "compound")):
            mode = known.get(word.lemma_.lower())
            if mode is not None:
                yield mode


def _tools(act: Act) -> Iterator[Any]:
    """The doers themselves ("drones struck"), and what stands after with, by, from, or in "in a missile attack"."""
    yield from (d.token for d in act.doers)
    for top in (act.trigger, act.verb):
        if top.pos_ in ("VERB", "AUX"):
            yield from (c for c in top.children if c.dep_ == "nsubj")
        for name, held in preps_of(top).items():
            if name in ("with", "by", "from", "in"):
                yield from held
        for child in top.children:
            if child.dep_ == "advcl" and child.lemma_ == "use":
                yield from (c for c in child.children if c.dep_ == "dobj")
