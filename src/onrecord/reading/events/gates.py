"""`Act`s that read like events and are none: storms that kill, deaths without force, acts of nobody, sport.

The reason is set in `drop`. Words come from the tables; what is asked here is only who or what is said to act.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.ontologies.plover import EVENT_TYPES
from onrecord.reading.events.acts import Act
from onrecord.reading.events.frames import Frame
from onrecord.reading.events.parties import Words, is_party
from onrecord.reading.events.publicness import is_artists_life, is_company, is_state
from onrecord.reading.events.senses import is_violent

LITERAL = frozenset({"COERCE", "PROTEST"})
"""Types that sport and markets do not use as figures of speech."""
DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE"})
"""Types that news tells from the side of those it is done to: "three were arrested"."""
MILD = frozenset(EVENT_TYPES) - DONE_TO - {"PROTEST"}
"""Types that private life is full of."""
PAIRED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Types that are nothing without a second party."""
MEASURES = frozenset({"restrict", "seize", "withhold", "censor"})
ONESELF = frozenset({"himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves", "oneself"})
DIFFERENT = 4
PER_THOUSAND = 18
"""An article is about a topic if it has this many different words of it, and this many in a thousand (the weak ones,
which other news uses too, count only here); with three times as many different words two thirds are enough."""


def gate_verb(words: Words, act: Act, frame: Frame) -> str | None:
    """Why a verb's act is no event, or None. Asked before anything wraps the act."""
    told = [d for d in frame.doers if d.pos_ not in ("PRON", "DET")]
    if told and not act.doers and not act.row.actor and not any(words.is_in(d, "WEAPONS") for d in told):
        return "what is said to act is no party"
    own = frame.verb.dep_ != "acl" and not act.row.actor
    if (
        act.event == "ASSAULT"
        and told
        and own
        and not any(is_party(words, d) or words.is_in(d, "WEAPONS") for d in told)
    ):
        return "a figure of speech: what does it is neither a party nor a weapon"
    if act.event != "PROTEST" and act.mode != "suicide-attack" and any(o.lower_ in ONESELF for o in frame.objects):
        return "an act towards oneself"
    if any(words.is_in(d, "NATURE") for d in told):
        return "nature or chance, not an act"
    if frame.verb.dep_ == "advcl" and words.is_in(frame.verb.head, "NATURE") and not is_violent(words, frame.verb):
        return "nature or chance, not an act"
    if words.is_in(frame.verb, "HARM") and not act.doers and not told:
        return _without_force(words, frame.verb)
    return None


def gate_parties(words: Words, act: Act) -> str | None:
    """Why an act with these parties is left out: nobody named who acts, or private life."""
    if act.event is None:
        placed = bool(act.doers) or act.trigger.pos_ == "NOUN" or "election" in act.context
        return None if placed else "nobody who does it"
    if any(words.is_in(r.token, "SKY") for r in act.recipients):
        return "a place in space, where nobody is"
    if _is_command(act):
        return "a command to the reader"
    if not act.doers:
        against = act.event == "PROTEST" and act.trigger.pos_ == "NOUN"  # "protests against the law spread"
        judged = act.mode in ("allege", "investigate") or (act.event == "CONCEDE" and "legal" in act.context)
        charged = judged and act.trigger.pos_ == "VERB"  # "was indicted on Thursday", "was acquitted"
        if (act.event not in DONE_TO and not against and not charged) or (
            act.event == "ASSAULT" and "hypothetical" in act.auxiliary
        ):
            return "no actor, and not an act that is told from the side of those it is done to"
        told = words.tables.nouns.get(act.verb.head.lemma_.lower(), ())
        if act.verb.dep_ == "relcl" and not any(r.event == act.event == "ASSAULT" for r in told):
            return "no actor, in a relative clause"  # not "the attacks that killed 130 people"
    if act.event == "ASSAULT" and not act.recipients and act.row.weight == 0 and act.trigger.pos_ == "VERB":
        return "an attack on nobody and nothing"
    if reason := _gate_unnamed(words, act):
        return reason
    several = act.event in ("CONSULT", "COOPERATE", "SUPPORT") and "PARTY" not in act.row.object.words
    if (
        act.event in PAIRED
        and act.trigger.pos_ == "VERB"
        and not act.recipients
        and not (several and _are_several(act))
    ):
        return "an act towards somebody, with nobody it is done to"
    parties = [*act.doers, *act.recipients]
    if any(p.token.lower_ in ("i", "you", "me", "myself", "yourself", "my") for p in parties):
        return "the speaker or the reader"
    kin = any(words.is_in(p.token, "FAMILY") for p in parties)
    if act.event in MILD and kin and not any(_is_role(words, p.token) for p in parties):
        return "private life"
    if act.event in MILD and parties and all(p.token.pos_ == "PRON" and p.link == "clause" for p in parties):
        return "only pronouns"
    return None


