"""Events to anchors in the tree, and the way up from any words to the events that these words belong to.

In: events with trigger and clause, the `Locator`. Out: `Anchor`s, kept by paragraph and token in `Anchors`. What an
anchor holds is filled in by linking_times.py, linking_places.py and linking_quantities.py.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from onrecord.records.event import Event, EventPlace
from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.span import Span, covers
from onrecord.records.time_expression import TimeExpression
from onrecord.resolving.linking_tokens import Locator, Phrase, nearest_verb_above

Item = TypeVar("Item", TimeExpression, Place, Quantity)
OWN = frozenset(["dobj", "nsubj", "nsubjpass", "attr", "oprd"])
HOPS = 12
"""How far up the tree a phrase may look for its event."""


@dataclass(frozen=True, slots=True)
class Held:
    """A place of an event, the token where it stands in the clause, and the preposition before it ("" without one).

    `through` are the nouns between it and the verb or trigger: "villages", in "raided villages in Mali".
    """

    told: EventPlace
    spot: int
    word: str
    through: tuple[Any, ...] = ()

    @property
    def through_object(self) -> bool:
        return any(noun.dep_ in OWN for noun in self.through)


@dataclass(frozen=True, slots=True)
class HeldTime:
    """A time of an event, how many tokens it stands from the trigger, and the token where it stands."""

    time: TimeExpression
    distance: int
    spot: int

    @property
    def is_dated(self) -> bool:
        """Whether it says when: a length of time that no date is known of ("three years") says only how long."""
        return self.time.type != "DURATION" or self.time.start is not None


@dataclass(slots=True)
class Anchor:
    """An event's trigger in the tree: `verb` is the verb of its clause, which may be a support verb of a noun.

    `event` is None for a clause that is no event's and only lends its time and place: "rammed a truck into a gate in
    Quetta, killing two". `actors` and `parties` are the heads of the actor, and of actor and recipient.
    """

    event: Event | None
    trigger: Any
    verb: Any
    actors: frozenset[int] = frozenset()
    parties: frozenset[int] = frozenset()
    paragraph: int = 0
    times: list[HeldTime] = field(default_factory=list)
    places: list[Held] = field(default_factory=list)
    quantities: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str | None:
        """The event's PLOVER type."""
        return self.event.event if self.event is not None else None

    def reaches(self, span: Span) -> bool:
        """Whether the words stand in the event's clause. A bare clause takes what the tree gives it."""
        return self.event is None or covers(self.event.clause, span)


