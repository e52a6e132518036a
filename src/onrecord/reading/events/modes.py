"""`Act` to the mode that its parties and instruments give it, where the trigger does not say: with a drone, by rebels.

Modes belong to PLOVER's types (docs/ontology.md); the words for instruments are in `events_instruments.tsv`.
"""

from collections.abc import Iterator
from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.frames import preps_of
from onrecord.reading.events.parties import Words

MANY = 3
"""From so many parties on, a consultation is multilateral."""


def refine_mode(words: Words, act: Act) -> None:
    """Set the mode by who acts and with what."""
    if act.event == "CONSULT" and act.mode is None and len(act.doers) + len(act.recipients) >= MANY:
        act.mode = "multilateral"
    elif act.event == "MOBILIZE" and act.mode == "troops" and any(words.is_in(d.token, "REBELS") for d in act.doers):
        act.mode = "militia"
    elif act.event == "ASSAULT" and act.mode in (None, "targeted"):
        act.mode = next(_instruments(words, act), act.mode)


def _instruments(words: Words, act: Act) -> Iterator[str]:
    known = words.tables.instruments
    for token in _tools(act):
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
