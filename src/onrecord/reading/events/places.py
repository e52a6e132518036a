"""Frames to the tokens that stand at a named place: an object, a possessor, what a preposition holds."""

from typing import Any

from onrecord.reading.events.frames import Frame, frame_of, preps_of
from onrecord.reading.events.parties import NEVER, PRONOUNS, Words, is_named, is_party, listed, party_within

DASHES = frozenset({"-", "\u2010", "\u2011", "\u2013"})
OCCASIONS = frozenset("request behest invitation urging retaliation revenge exchange return".split())  # noqa: SIM905
PREFIXES = frozenset({"pro", "anti", "post", "ex", "non", "counter", "pro-", "anti-", "post-"})
SCENES = frozenset({
    "attack", "bombing", "shooting", "massacre", "stabbing", "blast", "explosion", "riot", "protest", "siege",
    "killing", "murder", "rally", "march", "clash", "shootout", "rampage", "uprising", "ambush", "carnage",
})  # fmt: skip
"""Happenings that are called after where they were: in "the Paris attacks" the city does not strike."""
PLACED = (
    "in",
    "at",
    "near",
    "across",
    "from",
    "to",
    "into",
    "around",
    "along",
    "on",
    "inside",
    "outside",
    "over",
    "toward",
    "towards",
)


def look(words: Words, frame: Frame, place: str, noun: Any = None) -> list[Any]:
    """The tokens at a place: obj, given, comp, sub, poss, mod, subj, or the name of a preposition."""
    if place == "obj":
        return frame.given_to[:1] if frame.given_to and not frame.objects else frame.objects
    if place == "given":
        return frame.given_to
    if place == "subj":
        return frame.doers
    if place == "purpose":
        return _helped(words, frame)
    if place == "sub":
        return [d for clause in _asked_clauses(frame) for d in frame_of(clause).doers]
    if place in ("comp", "rest"):
        near, rest = _in_clauses(words, frame)
        return near if place == "comp" else rest
    if place == "poss":
        return [c for n in _nouns(frame, noun) for c in n.children if c.dep_ == "poss"]
    if place == "mod":
        return [
            c
            for n in _nouns(frame, noun)
            for c in n.lefts
            if c.dep_ in ("amod", "compound", "nmod")
            and (is_named(words, c) or (words.is_in(c, "BODY") and (c.pos_ == "NOUN" or c.lower_ == "rebel")))
            and c.ent_type_ not in NEVER
            and not _is_prefixed(c)
        ]
    found: list[Any] = []
    for preps in _prep_sources(frame, noun):
        found += [t for t in preps.get(place, []) if t not in found and not _is_occasion(t.head)]
    if place == "to":
        found += frame.given_to
    return found


def is_scene(words: Words, token: Any, noun: Any) -> bool:
    """Whether the name before a noun only tells where it happened."""
    return words.kinds.get(token.i) == "place" and noun.lemma_.lower() in SCENES


def _is_prefixed(token: Any) -> bool:
    """Part of a compound that takes sides or dates: "pro-Navalny", "post-Soviet" say nothing of who acts."""
    doc = token.doc
    after = token.i + 1 < len(doc) and doc[token.i + 1].text in DASHES
    before = token.i > 1 and doc[token.i - 1].text in DASHES and doc[token.i - 2].lower_ in PREFIXES
    return (
        token.lower_ in PREFIXES or token.lower_.startswith(("pro-", "anti-", "post-")) or (after and before) or before
    )


def deep_preps(frame: Frame, noun: Any) -> dict[str, list[Any]]:
    """All prepositional phrases of the clause, breadth first, without those of its doers and of finite side clauses."""
    held: dict[str, list[Any]] = {}
    away = {d.i for d in frame.doers} if not frame.passive else set()
    queue = [frame.verb] if noun is None else [noun, frame.verb]
    at = 0
    while at < len(queue) and at < 60:
        token = queue[at]
        at += 1
        for child in token.children:
            if child.i in away or (
                child.dep_ in ("relcl", "parataxis", "conj", "nsubj", "csubj") and child.pos_ != "NOUN"
            ):
                continue
            if child.dep_ in ("nsubj", "csubj", "relcl", "parataxis"):
                continue
            if child.dep_ in ("ccomp", "advcl") and any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children):
                continue
            if child.lower_ == "according" or _is_occasion(child):
                continue
            if child.dep_ in ("prep", "agent"):
                for found in child.children:
                    if found.dep_ in ("pobj", "pcomp"):
                        held.setdefault(child.lower_, []).append(found)
            queue.append(child)
    return held


