"""Numbers that are no quantities: parts of names, of documents' numbers, of scores, addresses and telephone numbers.

In: a paragraph and a numeral in it. Out: whether it is refused. Each rule names the kind of sentence that made it.
"""

import re
from typing import Any

_NUMBERED = re.compile(
    r"\b(?:No\.?|Nos\.?|[Nn]umber|[Pp]ages?|[Pp]p?\.|[Cc]hapter|[Rr]oom|[Ff]light|[Gg]ate|[Aa]rticles?|[Ss]ections?|"
    r"[Pp]aragraph|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Tt]able|[Ff]igure|[Vv]olume|[Vv]ersion|[Cc]hannels?|[Pp]latform|"
    r"[Ee]pisode|Group\sof|[Tt]erminal|[Rr]esolution|[Dd]ecree|[Pp]roposition|[Ll]ane|[Rr]eactor|[Vv]erses?|[Cc]ategory|[Tt]ier|"
    r"[Cc]aption|[Ss]lide|Copyright|©|(?:[Cc]aption|[Pp]hoto|[Ss]lide|[Ii]mage|[Tt]ime)\s\d+\sof)[\s\xa0]$"
)
_NUMBERED_ALONE = re.compile(
    r"\b(?:[Pp]hase|[Ss]tage|[Ll]evel|[Uu]nit|[Pp]art|[Tt]ype|[Ii]ssue|[Ss]tep|[Dd]ay|[Ww]eek|[Tt]itle|[Rr]ule|[Bb]lock|"
    r"[Mm]atch|[Gg]rade|[Zz]one|[Ll]ine|[Gg]roup|[Dd]istrict|[Ww]ard|[Ll]ayer|[Pp]hoto|[Ii]mage|[Vv]ideo)[\s\xa0]$"
)
"""Numbered things that also stand before a count: "Day 12" but "that day 12 people were killed"."""
_STREET = re.compile(
    r"[\s\xa0](?:[A-Z][\w.'’]*[\s\xa0]){0,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd|Lane|Drive|Square|Place|"
    r"Court|Terrace|Crescent)\b"
)
_ODDS = re.compile(
    r"-to-\d{1,3}\b|\sto\s\d{1,3}\b(?=[-\s](?:vote|margin|ratio|decision|majority|odds|lead|win))|\stimes\b|-(?:figure|second|minute|hour|day|week|month|year)s?\b"
)
"""A "2-to-1 vote", "a 3 to 1 margin", "10 times as many", "a six-figure sum", "24-hour news"."""
_DIALLED = re.compile(r"\b(?:call(?:ed|ing|s)?|dial(?:ed|led|ing)?|phone[ds]?|to)[\s\xa0]$", re.I)
_NAMES = ("PRODUCT", "ORG", "WORK_OF_ART", "LAW", "FAC", "EVENT", "PERSON", "GPE", "LOC")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PHONE = re.compile(r"0\d{2,}(?![.,]\d)(?:[-\s]\d{2,})*|\d{3,4}[-\s]\d{3,4}[-\s]\d{3,4}(?!\d)")
_SCORED = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}")
_SCORE_AFTER = re.compile(
    r"[\s\xa0](?:win|victory|defeat|loss|draw|lead|vote|decision|ruling|record|majority|home|away)\b"
)
_LIST_MARK = re.compile(r"[.)]\s")


def is_refused(text: str, start: int, end: int, token: Any, previous: Any, following: Any) -> bool:
    """Whether the numeral at these offsets is a name's part rather than a quantity.

    `token` holds its first digit; `previous` and `following` stand beside it, or are null at the paragraph's ends.
    """
    if _is_glued(text, start, end) or _ODDS.match(text, end):
        return True
    if start == 0 and text[start].isdigit() and end <= 3 and _LIST_MARK.match(text, end):
        return True  # "1. Close the door"
    before = text[max(0, start - 24) : start]
    if _NUMBERED.search(before):
        return True
    if _NUMBERED_ALONE.search(before) and (following is None or following.pos_ not in ("NOUN", "ADJ", "SYM")):
        return True
    if not text[start].isdigit():
        return text[end : end + 1] == "-" and text[start].isupper() and text[end + 1 : end + 2].isupper()  # "Two-Way"
    if _STREET.match(text, end) or (text[start:end] in ("911", "112", "999") and _DIALLED.search(before)):
        return True
    return _is_in_name(text, end, token, previous, following)


def telephone_end(text: str, start: int) -> int | None:
    """Where the telephone or register number ends that begins here ("0800 123 456", "No 0108263"); null for others."""
    match = _PHONE.match(text, start)
    return match.end() if match else None


def _is_glued(text: str, start: int, end: int) -> bool:
    """ "F-16", "COVID-19", "24/7", "@4", "1.2.3", "16:9": something of a longer sign is left or right of it."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if left and (left.isalnum() or left in "/_#@&*=^~\\"):
        return True
    if left in ("-", "–") and text[start - 2 : start - 1].isalnum():
        return True
    if left in (".", ",", ":") and text[start - 2 : start - 1].isdigit():
        return True
    if right and (right.isalpha() or right in "/_@\\"):
        return True
    return right != "" and right in (":", "-", "–") and text[end + 1 : end + 2].isdigit()


def _is_in_name(text: str, end: int, token: Any, previous: Any, following: Any) -> bool:
    """ "A Boeing 737 crashed", "Area 51", "Flight 17": a capitalised word before, and no counted noun behind."""
    if token.ent_type_ in _NAMES and token.ent_iob_ == "I" and text[end : end + 1] != "%":
        return True  # "the Falcon 9 rocket", "Euro 2016"
    if _YEAR.fullmatch(text, token.idx, end) and (following is None or following.tag_ != "NNS"):
        return True  # a year in the name of a thing: "the Test Series 2017"
    if previous is None or previous.pos_ != "PROPN" or previous.text.islower() or previous.is_sent_start:
        return False
    if text[end : end + 1] in ("%", "°") or previous.lower_ in ("about", "around"):
        return False
    if following is not None and following.tag_ == "NN" and following.idx >= end and text[token.idx : end].isdigit():
        return text[token.idx : end] != "1"  # "the Apollo 11 capsule": more than one would be capsules
    return following is None or following.pos_ not in ("NOUN", "ADJ", "PROPN", "NUM", "SYM")


def is_score(text: str, start: int, end: int) -> bool:
    """ "won 3-1", "a 20-16 win", "a 5-4 ruling": two small numbers that count nothing."""
    if not _SCORED.fullmatch(text, start, end):
        return False
    if _SCORE_AFTER.match(text, end):
        return True
    return not re.match(r"[\s\xa0][a-z]", text[end : end + 2])
