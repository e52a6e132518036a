"""A place's tokens to its spot: the token by which the place stands in its clause, and the preposition before that.

In: `Phrase` of a place. Out: `Spot`. "In Ashkelon, Sderot and Beersheba" has one preposition for three places; "in the
centre of Nice" and "at Brussels airport" stand in the clause by "centre" and "airport".
"""

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from onrecord.resolving.linking_place_words import KINDS_OF_PLACE, PARTS

_STEPS = 8
_BEFORE_NOUN = ("compound", "nmod", "amod", "poss")


@dataclass(frozen=True, slots=True)
class Spot:
    """`token` stands in the clause, `word` is the preposition over it ("" without one), `over` what that hangs on.

    `moved` tells that the token is a word for a part or a kind of place, not the name.
    """

    token: Any
    word: str
    over: Any
    moved: bool


def find_spot(head: Any, names: Container[int]) -> Spot:
    """The spot of the name that `head` heads; `names` are the tokens of the paragraph that head places."""
    token, moved = head, False
    for _ in range(_STEPS):
        above = _above(token, names)
        if above is None:
            break
        moved = moved or (token.dep_ != "conj" and above.i not in names)
        token = above
    if token.dep_ != "pobj":
        return Spot(token, "", token.head, moved)
    preposition = token.head
    word, over = _word(preposition)
    return Spot(token, word, over, moved)


def _above(token: Any, names: Container[int]) -> Any | None:
    """One step up from a name to what it is listed with, a part of, or the name of; None at the top."""
    above = token.head
    if above.i == token.i:
        return None
    if token.dep_ == "conj":
        return above if above.i in names or above.pos_ == "PROPN" or above.lower_ in PARTS else None
    if token.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ in PARTS:
        return above.head
    if token.dep_ == "pobj" and above.lower_ in ("including", "like") and above.head.lower_ in PARTS:
        return above.head  # "in several cities, including Munich"
    if token.dep_ == "appos" and (above.lower_ in PARTS or above.i in names):
        return above
    if token.dep_ in _BEFORE_NOUN and above.lower_ in KINDS_OF_PLACE:
        return above
    return None


def _word(preposition: Any) -> tuple[str, Any]:
    """The preposition that tells most, of those that stand in a row: "out" in "out of", "from" in "from near"."""
    over = preposition.head
    if preposition.dep_ in ("prep", "pcomp") and over.pos_ in ("ADP", "SCONJ") and over.dep_ in ("prep", "prt"):
        return ("from" if over.lower_ == "from" else over.lower_), over.head
    if preposition.lower_ == "of" and over.lower_ in PARTS and over.dep_ in ("advmod", "npadvmod"):
        return "near", over.head  # "30 kilometres north of Kyiv"
    if preposition.lower_ == "over" and any(c.lower_ == "all" for c in preposition.children):
        return "throughout", over
    return preposition.lower_, over


def stands_before_noun(token: Any) -> bool:
    return token.dep_ in _BEFORE_NOUN