def _is_occasion(prep: Any) -> bool:
    """ "At the request of Kenya", "in retaliation for raids in Mali", "in exchange for": why, and not towards whom."""
    if prep.lower_ in ("for", "to", "of") and prep.i:
        before = prep.doc[prep.i - 1]  # the parser may hang it on the verb
        return before.lemma_.lower() in OCCASIONS and before.dep_ == "pobj" and before.head.lower_ in ("in", "at")
    return prep.lower_ in ("in", "at") and any(c.dep_ == "pobj" and c.lemma_.lower() in OCCASIONS for c in prep.rights)


def placed_in(words: Words, frame: Frame, noun: Any, taken: set[int]) -> Any | None:
    """A country or place in which the act is told to happen: what it is aimed at is then implied, not said."""
    for preps in (*_prep_sources(frame, noun), deep_preps(frame, noun)):
        for name, tokens in preps.items():
            if name not in PLACED:
                continue
            for token in tokens:
                if _is_occasion(token.head):
                    continue
                for at in (token, party_within(words, token)):
                    if at is not None and at.i not in taken and is_place(words, at):
                        return at
    return None


def is_place(words: Words, token: Any) -> bool:
    """Whether the token names a place, or is a word for one."""
    named = token.ent_type_ in ("GPE", "LOC", "FAC") or words.kinds.get(token.i) in ("place", "country")
    return named or words.is_in(token, "TERRITORY") or words.is_in(token, "BORDER")


def _prep_sources(frame: Frame, noun: Any) -> list[dict[str, list[Any]]]:
    """Prepositional phrases near by: the trigger's own, then its objects'."""
    near = [preps_of(noun)] if noun is not None else []
    near.append(frame.preps)
    return near + [preps_of(t) for o in frame.objects for t in listed(o)]


def _helped(words: Words, frame: Frame) -> list[Any]:
    """Whom a purpose names: "sent doctors to help the refugees"."""
    tops = [frame.verb, *frame.objects]
    purposes = (
        c for top in tops for c in top.rights if c.dep_ in ("advcl", "xcomp", "acl", "relcl") and c.tag_ == "VB"
    )
    return [o for verb in purposes if words.is_in(verb, "HELPING") for o in verb.children if o.dep_ == "dobj"]


def _nouns(frame: Frame, noun: Any) -> list[Any]:
    return [noun] if noun is not None else frame.objects


def _asked_clauses(frame: Frame) -> list[Any]:
    """Complement clauses, and what is asked "for": "asked for the press to leave"."""
    asked = [c for c in frame.verb.rights if c.dep_ == "advcl" and any(m.lower_ == "for" for m in c.lefts)]
    return [clause for clause in (*frame.clauses, *asked) if clause.pos_ in ("VERB", "AUX")]


def _in_clauses(words: Words, frame: Frame) -> tuple[list[Any], list[Any]]:
    """Who stands in the complement clause: its own subject, or its objects, or what its prepositions hold; the rest.

    The nearest that names a party counts alone: "vowed to hit the rebels in Chad" is not aimed at Chad. What is made
    ("agreed to found a company") is no party to it.
    """
    near: list[Any] = []
    rest: list[Any] = []
    doers = {d.i for d in frame.doers}
    for clause in frame.clauses:
        if clause.pos_ not in ("VERB", "AUX"):
            continue
        inner = frame_of(clause)
        # "threatened that the town would be hit by a bomb": the town, and not the bomb
        first = [d for d in inner.doers if not inner.passive or is_party(words, d)]
        groups = [first, [*inner.given_to, *([] if words.is_in(clause, "MAKING") else inner.objects)]]
        groups += [look(words, inner, name) for name in ("with", "to", "from", "against", "on", "for", "in", "of")]
        for group in groups:
            held = [t for t in group if t.i not in doers and (t.pos_ != "PRON" or t.lower_ in PRONOUNS)]
            (rest if any(is_party(words, t) for t in near) else near).extend(held)
    return near, rest
