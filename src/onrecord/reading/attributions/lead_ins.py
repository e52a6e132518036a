"""Paragraph texts to lead-ins: a speaker before a colon, in a headline ("Poll: voters want ...") or a transcript ("REPORTER: ...")."""

import re
from dataclasses import dataclass

from onrecord.reading.attributions.tables import WordLists
from onrecord.reading.attributions.words import Words

_CAPITALS = re.compile(r"[\"“]?([A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]*){0,4}(?: \([^)]{1,40}\))?):\s+(?=\S)")
_HEADLINE_WORDS = 20


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The speaker's characters, the colon's, and where the words begin."""

    start: int
    end: int
    colon: int
    content: int
    made_by: str


def find_transcript_lead_in(text: str) -> LeadIn | None:
    """ "REPORTER: ..." at a paragraph's start, in capitals."""
    found = _CAPITALS.match(text)
    if found is None or len(text) - found.end() < 2:
        return None
    return LeadIn(found.start(1), found.end(1), found.end(1), found.end(), "lead-in.transcript")


def find_headline_lead_in(words: Words, lists: WordLists) -> LeadIn | None:
    """ "Pence: ..." or "Poll: ..." in a headline: a name of a person or body, or a word for those who say."""
    if len(words) > _HEADLINE_WORDS + 5:
        return None
    for k in range(1, min(len(words) - 1, 7)):
        if words.text[k] == ":":
            named = any(t.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") for t in words.doc[:k])
            if all(words.tag[x][:2] in ("NN", "JJ", "DT", "CD", "PO") for x in range(k)) and (
                named or words.lower[k - 1] in lists.lead_ins
            ):
                return LeadIn(words.start[0], words.end[k - 1], words.start[k], words.start[k + 1], "lead-in.headline")
            return None
        if not words.text[k][0].isalnum() and words.text[k] not in ("'s", "’s", "'", "’", "-"):
            return None
    return None
