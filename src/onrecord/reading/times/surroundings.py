"""What stands around a phrase: is it a time at all, and how does the clause stand to it (since, until, before, after).

In: a paragraph and a parsed phrase. Out: yes or no, and a TimeRelation. Refusals name the sentence that made them.
"""

import re
from typing import Any

from onrecord.reading.times.shapes import (
    Clock,
    Every,
    Length,
    Month,
    Narrowed,
    NearDay,
    Range,
    Shape,
    Stretch,
    Timed,
    Weekday,
    Year,
    YearPart,
    Years,
)
from onrecord.reading.times.tense import Tense
from onrecord.reading.times.words import S
from onrecord.records.time_expression import TimeRelation

_BEFORE_CHARS = 30
_RELATION = re.compile(
    rf"\b(?:(?P<since>ever{S}since|since|starting|beginning)|(?P<from>from)|(?P<until>until|till|through|by|up{S}to)"
    rf"|(?P<before>before|prior{S}to|ahead{S}of)|(?P<after>after|following))"
    rf"(?:{S}(?:on|in|at|about|around|late|early|the))?{S}$",
    re.I,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|before|after|from|to|through|of|early|late|mid|year|circa|and|between|"
    r"around|for|summer|winter|spring|autumn|fall)[\s-]|\(|[,;–—]\s|\b(?:the|his|her|its|their|a)\s)$",
    re.I,
)
_WITH_ARTICLE = re.compile(r"\b(?:the|his|her|its|their|a|since-\w+)\s$", re.I)
_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|from|to|through|of|for|between|and|next|last|this|early|late|mid|on)"
    r"[\s-]$",
    re.I,
)
_NAMED_WEEKDAY = re.compile(r"\b(?:Good|Black|Super|Bloody|Cyber|Giving|Freaky|Fat|Holy|Shrove|Maundy|Spy|Ruby)\s$")
_LIFE = re.compile(
    r"\b(?:his|her|their|my|your|our|are|is|was|were)\s(?:in\s(?:his|her|their)\s)?(?:early|late|mid)?[\s-]?$", re.I
)
_BARE_CLOCK = re.compile(r"\d?\d[:.]\d\d")
_AT = re.compile(r"\b(?:at|around|about|by|from|until|till|before|after|since|to|and|between)\s$", re.I)
"""What stands before a clock time; "| 0:37" is the length of a film."""
_SHOW = re.compile(S + r"(?:[Ss]how|[Pp]rogramme)\b")
_PLURAL_NOUN = ("NNS",)
_CASED_MONTHS = ("may", "march", "august", "april", "june")


def is_time(text: str, start: int, end: int, shape: Shape, doc: Any) -> bool:
    """Whether the phrase at these offsets of the paragraph's text is a time in its surroundings."""
    before = text[max(0, start - _BEFORE_CHARS) : start]
    if _glued(text, start, end):
        return False
    if isinstance(shape, Year):
        return _is_year(text, start, end, before, doc)
    if isinstance(shape, Month) and shape.year is None and shape.which is None:
        return _is_month(text, start, end, before, doc)
    if isinstance(shape, Weekday):
        return not _NAMED_WEEKDAY.search(before)
    if isinstance(shape, Years) and shape.last - shape.first < 10:
        return not _LIFE.search(before) and (before[-1:] in "'’" or not text[start].isdigit() or end - start > 3)
    if isinstance(shape, YearPart):
        return _is_year_part(text, start, end, before, shape)
    if isinstance(shape, NearDay | Timed) and text[start] == "T":
        return not (re.search(r"[A-Z]\w*\s$", before) or _SHOW.match(text, end))  # "USA Today", "The Tonight Show"
    if isinstance(shape, Clock) and _BARE_CLOCK.fullmatch(text, start, end):
        return _AT.search(before) is not None
    if isinstance(shape, Narrowed) and isinstance(shape.shape, Years):
        return not _LIFE.search(before)
    return True


