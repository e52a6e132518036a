"""title.holder: somebody called by an office that they did not hold on the article's day.

"President Dmitry Medvedev" in 2022. "Former", "then", "-elect" and a sentence about a time when the office was held are
not asked about, nor is a title that we know nothing of.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from onrecord.checking.references import Bearer, Term
from onrecord.checking.sheet import Passage, Question, Sheet

_NAME = r"[A-Z][\w'’.-]+"
_TITLED = re.compile(
    rf"\b(?P<title>[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Cc]hancellor|[Dd]efen[cs]e [Mm]inister|"
    rf"[Ss]ecretary of [Ss]tate|[Ss]ecretary-[Gg]eneral|[Pp]ope)\s(?P<name>{_NAME}\s(?:[A-Z]\.\s)?{_NAME})"
)
_TITLE = re.compile(r"(?:resident|inister|hancellor|ecretary|eneral|Pope|pope)\s")
"""Seldom there, and quickly seen not to be."""
_PAST = re.compile(
    r"(?:\b(?:[Ff]ormer(?:ly)?|[Ee]x|[Tt]hen|[Ll]ate|[Aa]cting|[Vv]ice|[Dd]eputy|[Oo]utgoing|[Ii]ncoming|[Ff]uture|[Oo]nce|"
    r"[Hh]onorary|[Ss]elf-\w+)[\s-](?:[\w.]+[\s-]){0,3})$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THEN = re.compile(
    r"\b(?:under|during|since|after|before|(?:administrations?|presidency|government|term|rule|tenure|era|days|time|legacy|"
    r"successors?|predecessors?) of|"
    r"(?:chief of staff|aides?|advis[eo]rs?|secretary|ambassador|counsel|speechwriter|spokes\w+|appointees?|nominees?|"
    r"wife|widow|husband|son|daughter|assassination|death|funeral|visits?) (?:to|of|for|by))\s(?:[\w.]+\s){0,2}$",
    re.I,
)
"""A time told by its office holder: "during the administration of President George W. Bush"; "an aide to President"."""
_MARGIN = 60
"""Days around a term in which texts may still, or already, use the title."""


def check_title_holders(sheet: Sheet) -> Iterator[Question]:
    """One question for each person and title."""
    try:
        day = date.fromisoformat((sheet.reading.article.published or "")[:10])
    except ValueError:
        return
    by_name: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in sheet.references.bearers:
        by_name[bearer.first, bearer.last].append(bearer)
    asked: set[tuple[str, str]] = set()
    for passage in sheet.passages:
        for match in _TITLED.finditer(passage.text) if _TITLE.search(passage.text) else ():
            words = match["name"].split()
            last = words[-1].removesuffix("'s").removesuffix("’s").rstrip(".")
            title = match["title"].lower().replace("defence", "defense")
            bearers = [b for b in by_name.get((words[0], last), ()) if _is_named(b, words)]
            if len(bearers) != 1 or (bearers[0].name, title) in asked:
                continue
            before = passage.text[max(0, match.start() - 40) : match.start()]
            if _PAST.search(before) or _THEN.search(before):
                continue
            terms = [term for term in bearers[0].terms if _is_title(term.title, title)]
            if terms and not any(_holds(term, day) for term in terms) and not _tells_the_past(passage, terms):
                asked.add((bearers[0].name, title))
                yield _ask(passage, match, bearers[0], terms, day)


def _is_named(bearer: Bearer, words: list[str]) -> bool:
    """ "George W. Bush" is not George H.W. Bush: a middle initial that is told must be the bearer's."""
    middle = words[1:-1]
    return not middle or middle == bearer.name.split()[1:-1]


def _is_title(held: str, told: str) -> bool:
    """ "president" is not "president of the Senate" and no "vice president"."""
    return held.lower() == told or held.lower().startswith(told + " of the " + "republic")


def _holds(term: Term, day: date) -> bool:
    first, last = _first_day(term.from_), _last_day(term.to)
    after_start = first is None or (first - day).days <= _MARGIN
    return after_start and (last is None or (day - last).days <= _MARGIN)


def _first_day(told: str | None) -> date | None:
    return date.fromisoformat((told + "-01-01"[len(told) - 4 :])[:10]) if told else None


def _last_day(told: str | None) -> date | None:
    return date.fromisoformat((told + "-12-28"[len(told) - 4 :])[:10]) if told else None


def _tells_the_past(passage: Passage, terms: list[Term]) -> bool:
    """Whether a date or a year of the passage falls into a term: "in 2010, President Dmitry Medvedev signed"."""
    days = [date.fromisoformat(end[:10]) for time in passage.times for end in (time.start, time.end) if end]
    days += [date(int(year), 7, 1) for year in _YEAR.findall(passage.text)]
    return any(_holds(term, day) for term in terms for day in days)


def _ask(passage: Passage, match: re.Match[str], bearer: Bearer, terms: list[Term], day: date) -> Question:
    held = "; ".join(f"{term.from_ or '?'} to {term.to or '?'}" for term in terms)
    return Question(
        span=passage.cut(match.start(), match.end()),
        message=f"Was {bearer.name} {match['title'].lower()} on {day.isoformat()}? As far as we know: {held}.",
        expected=held,
        found=match.group(),
    )
