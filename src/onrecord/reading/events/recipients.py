"""Frames to recipients: to whom it was done, by the places that a row or its type names."""

from typing import Any

from onrecord.ontologies.plover import EVENT_TYPES
from onrecord.reading.events.acts import Act, Party
from onrecord.reading.events.agreement import is_plural
from onrecord.reading.events.frames import Frame, frame_of
from onrecord.reading.events.meant import (
    FIRSTS,
    asked_about,
    behind,
    first_of,
    has_owner,
    is_credited,
    past_gerund,
)
from onrecord.reading.events.parties import NEVER, Words, core, is_party, listed, party_within
from onrecord.reading.events.phrases import phrase
from onrecord.reading.events.places import PLACED, deep_preps, is_place, is_scene, look, placed_in
from onrecord.records.event import EventType

LOOSE = frozenset({"ACCUSE", "REJECT", "SUPPORT", "ASSAULT", "COERCE", "SANCTION", "PROTEST", "CONCEDE"})
"""Types whose recipient may be a thing that names no party."""
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
DIRECT = frozenset(EVENT_TYPES) - {"AGREE", "AID", "CONSULT", "COOPERATE", "SANCTION", "THREATEN"}
"""Types aimed at their direct object, even where that is a thing."""
JUDGED = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types that pass judgement on what they name; where that is a thing, what follows it is no party to the judgement."""
ASKING = frozenset({"investigate", "probe", "question", "examine"})
MATTERS = frozenset({"obj", "for", "against", "with"})
"""Where a demand names its matter as well as who is asked: "demanded a ransom for the girls' freedom"."""
GROUNDS = frozenset({"for", "to", "with", "by", "in", "into", "over", "comp"})
""" "Slammed the safe zone for women": not the women."""
AT_HOME = frozenset({"PROTEST", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE"})
OWNED: dict[EventType, tuple[str, ...]] = {
    "REJECT": ("poss", "mod"),
    "ASSAULT": ("poss", "mod"),
    "COERCE": ("poss", "mod"),
    "RETREAT": ("poss", "mod"),
    "CONCEDE": ("poss", "mod"),
    "AID": ("mod",),
}
"""Types aimed at whoever owns their object ("rejected the Swedish plan"; "gave Somalia food" is parsed like it)."""
HELPED = frozenset({"AID", "MOBILIZE"})
"""Types whose recipient their purpose may name."""
SEVERAL = frozenset("some many several others most dozens scores hundreds thousands".split())  # noqa: SIM905
VAGUE = frozenset({"territory", "land", "ground", "area", "region", "weapon", "arm", "nation"})
AIMED = frozenset({"ASSAULT", "COERCE"})
AIMS = ("BUILDING", "VEHICLES", "MEDIA", "TERRITORY")
"""Things that force is aimed at: "bombed rebel positions", "seized a Greek tanker"; the name tells whose."""
AIMED_AT = frozenset({"against", "on", "at", "with", "obj"})
"""Places of a recipient that are looked at even where an earlier one only says where."""
AREAS = frozenset({"country", "nation", "state", "world", "continent", "county", "province", "region"})
WHERE = ("in", "at", "across", "around", "along", "near", "through")
"""Prepositions that only say where: a place after them is an implied recipient."""
DEFINITE = ("BUILDING", "TERRITORY", "BORDER", "VEHICLES", "REQUEST", "AGREEMENT")


def recipients_of(
    words: Words,
    frame: Frame,
    places: tuple[str, ...],
    event: EventType | None,
    doers: list[Party],
    noun: Any = None,
    mutual: bool = False,
) -> list[Party]:
    """The first place of `places` that holds a party; failing that, a place or thing that the act is aimed at."""
    taken = {i for d in doers for i in _named_in(d)}
    brokered = places[:1] == ("between",)  # several who mediate bring others together
    mutual = len(doers) > 1 and not brokered and (mutual or event in MUTUAL)
    if event == "AGREE" and frame.lemma == "agree" and any(_is_among_themselves(d.token) for d in doers):
        mutual = True
    if mutual:
        places = tuple(p for p in places if p == "with")
    weak: list[Any] = []
    where: list[Party] = []
    owned = OWNED.get(event, ()) if noun is None and not mutual and event else ()
    purpose = ("purpose",) if event in HELPED else ()
    for place in (*places, *purpose, *owned):
        if where and place not in AIMED_AT:
            continue
        if event in JUDGED and any(t.dep_ in ("dobj", "nsubjpass") for t in weak):
            if place in GROUNDS:
                continue
            held = [t for found in frame.preps.get(place, ()) for t in listed(found)]
        else:
            held = [t for found in look(words, frame, place, noun) for t in listed(found)]
        blaming, aimed = (
            _judges(words, event, place, held),
            event in AIMED and place in ("obj", "on", "at", "against"),
        )
        if event == "REQUEST" and place in MATTERS:
            held = [p for t in held for p in asked_about(words, t)]
        if good := _good_of(words, held, taken, weak, blaming, aimed):
            inside = place == "comp" and all(p.token.head.lower_ in WHERE for p in good)
            all_over = place == "over" and all(_is_all_over(p.token) for p in good)
            scene = place == "mod" and all(
                is_scene(words, p.token, p.token.head) for p in good
            )  # "claims Sample attack"
            only_where = (inside or all_over or scene or place in WHERE) and (
                _is_within(good, held) or all(_is_area(words, p.token) for p in good)
            )
            further = [t for t in look(words, frame, "rest") if is_place(words, t)] if place == "comp" else []
            if only_where:
                where = where or [Party(p.token, "implied", at=place) for p in good]
                continue  # "filed a lawsuit in a Paris court against the bank"
            good = [_at(p, place) for p in good]
            return [*good, *(Party(t, "implied", at=place) for t in further if t.i not in taken)]
    if where:
        against = [t for t in deep_preps(frame, noun).get("against", ()) if "against" in places and is_party(words, t)]
        return [Party(t, at="against") for t in against if t.i not in taken] or where
    spoken = event in ("ACCUSE", "REJECT")
    direct = [t for t in weak if t.dep_ in ("dobj", "nsubjpass") or (t.dep_ == "pobj" and spoken)]
    definite = direct and event in DIRECT and (event == "PROTEST" or _is_definite(words, direct[0]))
    if definite and (event not in AIMED or _is_aim(words, direct[0])):
        return [_thing(direct[0], event)]
    if mutual:
        return []
    # what is said of a thing is not said of those who stand further down: "condemned the attack that hit pilgrims in"
    deep = {} if direct and event in JUDGED else deep_preps(frame, noun)
    for place in places:
        held = [t for found in deep.get(place, ()) for t in listed(found)]
        if event == "REQUEST" and place in MATTERS:
            held = [p for t in held for p in asked_about(words, t)]
        if good := _good_of(words, held, taken, weak):
            implied = _is_within(good, held) or (place in PLACED and all(is_place(words, p.token) for p in good))
            return [Party(p.token, "implied", at=place) if implied else _at(p, place) for p in good]
    asking = frame.lemma in ASKING  # "will investigate attacks in Syria": those who are there
    elsewhere = (len(doers) > 1 and event == "ASSAULT") or (direct and event in JUDGED and not asking)
    if not elsewhere and (placed := placed_in(words, frame, noun, taken)):
        return [Party(placed, "implied")]
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in frame.verb.children)
    if frame.verb.dep_ in ("advcl", "xcomp") and frame.verb.head.pos_ == "VERB" and noun is None and not own:
        # "arrived in Kenya seeking refuge": the place stands with the verb above
        above = placed_in(words, frame_of(frame.verb.head), None, taken)
        if above is not None:
            return [Party(above, "implied")]
    if event in AT_HOME and (home := _home_of(words, doers)) is not None:
        return [Party(home, "implied")]
    if event not in LOOSE:
        return []
    loose = direct or ([] if frame.passive else weak)
    return [_thing(t, event) for t in loose if event not in AIMED or _is_aim(words, t)][:1]


def _judges(words: Words, event: EventType | None, place: str, held: list[Any]) -> bool:
    """Whether an act is judged: then whoever did it is meant. Nor is a death that is regretted done to the dead."""
    if event == "CONCEDE":
        return place == "obj" and any(words.is_in(t, "VICTIMED") for t in held)
    return event in ("ACCUSE", "SUPPORT") and place in ("obj", "of", "at", "over")


def _is_among_themselves(token: Any) -> bool:
    """ "They agreed to press Iran", "the two sides agreed to": with each other, whoever it is about."""
    several = is_plural(token) and any(c.lower_ in ("two", "both", "three") for c in token.lefts)
    sides = token.lemma_.lower() in ("side", "party") and is_plural(token)
    return token.lower_ in ("they", "both") or several or sides


def _is_area(words: Words, token: Any) -> bool:
    """A place, or a word for many: "in other countries"."""
    return is_place(words, token) or token.lemma_.lower() in AREAS


def _is_all_over(token: Any) -> bool:
    """ "Held all over Europe": where, and not about whom."""
    prep = token.head
    return bool(prep.dep_ == "prep" and prep.i and prep.doc[prep.i - 1].lower_ in ("all", "from"))


def _is_within(good: list[Party], held: list[Any]) -> bool:
    """ "In response to Kenya's plan", "in the guild's name": it is not done to whoever owns what stands there."""
    return not {p.token.i for p in good} & {t.i for t in held}


def _at(party: Party, place: str) -> Party:
    party.at = place
    return party


def _thing(token: Any, event: EventType | None) -> Party:
    """A thing is no party. What force is aimed at is told; an act or a text ("condemned the attack", "rejected the
    offer") only implies whoever is behind it."""
    return Party(token, "clause" if event in AIMED else "implied")


def settle_recipients(act: Act) -> None:
    """Troops, ships and missiles that move are aimed at nobody unless the text says against whom.

    Where they go, or what they fly over, is a place: an implied recipient ("fired a missile over Japan").
    """
    if act.event == "MOBILIZE":
        for party in act.recipients:
            if party.at != "against":
                party.link = "implied"


def _named_in(doer: Party) -> range:
    """The words of a doer: nobody acts towards what only names him ("a soldier of the group")."""
    first, last = phrase(doer.token, doer.bare, doer.alone)
    return range(first, last + 1)


def asked_until(words: Words, frame: Frame) -> list[Party]:
    """ "Will not lift the embargo until Cuba reforms" is aimed at whoever must act first."""
    for child in frame.verb.children:
        if child.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in ("until", "unless", "before", "if") for c in child.lefts
        ):
            inner = frame_of(child)
            held = [t for d in inner.doers for t in listed(d) if t.pos_ != "PRON" and is_party(words, t)]
            if held:
                return [Party(t) for t in held]
    return []


