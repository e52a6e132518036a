"""Events to the times, places and quantities of their own clauses, by the syntax that ties them to the trigger.

In: events with trigger and clause, and the times, places and quantities of the article. Out: ids for each event, or the
reason why there is none. "Taking back territory lost in the early days of the invasion": the time dates the loss, so it
is not the taking's. Nothing is copied from another clause.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from onrecord.records.event import Event, EventPlace, PlaceRole
from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.span import Span, covers, overlaps
from onrecord.records.time_expression import TimeExpression
from onrecord.resolving.linking_tokens import Locator, Phrase, nearest_verb_above

Item = TypeVar("Item", TimeExpression, Place, Quantity)

_ROLES: dict[str, PlaceRole] = {
    "from": "origin", "out": "origin", "off": "origin",
    "to": "destination", "into": "destination",
    "toward": "destination", "towards": "destination", "onto": "destination",
    "against": "target",
}  # fmt: skip
_STRIKES = frozenset(["ASSAULT", "COERCE"])
_STANDS_IN = frozenset(["in", "inside", "near", "outside", "around", "across", "throughout", "within"])
_OWN = frozenset(["dobj", "nsubj", "nsubjpass", "attr", "oprd"])
_NOT_PLACING = frozenset(["with", "by", "about", "over", "than", "as", "like", "for", "between"])
_AIMING = frozenset(["fire", "shoot", "launch", "lob", "aim"])
_FLYING = frozenset(["fly", "pass", "sail"])
_MOVES = frozenset([
    "go", "travel", "fly", "move", "flee", "return", "withdraw", "send", "deploy", "visit", "arrive", "head",
    "march", "enter", "leave"
])  # fmt: skip
_CARRIES = frozenset(
    ["transfer", "ship", "export", "deliver", "transport", "bring", "carry", "smuggle", "sell", "supply"]
)
"""Goods move, and where they go to is a place of the act."""
_SPOTTING = frozenset(["at", "in", "inside", "near", "outside", "on", "into", "from", "during"])
_SAID = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"])
_TOPICAL = frozenset(["of", "on", "against", "to", "toward", "towards", "about", "over"])
"""Prepositions that name what is talked of or whom it is said to: "criticism of Peru", "a protest to Norway"."""
_SPOKEN = _SAID | {"SANCTION"}
_OFFICES = frozenset([
    "mayor", "governor", "president", "minister", "premier", "bishop", "sheriff", "chief", "head", "leader",
    "king", "queen", "prince", "university", "bank", "ambassador", "consul",
])  # fmt: skip
"""Nouns whose "of" names an office or a body: the mayor of Oslo may act elsewhere."""
_KINDS_OF_PLACE = frozenset([
    "island", "islands", "province", "region", "district", "county", "city", "town", "village", "state", "area",
    "peninsula", "valley", "river", "sea", "strait", "border", "coast", "airport", "base", "camp", "suburb", "capital",
    "neighborhood", "neighbourhood", "oblast", "governorate", "prefecture", "desert", "mountains", "territory", "port",
])  # fmt: skip
"""What belongs to a place's name or lies there: "Sulawesi island", "Farah province"; not "the Guam threat"."""
_MOVABLE = frozenset([
    "missile", "rocket", "drone", "jet", "plane", "warplane", "aircraft", "ship", "vessel", "warship", "tank", "troop",
    "soldier", "force", "army", "fighter", "rebel", "bomb", "weapon",
])  # fmt: skip
"""What a country has wherever it may be: "shot down North Korea's missiles" happened somewhere."""
_HOW_MANY = frozenset(["count", "money", "percent", "rate"])
_COUNTING = frozenset(["of", "with", "by", "at", "for", "to", "from", "against", "on", "including", "among", "using"])
"""Prepositions between a number and its event: "fired on 12 ships", "hit with 30 drones", "talks with five envoys"."""
_NO_TIME = "no time expression belongs to its clause"
_NO_DATE = "its clause tells only how long"
_NO_PLACE = "no place name belongs to its clause"
_HOPS = 12


@dataclass(slots=True)
class Anchor:
    """An event's trigger in the tree: `verb` is the verb of its clause, which may be a support verb of a noun."""

    event: Event
    trigger: Any
    verb: Any
    parties: frozenset[int] = frozenset()
    paragraph: int = 0
    times: list[tuple[int, TimeExpression]] = field(default_factory=list)
    places: list[EventPlace] = field(default_factory=list)
    quantities: list[str] = field(default_factory=list)


