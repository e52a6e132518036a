"""Tokens where a recipient is looked for, to whom they mean: who is behind a deed, whom a demand concerns."""

from typing import Any

from onrecord.reading.events.acts import Party
from onrecord.reading.events.doers import own_doers_of
from onrecord.reading.events.frames import preps_of
from onrecord.reading.events.parties import NEVER, Words, is_party, listed

ATTRIBUTES = frozenset({"visiting", "sitting", "serving", "leading", "ruling", "retiring", "acting"})
FIRSTS = frozenset({"first", "last", "latest", "second", "third", "only"})
LONGEST_CLAUSE = 30
OF_TOWNS = frozenset(
    """
    zone street square party festival carnival market park parade celebration concert fireworks nightlife metro subway
    tram bridge station museum zoo marathon neighborhood neighbourhood
    """.split()  # noqa: SIM905
)
"""What a town has: "criticized Berlin's safe zone" is not aimed at the state whose capital it is."""


def behind(words: Words, noun: Any) -> list[Party]:
    """Who is behind what is condemned or praised, where the noun phrase names him.

    After a deed "of" tells whom it was done to ("the shelling of the town"); so does the owner of what befalls somebody
    ("the nurse's arrest") unless both are told ("the regime's arrest of a nurse"). Whoever made a text, a plan or a
    measure may also follow "of" or "from".
    """
    told = {c.lower_ for c in noun.rights if c.dep_ == "prep"}
    if words.is_in(noun, "VICTIMED"):
        return own_doers_of(words, noun, ("by", "poss", "mod") if "of" in told else ("by",))
    found = [d for d in own_doers_of(words, noun, ("by", "poss", "mod")) if not _is_town_of(words, d.token, noun)]
    acts = words.tables.nouns.get(noun.lemma_.lower(), ())
    if found or words.is_in(noun, "DEEDS") or any(not row.prep and not row.object.words for row in acts):
        return found
    preps = preps_of(noun)
    makers = [t for name in ("of", "from") for held in preps.get(name, ()) for t in listed(held)]
    named = [t if is_party(words, t) else _owning_body(words, t) for t in makers if t.dep_ != "pcomp"]
    return [Party(t) for t in named if t is not None and t.ent_type_ not in NEVER]


def _is_town_of(words: Words, owner: Any, thing: Any) -> bool:
    return owner.head.i == thing.i and words.kinds.get(owner.i) == "place" and thing.lemma_.lower() in OF_TOWNS


def _owning_body(words: Words, thing: Any) -> Any | None:
    """ "The design of the Acme store": the body that a thing is called after."""
    before = [c for c in thing.lefts if c.dep_ in ("compound", "poss", "nmod") and c.pos_ == "PROPN"]
    return next((c for c in before if words.kinds.get(c.i, c.ent_type_.lower()) in ("organization", "org")), None)


def asked_about(words: Words, matter: Any) -> list[Any]:
    """Whom a demand names directly; or, where the law is asked for, whom it concerns ("the retrial of a sailor")."""
    if is_party(words, matter):
        return [matter]
    if not words.is_in(matter, "JUDICIAL"):
        return []
    held = [t for name in ("of", "into") for h in preps_of(matter).get(name, ()) for t in listed(h)]
    deeper = [d for t in held if words.is_in(t, "VICTIMED") for d in preps_of(t).get("of", ())]
    owners = [c for t in (matter, *held) for c in t.lefts if c.dep_ == "poss" and c.pos_ != "PRON"]
    return [t for t in (*held, *deeper, *owners) if is_party(words, t)]


def is_credited(token: Any) -> bool:
    """ "Killing 84 people on July 15 ©Ann Bee (AFP)": a photographer's name that the parser joins to the sentence."""
    first = token.left_edge.i
    marked = any(t.text.startswith("\u00a9") for t in token.doc[first : token.i + 1])
    return marked and not token.doc[first].is_sent_start


def first_of(token: Any) -> Any:
    """ "The first of 30 miners to be freed": those, and not all 30."""
    part = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    after = token.doc[token.i + 1 : min(token.right_edge.i + 1, token.i + LONGEST_CLAUSE)]
    return part if part.lower_ in FIRSTS and any(t.tag_ == "TO" for t in after) else token


def past_gerund(token: Any) -> Any:
    """ "A suit against visiting Crown Prince Ali": the parser takes the adjective for a verb."""
    if token.dep_ == "pcomp" and token.lower_ in ATTRIBUTES:
        return next((c for c in token.rights if c.dep_ == "dobj" and c.pos_ == "PROPN"), token)
    return token


def has_owner(words: Words, token: Any) -> bool:
    return any(c.dep_ == "poss" and c.pos_ != "PRON" and is_party(words, c) for c in token.lefts)
