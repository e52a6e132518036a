"""Mastheads: the line under a plain text's headline that says when it was published and by whom.

In: a text and its first lines. Out: `Told` with `published` or `modified`, `outlet` and `agency`, as far as a
line tells them. Plain text has no metadata, but clippings and archives put a line such as "Harbour Gazette |
Sept. 21, 2022, 18:05 UTC" or just "Wednesday, 21 September 2022" before the text.
"""

import re

from onrecord.extracting.agencies import name_agency
from onrecord.extracting.moments import parse_moment
from onrecord.extracting.told import Told

_LOOKED_AT = 4
"""Lines: headline, standfirst and byline stand before it at most."""
_LONGEST = 120
_PARTED = re.compile(r"\s{1,3}[|·•—–]\s{1,3}")
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_OF_DATES_SPELLED = (
    "published posted updated modified on at of "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec st nd rd th a p m am pm h t "
    "z utc gmt bst wet west cet cest eet eest msk est edt et cst cdt ct mst mdt pst pdt pt "
    "ist jst kst hkt sgt aest aedt"
)
_OF_DATES = frozenset(_OF_DATES_SPELLED.split())
_SMALL_SPELLED = "of the and for de la le du el al da do di der die das und e y"
_SMALL = frozenset(_SMALL_SPELLED.split())
_MOST_WORDS = 7


def find_masthead(text: str, lines: list[tuple[int, int]]) -> Told:
    """What the first line that is made of a date, alone or beside one name, tells; nothing where there is none."""
    for start, end in lines[:_LOOKED_AT]:
        if end - start > _LONGEST:
            break
        if told := read_masthead(text[start:end]):
            return told
    return Told()


def read_masthead(line: str) -> Told | None:
    """What the line tells if it is a masthead, else null."""
    if len(line) > _LONGEST:
        return None
    parts = _PARTED.split(line)
    dates = [part for part in parts if _is_date(part)]
    names = [part for part in parts if part not in dates]
    if len(dates) != 1 or len(names) > 1 or not all(_is_name(name) for name in names):
        return None
    name = names[0] if names else None
    agency = name_agency(name, sure=True) if name else None
    if _UPDATED.search(dates[0]):  # "Xinhua | Updated: ..." stands over wire copy in other outlets' pages
        return Told(outlet=None if agency else name, agency=agency, modified=dates[0])
    return Told(outlet=name, agency=agency, published=dates[0])


def _is_date(words: str) -> bool:
    """A day with its year, and nothing but what belongs to dates and clocks: "In 2022" and "May 2022" are none."""
    found = [word.lower() for word in _WORD.findall(words)]
    if not found or not all(word.isdigit() or word in _OF_DATES for word in found):
        return False
    try:
        parse_moment(words)
    except (ValueError, OverflowError):
        return False
    return True


def _is_name(words: str) -> bool:
    """A few words in title case without the end of a sentence: "The Guardian", not "Updated by our reporter."."""
    given = words.split()
    return (
        0 < len(given) <= _MOST_WORDS
        and not words.endswith((".", ":", "?", "!"))
        and not given[0].lower().startswith(("by", "updated", "modified"))
        and all(not w[:1].islower() or w in _SMALL for w in given)
        and any(c.isalpha() for c in words)
    )
