"""Frames and nouns to doers: who did it, as parties."""

from collections.abc import Iterable
from typing import Any

from onrecord.reading.events.acts import Party
from onrecord.reading.events.agreement import is_plural
from onrecord.reading.events.antecedents import antecedent_of, owning_pronoun
from onrecord.reading.events.compounds import is_exercise_name, leads_another, states_joined
from onrecord.reading.events.control import ANSWERS_FOR, TALKING
from onrecord.reading.events.frames import Frame, frame_of, preps_of
from onrecord.reading.events.parties import (
    Words,
    is_named,
    is_party,
    listed,
    maker_of,
    party_within,
)
from onrecord.reading.events.places import is_scene, look

CRIMES = frozenset("shooting massacre stabbing murder robbery rampage rape killing gunfire".split())  # noqa: SIM905
UNDERGONE = frozenset(
    """
    arrest detention imprisonment release abduction kidnapping murder assassination execution deportation expulsion
    conviction dismissal rescue extradition liberation captivity
    """.split()  # noqa: SIM905
)
"""Nouns whose possessor it is done to: "the girls' release"; not "the rebels' release of the girls"."""
REFLEXIVE = frozenset(["it", "they", "he", "she", "we", "i", "him", "her", "them"])


def doers_of(words: Words, frame: Frame) -> list[Party]:
    """The verb's doers as parties; a pronoun gives way to its antecedent in the same sentence."""
    found = parties(words, [t for d in frame.doers for t in listed(d)], frame.verb)
    if not found and frame.verb.dep_ == "acl" and frame.verb.tag_ != "VB" and not frame.passive:
        # "filed a lawsuit accusing the company": the one who filed it accuses
        noun = frame.verb.head
        governor = noun.head.head if noun.dep_ == "pobj" else noun.head
        if governor.pos_ == "VERB" and governor.i < frame.verb.i:
            above = frame_of(governor)
            found = parties(words, [t for d in above.doers for t in listed(d)], governor)
    return found


def parties(words: Words, tokens: Iterable[Any], verb: Any) -> list[Party]:
    found: list[Party] = []
    for token in (t for told in tokens for t in split_names(words, told)):
        if token.pos_ == "PRON" and token.lower_ in REFLEXIVE:
            if antecedent := antecedent_of(words, token, verb):
                # "the lorry braked as it hit": a thing that names nobody does nothing
                found += [Party(t, "coreference") for t in antecedent if is_party(words, t)]
                continue
        elif words.is_in(token, "OWN_BODY") and (owner := owning_pronoun(token)) is not None:
            # "the president said his country would": he speaks for it
            antecedent = antecedent_of(words, owner, verb)
            found += [Party(t, "coreference") for t in antecedent] or [Party(token)]
            continue
        if token.lower_ == "it" or is_party(words, token):
            found.append(Party(token, alone=_follows_thing(words, token)))
        elif words.kinds.get(token.i) == "document" and token.dep_ == "conj":
            continue  # "the producer of Ode's “Long Day” and Lind's “Short Night”": Lind is beside nobody
        elif (maker := maker_of(words, token)) is not None and not _is_before_crime(words, maker, token):
            found.append(Party(maker))
    return found


def _is_before_crime(words: Words, name: Any, noun: Any) -> bool:
    """ "The Paris attacks killed 130", "a US shooting": where it was; not "US strikes"."""
    if is_scene(words, name, noun):
        return True
    before = name.dep_ in ("compound", "nmod") and name.pos_ == "PROPN" and name.ent_type_ != "NORP"
    return before and noun.lemma_.lower() in CRIMES


def _follows_thing(words: Words, token: Any) -> bool:
    """ "It was the same missile Kim had threatened to use": a name that the parser joins to a thing before it."""
    at = token.i - 1
    while at > 0 and token.doc[at].pos_ == "PROPN" and token.doc[at].head.i == token.i:
        at -= 1
    before = token.doc[max(at, 0)]
    person = words.kinds.get(token.i, token.ent_type_.lower()) == "person"
    thing = before.pos_ == "NOUN" and before.dep_ == "compound" and not is_party(words, before)
    led = any(c.dep_ == "det" and c.i < before.i for c in token.lefts)
    return person and thing and led and before.head.i == token.i


