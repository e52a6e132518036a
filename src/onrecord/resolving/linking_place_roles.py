"""A place and an event to what the place is to the event: at, origin, destination, target, or nothing.

In: the spot of a place and the anchor it belongs to. Out: a `PlaceRole`, or None where the words tell only who acts,
whose a thing is, what is talked of, or where somebody is from.
"""

from typing import Any

from onrecord.records.event import Participant, PlaceRole
from onrecord.records.place import Place
from onrecord.records.span import Span, overlaps
from onrecord.resolving.linking_anchors import Anchor
from onrecord.resolving.linking_place_spots import Spot, stands_before_noun
from onrecord.resolving.linking_place_words import (
    ADDRESSED,
    AIMING,
    ATTACKERS,
    CARRIES,
    CASUALTY,
    FLYING,
    HARMS,
    JOURNEYS,
    LEAVES,
    MOVES,
    NOT_PLACING,
    OCCASIONS,
    OFFICES,
    PLACING,
    PREVENTS,
    PULLS,
    QUITS,
    REMOVES,
    ROLES,
    SAID,
    SPOKEN,
    STANDS_IN,
    STRIKES,
    TAKES,
    TOPICAL,
)
from onrecord.resolving.linking_tokens import Phrase

_TWO_SIDED = ("CONSULT", "AGREE", "COOPERATE")


def find_role(place: Place, phrase: Phrase, spot: Spot, anchor: Anchor) -> PlaceRole | None:
    """What a place is to the event, by its preposition or its part in the clause; None where it is none of its."""
    event = anchor.event
    if event is not None and _is_party([p for p in event.actor if p.from_ != "implied"], place, phrase):
        left = spot.word in ("from", "out") and _lemmas(anchor) & (REMOVES | MOVES)
        return "origin" if left else None  # "expelled from Chad": by Chad, and from there
    receives = event is not None and _is_party([p for p in event.recipient if p.from_ != "implied"], place, phrase)
    if not spot.word:
        return _role_without_preposition(place, spot, anchor, receives)
    return _role_by_preposition(place, spot, anchor, receives)


def _role_by_preposition(place: Place, spot: Spot, anchor: Anchor, receives: bool) -> PlaceRole | None:
    word, struck = spot.word, anchor.kind in STRIKES
    on_trigger = spot.over.i == anchor.trigger.i
    if word in STANDS_IN:
        pulled = anchor.kind == "RETREAT" and anchor.trigger.lemma_.lower() in PULLS and spot.over.dep_ == "dobj"
        return "origin" if pulled else "at"
    if anchor.kind in SPOKEN and word in TOPICAL and not _of_residents(spot, anchor):
        return None
    if word == "over":  # "fired a rocket over Sweden": it passed there and hit nothing
        flies = anchor.kind == "MOBILIZE" or anchor.verb.lemma_.lower() in FLYING
        return "at" if flies or _lemmas(anchor) & (AIMING | {"launch"}) else None
    if word in NOT_PLACING:
        return "target" if receives and struck else None
    if word == "from" and place.relation == "near":
        return "at"  # "five miles from Lviv"
    if word in ("from", "out"):
        return "origin" if _tells_origin(spot, anchor) else None
    if word == "of":
        if on_trigger:  # "the criticism of China" is not made there
            return "target" if struck else None if receives or anchor.kind in SAID else "at"
        return "at" if _of_residents(spot, anchor) and place.resolution != 1 else None
    if spot.over.i in anchor.parties and spot.over.lemma_.lower() in OFFICES:
        return None  # "the ambassador to Chile"
    aimed = anchor.trigger.pos_ in ("NOUN", "PROPN") or anchor.trigger.lemma_.lower() in AIMING
    if struck and (receives or (on_trigger and aimed and word in ("on", "at"))):
        return "target"
    # "Sanctions on Zimbabwe", "aid to Yemen": the country that receives is no place of the act.
    if receives and word == "to" and anchor.trigger.lemma_.lower() not in MOVES | CARRIES:
        return None
    if word == "to" and spot.over.lemma_.lower() in JOURNEYS and not on_trigger:
        return "at" if spot.over.head.lower_ in ("during", "on") else "destination"
    stays = receives and anchor.kind != "MOBILIZE"  # "deployed arms on the peninsula": there they are
    return ROLES.get(word) or (None if stays or word not in PLACING else "at")


