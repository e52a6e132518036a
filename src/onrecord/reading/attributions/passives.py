"""A cue verb in the passive: "is expected to resign", "has been accused of fraud", "was rejected by the court"."""

from onrecord.reading.attributions.clauses import (
    clause_range,
    cut_range,
    trim_range,
)
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.ranges import Found
from onrecord.reading.attributions.speakers import phrase_of
from onrecord.reading.attributions.words import Words


def find_passive(words: Words, i: int, row: Cue, agent: int | None) -> Found | None:
    """ "He is expected to resign", "it is said that", "the plan was rejected by the court"."""
    subject = words.child(i, "nsubjpass")
    if "raise" in row.takes and (subject is None or words.lower[subject] != "it" or words.child(i, "ccomp") is None):
        found = _raised(words, i, row, subject)
        if found is not None:
            return found
    clause = words.child(i, "ccomp")
    named = words.child(i, "nsubjpass", "nsubj", "expl") is not None or words.child(i, "auxpass") is not None
    if named and clause is not None and clause > i and "that" in row.takes:
        right = clause_range(words, i, clause)
        return ("hedge.passive-clause", [right]) if right else None
    asked = words.child(i, "xcomp")
    if "him-to" in row.takes and agent is not None and asked is not None and asked > i:
        right = clause_range(words, max(i, agent), asked)
        return ("indirect.infinitive", [right]) if right else None
    if subject is not None and row.takes & {"as", "obj"}:
        called = _called(words, i, row, subject)
        if called is not None or agent is None:
            return called
    whole = words.child(i, "csubjpass")
    if whole is not None and agent is not None and whole < i and "that" in row.takes:
        left = trim_range(words, words.left_edge(whole), words.right_edge(whole))
        return ("indirect.passive-clause", [left]) if left else None
    if "obj" in row.takes and agent is not None:
        head = subject if subject is not None else words.head[i] if words.dep[i] == "acl" else None
        if head is not None and head < i and words.tag[head] not in ("WDT", "WP"):
            return "indirect.passive-object", [phrase_of(words, head, 0, i - 1)]
    return None


def _called(words: Words, i: int, row: Cue, subject: int) -> Found | None:
    """ "has been accused of fraud", "was dubbed the winner": nobody named says so."""
    for child in words.children[i]:
        if child < i:
            continue
        told = words.dep[child] == "prep" and words.lower[child] in row.prepositions | {"as", "for"}
        if told or (words.dep[child] in ("oprd", "attr", "ccomp") and "as" in row.takes):
            first = child + 1 if told else words.left_edge(child)
            right = cut_range(words, max(first, i + 1), words.right_edge(child))
            left = trim_range(words, words.left_edge(subject), words.right_edge(subject))
            if right and left and left[1] < i and not told | (words.lower[child] == "for" and row.sense == "decision"):
                return "hedge.called", [left, right]
            return ("hedge.called", [left, right]) if right and left and left[1] < i else None
    return None


def _raised(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    rest = words.child(i, "xcomp", "oprd", "acomp", "advcl")
    if rest is None and "as" in row.takes:
        rest = next((c for c in words.children[i] if words.dep[c] == "prep" and words.lower[c] == "as"), None)
    if rest is None or rest < i:
        return None
    right = clause_range(words, i, rest)
    if right is None:
        return None
    left = trim_range(words, words.left_edge(subject), words.right_edge(subject)) if subject is not None else None
    return "hedge.passive", [left, right] if left and left[1] < i else [right]
