"""Events to the places of their own clauses, by the syntax that ties them to the trigger.

In: anchors, the places of the article. Out: the places each anchor holds, with their roles. Never a demonym, never the
actor, never the dateline, nor what the speaker's phrase or a neighbouring clause tells; an inner place before the
larger one it lies in. What clauses lend each other is in linking_kin.py.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.records.event import EventPlace
from onrecord.records.place import Place
from onrecord.records.span import Span
from onrecord.resolving.linking_anchors import (
    HOPS,
    OWN,
    Anchor,
    Anchors,
    Held,
    ends_climb,
    placed,
    says_only_where,
    taking_up,
    through_participle,
)
from onrecord.resolving.linking_place_roles import find_role
from onrecord.resolving.linking_place_spots import Spot, find_spot
from onrecord.resolving.linking_place_words import (
    ADDRESSED,
    ATTACKERS,
    BUILDINGS,
    CASUALTY,
    CHARGES,
    DISCUSSES,
    HAPPENINGS,
    MEANT,
    NUMBERS,
    OCCASIONS,
    PHONES,
    SAID,
    SHOWS,
    SPOTTING,
    STRIKES,
)
from onrecord.resolving.linking_tokens import Locator, Phrase

_NO_PLACE = "no place name belongs to its clause"
_NOUNS = ("NOUN", "PROPN", "PRON")
_DASHES = ("-", "--", "\u2013", "\u2014")
_BACK = 6
"""How many tokens before a preposition are looked at for the noun it may belong to."""


def take_places(places: Sequence[Place], anchors: Anchors, locator: Locator) -> None:
    told = list(placed([p for p in places if p.use == "literal"], anchors, locator))
    heads: dict[int, set[int]] = {}
    for _, phrase in told:
        heads.setdefault(phrase.paragraph.index, set()).add(phrase.head.i)
    for place, phrase in told:
        for anchor in _find_where(phrase, anchors):
            _hold(anchor, Held(EventPlace(place=place.id, role="at"), phrase.head.i, "where"))
        names = heads[phrase.paragraph.index]
        if _is_container(phrase, names) or _is_dateline(phrase) or _is_road(phrase):
            continue
        spot = find_spot(phrase.head, names)
        through: list[Any] = []
        for anchor in _find_owners(phrase, spot, place.span, anchors, through):
            role = find_role(place, phrase, spot, anchor)
            if role is not None:
                given = EventPlace(place=place.id, role=role)
                before = _token_before(spot)
                built = before is not None and before.dep_ == "dobj" and before.lemma_.lower() in BUILDINGS
                _hold(anchor, Held(given, spot.token.i, spot.word, (*through, before) if built else tuple(through)))
    for anchor in anchors.listed:
        _keep_told(anchor)


def _hold(anchor: Anchor, held: Held) -> None:
    if all(other.told.place != held.told.place for other in anchor.places):
        anchor.places.append(held)


def _keep_told(anchor: Anchor) -> None:
    """ "The Paris attackers also struck Brussels": what they are named after is a place only alone."""
    if len(anchor.places) > 1:
        doc = anchor.trigger.doc
        named = [h for h in anchor.places if not h.word and doc[h.spot].head.lemma_.lower() in ATTACKERS]
        anchor.places = [h for h in anchor.places if h not in named] or anchor.places


def place_reason(anchor: Anchor) -> str | None:
    return None if anchor.places else _NO_PLACE


def _find_where(phrase: Phrase, anchors: Anchors) -> list[Anchor]:
    """The events of the clause that takes the place up: "was taken to Aleppo, where shells hit a market"."""
    verb, at = taking_up(phrase, "where"), phrase.paragraph.index
    if verb is None:
        return []
    joined = [
        c for c in verb.children if c.dep_ == "conj" and not any(k.dep_ in ("nsubj", "nsubjpass") for k in c.children)
    ]
    return [a for v in (verb, *joined) for a in (*anchors.triggered(at, v), *anchors.under(at, v))]


def _is_container(phrase: Phrase, names: set[int]) -> bool:
    """ "Kupyansk, Kharkiv region", "Bucha in Ukraine": the second only says where the first lies."""
    above = phrase.head.head
    if phrase.head.dep_ == "pobj" and above.lower_ in ("in", "of"):
        above = above.head
    elif phrase.head.dep_ not in ("appos", "npadvmod", "nmod"):
        return False
    return above.i != phrase.head.i and above.i in names


def _is_road(phrase: Phrase) -> bool:
    """ "Off U.S. 79": a number right after a country is a road's."""
    doc, after = phrase.paragraph.doc, phrase.last + 1
    return after < len(doc) and doc[after].text.isdigit() and doc[phrase.first].text in ("U.S.", "US")


