"""Paragraph texts to the outlet's disclaimers: what it could not verify, what nobody confirmed, who did not respond.

In: words, and the attributions found. Out: Disclaimers, whose scope is what the same sentence attributes, or else what
the sentence before does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.attributions.words import Words
from onrecord.records.attribution import DisclaimerKind

_CHECK = r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|check(?:ed)?|authenticated?|substantiated?)"
_HOW = r"(?:(?:independently|immediately|separately|yet|be|been|fully|to) ){0,4}"
_RESPOND = r"(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)"
_ASKED = re.compile(
    r"\b(?:comment|requests?|calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|queries)\b", re.I
)
_PATTERNS: tuple[tuple[DisclaimerKind, re.Pattern[str]], ...] = (
    (
        "could_not_verify",
        re.compile(rf"\b(?:could|can|cannot|can't|can’t|couldn't|couldn’t)(?: not)? {_HOW}{_CHECK}\b", re.I),
    ),
    ("could_not_verify", re.compile(rf"\b(?:was|were|is|are|been) (?:not able|unable) to {_HOW}{_CHECK}\b", re.I)),
    ("not_independently_confirmed", re.compile(rf"\b(?:has|have|had|was|were) (?:not|never) {_HOW}{_CHECK}\b", re.I)),
    (
        "not_independently_confirmed",
        re.compile(r"\bno independent (?:confirmation|verification|corroboration)\b", re.I),
    ),
    ("did_not_respond", re.compile(rf"\b(?:did|has|have|had|does|do)(?: not|n't|n’t) {_HOW}{_RESPOND}\b", re.I)),
    (
        "did_not_respond",
        re.compile(r"\b(?:was|were) not (?:immediately )?(?:returned|answered|available for comment)\b", re.I),
    ),
    ("did_not_respond", re.compile(r"\b(?:could not|couldn't|couldn’t) (?:immediately )?be reached\b", re.I)),
)
_HINT = re.compile(r"\b(?:not|n't|n’t|cannot|unable|never|no|neither|nor)\b", re.I)
_KNOWING = re.compile(r"\b(?:could|can)\b(?! not|not|n't|n’t)", re.I)
_NEGATIVE = re.compile(r"\b(?:neither|none|nobody|nor|no)\b", re.I)


@dataclass(frozen=True, slots=True)
class Said:
    """A disclaimer's place: kind, and characters of its paragraph; `sentence` is the number of its sentence."""

    paragraph: int
    start: int
    end: int
    sentence: int
    kind: DisclaimerKind


def find_disclaimers(words: Words) -> Iterator[Said]:
    """The paragraph's disclaimers, at most one of a kind in a clause."""
    text = words.whole
    if not _HINT.search(text):
        return
    for number, (first, last) in enumerate(words.sentences):
        start, end = words.start[first], words.end[last]
        sentence = text[start:end]
        if not _HINT.search(sentence):
            continue
        seen: set[int] = set()
        for kind, pattern in _PATTERNS:
            found = pattern.search(sentence)
            if found is None or not _holds(kind, found, sentence):
                continue
            left, right = _clause(sentence, found.start(), found.end())
            if left not in seen:
                seen.add(left)
                yield Said(words.paragraph.index, start + left, start + right, number, kind)


def _holds(kind: DisclaimerKind, found: "re.Match[str]", sentence: str) -> bool:
    if kind == "did_not_respond":
        return bool(_ASKED.search(sentence))
    if kind == "could_not_verify" and _KNOWING.match(found.group()):
        return bool(_NEGATIVE.search(sentence[: found.start()]))
    subject = sentence[: found.start()].rstrip().lower()
    return not subject.endswith(
        ("i", "he", "she", "they", "officials", "police", "authorities", "army", "ministry")
    ) or kind != ("not_independently_confirmed")


def _clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The words between the commas (or "and", "but", "that") around the match."""
    left = 0
    for mark in (", ", "; ", " and ", " but ", " — ", " – ", ". "):
        at = sentence.rfind(mark, 0, start)
        if at >= 0 and at + len(mark) > left:
            left = at + len(mark)
    for joining in ("and ", "but ", "although ", "though ", "while "):
        if sentence[left:].startswith(joining):
            left += len(joining)
    if re.match(r"(?:in|at|on|by|from|with) ", sentence[left:], re.I):
        inner = sentence.rfind(" that ", left, start + 1)
        left = inner + 6 if inner >= 0 else left
    right = len(sentence)
    for mark in (", but ", ", and ", "; ", ", said ", ", that ", ", according "):
        at = sentence.find(mark, end)
        if 0 <= at < right:
            right = at
    while right > end and sentence[right - 1] in ' .\n\t"”’,;':
        right -= 1
    return min(left, start), right
