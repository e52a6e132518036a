"""`Act`s that read like events and are none: storms that kill, deaths without force, acts of nobody, sport.

The reason is set in `drop`. Words come from the tables; what is asked here is only who or what is said to act.
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.frames import Frame
from onrecord.reading.events.parties import Words


def gate_verb(words: Words, act: Act, frame: Frame) -> str | None:
    """Why a verb's act is no event, or None. Asked before anything wraps the act."""
    told = [d for d in frame.doers if d.pos_ not in ("PRON", "DET")]
    if told and not act.doers and not any(words.is_in(d, "WEAPONS") for d in told):
        return "what is said to act is no party"
    if any(words.is_in(d, "NATURE") for d in told):
        return "nature or chance, not an act"
    if words.is_in(frame.verb, "HARM") and not act.doers and not told:
        return _without_force(words, frame.verb)
    return None


def _without_force(words: Words, verb: Any) -> str | None:
    """ "12 were killed in a crash" is an accident; "in an attack" is not; without a word of force nobody knows."""
    near = list(verb.sent)
    if any(words.is_in(t, "NATURE") for t in verb.subtree):
        return "nature or chance, not an act"
    if not any(words.is_in(t, "VIOLENCE") for t in near):
        return "harm, but nothing says by whom or by force"
    return None