def _is_dateline(phrase: Phrase) -> bool:
    """ "BANTAM, Conn. (AP) - A mason was charged": capitals that begin a sentence, and a dash a few words on."""
    doc, head = phrase.paragraph.doc, phrase.head
    if not doc[phrase.first].text.isupper() or phrase.first > doc[phrase.first].sent.start:
        return False
    after = doc[phrase.last + 1 : phrase.last + 1 + _BACK]
    return any(t.text in _DASHES for t in after) and all(t.pos_ != "VERB" for t in after[:2]) and head.dep_ != "pobj"


def _find_owners(phrase: Phrase, spot: Spot, span: Span, anchors: Anchors, passed: list[Any]) -> list[Anchor]:
    """The events whose clause the spot stands in: their trigger, support verb or party is met first above it.

    The nouns met on the way are put into `passed`.
    """
    at, token = phrase.paragraph.index, spot.token
    bare: list[Anchor] = []
    for _ in range(HOPS):
        met = [a for a in anchors.triggered(at, token) if a.reaches(span)]
        if met and not (phrase.holds(token.i) and token.pos_ in ("VERB", "AUX")):
            if any(a.event is not None for a in met):
                return [*bare, *_owning(met, passed, spot)]
            bare += _owning(met, passed, spot)  # an attack that is no event itself; "hurt in" it may follow
        if ends_climb(token, phrase.head) and not _is_stopped(token):
            if not passed and (told := through_participle(token, anchors, at, span)):
                return told
            if says_only_where(token):
                token = token.head
                passed.append(token)
                continue
            under = [a for a in anchors.under(at, token) if a.reaches(span) and not _is_only_shown(a) and a not in bare]
            return [*bare, *(list(_owning(under, passed, spot)) or _of_parties(passed, anchors, at, span))]
        if token.i != spot.token.i and token.pos_ in _NOUNS and not phrase.holds(token.i):
            passed.append(token)
        if token.head.i == token.i:
            under = [a for a in anchors.under(at, token) if a.reaches(span) and a not in bare]
            return [*bare, *_owning(under, passed, spot)]
        token = token.head
    return bare


def _is_stopped(verb: Any) -> bool:
    """ "Barred two passengers from boarding a flight in Denver": what is prevented would be where it is prevented."""
    return bool(verb.dep_ == "pcomp" and verb.head.lower_ == "from")


def _is_only_shown(anchor: Anchor) -> bool:
    """ "A screen showing a missile launch in Tokyo": the screen is there."""
    return anchor.trigger.i != anchor.verb.i and anchor.verb.lemma_.lower() in SHOWS


def _of_parties(passed: Sequence[Any], anchors: Anchors, at: int, span: Span) -> list[Anchor]:
    """ "Women in Cologne reported being attacked": where those are to whom it was done, told before another verb."""
    return [
        a
        for noun in passed[:2]
        for a in anchors.of_party(at, noun)
        if a.kind == "ASSAULT" and (a.reaches(span) or noun.lemma_.lower() in ATTACKERS)
    ]


def _owning(anchors: Sequence[Anchor], passed: Sequence[Any], spot: Spot) -> Iterator[Anchor]:
    """Those whose own words were passed on the way: parties, subject or object of the trigger or of its verb.

    "Mobilizes amid losses in Ukraine": the losses are in Ukraine, and no part of the mobilization. "Met at a hotel in
    Geneva", "fired at a plant near Mykolaiv": where the act was is told by a thing that lies there.
    """
    for anchor in anchors:
        others = _is_of_other(spot, anchor) or _is_of_addressed(spot, anchor)
        if not others and all(_is_part(noun, anchor) for noun in passed):
            yield anchor


