"""Place names to the key they are looked up by: what differs between usual spellings of one name falls away.

In: a name as a text or a table writes it. Out: its key.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h", "ŋ": "n"}
)
_APOSTROPHES = re.compile("['\u2018\u2019\u02b0-\u02ff\u2032\u201d`\u00b4.]")
_GAPS = re.compile(r"[^\w]+", re.UNICODE)
_SHORT = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt", "and": "&"}


MAX_ACRONYM = 5
_MARKS = str.maketrans("", "", ".'\u2019 -")


def acronym_key(name: str) -> str | None:
    """The key of a name written in capitals alone ("US", "U.A.E.", "NSW"); null for others.

    Acronyms have keys of their own, so that "us", "Act" and "in" are no places, while "KYIV" stays Kyiv.
    """
    letters = name.translate(_MARKS)
    if 2 <= len(letters) <= MAX_ACRONYM and letters.isupper():
        return f"={letters.casefold()}"
    return None


@lru_cache(maxsize=20_000)
def normalize_place_name(name: str) -> str:
    """The key of a name: without case, accents, apostrophes, full stops, hyphens and a leading "the".

    "Sana'a" and "Sanaa", "St. Louis" and "Saint Louis", "The Hague" and "Hague" have one key each. Transliterations
    (Kyiv, Kiev) are names of their own in the gazetteer.
    """
    folded = unicodedata.normalize("NFKD", name.casefold()).casefold().translate(_LETTERS)
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    plain = _APOSTROPHES.sub("", plain).replace("&", " and ")
    words = [_SHORT.get(w, w) for w in _GAPS.sub(" ", plain).split()]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)
