"""anonymous.basis (opt-in): an unnamed informant, and no word of why the name is kept back.

Bodies and crowds are no informants: "officials said", "police said" and "residents said" name who can be asked again.
"""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.wording import quoted

_BASIS = re.compile(
    r"\b(?:anonym\w+|n(?:o|['’])t (?:(?:want|wish)(?:ed)? )?(?:to be|being|be) (?:named|identified|quoted by name)|"
    r"(?:not|un)[\s-]?authori[sz]ed|"
    r"declin\w+ to (?:be (?:named|identified)|give (?:his|her|their) names?)|withh[eo]ld (?:his|her|their) names?|"
    r"fear(?:s|ed|ing)? (?:of |for )?(?:reprisals?|retaliation|retribution|"
    r"(?:his|her|their) (?:safety|lives|life|jobs?))|"
    r"because of the sensitivity|without permission|on background|not for attribution|"
    r"without being (?:named|identified)|first names? only|only (?:his|her|their) first names?)\b",
    re.I,
)
_ONE = re.compile(r"(?:an?|one|another)\s.*|someone|somebody", re.I | re.S)
_ONE_OF = re.compile(
    r"\b(?:official|source|aide|adviser|advisor|diplomat|informant|insider|person|officer|executive|employee|staffer|"
    r"man|woman|lawyer|strategist|operative|minister|lawmaker|member|friend|relative|colleague|somebody|someone)\b",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:sources|insiders|aides|diplomats|informants|advisers|advisors|people|those|persons) ?"
    r"(?:familiar|close|with (?:direct )?knowledge|briefed|involved|who|in|at|from|near)?\b|"
    r"\b(?:senior|high-ranking|intelligence|Western|White House|administration|unnamed) (?:\w+ ){0,2}officials\b|"
    r"\b(?:two|three|four|five|several|multiple) (?:[\w.]+ ){0,3}officials\b|"
    r"\bofficials (?:familiar|close|briefed|with (?:direct )?knowledge|who)\b",
    re.I,
)
_NAMED = re.compile(r",?\s(?:who (?:was )?)?(?:identified|named|called|known)\b")
_PEOPLE = re.compile(r"\b(?:people|those|persons)\b(?! (?:familiar|close|with|briefed|involved))", re.I)
"""People at large, not those who know: "people say"."""


def check_anonymous_basis(sheet: Sheet) -> Iterator[Question]:
    """One question for the first unnamed informant of an article that nowhere says why a name is kept back."""
    if _BASIS.search(sheet.reading.article.text):
        return
    for attribution in sheet.reading.attributions:
        speaker = attribution.speaker
        if speaker is None or speaker.kind != "anonymous" or not _informs(speaker.span.exact):
            continue
        whole = sheet.reading.article.text if speaker.span.of == "text" else sheet.reading.article.headline or ""
        if _NAMED.match(whole, speaker.span.end):
            continue
        yield Question(
            span=speaker.span,
            severity="note",
            found=speaker.span.exact,
            message=f"Why is {quoted(speaker.span.exact)} not named? The article gives no reason.",
        )
        return


def _informs(words: str) -> bool:
    """Whether these words are of somebody who tells what others do not: one person, or sources, aides, insiders."""
    if _SEVERAL.search(words):
        return _PEOPLE.search(words) is None
    return _ONE.fullmatch(words) is not None and _ONE_OF.search(words) is not None