def split_names(words: Words, token: Any) -> list[Any]:
    """Two parties behind one noun: "Russia and Turkey's foreign ministers", "House and Senate negotiators"."""
    if not is_plural(token):
        return [token]
    for child in token.lefts:
        if child.dep_ in ("poss", "amod", "compound", "nmod") and is_named(words, child):
            names = [*_listed_before(words, child), *(t for t in listed(child) if is_named(words, t))]
            if len(names) > 1:
                return names
    return [token]


def _listed_before(words: Words, name: Any) -> list[Any]:
    """ "Tests and the US, South Korean and Japanese militaries": the first of three that the parser hangs elsewhere."""
    doc, comma = name.doc, name.left_edge.i - 1
    if comma < 1 or doc[comma].text != "," or not any(c.dep_ == "conj" for c in name.rights):
        return []
    first = doc[comma - 1]
    return [first] if first.dep_ == "conj" and first.ent_type_ == "GPE" and is_named(words, first) else []


def own_doers_of(words: Words, noun: Any, places: tuple[str, ...]) -> list[Party]:
    """Who does what a noun tells, among the words around it: "its demand", "the shelling by", "Russian strikes"."""
    if any(c.dep_ == "poss" and c.lower_ in ("its", "their", "his", "her") for c in noun.lefts):
        above = noun.head if noun.dep_ in ("dobj", "nsubjpass") else None
        if above is not None and above.pos_ == "VERB" and (found := doers_of(words, frame_of(above))):
            return found
    frame = Frame(verb=noun, lemma="", passive=False, preps=preps_of(noun))
    undergone = is_undergone(noun)
    for place in places or ("by", "poss", "mod"):
        if place == "poss" and undergone:
            continue
        held = [t for h in look(words, frame, place, noun) for t in listed(h)]
        if not held and place in ("by", "between"):
            # "the murder of a dissident by agents": the parser hangs the agents on the dissident
            behind = [o for name in ("of", "on", "against", "in", "at") for o in frame.preps.get(name, ())]
            held = [t for o in behind for h in preps_of(o).get(place, ()) for t in listed(h)]
        scene = place == "mod" and any(_is_before_crime(words, t, noun) for t in held)
        found = [Party(t) for t in held if is_party(words, t) and not scene]
        if place == "mod":
            found = _states_before(words, [p.token for p in found], noun)
        if not found and place != "mod":
            found = [Party(w) for t in held if (w := party_within(words, t)) is not None]
        if found:
            return found
    return _agents_of(words, noun)


def _states_before(words: Words, held: list[Any], noun: Any) -> list[Party]:
    """Both states of "South Korean-US drills"; the name of an exercise is nobody's."""
    joined = {t.i: t for one in held for t in states_joined(words, one)}
    alone = [t for t in held if t.i not in joined and not is_exercise_name(words, t, noun)]
    alone = [t for t in alone if len(alone) == 1 or not leads_another(t)]
    return [*(Party(t) for t in alone), *(Party(t, alone=True) for t in joined.values())]


def is_undergone(noun: Any) -> bool:
    """Whether what a noun tells is done to its possessor."""
    return noun.lemma_.lower() in UNDERGONE and not any(c.dep_ == "prep" and c.lower_ == "of" for c in noun.rights)


def _agents_of(words: Words, noun: Any) -> list[Party]:
    """ "A decree imposed by the president": the agent of a participle."""
    for child in noun.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ not in (ANSWERS_FOR | TALKING):
            agents = [t for p in frame_of(child).doers for t in listed(p) if is_party(words, t)]
            if agents:
                return [Party(t) for t in agents]
    return []
