"""name.spelling: a name near that of a known bearer of the same title, or spelled in two ways in one article.

"President Zelinskyy" is near Zelenskyy, a president; "Zelensky" and "Zelenskiy" are other ways to write it in Latin
letters and are not asked about.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from onrecord.checking.references import Bearer
from onrecord.checking.sheet import Passage, Question, Sheet

_NAME = r"[A-Z][a-zà-öø-ÿ'’]+(?:-[A-Z][a-zà-öø-ÿ'’]+)?"
_TITLED = re.compile(
    rf"\b(?P<title>[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Dd]efen[cs]e [Mm]inister|[Cc]hancellor|"
    rf"[Ff]inance [Mm]inister|[Ii]nterior [Mm]inister|[Ss]ecretary of [Ss]tate|[Ss]ecretary-[Gg]eneral|[Mm]inister|"
    rf"[Ss]ecretary|[Gg]overnor|[Ss]enator|[Kk]ing|[Pp]ope|[Mm]ayor|[Gg]eneral),?\s+(?:(?P=title)\s+)?"
    rf"(?P<name>{_NAME}(?:\s+(?:[A-Z]\.\s+)?{_NAME}){{0,2}})"
)
_FULL = re.compile(rf"\b(?P<first>{_NAME})\s(?:[A-Z]\.\s)?(?P<last>{_NAME})\b")
_LEVELLED = (
    ("’", ""), ("'", ""), ("yy", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ii", "i"), ("y", "i"), ("j", "i"),
    ("kh", "h"), ("ks", "x"), ("w", "v"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("q", "k"), ("ck", "k"), ("ie", "e"),
    ("dz", "z"), ("tz", "z"), ("ts", "z"), ("sch", "sh"),
)  # fmt: skip
_LEAST = 6
_PARTICLES = ("The", "And", "But", "For", "With", "New", "North", "South", "East", "West", "Saint", "San")


def check_names(sheet: Sheet) -> Iterator[Question]:
    """Near a known bearer first; then two spellings of one full name. No place is asked about twice."""
    asked: set[str] = set()
    for passage in sheet.passages:
        for question in _near_bearers(passage, sheet):
            if question.found not in asked:
                asked.add(question.found or "")
                yield question
    yield from (q for q in _two_spellings(sheet) if q.found not in asked)


def _near_bearers(passage: Passage, sheet: Sheet) -> Iterator[Question]:
    for match in _TITLED.finditer(passage.text):
        words = match["name"].split()
        last = words[-1].removesuffix("'s").removesuffix("’s")
        first = words[0] if len(words) > 1 else None
        if len(last) < _LEAST or _is_known(first, last, sheet):
            continue
        bearer = _near(last, first, match["title"].lower(), sheet)
        if bearer is not None:
            start = match.start("name") + match["name"].rindex(words[-1])
            yield Question(
                span=passage.cut(start, start + len(last)),
                message=f"Is “{last}” meant to be {bearer.last}, as in {bearer.name}, {min(bearer.titles)}?",
                expected=bearer.last,
                found=last,
            )


def _is_known(first: str | None, last: str, sheet: Sheet) -> bool:
    """A last name that some known person bears; with a first name beside it, one that both fit."""
    if first is None or last not in sheet.references.known:
        return last in sheet.references.known
    return not any(bearer.first == first for bearer in sheet.references.bearers) or any(
        bearer.first == first and last in bearer.spellings for bearer in sheet.references.bearers
    )


def _near(last: str, first: str | None, title: str, sheet: Sheet) -> Bearer | None:
    """The one bearer of such a title whose last name is a letter or two away, and whose first name does not differ."""
    sound = sound_of(last)
    found: list[Bearer] = []
    for bearer in sheet.references.bearers:
        if not any(title in told for told in bearer.titles) or bearer.last[0] != last[0]:
            continue
        distances = [
            _distance(sound, sound_of(spelling), 2) for spelling in bearer.spellings if len(spelling) >= _LEAST - 1
        ]
        if not distances or last in bearer.spellings:
            continue
        near = min(distances)
        if near == 0:
            return None  # another way to write the same sounds
        if near <= (1 if len(last) < 9 else 2) and (first is None or _distance(first, bearer.first, 2) <= 2):
            found.append(bearer)
    names = {bearer.last for bearer in found}
    return found[0] if len(names) == 1 else None


def sound_of(name: str) -> str:
    """A name with its accents and the usual doubles of transliteration levelled: Zelenskyy, Zelenskiy are zelenski."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    for long, short in _LEVELLED:
        plain = plain.replace(long, short)
    return re.sub(r"([aeioulmns])\1", r"\1", plain)


def _distance(left: str, right: str, most: int) -> int:
    """Levenshtein's distance, or `most` + 1 where it is larger."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, start=1):
        before, row[0] = row[0], i
        for j, other in enumerate(right, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (one != other))
        if min(row) > most:
            return most + 1
    return row[-1]


def _two_spellings(sheet: Sheet) -> Iterator[Question]:
    """ "Dmytro Kuleba" and "Dmytro Kulaba": one first name, last names one letter apart."""
    seen: dict[str, Counter[str]] = {}
    places: dict[tuple[str, str], tuple[Passage, int]] = {}
    for passage in sheet.passages:
        for match in _FULL.finditer(passage.text):
            first, last = match["first"], match["last"].removesuffix("'s").removesuffix("’s")
            if len(last) < _LEAST - 1 or first in _PARTICLES or len(first) < 3:
                continue
            seen.setdefault(first, Counter())[last] += 1
            places.setdefault((first, last), (passage, match.start("last")))
    for first, lasts in seen.items():
        ranked = [name for name, _ in lasts.most_common()]
        for number, usual in enumerate(ranked):
            for other in ranked[number + 1 :]:
                if _is_slip(usual, other):
                    yield _ask_two(places, first, usual, other)


def _is_slip(usual: str, other: str) -> bool:
    if usual[0] != other[0] or {usual, other} & {usual + "s", other + "s"} or sound_of(usual) + "s" == sound_of(other):
        return False
    return _distance(usual, other, 1) == 1 and _bare(usual) != _bare(other)


def _bare(name: str) -> str:
    """Without accents: "Hollande" of "François" and "Francois" is one spelling."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _ask_two(places: dict[tuple[str, str], tuple[Passage, int]], first: str, usual: str, other: str) -> Question:
    passage, start = places[first, other]
    usual_passage, usual_start = places[first, usual]
    return Question(
        span=passage.cut(start, start + len(other)),
        evidence=(usual_passage.cut(usual_start, usual_start + len(usual)),),
        message=f"“{first} {usual}” and “{first} {other}” both stand here: which is right?",
        expected=usual,
        found=other,
    )
