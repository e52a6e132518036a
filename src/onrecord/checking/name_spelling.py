"""name.spelling: a name near that of a known bearer of the same title, or spelled in two ways in one article.

"President Zelinskyy" is near Zelenskyy, a president; "Zelensky" and "Zelenskiy" are other ways to write it in Latin
letters and are not asked about.
"""

import re
from collections import Counter
from collections.abc import Iterator

from onrecord.checking.lone_names import check_lone_names
from onrecord.checking.references import Bearer
from onrecord.checking.sheet import Passage, Question, Sheet, same_sentence
from onrecord.checking.spellings import distance, is_slip, sound_of

_NAME = r"[A-Z][a-zà-öø-ÿ'’]+(?:-[A-Z][a-zà-öø-ÿ'’]+)?"
_TITLED = re.compile(
    rf"\b(?P<title>[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Dd]efen[cs]e [Mm]inister|[Cc]hancellor|"
    rf"[Ff]inance [Mm]inister|[Ii]nterior [Mm]inister|[Ss]ecretary of [Ss]tate|[Ss]ecretary-[Gg]eneral|[Mm]inister|"
    rf"[Ss]ecretary|[Gg]overnor|[Ss]enator|[Kk]ing|[Pp]ope|[Mm]ayor|[Gg]eneral),?\s+(?:(?P=title)\s+)?"
    rf"(?P<name>{_NAME}(?:\s+(?:[A-Z]\.\s+)?{_NAME}){{0,2}})"
)
_FULL = re.compile(rf"\b(?P<first>{_NAME})\s(?:[A-Z]\.\s)?(?P<last>{_NAME})\b")
_LEAST = 6
_LEAST_WITH_FIRST = 5
"""Letters of a last name: of a shorter one too many are a letter away, unless the first name stands beside it."""
_PARTICLES = ("The", "And", "But", "For", "With", "New", "North", "South", "East", "West", "Saint", "San")


def check_names(sheet: Sheet) -> Iterator[Question]:
    """Near a known bearer first; then two spellings of one full name. No place is asked about twice."""
    asked: set[str] = set()
    for passage in sheet.passages:
        for question in _near_bearers(passage, sheet):
            if question.found not in asked:
                asked.add(question.found or "")
                yield question
    for question in (*_two_spellings(sheet), *check_lone_names(sheet)):
        if question.found not in asked:
            asked.add(question.found or "")
            yield question


def _near_bearers(passage: Passage, sheet: Sheet) -> Iterator[Question]:
    for match in _TITLED.finditer(passage.text):
        words = match["name"].split()
        last = words[-1].removesuffix("'s").removesuffix("’s")
        first = words[0] if len(words) > 1 else None
        if len(last) < (_LEAST if first is None else _LEAST_WITH_FIRST) or _is_known(first, last, sheet):
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
        least = _LEAST - 1 if first is None or first != bearer.first else _LEAST_WITH_FIRST - 1
        distances = [distance(sound, sound_of(one), 2) for one in bearer.spellings if len(one) >= least]
        if not distances or last in bearer.spellings or (len(last) < _LEAST and first != bearer.first):
            continue
        near = min(distances)
        if near == 0:
            return None  # another way to write the same sounds
        if near <= (1 if len(last) < 9 else 2) and (first is None or distance(first, bearer.first, 2) <= 2):
            found.append(bearer)
    names = {bearer.last for bearer in found}
    return found[0] if len(names) == 1 else None


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
                if is_slip(usual, other) and not _in_one_sentence(places[first, usual], places[first, other]):
                    yield _ask_two(places, first, usual, other)


def _in_one_sentence(left: tuple[Passage, int], right: tuple[Passage, int]) -> bool:
    """ "Anna Meyer and her rival, Anna Meier": two persons; a slip stands in another sentence."""
    if left[0] is not right[0]:
        return False
    first, last = sorted((left[1], right[1]))
    return same_sentence(left[0].text[first:last])


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