def _of_residents(spot: Spot, anchor: Anchor) -> bool:
    """ "The people of Bucha": where those live who act or are acted on; not "J. Smith of Athens" or his mayor."""
    over = spot.over
    many = over.tag_ == "NNS" or over.lemma_.lower() in ADDRESSED or over.lower_ == "police"
    return spot.word == "of" and over.i in anchor.parties and many and over.lemma_.lower() not in OFFICES


def _tells_origin(spot: Spot, anchor: Anchor) -> bool:
    """ "Evacuated from Sumy", "fired from Hwangju"; not "a man from Leeds", "arrested a man from Leeds"."""
    if anchor.kind in LEAVES or _lemmas(anchor) & (MOVES | CARRIES | AIMING | REMOVES):
        over = spot.over
        own = over.i in (anchor.trigger.i, anchor.verb.i) or over.lemma_.lower() in OCCASIONS
        return own or over.pos_ not in ("NOUN", "PROPN", "PRON")
    verb = anchor.verb
    if anchor.kind != "ASSAULT":
        return False
    return bool(spot.over.i == verb.i and spot.token.left_edge.i <= verb.i + 3 and spot.token.i > verb.i)


def _lemmas(anchor: Anchor) -> frozenset[str]:
    return frozenset([anchor.trigger.lemma_.lower(), anchor.verb.lemma_.lower()])


def _role_without_preposition(place: Place, spot: Spot, anchor: Anchor, receives: bool) -> PlaceRole | None:
    """Objects ("shelled Kharkiv", "visited Warsaw") and what stands before a noun ("the Kharkiv shelling")."""
    head, struck, own = spot.token, anchor.kind in STRIKES, (anchor.trigger.i, anchor.verb.i)
    act = anchor.trigger.lemma_.lower()
    gone: PlaceRole | None = "origin" if act in QUITS else "destination" if act in MOVES else None
    if stands_before_noun(head):
        if anchor.kind in _TWO_SIDED and place.resolution in (None, 1):
            return None  # "an EU-Israel summit"
        if head.head.i == anchor.trigger.i:  # "the Kharkiv shelling", not "Russia's request"
            return "at" if head.dep_ != "poss" or (struck and place.resolution != 1) else None
        attacker = head.head.i in anchor.actors and head.head.lemma_.lower() in ATTACKERS
        return "at" if struck and attacker else None  # "Iran's missiles", "a Panama tanker": whose it is, not where
    if _is_listed_with(head, anchor.actors) or (receives and head.dep_ == "nsubj"):
        return None
    if anchor.kind == "COERCE" and (place.resolution or 1) == 1 and not _lemmas(anchor) & TAKES:
        return None  # "Europe was forced to pay"
    if _lemmas(anchor) & (HARMS | CASUALTY):
        return None
    if head.dep_ == "dobj" and head.head.dep_ == "pcomp" and act in PREVENTS:  # "barred from entering Crimea"
        return "destination" if head.head.lemma_.lower() in MOVES else None
    if receives:
        return "target" if struck else gone
    if head.dep_ in ("dobj", "nsubjpass"):
        return "target" if struck else gone or (None if spot.moved else "at")
    # "30 kilometres north of Kyiv", not "a Panama-flagged tanker"
    return "at" if spot.moved and head.dep_ in ("npadvmod", "advmod") and head.head.i in own else None


def _is_listed_with(token: Any, heads: frozenset[int]) -> bool:
    """ "Several states - Austria, Cyprus and Greece - declined", "Moscow and Beijing insist"."""
    if token.i in heads or any(c.i in heads for c in token.conjuncts):
        return True
    for _ in range(8):
        if token.dep_ not in ("conj", "appos") or token.head.i == token.i:
            return False
        token = token.head
        if token.i in heads:
            return True
    return False


def _is_party(parties: tuple[Participant, ...] | list[Participant], place: Place, phrase: Phrase) -> bool:
    return any(overlaps(p.span, place.span) and _is_head(phrase, p.span) for p in parties)


def _is_head(phrase: Phrase, span: Span) -> bool:
    """Whether the place is what the participant's phrase is about, not a part of it ("protesters in Minsk")."""
    start = phrase.paragraph.start
    doc = phrase.paragraph.doc
    inside = [t for t in doc[max(0, phrase.head.i - 14) : phrase.head.i + 15]
              if span.start <= start + t.idx < span.end]  # fmt: skip
    return not any(t.i == phrase.head.head.i for t in inside) or phrase.head.head.i == phrase.head.i
