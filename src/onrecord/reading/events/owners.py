"""Frames to the owners of what is used or done: whose missile was fired, in whose strike somebody was killed.

Where a passive names nobody who does it, the country or group before the weapon, or before the attack, does.
"""

from collections.abc import Iterable
from typing import Any

from onrecord.reading.events.acts import Party
from onrecord.reading.events.doers import own_doers_of
from onrecord.reading.events.frames import Frame
from onrecord.reading.events.parties import Words, is_party, maker_of
from onrecord.reading.events.places import is_scene

USING = frozenset(
    "fire launch drop lob hurl test detonate explode deploy send scramble use unleash dispatch fly station".split()  # noqa: SIM905
)
"""Verbs of using arms, whose owner uses them; "a Russian jet was shot down" is done to Russia."""
STRIKES = frozenset(
    """
    attack strike airstrike raid bombing shelling offensive bombardment ambush assault shooting blast explosion fire
    operation incursion
    """.split()  # noqa: SIM905
)
"""Nouns after "in" by which somebody is killed, wounded or hit."""
DURING = ("in", "during", "by", "from", "as")
SENDERS = frozenset({"send", "dispatch"})
"""Verbs that ask for a sender: those who were sent did not send themselves."""


def owners_of(words: Words, frame: Frame, event: str | None) -> list[Party]:
    """Who does what a passive tells without an agent, by whose weapon it is or whose strike it happens in."""
    if not frame.passive or event not in ("ASSAULT", "MOBILIZE"):
        return []
    if frame.verb.lemma_ in USING:
        classes = ("ARMS", "VEHICLES", "FIRED", "TROOPS") if event == "MOBILIZE" else ("ARMS", "FIRED")
        held = (t for t in frame.objects if any(words.is_in(t, name) for name in classes))
        makers = (maker_of(words, t) for t in held)
        if found := [Party(m) for m in makers if m is not None]:
            return found
    return strikers_of(words, frame) if event == "ASSAULT" else []


def strikers_of(words: Words, frame: Frame) -> list[Party]:
    """Whose strike it is that somebody was killed in: "in a Nigerian airstrike", "during raids by the army"."""
    for noun in _strikes(frame):
        found = [d for d in own_doers_of(words, noun, ("by", "poss", "mod")) if is_party(words, d.token)]
        found = [d for d in found if not is_scene(words, d.token, noun)]
        if found:
            return found
    return []


def _strikes(frame: Frame) -> Iterable[Any]:
    for name in DURING:
        for held in frame.preps.get(name, ()):
            if held.lemma_.lower() in STRIKES:
                yield held
            elif held.lemma_.lower() == "result":
                yield from (
                    t
                    for of in held.rights
                    if of.dep_ == "prep" and of.lower_ == "of"
                    for t in of.children
                    if t.lemma_.lower() in STRIKES
                )