class Anchors:
    """The anchors by paragraph, trigger and verb: each is asked only about the tokens on the way up."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self.listed = list(anchors)
        self._triggers: dict[tuple[int, int], list[Anchor]] = {}
        self._verbs: dict[tuple[int, int], list[Anchor]] = {}
        self._parties: dict[tuple[int, int], list[Anchor]] = {}
        self.paragraphs: set[int] = set()
        for anchor in self.listed:
            self.add(anchor)

    def add(self, anchor: Anchor) -> None:
        at = anchor.paragraph
        self.paragraphs.add(at)
        self._triggers.setdefault((at, anchor.trigger.i), []).append(anchor)
        self._verbs.setdefault((at, anchor.verb.i), []).append(anchor)
        for party in anchor.parties:
            self._parties.setdefault((at, party), []).append(anchor)

    def triggered(self, paragraph: int, token: Any) -> list[Anchor]:
        return self._triggers.get((paragraph, token.i), [])

    def under(self, paragraph: int, verb: Any) -> list[Anchor]:
        """Those whose clause has this verb."""
        return self._verbs.get((paragraph, verb.i), [])

    def of_party(self, paragraph: int, noun: Any) -> list[Anchor]:
        return self._parties.get((paragraph, noun.i), [])


def find_anchors(events: Iterable[Event], locator: Locator) -> list[Anchor]:
    anchors = []
    for event in events:
        phrase = locator.phrase(event.trigger)
        if phrase is None:
            continue
        trigger = phrase.head
        verb = trigger if trigger.pos_ in ("VERB", "AUX") else nearest_verb_above(trigger)
        actors = _heads(event.actor, locator)
        parties = actors | _heads(event.recipient, locator)
        anchors.append(Anchor(event, trigger, verb, actors, parties, phrase.paragraph.index))
    return anchors


def _heads(participants: Iterable[Any], locator: Locator) -> frozenset[int]:
    found = (locator.phrase(p.span) for p in participants if p.from_ != "implied")
    return frozenset(phrase.head.i for phrase in found if phrase is not None)


def placed(items: Sequence[Item], anchors: Anchors, locator: Locator) -> Iterator[tuple[Item, Phrase]]:
    """The items that stand in a paragraph with an event, with their tokens."""
    for item in items:
        phrase = locator.phrase(item.span)
        if phrase is not None and phrase.paragraph.index in anchors.paragraphs:
            yield item, phrase


def find_owners(phrase: Phrase, span: Span, anchors: Anchors) -> list[Anchor]:
    """The events that a time or a number belongs to: their trigger, or its support verb, is met first above.

    A verb that is no event's ends the climb: in "land lost in May and retaken", May is the loss's.
    """
    paragraph, token, passed = phrase.paragraph.index, phrase.head, False
    for _ in range(HOPS):
        met = [a for a in anchors.triggered(paragraph, token) if a.reaches(span)]
        if met and not (phrase.holds(token.i) and token.pos_ in ("VERB", "AUX")):
            return met
        if ends_climb(token, phrase.head):
            told = [] if passed else through_participle(token, anchors, paragraph, span)
            return told or _under(anchors, paragraph, token, span)
        passed = passed or (token.i != phrase.head.i and token.pos_ in ("NOUN", "PROPN", "PRON"))
        if token.head.i == token.i:
            return _under(anchors, paragraph, token, span)
        token = token.head
    return []


def taking_up(phrase: Phrase, word: str) -> Any | None:
    """The verb of the clause that takes the phrase up: "in 2014, when Russia annexed", "to Bam, where shells hit"."""
    doc, after = phrase.paragraph.doc, phrase.last + 1
    if after < len(doc) and doc[after].text == ",":
        after += 1
    if after >= len(doc) or doc[after].lower_ != word or doc[after].dep_ != "advmod":
        return None
    return doc[after].head


def ends_climb(token: Any, start: Any) -> bool:
    """Whether a token above the start is a verb. "Including" is none."""
    return token.i != start.i and token.pos_ in ("VERB", "AUX") and token.dep_ != "prep"


def _under(anchors: Anchors, paragraph: int, verb: Any, span: Span) -> list[Anchor]:
    return [a for a in anchors.under(paragraph, verb) if a.reaches(span)]


_HAPPENS = frozenset(
    ["hold", "stage", "carry", "conduct", "launch", "organize", "organise", "mount", "occur", "happen"]
)
"""Verbs of a clause that only says when and where its noun was: "the talks held in Geneva"."""


def through_participle(verb: Any, anchors: Anchors, paragraph: int, span: Span) -> list[Anchor]:
    """The act whose noun a side clause is about: "a decree imposed by the president on Monday", "talks held in Geneva".

    Either the clause's agent is the act's actor, or its verb says only that the act was done: "that took place in".
    """
    if verb.dep_ not in ("acl", "relcl"):
        return []
    noun = verb.head
    if says_only_where(verb):
        return [a for a in anchors.triggered(paragraph, noun) if a.trigger.pos_ in ("NOUN", "PROPN")]
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return []
    agents = {held.i for by in verb.children if by.dep_ == "agent" for held in by.children if held.dep_ == "pobj"}
    near = (*anchors.triggered(paragraph, noun), *(a for c in noun.children for a in anchors.triggered(paragraph, c)))
    return [a for a in near if agents & a.parties and a.reaches(span) and noun.i < verb.i]


def says_only_where(verb: Any) -> bool:
    """Whether a side clause tells of its noun only that it was: "the attack that took place in Nice"."""
    lemma = verb.lemma_.lower()
    taken = lemma == "take" and any(c.lower_ == "place" and c.dep_ == "dobj" for c in verb.children)
    return verb.dep_ in ("acl", "relcl") and (taken or lemma in _HAPPENS)
