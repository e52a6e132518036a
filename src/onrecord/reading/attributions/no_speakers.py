"""A cue's subject, or whoever is cited, to whether it can be a speaker at all: by its class, not by the verb alone.

Persons, bodies, outlets and documents state; acts, states, figures and things do not: "the attack underscored that the
road is open" is the outlet's reasoning, and nobody's statement. What polls, studies and footage show is theirs.
"""

from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.describing import names_a_doer
from onrecord.reading.attributions.words import Words

_ABSTRACT = (
    *("tion", "sion", "ment", "ing", "ness", "ity", "ure", "ism", "ance", "ence", "age", "ship", "result", "th"),
    *("ion", "sis", "ysm", "dom", "hood"),
)
_HELD = frozenset(("belief", "emotion", "intention", "decision"))
"""Senses that need somebody who can hold a view: not "the 2014 flood" or "the pressure"."""
_WITNESSING = frozenset(
    ("underscore", "underline", "highlight", "signal", "suggest", "reflect", "imply", "confirm", "reveal", "expose")
)
"""Cues that a happening can be the subject of as well as a speaker, beside those of sense evidence."""
_SHOWING = frozenset(("show", "demonstrate", "prove"))
_WRITING = frozenset(("author", "writer", "researcher", "scientist", "historian", "economist", "professor"))
_NO_TELLERS = frozenset(
    (
        *("law", "laws", "bill", "decree", "act", "amendment", "charter", "constitution", "treaty", "treaties"),
        *("resolution", "order", "contract", "agreement", "lease", "release", "plan", "budget", "will", "record"),
        *("list", "evidence", "test", "notice"),
    )
)
"""Documents that are a reason and not a report: "citing the treaty, he said the road was shared"."""
_RELATIVE = frozenset(("which", "that", "who"))


def says_nothing(words: Words, i: int, row: Cue, speaker: int) -> bool:
    """ "it is hard to dismiss the claim", "the results favour joining", "the raid showed that": nobody speaks."""
    lower = words.lower[speaker]
    if lower == "you":
        return True  # "You agree to receive updates": the reader
    if lower == "it" and words.tag[i] == "VB" and words.dep[i] == "xcomp":
        return True
    if lower == "caption" and words.lower[speaker - 1 : speaker] in (["image"], ["media"], ["photo"], ["video"]):
        return True
    if row.row in _SHOWING and _is_plain_person(words, speaker):
        return True
    if row.row == "respond" and words.child(i, "neg") is not None:
        return True
    head = _antecedent(words, speaker)
    witnessing = row.sense == "evidence" or row.row in _WITNESSING
    if head is None:
        return witnessing
    lower, lists = words.lower[head], words.lists
    if words.tag[head] in ("NN", "NNS") and lower in lists.unspeaking:
        return True
    if row.sense in _HELD and lower in lists.documents:
        return True
    return (witnessing or row.sense in _HELD) and _is_happening(words, head)


def _antecedent(words: Words, speaker: int) -> int | None:
    """The noun behind "which" and "that"; None for a whole clause: "..., which shows that", "This suggests that"."""
    if words.tag[speaker] == "DT" and words.lower[speaker] in ("this", "that"):
        return None
    if words.tag[speaker] not in ("WDT", "WP") or words.lower[speaker] not in _RELATIVE:
        return speaker
    verb = words.head[speaker]
    if words.dep[verb] != "relcl":
        return None if words.lower[speaker] == "which" else speaker
    noun = words.head[verb]
    return None if words.is_verb(noun) else noun


def _is_happening(words: Words, head: int) -> bool:
    """An act, a state, a figure or a quality, by the list or by how such words are made; no body is one."""
    lists, lower = words.lists, words.lower[head]
    if words.tag[head] not in ("NN", "NNS"):
        return False
    if lower in lists.happenings:
        return True
    single = lower.removesuffix("s")
    if not single.endswith(_ABSTRACT) or names_a_doer(lower) or names_a_doer(single):
        return False
    somebody = (lists.persons, lists.titles, lists.organizations, lists.groups, lists.outlets, lists.informants)
    return not any(lower in k or single in k for k in (*somebody, lists.persons_plain, lists.documents, lists.media))


def _is_plain_person(words: Words, speaker: int) -> bool:
    """ "They have shown they are willing to fight": who shows by acts states nothing; researchers' papers do."""
    lists, lower = words.lists, words.lower[speaker]
    if words.tag[speaker] == "PRP":
        return lower != "it"
    if words.label[speaker] == "PERSON":
        return True
    return words.tag[speaker] == "NN" and (lower in lists.persons or lower in lists.titles) and lower not in _WRITING


def can_tell(words: Words, i: int) -> bool:
    """Who or what can be the origin of a statement: persons, bodies, outlets, documents; no cause ("high winds")."""
    lists, lower = words.lists, words.lower[i]
    if words.tag[i].startswith("NNP"):
        known = lower in lists.outlets or lower in lists.organizations or lower in lists.documents
        return known or words.label[i] in ("PERSON", "ORG")
    if words.tag[i] == "CD":
        return False
    if lower in lists.documents:
        return lower not in _NO_TELLERS
    return (
        any(_names_somebody(words, form) for form in _singulars(lower, words.tag[i])) and lower not in lists.unspeaking
    )


def _names_somebody(words: Words, lower: str) -> bool:
    lists = words.lists
    known = (lists.informants, lists.persons, lists.persons_plain, lists.titles, lists.groups, lists.outlets)
    return any(lower in k for k in (*known, lists.organizations)) or names_a_doer(lower)


def _singulars(lower: str, tag: str) -> tuple[str, ...]:
    """ "witnesses", "nurses", "deputies" as they stand in the lists."""
    if tag != "NNS":
        return (lower,)
    return lower, lower.removesuffix("s"), lower.removesuffix("es"), lower.removesuffix("ies") + "y"
