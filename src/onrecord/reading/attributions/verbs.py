"""A cue verb in its sentence to a Draft: where its content stands, and who is its subject.

Rules are tried in the order of how surely they tell the content: the sentence around the cue (`around`), then a clause,
an infinitive, what something is called, an object or a phrase (`complements`); the passive has its own (`passives`).
"""

from onrecord.reading.attributions.around import find_around, find_as_told, find_contrary
from onrecord.reading.attributions.clauses import (
    Range,
    clause_range,
)
from onrecord.reading.attributions.complements import (
    find_behind_adjunct,
    find_clause,
    find_infinitive,
    find_marked,
    find_object,
    find_predicate,
    find_preposition,
    find_resumed,
    find_silence,
)
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.no_speakers import says_nothing
from onrecord.reading.attributions.passives import find_passive
from onrecord.reading.attributions.ranges import Found, make_draft
from onrecord.reading.attributions.speakers import agent_of, is_passive, subject_of
from onrecord.reading.attributions.words import Words


def draft_of_verb(words: Words, i: int, row: Cue) -> Draft | None:
    """The draft of the cue verb at token `i`, or None where it takes nothing that its row allows."""
    if words.dep[i] in ("amod", "compound", "aux", "auxpass"):
        return None
    passive = is_passive(words, i)
    speaker = agent_of(words, i) if passive else subject_of(words, i)
    if speaker is None and not passive:
        speaker = _word_before(words, i)
    if row.polarity == "declined" and not passive:
        merged = _declined(words, i, row, speaker)
        if merged is not None:
            return merged
    found: Found | None
    as_told = find_as_told(words, i, row) if passive else None
    if as_told is not None:
        found, speaker = as_told
    elif passive:
        found = find_passive(words, i, row, speaker)
    else:
        found = (
            find_around(words, i, row, speaker)
            or find_contrary(words, i, row)
            or find_clause(words, i, row)
            or find_marked(words, i, row)
            or find_resumed(words, i, row)
            or find_behind_adjunct(words, i, row)
            or find_infinitive(words, i, row)
            or find_predicate(words, i, row)
            or find_object(words, i, row, speaker)
            or find_preposition(words, i, row)
            or find_silence(words, i, row)
        )
    if row.row == "have it" and speaker is not None and words.lower[speaker] in words.lists.rumours:
        speaker = None
    if found is None or (speaker is None and not passive and _idle(words, i, found[0])):
        return None
    if speaker is not None and says_nothing(words, i, row, speaker):
        return None
    return make_draft(words, i, row, [_behind_cue(words, i, row, r) for r in found[1]], found[0], speaker)


def _behind_cue(words: Words, i: int, row: Cue, found: Range) -> Range:
    """ "made clear that": the content begins behind the cue's last word."""
    last = i + len(row.words) - 1
    behind = len(row.words) > 1 and words.lower[last] == row.words[-1] and i < found[0] <= last < found[1]
    return (last + 1, found[1]) if behind else found


def _word_before(words: Words, i: int) -> int | None:
    """A name or pronoun right before a finite cue, where the parse gives no subject: "Mally said she was ill"."""
    if i and words.tag[i] in ("VBD", "VBZ", "VBP") and words.tag[i - 1] in ("NNP", "NNPS", "PRP", "NNS"):
        return i - 1 if words.sentence[i - 1] == words.sentence[i] else None
    return None


def _idle(words: Words, i: int, rule: str) -> bool:
    """ "It goes without saying that", "it is worth noting": nobody says it."""
    return words.tag[i] == "VBG" or (words.tag[i] == "VB" and rule == "indirect.clause")


def _declined(words: Words, i: int, row: Cue, speaker: int | None) -> Draft | None:
    """ "refused to say who had paid": the content is what was not said."""
    inner = words.child(i, "xcomp")
    if inner is None or inner < i or inner - i > 3:
        return None
    clause = words.child(inner, "ccomp")
    if clause is None or words.lower[inner] not in (
        "say",
        "tell",
        "reveal",
        "disclose",
        "explain",
        "confirm",
        "specify",
    ):
        return None
    found = clause_range(words, inner, clause)
    return make_draft(words, i, row, [found], "indirect.clause", speaker, inner) if found else None