def find_anchors(events: Iterable[Event], locator: Locator) -> list[Anchor]:
    anchors = []
    for event in events:
        phrase = locator.phrase(event.trigger)
        if phrase is None:
            continue
        trigger = phrase.head
        verb = trigger if trigger.pos_ in ("VERB", "AUX") else nearest_verb_above(trigger)
        heads = (locator.phrase(p.span) for p in (*event.actor, *event.recipient) if p.from_ != "implied")
        parties = frozenset(h.head.i for h in heads if h is not None)
        anchors.append(Anchor(event, trigger, verb, parties, phrase.paragraph.index))
    return anchors


def find_owners(phrase: Phrase, span: Span, anchors: Sequence[Anchor], through_nouns: bool) -> list[Anchor]:
    """The events that the words belong to: their trigger, or the support verb of their trigger, is met first above.

    A verb that is no event's ends the climb, and so does (unless `through_nouns`) a noun that is no party to the event.
    """
    by_token: dict[int, list[Anchor]] = {}
    verbs: dict[int, list[Anchor]] = {}
    for anchor in anchors:
        if not covers(anchor.event.clause, span):
            continue
        by_token.setdefault(anchor.trigger.i, []).append(anchor)
        verbs.setdefault(anchor.verb.i, []).append(anchor)
    token, spot = phrase.head, _spot_of(phrase.head)
    passed: list[Any] = []
    for _ in range(_HOPS):
        if token.i in by_token and not (phrase.holds(token.i) and token.pos_ in ("VERB", "AUX")):
            return _reached(by_token[token.i], passed, through_nouns)
        if token.i != phrase.head.i and token.pos_ in ("VERB", "AUX") and token.dep_ != "prep":  # not "including"
            if (by_agent := _through_participle(token, anchors)) and not passed:
                return by_agent
            return _reached(verbs.get(token.i, []), passed, through_nouns)
        if token.i != phrase.head.i and token.pos_ in ("NOUN", "PROPN", "PRON"):
            named = phrase.head.dep_ in ("compound", "nmod", "appos") and token.i == phrase.head.head.i
            if token.i == spot.i or (phrase.head.dep_ == "appos" and named):
                pass  # "the port of Yeosu": one place
            elif not named or token.lower_ not in _KINDS_OF_PLACE:
                passed.append(token)
        if token.head.i == token.i:
            return _reached(verbs.get(token.i, []), passed, through_nouns)
        token = token.head
    return []


def _reached(anchors: Sequence[Anchor], passed: Sequence[Any], through_nouns: bool) -> list[Anchor]:
    """Those whose own words were passed on the way: parties, subject or object of the trigger or of its verb.

    "Mobilizes amid losses in Ukraine": the losses are in Ukraine, and no part of the mobilization. "Met at a hotel in
    Geneva", "fired at a plant near Mykolaiv": where the act was is told by a thing that lies there.
    """
    if through_nouns:
        return list(anchors)
    return [a for a in anchors if all(_is_part(t, a) for t in passed)]


def _is_part(noun: Any, anchor: Anchor) -> bool:
    """ "Condemned the attack in Kabul": what is only said, asked or refused happens elsewhere than its object."""
    own = (anchor.trigger.i, anchor.verb.i)
    if anchor.event.event in _SAID and noun.dep_ in ("dobj", "pobj") and noun.head.lower_ not in _SPOTTING:
        return False
    if noun.i in anchor.parties or (noun.dep_ in _OWN and noun.head.i in own):
        return True
    if noun.dep_ != "pobj" or noun.head.lower_ not in _SPOTTING:
        return False
    above = noun.head.head
    return above.i in own or (above.i < noun.i and above.pos_ in ("NOUN", "PROPN") and _is_part(above, anchor))


def _spot_of(head: Any) -> Any:
    """The word for its kind that a place's name follows, "of" between them: "town" in "the town of Killeen"."""
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ in _KINDS_OF_PLACE:
        return head.head.head
    return head


