"""`Act` and its words to reality: PLOVER's auxiliary modes, what did not happen, and the words that judge.

PLOVER 2.0 names historical, future, hypothetical and negation and leaves the rules open; ours are in docs/events.md.
"""

import re
from typing import Any

from onrecord.reading.asking import takes_for_granted
from onrecord.reading.events.acts import Act
from onrecord.reading.events.cases import is_only_thought_of
from onrecord.reading.events.contents import note_content
from onrecord.reading.events.tables import EventTables

YEAR = re.compile(r"(1[5-9]|20)\d\d|(1[5-9]|20)\d0s")
LONG_AGO = frozenset({"decade", "century", "generation"})
WARS = frozenset({"cold", "world", "civil"})
UNDONE = frozenset(
    {
        "cancel",
        "postpone",
        "fail",
        "refuse",
        "decline",
        "scrap",
        "abandon",
        "delay",
        "no-show",
        "abort",
        "stay",
        "skip",
        "withdraw",
    }
)
PRETENCES = frozenset(
    {"ruse", "rouse", "pretext", "pretence", "pretense", "myth", "lie", "hoax", "rumour", "rumor", "fiction", "guise"}
)
PLACE_TAKING = {
    "take": frozenset({"place", "effect"}),
    "go": frozenset({"ahead"}),
    "come": frozenset({"about", "into"}),
}
BORNE_OUT = frozenset({"planned", "scheduled", "promised", "announced", "agreed", "expected"})
ANYONE = frozenset({"anyone", "anybody", "whoever"})
RISING = 10
"""How many words up a conditional is looked for."""


def note_reality(act: Act, tables: EventTables, published_year: int | None) -> None:
    """Add to the act what the words beside its trigger, and the clauses around it, say about its reality."""
    for word, effect in _beside(act, tables):
        _apply(act, effect, word)
    if any(
        c.lower_ in ("no", "neither") and c.dep_ in ("det", "preconj", "cc") for s in _subjects(act) for c in s.lefts
    ):
        act.auxiliary.add("negation")
    if (act.event != "THREATEN" and any(s.lower_ in ANYONE for s in _subjects(act))) or is_only_thought_of(act, tables):
        act.auxiliary.add("hypothetical")  # "anyone who breaks the rule will be arrested"
    if _is_contested(act):
        act.told_as = act.told_as or "disputed"
    elif _is_conditional(act):
        act.auxiliary.add("hypothetical")
        if not act.failed:
            act.auxiliary.discard("negation")  # "if it does not withdraw": nobody knows yet
    elif _is_asked(act.trigger.sent.text) and not _is_given(act):
        act.auxiliary.add("hypothetical")
    if _is_without(act.verb):
        act.auxiliary.add("negation")
    if _is_pretended(act.verb):
        act.told_as = act.told_as or "disputed"
    if _came_to_nothing(act):
        act.failed = True
    note_content(act)
    if any(_takes_place(t) for t in (act.verb, act.trigger)):
        if "negation" in act.auxiliary:
            act.failed = True  # "the talks never took place"
        elif not act.auxiliary & {"future", "hypothetical"} and act.told_as is None:
            act.happened = True
    elif _is_as_planned(act) and not act.auxiliary and act.told_as is None:
        act.happened = True
    if _is_past(act, published_year):
        act.auxiliary.add("historical")


def _is_asked(sentence: str) -> bool:
    return sentence.rstrip().endswith("?") and not takes_for_granted(sentence)


def _subjects(act: Act) -> list[Any]:
    """The verb's grammatical subjects: "no soldiers were withdrawn", "neither side has released"."""
    return [c for c in act.verb.children if c.dep_ in ("nsubj", "nsubjpass")]


def _is_contested(act: Act) -> bool:
    """ "Whether the army fired is disputed": the clause is what is disputed."""
    verb = act.tops[-1] if act.tops else act.verb
    return verb.dep_ in ("csubj", "csubjpass") and any(
        t.lemma_ in ("dispute", "contest", "unclear", "disputed", "contested") for t in (verb.head, *verb.head.children)
    )


def judging_words(act: Act, tables: EventTables) -> list[Any]:
    """The tokens that judge the act: "the illegal invasion", "brutally attacked"."""
    beside = [*act.trigger.children, *(act.verb.children if act.trigger.pos_ != "NOUN" else ())]
    held = {
        t.i: t for t in beside if t.dep_ in ("amod", "advmod") and t.lower_ in tables.opinions and not _is_in_marks(t)
    }
    return [held[i] for i in sorted(held)]


def _is_in_marks(word: Any) -> bool:
    """ "The "outrageous" firing": a word in quotation marks of its own is somebody else's judgement."""
    doc = word.doc
    return bool(0 < word.i < len(doc) - 1 and doc[word.i - 1].is_quote and doc[word.i + 1].is_quote)


def _beside(act: Act, tables: EventTables) -> list[tuple[Any, str]]:
    found = []
    for token in (act.trigger, act.verb, *act.tops):
        kind = "verb" if token.pos_ in ("VERB", "AUX") else "noun"
        for child in token.lefts:
            if kind == "verb" and child.dep_ not in ("advmod", "neg"):
                continue
            effect = tables.reality.get((_word(child), kind))
            if effect is not None and not (kind == "verb" and effect == "negation" and child.dep_ == "neg"):
                found.append((child, effect))
    return found


def _word(child: Any) -> str:
    """The word, where the parse splits it: "so-called"."""
    called = child.lower_ == "called" and child.i > 1 and child.doc[child.i - 2].lower_ == "so"
    return "so-called" if called else child.lower_


