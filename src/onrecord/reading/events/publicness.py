"""spaCy tokens to how public a party is: state power, a business, or somebody in daily life.

News uses the same verbs for all three: a state that lets reporters in concedes, a father who lets his son drive does
not; a government that offers help agrees, a shop that offers a discount does not. Reading knows words, not the world:
a bare name of a person is none of the three.
"""

from collections.abc import Iterable
from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.parties import Words, core, is_party

TITLES = ("compound", "nmod", "amod", "appos")
PRIVATE_TYPES = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REJECT", "CONCEDE", "REQUEST"})
"""Types of words and goodwill that daily life and trade are full of. An accusation counts whoever makes it."""
CUSTOMS = frozenset({"AGREE", "AID", "SUPPORT", "CONSULT", "COOPERATE"})
"""Types that a business does all day towards those who buy from it."""
SIGNING = frozenset({"agree", "sign", "reach", "conclude", "meet", "talk", "be", "hold", "negotiate"})
"""What businesses do between each other, whoever the other side is."""
SMALL_WORDS = frozenset({"ask", "tell", "beg", "urge", "request", "order", "instruct", "plead"})
PRONOUNS = frozenset({"he", "she", "they", "we", "him", "her", "them", "us", "it", "who"})


def is_state(words: Words, token: Any) -> bool:
    """State power or who claims it: a country, a nation's people as its state, a public office or body, armed force."""
    token = core(words, token)
    if is_company(words, token) or any(c.dep_ == "compound" and words.is_in(c, "RULES") for c in token.children):
        return False  # "the old tax regime"
    if words.is_in(token, "OFFICIAL") or _is_named_public(words, token):
        return True
    if token.ent_type_ in ("GPE", "NORP") or words.kinds.get(token.i) in ("country", "place"):
        return not is_lay(words, token)
    return any(c.dep_ in TITLES and words.is_in(c, "OFFICIAL") for c in token.children)


def is_company(words: Words, token: Any) -> bool:
    """A business, by its kind of noun or as a named body without a word of public life in its name."""
    token = core(words, token)
    if words.is_in(token, "FIRM"):
        public = (c for c in token.children if c.dep_ in TITLES)
        return not any(words.is_in(c, "OFFICIAL") or c.lower_ in words.tables.classes["PUBLIC_NAME"] for c in public)
    named = words.kinds.get(token.i) == "organization" or (token.i not in words.kinds and token.ent_type_ == "ORG")
    return named and token.pos_ == "PROPN" and not _is_named_public(words, token)


def is_lay(words: Words, token: Any) -> bool:
    """Somebody told of by what he is in daily life: passengers, customers, neighbours, a child."""
    token = core(words, token)
    return words.is_in(token, "LAY") or words.is_in(token, "FAMILY")


def is_press(words: Words, token: Any) -> bool:
    """Somebody who asks for a living: "a reporter", "NPR's Ann Bee", "Ann Bee, who writes for a magazine"."""
    near = [token, *(c for c in token.children if c.dep_ in (*TITLES, "poss"))]
    return any(words.is_in(t, "PRESS") or t.lower_ in words.tables.classes["PRESS"] for t in near)


def gate_private(words: Words, act: Act) -> str | None:
    """Why an act of words or goodwill is no public event: an interview, daily life, or a business and its customers."""
    if act.event not in PRIVATE_TYPES or _is_regret(act):
        return None
    doers = [p.token for p in act.doers]
    others = [p.token for p in act.recipients if p.link != "implied" and is_party(words, p.token)]
    everybody = [*doers, *others]
    if act.event == "CONSULT" and act.mode != "visit" and any(is_press(words, t) for t in everybody):
        return "an interview"
    if not doers:
        return None
    if _is_small_request(words, act):
        return "a small request among private people"
    acting = all(is_lay(words, t) or _is_pronoun(t) for t in doers) and any(is_lay(words, t) for t in doers)
    if acting and not any(_is_public(words, t) for t in others):
        return "private life"
    if any(words.is_in(t, "FAMILY") and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in t.lefts) for t in others):
        return "private life"
    single = not any("Number=Plur" in str(t.morph) for t in doers)  # "teachers demanded more pay" is public
    if all(_is_at_work(words, t) for t in everybody) and (others or single or act.event in ("AGREE", "SUPPORT")):
        return "work and daily life"
    if act.event in CUSTOMS and all(is_company(words, t) for t in doers):
        bought = [t for t in others if words.is_in(core(words, t), "CUSTOMER")]
        signed = act.trigger.lemma_ in SIGNING
        if len(bought) == len(others) and (bought or (not signed and act.event in ("AGREE", "AID"))):
            return "a business and its customers"
    return None