def _gate_unnamed(words: Words, act: Act) -> str | None:
    """ "Backpacks will be banned", "aid was cut": an act of state that names nobody it is done to."""
    named = any(r.link != "implied" for r in act.recipients)
    everyday = all(words.is_in(r.token, "CUSTOMER") or words.is_in(r.token, "LAY") for r in act.recipients)
    business = bool(act.doers) and all(is_company(words, d.token) for d in act.doers)
    if act.event == "COERCE" and act.mode in MEASURES and business and everyday:
        return "the rule of a business, not a measure of power"
    if act.event == "COERCE" and act.mode in MEASURES and not act.doers and not named:
        return "a measure that names neither who takes it nor whom it meets"
    if act.event == "ASSAULT" and act.mode == "destroy" and not act.doers and not named and act.trigger.tag_ != "VBN":
        return "damage that an attack did, not one of its own"
    if act.made_by == "verbs/quarantine" and not act.doers:
        return "somebody kept apart, and nobody named who ordered it"
    if act.event == "ASSAULT" and act.trigger.pos_ == "NOUN" and not act.recipients and _is_aimed(act.trigger):
        return "an attack on what is no party"
    if act.made_by == "verbs/deploy" and business:
        return "a business that puts its products to use"
    if act.event == "SANCTION" and act.made_by.startswith("verbs/displace") and not act.doers:
        return "people displaced, but nobody is said to have done it"
    passed = act.event == "SANCTION" and act.mode == "convict" and act.doers and act.trigger.pos_ == "NOUN"
    if passed and not any(is_state(words, d.token) for d in act.doers):
        return "a sentence that no court is said to have passed"
    if act.event == "SANCTION" and act.mode in ("discontinue", "withdraw") and not act.recipients and not act.tops:
        nations = (c for o in act.verb.children for c in o.subtree if o.dep_ in ("dobj", "nsubjpass", "prep"))
        public = any(is_state(words, d.token) for d in act.doers)
        if not public and not any(c.ent_type_ in ("GPE", "NORP") for c in nations):
            return "relations cut with nobody that is named"
    return None


def _is_aimed(noun: Any) -> bool:
    """Whether it is told whom or what an attack is on: "an attack on the flames"."""
    held = [p for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("on", "upon", "against") for p in c.children]
    return any(p.dep_ == "pobj" and p.ent_type_ not in ("DATE", "TIME") for p in held)


def _is_role(words: Words, token: Any) -> bool:
    """A body, a country, or somebody told of by what he does."""
    named = token.ent_type_ in ("ORG", "GPE", "NORP")
    return named or (words.is_in(token, "ROLE") and not words.is_in(token, "FAMILY"))


def _are_several(act: Act) -> bool:
    """Two parties, or one word for several: "the two sides"."""
    return len(act.doers) > 1 or any("Number=Plur" in str(d.token.morph) for d in act.doers)


def _is_command(act: Act) -> bool:
    """ "Visit our website": an imperative has neither subject nor auxiliary."""
    verb = act.verb
    return bool(verb.dep_ == "ROOT" and verb.tag_ == "VB" and not act.doers and verb.pos_ == "VERB")


def topic_of(words: Iterable[str], topics: Mapping[str, frozenset[str]]) -> str | None:
    """The topic of an article (lemmas in small letters) if it is full of that topic's words."""
    lemmas = Counter(words)
    total = sum(lemmas.values())
    for topic in ("sport", "markets", "showbiz"):
        strong = {lemma for lemma in topics.get(topic, ()) if lemma in lemmas}
        weak = topics.get(f"{topic}_weak", frozenset())
        count = sum(lemmas[lemma] for lemma in strong | weak)
        dense, broad = count * 1000 >= PER_THOUSAND * total, count * 1000 >= PER_THOUSAND * total * 2 / 3
        if (len(strong) >= DIFFERENT and dense) or (len(strong) >= 3 * DIFFERENT and broad):
            return topic
    return None


def gate_topic(words: Words, act: Act, topic: str | None) -> str | None:
    """Why an act is taken for a figure of speech: its sentence, or the whole article, is about sport or markets."""
    if act.event is None or act.event in LITERAL or act.mode in ("investigate", "allege", "convict"):
        return None
    if topic == "showbiz":
        return "life and trade of artists" if is_artists_life(words, act) else None
    if topic is not None and not (topic == "markets" and _is_public(words, act)):
        return f"an article about {topic}"
    held = {t.lemma_.lower() for t in act.trigger.sent}
    if held & words.tables.topics.get("sport_sure", frozenset()):
        return "a sentence about sport"
    if len(held & words.tables.topics.get("sport", frozenset())) >= 2:
        return "a sentence about sport"
    return None


def gate_fiction(words: Words, act: Act) -> str | None:
    """ "In the novel, rebels capture the capital": a story inside a story is no event."""
    for token in act.trigger.sent:
        if not words.is_in(token, "FICTION") or token.i > act.trigger.i:
            continue
        told_in = token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head.pos_ in ("VERB", "AUX")
        tells = token.dep_ == "nsubj" and token.head.pos_ == "VERB" and words.is_in(token.head, "TELLING")
        if told_in or tells:
            return "a story told in a work of fiction"
    return None


def _is_public(words: Words, act: Act) -> bool:
    """Whether a country or a public body acts: central banks and governments do so in news of markets."""
    return any(d.token.ent_type_ in ("GPE", "NORP") or words.is_in(d.token, "BODY") for d in act.doers)


def _without_force(words: Words, verb: Any) -> str | None:
    """ "12 were killed in a crash" is an accident; "in an attack" is not; without a word of force nobody knows."""
    if any(words.is_in(t, "NATURE") for t in verb.subtree):
        return "nature or chance, not an act"
    hurt = verb.lemma_ in ("injure", "hurt") and not any(
        words.is_in(t, "VIOLENCE") and not words.is_in(t, "TROOPS") for t in verb.sent if t.i != verb.i
    )
    if hurt or not is_violent(words, verb):
        return "harm, but nothing says by whom or by force"
    return None
