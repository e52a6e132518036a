"""Scope of a number: an incident's, cumulative, of a period, or a target; and which number is part of which.

In: the sentence's tokens around a count. Out: `Scope` or null where the text does not show it.
"""

import re
from typing import Any

from onrecord.records.quantity import Counted, Scope

_TARGETS = {
    "plan", "aim", "want", "intend", "seek", "hope", "pledge", "vow", "need", "target", "goal", "promise", "propose",
    "require", "demand", "request", "order", "ask",
}  # fmt: skip
_CUMULATIVE = re.compile(
    r"\b(?:tolls?|as of|so far|to date|in total|in all|overall|since|total of|altogether|cumulative(?:ly)?|"
    r"(?:number|total) of (?:dead|deaths|wounded|injured|cases|casualties))\b",
    re.I,
)
_PERIOD = re.compile(
    r"\b(?:(?:in|during|over|for|throughout) (?:the )?(?:\d{4}|(?:past|last|previous|first|whole|entire) (?:\w+ )?"
    r"(?:days|weeks|month|months|quarter|year|years|decade|decades))|last (?:month|year|quarter)|this (?:month|year)|"
    r"(?:per|a|each|every) (?:day|week|month|year)|annually|monthly|daily|weekly)\b",
    re.I,
)
_INCIDENT = {"killed", "wounded", "casualties", "arrested", "abducted", "captured", "missing"}
_TOLL = re.compile(r"\b(?:toll|number of (?:dead|deaths|fatalities))\b", re.I)
_INJURED_TOLL = re.compile(r"\bnumber of (?:wounded|injured)\b", re.I)
_PARTED = re.compile(
    r"^\s*(?:others?\s)?(?:of|among)\s(?:them|whom|those(?!\s\w+(?:ed|urt)\b)|these|"
    r"the (?:dead|wounded|injured|victims))\b",
    re.I,
)
_INCLUDED = re.compile(
    r"\b(?:including|among them|among whom|of whom|of which|of them)(?: at least| about)?[,:]?\s$", re.I
)


def scope_of(sentence: str, verb: Any, counts: Counted | None) -> Scope | None:
    """The scope that the sentence shows: plans and goals first, then tolls and "since", then periods."""
    if verb is not None and _is_target(verb):
        return "target"
    if _CUMULATIVE.search(sentence):
        return "cumulative"
    if _PERIOD.search(sentence):
        return "period"
    if counts in _INCIDENT and verb is not None and _tells_the_past(verb):
        return "incident"
    return None


def _is_target(verb: Any) -> bool:
    for _ in range(3):
        if verb.lemma_.lower() in _TARGETS and verb.tag_ not in ("VBN",):
            return True
        if verb.lemma_.lower() == "call" and any(child.lower_ == "for" for child in verb.rights):
            return True
        if verb.dep_ not in ("xcomp", "ccomp", "conj", "acl", "advcl") or verb.head.i == verb.i:
            return False
        if verb.dep_ != "xcomp" and verb.dep_ != "acl":
            return False
        verb = verb.head
    return False


def _tells_the_past(verb: Any) -> bool:
    return verb.tag_ in ("VBD", "VBN") or any(child.tag_ == "VBD" for child in verb.children)


def toll_before(sentence_before: str) -> Counted | None:
    """ "the death toll rose to 45": what a number behind a toll counts."""
    if _INJURED_TOLL.search(sentence_before):
        return "wounded"
    return "killed" if _TOLL.search(sentence_before) else None


def is_part(before: str, after: str) -> bool:
    """ "five of them children", "including two women": a part of the number told before it."""
    return _PARTED.match(after) is not None or _INCLUDED.search(before) is not None