def _is_part(noun: Any, anchor: Anchor) -> bool:
    """ "Condemned the attack in Kabul": what is only said, asked or refused happens elsewhere than its object."""
    own, preposition = (anchor.trigger.i, anchor.verb.i), noun.head
    spotting = preposition.lower_ in SPOTTING
    if anchor.kind in SAID and noun.dep_ in ("dobj", "pobj", "nsubjpass") and not (spotting and noun.dep_ == "pobj"):
        return anchor.kind == "REQUEST" and noun.i in anchor.parties and noun.lemma_.lower() in ADDRESSED
    act = anchor.trigger.lemma_.lower()
    if anchor.kind in SAID and preposition.lower_ in ("in", "on") and noun.lemma_.lower() in HAPPENINGS:
        return False  # "charged in three assaults on women in Albany"
    if anchor.kind == "CONSULT" and noun.dep_ == "dobj" and act in DISCUSSES | PHONES:
        return False
    if anchor.kind == "SANCTION" and preposition.lower_ in ("on", "against"):
        return False
    if noun.i in anchor.parties or (noun.dep_ in OWN and noun.head.i in own):
        return True
    if (noun.dep_ in OWN and _is_stopped(noun.head)) or noun.lemma_.lower() in OCCASIONS:
        return True
    if noun.dep_ == "conj" and noun.head.i != noun.i:
        return noun.head.i in own or (noun.head.pos_ in _NOUNS and _is_part(noun.head, anchor))
    if noun.dep_ != "pobj" or not (spotting or _leads_into(preposition, anchor)):
        return False
    above = preposition.head
    return (
        above.i in own or (above.i < noun.i and above.pos_ in _NOUNS and _is_part(above, anchor)) or _is_stopped(above)
    )


def _leads_into(preposition: Any, anchor: Anchor) -> bool:
    """ "The bombing of a market in Basra", "hurt after an attack in Nice", "responsibility for a raid in Bam"."""
    word, above = preposition.lower_, preposition.head.lemma_.lower()
    if word in ("of", "on", "against"):
        if word == "of" and (above in NUMBERS or preposition.head.i == anchor.trigger.i):
            return True  # "hundreds of women", "the firing of a missile over Japan"
        return above in HAPPENINGS or (word == "against" and anchor.kind in STRIKES)
    if word == "after":
        return anchor.trigger.lemma_.lower() in CASUALTY
    return word == "for" and above == "responsibility" and anchor.kind == "ASSAULT"


def _is_of_addressed(spot: Spot, anchor: Anchor) -> bool:
    """ "Urged the government in Tripoli", "phoned his counterpart in Nairobi": where those are whom the words reach.

    The parser ties such a place to the verb as often as not. Not persons who are told what to do where they are.
    """
    act = anchor.trigger.lemma_.lower()
    if (anchor.kind not in SAID - {"AGREE"} or act in CHARGES) and act not in PHONES:
        return False
    before = _token_before(spot)
    if before is None or before.i not in anchor.parties - anchor.actors or before.i < anchor.trigger.i:
        return False
    return before.lemma_.lower() not in ADDRESSED


def _token_before(spot: Spot) -> Any | None:
    """The token right before the preposition over the spot."""
    return spot.token.doc[spot.token.head.i - 1] if spot.word and spot.token.head.i > 0 else None


def _is_of_other(spot: Spot, anchor: Anchor) -> bool:
    """Whether the words right before the preposition name another happening, whatever the parser ties it to.

    "Carried out the attack in retaliation for air strikes last week in Kunduz", "is investigating a killing in Oslo".
    """
    if not spot.word or spot.token.head.i < 1:
        return False
    doc, first = spot.token.doc, spot.token.head.i - 1
    for i in range(first, max(first - _BACK, -1), -1):
        token = doc[i]
        if token.pos_ in ("ADP", "SCONJ") or token.ent_type_ in ("DATE", "TIME") or token.dep_ in ("npadvmod", "det"):
            continue
        if token.i == anchor.trigger.i or token.lemma_.lower() not in HAPPENINGS:
            return False
        if token.dep_ == "dobj":
            return anchor.kind in SAID or anchor.trigger.lemma_.lower() in DISCUSSES
        after = token.head.lower_ == "after" and anchor.trigger.lemma_.lower() in CASUALTY
        responsible = token.head.head.lemma_.lower() == "responsibility"
        return bool(token.dep_ == "pobj" and token.head.lower_ in MEANT and not after and not responsible)
    return False