def _through_participle(verb: Any, anchors: Sequence[Anchor]) -> list[Anchor]:
    """ "A decree imposed by the president on Monday": the participle whose agent is the event's actor tells of it."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return []
    agents = {held.i for by in verb.children if by.dep_ == "agent" for held in by.children if held.dep_ == "pobj"}
    noun = verb.head
    return [
        a for a in anchors if agents & a.parties and (a.trigger.i == noun.i or (a.trigger.head.i == noun.i < verb.i))
    ]


def find_when(phrase: Phrase, anchors: Sequence[Anchor]) -> list[Anchor]:
    """The event of the relative clause that a time is taken up by: "in 2014, when Russia annexed Crimea"."""
    doc, after = phrase.paragraph.doc, phrase.last + 1
    if after < len(doc) and doc[after].text == ",":
        after += 1
    if after >= len(doc) or doc[after].lower_ != "when" or doc[after].dep_ != "advmod":
        return []
    return [a for a in anchors if a.trigger.i == doc[after].head.i]


def take_times(times: Sequence[TimeExpression], anchors: Sequence[Anchor], locator: Locator) -> None:
    for time, phrase, near in _placed(times, anchors, locator):
        for anchor in find_when(phrase, near) or find_owners(phrase, time.span, near, through_nouns=True):
            anchor.times.append((abs(phrase.head.i - anchor.trigger.i), time))


def take_places(places: Sequence[Place], anchors: Sequence[Anchor], locator: Locator) -> None:
    """Places by their use: never a demonym, never the actor, and an inner place before the larger one it lies in."""
    spots = [p for p in places if p.use == "literal"]
    heads = {}
    for place, phrase, _ in _placed(spots, anchors, locator):
        heads[phrase.paragraph.index, phrase.head.i] = place
    for place, phrase, near in _placed(spots, anchors, locator):
        if _is_container(phrase, heads):
            continue
        for anchor in find_owners(phrase, place.span, near, through_nouns=False):
            role = _role_of(place, phrase, anchor)
            if role is not None and all(p.place != place.id for p in anchor.places):
                anchor.places.append(EventPlace(place=place.id, role=role))


def take_quantities(quantities: Sequence[Quantity], anchors: Sequence[Anchor], locator: Locator) -> dict[str, str]:
    """The quantities of each event; returned: for each quantity the event it belongs to most closely.

    Only how many or how much of the event's own parties, victims, weapons and objects: not the age in "a 22-year-old
    man", nor the rank in "the first since the war".
    """
    owner: dict[str, str] = {}
    told = [q for q in quantities if q.kind in _HOW_MANY]
    for quantity, phrase, near in _placed(told, anchors, locator):
        owners = find_owners(phrase, quantity.span, near, through_nouns=True)
        met = _of_events(phrase, owners)
        owners = [a for a in owners if a.event.id in met]
        for anchor in owners:
            anchor.quantities.append(quantity.id)
        if owners:
            owner[quantity.id] = min(owners, key=lambda a: abs(a.trigger.i - phrase.head.i)).event.id
    return owner


def _of_events(phrase: Phrase, anchors: Sequence[Anchor]) -> set[str]:
    """The events of whose parties, objects or means the number tells: the way up from it meets nothing else.

    "Protesters marched in 30 cities", "struck after three days of talks": the number is of a place or of another act.
    """
    met = set()
    for anchor in anchors:
        token = phrase.head
        for _ in range(_HOPS):
            if token.i == anchor.trigger.i or token.i in anchor.parties:
                met.add(anchor.event.id)
                break
            above = token.head
            if above.i == token.i:
                break
            if token.dep_ in _OWN and above.i in (anchor.trigger.i, anchor.verb.i):
                met.add(anchor.event.id)
                break
            if token.pos_ in ("ADP", "SCONJ") and token.dep_ in ("prep", "agent") and token.lower_ not in _COUNTING:
                break
            token = above
    return met


def chosen_time(anchor: Anchor) -> tuple[str | None, str | None]:
    """The time nearest to the trigger, dates before others, and else the reason.

    A length of time that no date is known of ("sentenced to three years") says how long, and not when.
    """
    dated = [pair for pair in anchor.times if pair[1].type != "DURATION" or pair[1].start is not None]
    if not dated:
        return None, _NO_DATE if anchor.times else _NO_TIME
    order = {"DATE": 0, "TIME": 0, "SET": 1, "DURATION": 2}
    return min(dated, key=lambda pair: (order[pair[1].type], pair[0]))[1].id, None


def place_reason(anchor: Anchor) -> str | None:
    return None if anchor.places else _NO_PLACE


def _placed(
    items: Sequence[Item], anchors: Sequence[Anchor], locator: Locator
) -> Iterable[tuple[Item, Phrase, list[Anchor]]]:
    by_paragraph: dict[int, list[Anchor]] = {}
    for anchor in anchors:
        by_paragraph.setdefault(anchor.paragraph, []).append(anchor)
    for item in items:
        phrase = locator.phrase(item.span)
        if phrase is not None and (near := by_paragraph.get(phrase.paragraph.index)):
            yield item, phrase, near


def _is_container(phrase: Phrase, heads: dict[tuple[int, int], Place]) -> bool:
    """ "Kupyansk, Kharkiv region", "Bucha in Ukraine": the second only says where the first lies."""
    above = phrase.head.head
    if phrase.head.dep_ == "pobj" and above.lower_ in ("in", "of"):
        above = above.head
    elif phrase.head.dep_ not in ("appos", "npadvmod", "nmod", "conj"):
        return False
    if phrase.head.dep_ == "conj":
        return False
    return above.i != phrase.head.i and (phrase.paragraph.index, above.i) in heads


def _role_of(place: Place, phrase: Phrase, anchor: Anchor) -> PlaceRole | None:
    """What a place is to the event, by its preposition or its part in the clause; None where it is only an actor."""
    if any(overlaps(p.span, place.span) and _is_head(phrase, p.span) for p in anchor.event.actor):
        return None
    struck = anchor.event.event in _STRIKES
    receives = any(
        p.from_ != "implied" and overlaps(p.span, place.span) and _is_head(phrase, p.span)
        for p in anchor.event.recipient
    )
    spot = _spot_of(phrase.head)
    prep = _preposition(spot)
    if prep is None:
        return _role_without_preposition(spot, anchor, struck, receives)
    word, on_trigger = prep.lower_, prep.head.i == anchor.trigger.i
    if word in _STANDS_IN:
        return "at"
    if anchor.event.event in _SPOKEN and word in _TOPICAL:
        return None
    if word == "over":  # "fired a rocket over Sweden": it passed there and hit nothing
        return "at" if anchor.trigger.lemma_.lower() in _AIMING or anchor.verb.lemma_.lower() in _FLYING else None
    if word in _NOT_PLACING or (word == "from" and prep.head.i in anchor.parties):
        return "target" if receives and struck else None
    if word == "of":
        if on_trigger:  # "the criticism of China" is not made there
            return "target" if struck else None if receives or anchor.event.event in _SAID else "at"
        resides = prep.head.i in anchor.parties and prep.head.lemma_.lower() not in _OFFICES
        return "at" if resides and place.resolution != 1 else None
    aimed = anchor.trigger.pos_ in ("NOUN", "PROPN") or anchor.trigger.lemma_.lower() in _AIMING
    if struck and (receives or (on_trigger and aimed and word in ("on", "at"))):
        return "target"
    # "Sanctions on Zimbabwe", "aid to Yemen": the country that receives is no place of the act.
    if receives and word == "to" and anchor.trigger.lemma_.lower() not in _MOVES | _CARRIES:
        return None
    stays = receives and anchor.event.event != "MOBILIZE"  # "deployed arms on the peninsula": there they are
    return _ROLES.get(word, None if stays else "at")


def _role_without_preposition(head: Any, anchor: Anchor, struck: bool, receives: bool) -> PlaceRole | None:
    """Objects ("shelled Kharkiv", "visited Warsaw") and what stands before a noun ("the Kharkiv shelling")."""
    moved_to = anchor.trigger.lemma_.lower() in _MOVES
    before_noun = head.dep_ in ("compound", "nmod", "amod", "poss")
    if before_noun and head.head.i == anchor.trigger.i:
        return "at"  # "the Kharkiv shelling"
    if before_noun:
        return None  # "Iran's missiles", "a Panama tanker": whose it is, not where
    if receives:
        return "target" if struck else "destination" if moved_to else None
    if head.dep_ in ("dobj", "nsubjpass"):
        return "target" if struck else "destination" if moved_to else "at"
    if head.dep_ in ("npadvmod", "advmod"):  # not "a Panama-flagged tanker"
        return "at" if head.head.i in (anchor.trigger.i, anchor.verb.i) else None
    return "at" if head.dep_ in ("appos", "ROOT") else None


def _is_head(phrase: Phrase, span: Span) -> bool:
    """Whether the place is what the participant's phrase is about, not a part of it ("protesters in Minsk")."""
    start = phrase.paragraph.start
    doc = phrase.paragraph.doc
    inside = [t for t in doc[max(0, phrase.head.i - 14) : phrase.head.i + 15]
              if span.start <= start + t.idx < span.end]  # fmt: skip
    return not any(t.i == phrase.head.head.i for t in inside) or phrase.head.head.i == phrase.head.i


def _preposition(token: Any) -> Any | None:
    while token.dep_ in ("conj", "appos") or (token.dep_ in ("compound", "nmod") and token.head.dep_ == "pobj"):
        token = token.head
    return token.head if token.dep_ == "pobj" else None