def is_artists_life(words: Words, act: Act) -> bool:
    """Whether an act of an article about films or music is one among artists, without any state or public body.

    What they accuse each other of, and what they call for in public, stays.
    """
    in_public = (act.event == "REQUEST" and not act.recipients) or act.made_by.startswith("verb_objects/reject+accus")
    if act.event not in PRIVATE_TYPES or _is_regret(act) or in_public:
        return False
    return not any(is_state(words, p.token) for p in (*act.doers, *act.recipients))


def _is_small_request(words: Words, act: Act) -> bool:
    """ "She asked a cab driver to take her home": one private person asks another."""
    if act.event != "REQUEST" or act.trigger.lemma_ not in SMALL_WORDS or not act.doers or not act.recipients:
        return False
    doers = [d.token for d in act.doers]
    asked = [r.token for r in act.recipients]
    if len(doers) > 1 or any(is_state(words, t) or "Number=Plur" in str(t.morph) for t in doers):
        return False
    if not (doers[0].pos_ == "PRON" or doers[0].ent_type_ == "PERSON" or is_lay(words, doers[0])):
        return False
    return all(_is_anybody(words, t) for t in asked)


def _is_anybody(words: Words, token: Any) -> bool:
    """ "A cab driver", "her friends": without a name, told of by daily life."""
    if token.ent_type_ or is_state(words, token) or not (is_lay(words, token) or words.is_in(token, "ANYBODY")):
        return False
    single = "Number=Plur" not in str(token.morph)
    return single or any(c.dep_ == "poss" for c in token.lefts)


def _is_regret(act: Act) -> bool:
    """Who says sorry in the news says it in public."""
    return act.event == "CONCEDE" and act.made_by.startswith(
        ("verbs/apologize", "verb_objects/express", "nouns/apology")
    )


def _is_at_work(words: Words, token: Any) -> bool:
    """ "The teacher agreed with the pupils": people and houses told of by their trade or as anybody, without a name."""
    if token.ent_type_ or token.i in words.kinds:
        return False
    counted = core(words, token)
    return (
        is_lay(words, token)
        or words.is_in(counted, "ANYBODY")
        or (words.is_in(counted, "FIRM") and is_company(words, counted))
    )


def _is_public(words: Words, token: Any) -> bool:
    return is_state(words, token) or is_company(words, token) or token.ent_type_ == "PERSON"


def _is_pronoun(token: Any) -> bool:
    return token.pos_ == "PRON" and token.lower_ in PRONOUNS


def _is_named_public(words: Words, token: Any) -> bool:
    named = token.pos_ == "PROPN" or token.ent_type_ in ("ORG", "NORP") or token.text.isupper()
    return named and any(t.lower_ in words.tables.classes["PUBLIC_NAME"] for t in _name_of(token))


def _name_of(token: Any) -> Iterable[Any]:
    """The words of a name: what stands before its last word, and "of" that follows it."""
    yield token
    for child in token.children:
        if child.dep_ in ("compound", "nmod", "amod"):
            yield child
            yield from (c for c in child.children if c.dep_ in ("compound", "nmod"))
        elif child.dep_ == "prep" and child.lower_ in ("of", "for"):
            yield from (c for c in child.children if c.dep_ == "pobj" and c.pos_ == "PROPN")
    if token.dep_ in ("compound", "nmod") and token.head.pos_ == "PROPN":
        yield token.head