def _apply(act: Act, effect: str, word: Any) -> None:
    if effect == "failed":
        act.failed = True
        act.auxiliary.add("negation")
    elif effect == "disputed":
        act.told_as = act.told_as or "disputed"
    elif effect == "reported":
        act.told_as = act.told_as or "reported"
    elif effect == "future":
        if not act.told_as and not _is_meanwhile(act):
            act.auxiliary.add("future")
            act.told_as = "planned"
    elif effect == "historical":
        act.auxiliary.add("historical")
    elif effect == "hypothetical" and word.lower_ in ("probably", "likely", "presumably") and _is_to_come(act):
        act.told_as = act.told_as or "predicted"  # "will probably convict" is a forecast
    elif effect == "hypothetical":
        act.auxiliary.add("hypothetical")
    elif effect == "negation":
        act.auxiliary.add("negation")


def _is_to_come(act: Act) -> bool:
    return "future" in act.auxiliary or act.told_as in ("planned", "predicted")


def _is_meanwhile(act: Act) -> bool:
    """ "Fired during a scheduled exercise": something else is told to have happened while it went on."""
    prep = act.trigger.head
    if act.trigger.dep_ != "pobj" or prep.lower_ not in ("during", "amid", "after", "following", "at"):
        return False
    above = prep.head
    return above.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in above.children)


def _is_given(act: Act) -> bool:
    return act.trigger.pos_ == "NOUN" and any(
        c.lower_ in ("the", "this", "that", "his", "its") for c in act.trigger.lefts
    )


def _is_conditional(act: Act) -> bool:
    at = act.tops[-1] if act.tops else act.verb
    for _ in range(RISING):
        if at.pos_ in ("VERB", "AUX") and any(
            c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether", "like") for c in at.lefts
        ):
            return True  # also "as if he shot us", "like he shot us"
        if at.head is at or at.dep_ in ("conj", "relcl"):
            return False
        at = at.head
    return False


def _is_without(verb: Any) -> bool:
    return bool(verb.dep_ == "pcomp" and verb.head.lower_ == "without")


def _is_pretended(verb: Any) -> bool:
    """ "The ruse of conducting an exercise": the noun that holds the act says that it is not so."""
    held_by = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return verb.dep_ in ("pcomp", "acl") and held_by.lemma_.lower() in PRETENCES


def _came_to_nothing(act: Act) -> bool:
    """ "Was to address the nation but was a no show": what was to be is taken back in the same sentence."""
    for token in (act.verb, *act.tops, act.verb.head):
        if token.pos_ not in ("VERB", "AUX") or not any(c.dep_ == "cc" and c.lower_ == "but" for c in token.children):
            continue
        for other in token.children:
            if (
                other.dep_ == "conj"
                and other.i > act.trigger.i
                and act.told_as in ("planned", "predicted")
                and _undoes(other)
            ):
                return True
    return False


def _takes_place(verb: Any) -> bool:
    """ "The talks did take place", "the march went ahead": what was to be came about."""
    with_word = PLACE_TAKING.get(verb.lemma_)
    if verb.pos_ != "VERB" or with_word is None:
        return False
    past = verb.tag_ == "VBD" or any(
        c.dep_ == "aux" and c.lower_ in ("did", "has", "have", "had") for c in verb.children
    )
    return past and any(c.lower_ in with_word for c in verb.children)


def _is_as_planned(act: Act) -> bool:
    """ "Released the hostages as planned"."""
    words = act.trigger.sent
    return any(
        token.lower_ == "as" and token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in BORNE_OUT
        for token in words
        if token.i > act.trigger.i
    )


def _undoes(verb: Any) -> bool:
    if verb.lemma_.lower() in UNDONE:
        return True
    if verb.lemma_ == "be":
        return any("show" in t.lower_ for t in verb.subtree) and any(
            t.lower_ in ("no", "no-show") for t in verb.subtree
        )
    return verb.lemma_ in ("do", "appear", "come", "show", "happen", "arrive") and any(
        c.dep_ == "neg" for c in verb.children
    )


def _is_past(act: Act, published_year: int | None) -> bool:
    """A year before the article's last one, or "decades ago", among the words that hang on the act itself."""
    if _is_when(act.verb, published_year):
        return True
    for token in _own_words(act):
        if token.like_num or token.ent_type_ == "DATE":
            match = YEAR.fullmatch(token.text)
            if match and published_year is not None and int(token.text[:4]) < published_year - 1:
                return True
        if token.lower_ == "ago" and any(c.lemma_ in ("year", "decade", "century") for c in token.subtree):
            return True
        if token.lemma_ in LONG_AGO and token.dep_ in ("npadvmod", "pobj"):
            return True
        if token.lemma_ == "war" and any(c.lower_ in WARS for c in token.lefts) and token.dep_ == "pobj":
            return token.head.lower_ in ("during", "after", "since", "in", "before")
    return False


def _is_when(verb: Any, published_year: int | None) -> bool:
    """ "Back in 2014 when Russia annexed": the year is said of the clause, from outside."""
    head = verb.head
    told = verb.dep_ in ("relcl", "advcl", "acl") and head.like_num and YEAR.fullmatch(head.text)
    return bool(told and published_year is not None and int(head.text[:4]) < published_year - 1)


def _own_words(act: Act) -> list[Any]:
    held = []
    tops = [act.trigger, act.verb, *act.tops]
    for top in tops:
        for child in top.children:
            if child.dep_ in ("prep", "npadvmod", "advmod", "nmod"):
                held += [child, *(t for t in child.subtree)][:12]
    return held
