"""Events to the places that the sentence after theirs lists: "plans votes in four regions. Luhansk and ... Kherson."

In: anchors, the places of the article. Out: the same anchors, with the listed places at which their event is. Only a
sentence without a verb that follows at once, and only where the event's own clause counts the places and names none.
"""

from collections.abc import Sequence
from typing import Any

from onrecord.records.event import EventPlace
from onrecord.records.place import Place
from onrecord.resolving.linking_anchors import HOPS, Anchor, Anchors, Held, placed
from onrecord.resolving.linking_place_words import KINDS_OF_PLACE, SAID
from onrecord.resolving.linking_tokens import Locator, Phrase

_COUNTED = KINDS_OF_PLACE | frozenset(["part", "country", "republic", "territory", "oblast", "governorate", "capital"])
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def take_listed(places: Sequence[Place], anchors: Anchors, locator: Locator) -> None:
    lists: dict[tuple[int, int], list[tuple[Place, Phrase]]] = {}
    for place, phrase in placed([p for p in places if p.use == "literal"], anchors, locator):
        lists.setdefault((phrase.paragraph.index, phrase.head.sent.start), []).append((place, phrase))
    for (paragraph, start), told in lists.items():
        spots = {place.geonameid or place.span.exact: (place, phrase) for place, phrase in reversed(told)}
        doc = told[0][1].paragraph.doc
        if start == 0 or len(spots) < 2 or any(t.tag_ in _FINITE for t in doc[start].sent):
            continue
        for anchor in _counting(doc[start - 1].sent, paragraph, anchors):
            if not anchor.places:
                anchor.places.extend(
                    Held(EventPlace(place=place.id, role="at"), phrase.head.i, "in")
                    for place, phrase in reversed(spots.values())
                )


def _counting(sentence: Any, paragraph: int, anchors: Anchors) -> list[Anchor]:
    """The events of the clause that counts places: "in four regions", "joining four of the occupied parts"."""
    for token in sentence:
        if token.dep_ != "nummod" and not (token.tag_ == "CD" and any(c.lower_ == "of" for c in token.rights)):
            continue
        counted = token.head if token.dep_ == "nummod" else _of_what(token)
        if counted is None or counted.lemma_.lower() not in _COUNTED or token.lower_ in ("one", "1"):
            continue
        above = token
        for _ in range(HOPS):
            met = [*anchors.triggered(paragraph, above), *anchors.under(paragraph, above)]
            if met:
                return [a for a in met if a.event is not None and a.kind not in SAID]
            if above.head.i == above.i:
                break
            above = above.head
    return []


def _of_what(number: Any) -> Any | None:
    return next((n for c in number.rights if c.lower_ == "of" for n in c.rights if n.dep_ == "pobj"), None)
