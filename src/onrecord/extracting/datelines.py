"""Datelines: the place, date and agency before the first sentence ("KYIV, Ukraine, Sept 21 (Reuters) - ").

In: the first paragraph. Out: `Dateline`, or null. Forms after the AP Stylebook's entry "datelines" and the habits of
Reuters, TASS ("MOSCOW, September 21. /TASS/."), Xinhua and the United Nations.
"""

import re
from dataclasses import dataclass

from onrecord.extracting.agencies import name_agency

_REACH = 130
"""Characters: the longest dateline with a date, two places and a long agency name stays below."""

_END = re.compile(
    r"(?:-{2,3}|[–—―]|(?<=[\s)])-)\s{0,4}(?=\S)|\.\s{0,4}/\s?([A-Za-z-]{2,15})\s?/\.?\s{0,4}(?=\S)|:\s{1,4}(?=\S)"
)
_CREDIT = re.compile(r"\(([^()]{2,45})\)$")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"[,.]?\s{{0,3}}\(?(?:on )?(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)\)?$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[^\W\d_][\w.'’ʼ` /-]*")
_NO_PLACE_SPELLED = """
UPDATE UPDATED UPDATES BREAKING WATCH LISTEN READ OPINION ANALYSIS EXPLAINER EXCLUSIVE CORRECTION
CORRECTED EDITORIAL LIVE PHOTOS VIDEO NOTE NEWS JUST FACTBOX TIMELINE INTERVIEW COMMENT COMMENTARY
REVIEW FEATURE SPECIAL REPORT NATO UN EU US USA UK UAE WHO NASA FBI CIA IAEA OSCE UNESCO UNICEF OPEC
IMF ISIS BBC CNN NPR WARNING URGENT ADVISORY QUESTION ANSWER Q MORE ALSO RELATED SPOILER ALERT COVID
COVID-19 POLL QUIZ MUST WILL WOULD CAN IS ARE WAS WERE BE WE YOU THEY HE SHE IT NOT NO TO AND OR BUT
FILE PHOTO IMAGE CAPTION SHARE CLOSE SEE ADVERTISEMENT
BRIEF SAYS SAID THIS THAT WHAT HOW WHY WHEN WINNER LOSER FACT FALSE TRUE
"""
_NO_PLACE = frozenset(_NO_PLACE_SPELLED.split())


@dataclass(frozen=True, slots=True)
class Dateline:
    """`words` are the place and date without agency and dash, null where only the agency stands ("(Reuters) - ").

    `length` is how many characters of the paragraph it takes, the dash and the space after it included.
    """

    words: str | None
    agency: str | None
    length: int


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that the paragraph begins with.

    A dash in a sentence is none: before it must stand a place in capitals, or any place with an agency or a date, and
    after it a sentence must begin ("NATO - the alliance - said" and "Putin — who" are sentences).
    """
    head = paragraph[:_REACH]
    for end in _END.finditer(head):
        if end.start() == 0:
            return None
        found = _read(head[: end.start()], end, paragraph[end.end() : end.end() + 1])
        if found is not None:
            return found
    return None


def _read(before: str, end: re.Match[str], after: str) -> Dateline | None:
    if after.islower():
        return None
    words, credit = " ".join(before.split()), end.group(1)
    bracket = _CREDIT.search(words)
    if bracket and not _DATE.fullmatch(bracket.group()):
        credit = bracket.group(1)
        words = words[: bracket.start()].rstrip(" ,")
    if not credit and not end.group().startswith(":"):
        # "Tehran, March 15, IRNA - ": the agency after the date, without brackets
        told, _, last = words.rpartition(",")
        if _DATE.search(told) and name_agency(last):
            words, credit = told, last.strip()
    agency = name_agency(credit) if credit else None
    if not words:
        shown = agency or (credit and credit.isupper())  # "(Reuters) - " and an outlet's own "(CNN) -- "
        return Dateline(None, agency, end.end()) if shown and not end.group().startswith(":") else None
    if _DATE.fullmatch(words):  # "Sept 21 (Reuters) -": the wire's short form, without a place
        return Dateline(words, agency, end.end()) if agency else None
    place = _DATE.sub("", words).rstrip(" ,.")
    dated = place != words.rstrip(" ,.")
    if not _is_place(place, loose=bool(agency) or dated):
        return None
    if end.group().startswith(":") and (dated or "," in place or len(place) < 4 or (credit and _has_verb(credit))):
        return None  # "KABUL (Pajhwok): The government" is one, "GENEVA, Oct. 3: The list" is not
    return Dateline(words, agency or (credit.strip() if credit and not _has_verb(credit) else None), end.end())


def _is_place(place: str, loose: bool) -> bool:
    """One to four parts between commas, the first in capitals ("KYIV, Ukraine"), or with `loose` in title case."""
    parts = [part.strip() for part in place.split(",")]
    if not 1 <= len(parts) <= 4 or not all(_PLACE.fullmatch(part) for part in parts):
        return False
    first = parts[0].split()
    if not first or len(first) > 6 or any(word.strip(".") in _NO_PLACE for word in first):
        return False
    if _in_capitals(parts[0]):
        return all(len(part.split()) <= 4 and part[:1].isupper() for part in parts[1:])
    return loose and all(_in_title_case(part) for part in parts)


def _in_capitals(words: str) -> bool:
    """ "McALLEN" and "ST. PETERSBURG" are, "I" is not."""
    letters = [c for c in words.replace("Mc", "MC") if c.isalpha()]
    return len(letters) >= 3 and all(not c.islower() for c in letters)


def _in_title_case(words: str) -> bool:
    small = {"de", "la", "el", "al", "del", "du", "of", "the", "and", "near", "da", "do", "dos", "upon", "an", "am"}
    given = words.split()
    return 0 < len(given) <= 4 and given[0][:1].isupper() and all(w[:1].isupper() or w in small for w in given)


def _has_verb(credit: str) -> bool:
    """ "(AP)" credits, "(pictured left)" does not: a credit is in capitals or title case."""
    return not all(word[:1].isupper() or word in ("and", "/", "of", "the") for word in credit.split())