def _glued(text: str, start: int, end: int) -> bool:
    """Part of a longer thing: "$2014", "#2014", "2014.com", "sub-2014", an address or a score."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if (left in tuple("$€£¥#@/_") and left) or (left == "-" and text[start].isdigit()):
        return True
    return (right in tuple("%@_/\\") and bool(right)) or (right == "-" and text[end + 1 : end + 4] == "old")


def _is_year(text: str, start: int, end: int, before: str, doc: Any) -> bool:
    """ "in 2014", "the 2014 annexation"; not "2014 passengers", "the 2022 World Cup", "Resolution 2014"."""
    token = next_token(doc, end)
    if start == 0 or before.endswith((". ", "? ", "! ", ".” ")):
        return token is not None and token.pos_ in ("VERB", "AUX")  # "2018 will test the firm"
    if not _YEAR_BEFORE.search(before):
        return False
    if token is None or token.is_punct:
        return True
    if re.match(r"\s[A-Z]", text[end : end + 2]):
        return not _WITH_ARTICLE.search(before) and token.tag_ not in _PLURAL_NOUN
    if token.tag_ in _PLURAL_NOUN:
        return bool(_WITH_ARTICLE.search(before))
    return token.tag_ not in ("$", "CD", "SYM") and not re.match(
        rf"{S}(?:percent|per{S}cent|million|billion)", text[end : end + 12]
    )


def _is_month(text: str, start: int, end: int, before: str, doc: Any) -> bool:
    word = text[start:end].rstrip(".").lower()
    token = next_token(doc, start)
    if token is not None and token.tag_ in ("MD", "VB", "VBP", "VBD"):
        return False
    if word in _CASED_MONTHS:
        return (bool(_PREPOSITION.search(before)) or _is_before_noun(text, end, before, doc)) and not (
            token is not None and token.ent_type_ == "PERSON"
        )
    if text[start].islower():
        return False
    return not (token is not None and token.ent_type_ in ("PERSON", "ORG", "FAC", "WORK_OF_ART"))


def _is_before_noun(text: str, end: int, before: str, doc: Any) -> bool:
    """ "The June offensive", "its August meeting": a month between an article and a noun."""
    if not _WITH_ARTICLE.search(before) or not re.match(r"\s[a-z]", text[end : end + 2]):
        return False
    token = next_token(doc, end)
    return token is not None and token.pos_ in ("NOUN", "ADJ")


def _is_year_part(text: str, start: int, end: int, before: str, shape: YearPart) -> bool:
    if shape.kind == "H":
        return shape.year is not None or shape.which is not None
    if shape.kind == "Q":
        return not re.match(rf"{S}of{S}(?!last|this|next|\d)", text[end : end + 12])
    if shape.year is None and shape.which is None and shape.of is None:
        if text[start:end].lower().startswith("the "):
            return bool(_PREPOSITION.search(before)) and not re.match(r"\s[A-Z]", text[end : end + 2])
        return bool(_PREPOSITION.search(before)) and text[start].islower() and not re.match(r"\s[a-z]*s\b", text[end:])
    return True


def next_token(doc: Any, offset: int) -> Any:
    """The first token that starts at or after this offset of the paragraph; null at its end."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < offset:
            low = middle + 1
        else:
            high = middle
    return doc[low] if low < len(doc) else None


def relation_of(text: str, start: int, shape: Shape, tense: Tense | None) -> TimeRelation | None:
    """How the clause stands to the time, from the word before it; null for lengths and sets.

    "From Friday" begins on Friday where the clause looks ahead; "footage from Friday" is of that day.
    """
    if isinstance(shape, Length | Every | Stretch):
        return None
    match = _RELATION.search(text[max(0, start - _BEFORE_CHARS) : start])
    if match is None or isinstance(shape, Range):
        return "on"
    if match.lastgroup == "from":
        return "since" if tense == "future" else "on"
    relation: TimeRelation = match.lastgroup  # type: ignore[assignment]
    return relation