def _good_of(
    words: Words, held: list[Any], taken: set[int], weak: list[Any], blaming: bool = False, aimed: bool = False
) -> list[Party]:
    """The parties among tokens, or within them; `weak` collects the things that name none.

    `blaming`: an act is condemned, and so is whoever did it, not whom it was done to.
    """
    good: list[Party] = []
    for told_at in held:
        token = first_of(past_gerund(told_at))
        if is_credited(token):
            continue
        if token.lower_ in FIRSTS and token.i < told_at.i and token.i not in taken:
            good.append(Party(token))
            continue
        if token.i in taken or token.dep_ == "pcomp" or (token.ent_type_ in NEVER and not words.is_in(token, "ROLE")):
            continue
        told = core(words, token)
        counts = (token.pos_ == "NUM" or token.lower_ in SEVERAL) and (told is token or is_party(words, told))
        if is_party(words, token) or (counts and token.dep_ in ("dobj", "nsubjpass")):
            good.append(Party(token))  # "injuring 11", "some were killed": a bare number counts people
        elif blaming and token.pos_ in ("NOUN", "PROPN"):
            makers = [m for m in behind(words, token) if m.token.i not in taken]
            good += makers  # "welcomed Kenya's pledge as well as the African Union's plan"
            if not makers:
                weak.append(token)
        elif aimed and not _is_vague(token) and _is_aim(words, token) and not has_owner(words, token):
            good.append(Party(token))
        elif (within := party_within(words, token)) is not None and within.i not in taken:
            # "the Korean peninsula" is a place, not a Korean
            land = within.dep_ in ("amod", "compound") and within.head is token and words.is_in(token, "TERRITORY")
            good.append(Party(token if land else within))
        elif token.pos_ in ("NOUN", "PROPN") and not _is_vague(token):
            weak.append(token)
    return good


def _is_aim(words: Words, token: Any) -> bool:
    return any(words.is_in(token, name) for name in AIMS)


def _is_vague(token: Any) -> bool:
    """ "Took back significant territory": land without a name is nobody."""
    return token.lemma_.lower() in VAGUE and not any(c.pos_ == "PROPN" or c.dep_ == "poss" for c in token.children)


def _is_definite(words: Words, token: Any) -> bool:
    """A thing precise enough to be aimed at: named, owned, a building, a place or a proposal."""
    if any(c.dep_ == "poss" or c.pos_ == "PROPN" for c in token.lefts):
        return True
    return any(words.is_in(token, name) for name in DEFINITE)


def _home_of(words: Words, doers: list[Party]) -> Any | None:
    """Where the doers are: "protesters in Minsk" act against whom, if not their own town?"""
    for doer in doers:
        for prep in doer.token.rights:
            if prep.dep_ == "prep" and prep.lower_ in ("in", "at", "near", "across"):
                for held in prep.children:
                    if held.dep_ == "pobj" and (is_place(words, held)):
                        return held
    return None
