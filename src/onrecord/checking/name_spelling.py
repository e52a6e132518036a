"""name.spelling: a name near that of a known bearer of the same title, or spelled in two ways in one article.

"President Zelinskyy" is near Zelenskyy, a president; "Zelensky" and "Zelenskiy" are other ways to write it in Latin
letters and are not asked about.
"""

import re
from collections.abc import Iterator

from onrecord.checking.lone_names import check_lone_names
from onrecord.checking.references import Bearer
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.spellings import distance, sound_of
from onrecord.checking.two_spellings import check_two_spellings
from onrecord.checking.wording import quoted

_NAME = r"[A-Z][a-zà-öø-ÿ'’]+(?:-[A-Z][a-zà-öø-ÿ'’]+)?"
_TITLED = re.compile(
    rf"\b(?P<title>[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Dd]efen[cs]e [Mm]inister|[Cc]hancellor|"
    rf"[Ff]inance [Mm]inister|[Ii]nterior [Mm]inister|[Ss]ecretary of [Ss]tate|[Ss]ecretary-[Gg]eneral|[Mm]inister|"
    rf"[Ss]ecretary|[Gg]overnor|[Ss]enator|[Kk]ing|[Pp]ope|[Mm]ayor|[Gg]eneral),?\s+(?:(?P=title)\s+)?"
    rf"(?P<name>{_NAME}(?:\s+(?:[A-Z]\.\s+)?{_NAME}){{0,2}})"
)
_TITLE_WORD = re.compile(
    r"President|Prime|Minister|Foreign|Defen[cs]e|Chancellor|Finance|Interior|Secretary|State|General|Governor|Senator|"
    r"King|Pope|Mayor|Mr|Mrs|Ms|Former|Then|But|And|The|When|While|As|If|For|Even|[A-Z][a-z]+(?:an|ish|ese|ian|i|ench|tch)"
)
"""Capitalised words before a last name that are no first name: titles, peoples, the first word of a sentence."""
_LEAST = 6
_LEAST_WITH_FIRST = 5
"""Letters of a last name: of a shorter one too many are a letter away, unless the first name stands beside it."""


def check_names(sheet: Sheet) -> Iterator[Question]:
    """Near a known bearer first; then two spellings of one name. No two names are asked about twice."""
    asked: set[frozenset[str]] = set()
    for passage in sheet.passages:
        for question in _near_bearers(passage, sheet):
            pair = frozenset((question.found or "", question.expected or ""))
            if pair not in asked:
                asked.add(pair)
                yield question
    yield from check_two_spellings(sheet, asked)
    yield from check_lone_names(sheet, asked)


def _near_bearers(passage: Passage, sheet: Sheet) -> Iterator[Question]:
    for match in _TITLED.finditer(passage.text):
        words = match["name"].split()
        last = words[-1].removesuffix("'s").removesuffix("’s")
        first = words[0] if len(words) > 1 else None
        if len(last) < (_LEAST if first is None else _LEAST_WITH_FIRST) or _is_known(first, last, sheet):
            continue
        bearer = _near(last, first, match["title"].lower(), sheet)
        if bearer is not None and not _is_somebody_else(bearer, last, sheet):
            start = match.start("name") + match["name"].rindex(words[-1])
            yield Question(
                span=passage.cut(start, start + len(last)),
                message=f"Is {quoted(last)} meant to be {bearer.last}, as in {bearer.name}, "
                f"{_office(bearer, match['title'])}?",
                expected=bearer.last,
                found=last,
            )


def _office(bearer: Bearer, title: str) -> str:
    """The office that the title in the text names, rather than any other that they held."""
    return min((told for told in bearer.titles if title.lower() in told), key=len, default=min(bearer.titles))


def _is_somebody_else(bearer: Bearer, last: str, sheet: Sheet) -> bool:
    """Whether the text has another first name before this last name: "Mark Johnsen" is no Boris Johnson."""
    whole = re.compile(rf"({_NAME})\s(?:[A-Z]\.\s)?{re.escape(last)}\b")
    for passage in sheet.passages:
        for match in whole.finditer(passage.text) if last in passage.text else ():
            if not _TITLE_WORD.fullmatch(match[1]) and distance(match[1], bearer.first, 2) > 2:
                return True
    return False


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
        if near == 0 or any(_ends_in_a_or_e(sound, sound_of(one)) for one in bearer.spellings):
            return None  # another way to write the same sounds
        if near <= (1 if len(last) < 9 else 2) and (first is None or distance(first, bearer.first, 2) <= 2):
            found.append(bearer)
    names = {bearer.last for bearer in found}
    return found[0] if len(names) == 1 else None


def _ends_in_a_or_e(one: str, other: str) -> bool:
    """ "Rajapakse" and "Rajapaksa": a last vowel without stress is written both ways in Latin letters."""
    return one[:-1] == other[:-1] and {one[-1:], other[-1:]} == {"a", "e"}
