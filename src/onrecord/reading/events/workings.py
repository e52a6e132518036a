"""`Workings`: what the coder of one paragraph knows so far. It lives for one paragraph and is never kept."""

from dataclasses import dataclass, field
from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.frames import Frame, frame_of, particle_of
from onrecord.reading.events.parties import NEVER, Words
from onrecord.reading.events.tables import EventTables, WrapRow

COMMITTED = frozenset({"troop", "force", "money", "resource", "fund", "soldier", "aid"})
"""What is committed to a cause, not done."""


@dataclass(slots=True)
class Workings:
    """`used` holds the tokens that already stand in an act: a word is told once."""

    words: Words
    used: set[int] = field(default_factory=set)
    acts: list[Act] = field(default_factory=list)
    frames: dict[int, Frame] = field(default_factory=dict)

    @property
    def tables(self) -> EventTables:
        return self.words.tables

    def frame(self, verb: Any) -> Frame:
        """The verb's frame, built once."""
        if verb.i not in self.frames:
            self.frames[verb.i] = frame_of(verb)
        return self.frames[verb.i]

    def lemma(self, word: Any) -> str:
        """The lemma, with its particle where the tables know the two together: carry_out."""
        lemma = str(word.lemma_.lower())
        lemma = self.tables.lemmas.get(lemma, lemma)
        particle = particle_of(word)
        if particle is None:
            return lemma
        both = f"{lemma}_{particle}"
        return both if both in self.tables.wrappers or both in self.tables.supports else lemma

    def supports(self, word: Any) -> bool:
        """Whether the word only carries the noun beside it: "carry out a raid"."""
        return self.lemma(word) in self.tables.supports

    def receives(self, word: Any) -> bool:
        """Whether its subject is the one it is done to: "face criticism"."""
        return self.lemma(word) in self.tables.receivers

    def wrapper(self, word: Any, noun: bool = False) -> WrapRow | None:
        """The row of a word that holds acts here: "call for talks" asks, "call the king" does not.

        `noun`: what it would hold is a noun; "intend" and "set" hold only infinitives.
        """
        row = self.tables.wrappers.get(self.lemma(word))
        if row is None or _holds_a_thing(word) or (word.lemma_ == "open" and word.pos_ == "VERB"):
            return None
        if not row.needs:
            return row
        if row.needs == ("inf",):
            return None if noun else row
        for child in word.children:
            if (
                child.dep_ == "prep"
                and child.lower_ in row.needs
                and not any(h.ent_type_ in NEVER for h in child.children)
            ):
                return row
            if child.dep_ == "advcl" and any(m.dep_ == "mark" and m.lower_ in row.needs for m in child.lefts):
                return row  # "called for the minister to be sacked"
        return None


def _holds_a_thing(word: Any) -> bool:
    """ "Migrants who commit crimes", "was considered bold": no promise, and no plan."""
    lemma = word.lemma_.lower()
    if word.pos_ != "VERB":
        return False
    if lemma == "commit":
        return any(c.dep_ == "dobj" and c.pos_ == "NOUN" and c.lemma_ not in COMMITTED for c in word.children)
    return lemma == "consider" and any(c.dep_ in ("oprd", "acomp") for c in word.children)
