"""Events to the quantities of their own clauses: how many or how much of their parties, victims and objects.

In: anchors, the quantities of the article. Out: the ids each anchor holds, and for each quantity its event. Not the age
in "a 22-year-old man", nor the rank in "the first since the war".
"""

from collections.abc import Sequence

from onrecord.records.quantity import Quantity
from onrecord.resolving.linking_anchors import HOPS, OWN, Anchor, Anchors, find_owners, placed
from onrecord.resolving.linking_tokens import Locator, Phrase

_HOW_MANY = frozenset(["count", "money", "percent", "rate"])
_COUNTING = frozenset(["of", "with", "by", "at", "for", "to", "from", "against", "on", "including", "among", "using"])
"""Prepositions between a number and its event: "fired on 12 ships", "hit with 30 drones", "talks with five envoys"."""


def take_quantities(quantities: Sequence[Quantity], anchors: Anchors, locator: Locator) -> dict[str, str]:
    """The quantities of each event; returned: for each quantity the event it belongs to most closely."""
    owner: dict[str, str] = {}
    told = [q for q in quantities if q.kind in _HOW_MANY]
    for quantity, phrase in placed(told, anchors, locator):
        owners = [a for a in find_owners(phrase, quantity.span, anchors) if a.event is not None and _tells(phrase, a)]
        for anchor in owners:
            anchor.quantities.append(quantity.id)
        nearest = min(owners, key=lambda a: abs(a.trigger.i - phrase.head.i), default=None)
        if nearest is not None and nearest.event is not None:
            owner[quantity.id] = nearest.event.id
    return owner


def _tells(phrase: Phrase, anchor: Anchor) -> bool:
    """Whether the number is of the event's parties, objects or means: the way up from it meets nothing else.

    "Protesters marched in 30 cities", "struck after three days of talks": the number is of a place or of another act.
    """
    token = phrase.head
    for _ in range(HOPS):
        if token.i == anchor.trigger.i or token.i in anchor.parties:
            return True
        above = token.head
        if above.i == token.i:
            return False
        if token.dep_ in OWN and above.i in (anchor.trigger.i, anchor.verb.i):
            return True
        if token.pos_ in ("ADP", "SCONJ") and token.dep_ in ("prep", "agent") and token.lower_ not in _COUNTING:
            return False
        token = above
    return False
