"""How near two spellings of a name are, with the usual doubles of transliteration levelled.

In: names. Out: their sound, their distance, whether one is a slip for the other.
"""

import re
import unicodedata

_LEVELLED = (
    ("’", ""), ("'", ""), ("yy", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ii", "i"), ("y", "i"), ("j", "i"),
    ("kh", "h"), ("ks", "x"), ("w", "v"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("q", "k"), ("ie", "e"),
    ("dz", "z"), ("tz", "z"), ("ts", "z"),
)  # fmt: skip


def bare(name: str) -> str:
    """Without accents: "François" and "Francois" are one spelling."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def sound_of(name: str) -> str:
    """A name with its accents and the usual doubles of transliteration levelled: Zelenskyy, Zelenskiy are zelenski."""
    plain = bare(name).lower()
    for long, short in _LEVELLED:
        plain = plain.replace(long, short)
    return re.sub(r"([aeioulmns])\1", r"\1", plain)


def distance(left: str, right: str, most: int) -> int:
    """Optimal string alignment: letters put in, left out, changed, or two neighbours swapped; at most `most` + 1.

    "Macorn" is one slip from "Macron" (Damerau 1964: most slips of the hand are one of these four).
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    older: list[int] = []
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, start=1):
        new = [i]
        for j, other in enumerate(right, start=1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (one != other))
            if i > 1 and j > 1 and one == right[j - 2] and left[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            new.append(cost)
        if min(new) > most:
            return most + 1
        older, row = row, new
    return row[-1]


def is_slip(usual: str, other: str) -> bool:
    """One slip apart, and neither a plural, a people's name nor only an accent: "Kuleba" and "Kulaba"."""
    if usual[0] != other[0] or sound_of(usual) + "s" == sound_of(other) or _is_formed(*sorted((usual, other), key=len)):
        return False
    return distance(usual, other, 1) == 1 and bare(usual) != bare(other)


def _is_formed(short: str, long: str) -> bool:
    """One word formed from the other: Republican(s), America(n), (Police)man and (Police)men."""
    if long in (short + "s", short + "'s") or (short.endswith("a") and long == short + "n"):
        return True
    return {short[-3:], long[-3:]} == {"man", "men"} and short[:-3] == long[:-3]
