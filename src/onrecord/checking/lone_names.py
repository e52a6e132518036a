"""name.spelling, of last names that stand alone: "Petra Kowalczyk runs the shelter. Kowalzcyk pays for the heating."

In: a Sheet. Out: Questions. Only the text is looked at: runs of capitalised words, the last word of a longer one beside
words that stand alone; what a place, a known name or another full name is called is left alone.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.spellings import is_slip
from onrecord.checking.two_spellings import Where, ask_two

_NAME = r"[A-ZÀ-Þ][a-zà-öø-ÿ'’]+(?:-[A-ZÀ-Þ][a-zà-öø-ÿ'’]+)?"
_RUN = re.compile(rf"(?<![\w-]){_NAME}(?:\s(?:[A-Z]\.\s)?{_NAME})*(?![\w-])")
_LEAST = 6
_WORDLIKE = re.compile(r"(?:ed|ing|ly|ers?|ions?|ians?|ness|ment|ary|ery|als?|ists?|ish|ese)$")
"""Endings of common words and peoples: "Walked" beside "Peter Walker", "Iranian" beside "Iranians"."""
_MANY = 400


def check_lone_names(sheet: Sheet, asked: set[frozenset[str]]) -> Iterator[Question]:
    """One question for each last name that stands alone in a spelling one slip from a full name's; adds to `asked`."""
    full, alone, inside = _collect(sheet)
    by_initial = {initial: list(some) for initial, some in groupby(sorted(full)[:_MANY], key=lambda name: name[0])}
    for name, where in list(alone.items())[:_MANY]:
        if name in inside or name in sheet.references.known or _WORDLIKE.search(name):
            continue
        usual = [one for one in by_initial.get(name[0], ()) if _is_near(one, name)]
        if len(usual) == 1 and frozenset((usual[0], name)) not in asked:
            asked.add(frozenset((usual[0], name)))
            yield ask_two(sheet, (usual[0], full[usual[0]]), (name, where))


def _collect(sheet: Sheet) -> tuple[dict[str, Where], dict[str, Where], set[str]]:
    """Last names of full names, words that stand alone, and every word within a longer run; none of places."""
    full: dict[str, Where] = {}
    alone: dict[str, Where] = {}
    inside: set[str] = set()
    places = {word for place in sheet.reading.places for word in place.span.exact.split()}
    for passage in sheet.passages:
        if passage.role not in ("headline", "body"):
            continue
        for match in _RUN.finditer(passage.text):
            words = match.group().replace("’", "'").split()
            last = words[-1].removesuffix("'s").removesuffix("'")
            where = (passage, match.end() - len(words[-1]))
            if len(words) > 1:
                inside |= {word.removesuffix("'s") for word in words}
                if passage.role == "body" and len(last) >= _LEAST and not places & set(words):
                    full.setdefault(last, where)
            elif len(last) >= _LEAST and last not in places and passage.role == "body":
                alone.setdefault(last, where)
    return full, alone, inside


def _is_near(usual: str, other: str) -> bool:
    """A slip within the name: another last letter or ending makes those of kin or of peoples."""
    short, long = sorted((usual, other), key=len)
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return same < len(short) - 1 and is_slip(usual, other)
