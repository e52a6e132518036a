"""Names from the reference tables to a matcher over a paragraph's characters.

In: bodies, countries and persons of the actor tables. Out: `Names`, and for a text its `NameHit`s.

The matcher is keyed by the first run of letters of a name, so that a text costs one look-up a word; accents and
typographic apostrophes do not matter, capitals do.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.records.entity import EntityKind
from onrecord.reference.actors import Body, Person, Role, plain

NameUse = Literal["name", "demonym", "adjective", "seat"]
_WORD = re.compile(r"[^\W_]+")
_MIN_SHOUTED = 4
"""Names shorter than this are not looked for in texts all in capitals, where "us" and "US" look alike."""


@dataclass(frozen=True, slots=True)
class NameHit:
    """Where a name stands (code points of the paragraph) and what the table says of it."""

    start: int
    end: int
    kind: EntityKind
    use: NameUse
    doubtful: bool


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    kind: EntityKind
    use: NameUse
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Names:
    """`titles`: words that stand before a person's name without being part of it, in lower case; `offices`: those
    that a title ends with ("Transport Minister").

    `knows_place` says whether a gazetteer has a place of this name; it may be missing.
    """

    starts: dict[str, tuple[_Name, ...]]
    shouted: dict[str, tuple[_Name, ...]]
    titles: frozenset[str]
    offices: frozenset[str]
    knows_place: Callable[[str], bool] | None = None


def build_names(
    bodies: Iterable[Body],
    persons: Iterable[Person],
    roles: Iterable[Role],
    knows_place: Callable[[str], bool] | None = None,
) -> Names:
    """The matcher of all names in the tables. Where two tables share a name, the earlier table gives its kind."""
    names: dict[str, _Name] = {}
    for body in bodies:
        for alias in body.aliases:
            if alias.text.startswith("the ") or (body.kind == "country" and alias.text.startswith("The ")):
                continue
            kind: EntityKind = body.kind
            if alias.use == "seat":
                kind = "place"
            elif alias.use == "demonym" and alias.text.endswith("s"):
                kind = "group"
            elif alias.use == "adjective":
                kind = "country"
            known = names.get(plain(alias.text))
            if known is None or known.use != "name":
                names[plain(alias.text)] = _Name(plain(alias.text), kind, alias.use, alias.doubtful)
    for person in persons:
        for alias in person.aliases:
            names.setdefault(plain(alias.text), _Name(plain(alias.text), "person", "name", alias.doubtful))
    titles = {word for role in roles if role.office for word in role.words.lower().split()} - {"of", "the", "to"}
    offices = frozenset(role.words.lower().split()[-1] for role in roles if role.office)
    loud = {}
    for name in names.values():
        if len(name.text) >= _MIN_SHOUTED and name.text.upper() not in names:
            loud[name.text.upper()] = _Name(name.text.upper(), name.kind, name.use, name.doubtful)
    usual = [*names.values(), *(n for n in loud.values() if len(n.text) > _MIN_SHOUTED)]
    shouted = [*loud.values(), *(n for n in names.values() if n.text.isupper() and len(n.text) >= _MIN_SHOUTED)]
    return Names(_by_first(usual), _by_first(shouted), frozenset(titles) | _ADDRESSES, offices, knows_place)


_ADDRESSES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "gen",
        "col",
        "lt",
        "capt",
        "sgt",
        "maj",
        "adm",
        "sen",
        "rep",
        "gov",
        "prof",
        "rev",
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "gen.",
        "col.",
        "lt.",
        "capt.",
        "sgt.",
        "maj.",
        "adm.",
        "sen.",
        "rep.",
        "gov.",
        "prof.",
        "rev.",
        "president-elect",
    ]
)


def _by_first(names: Iterable[_Name]) -> dict[str, tuple[_Name, ...]]:
    starts: dict[str, list[_Name]] = {}
    for name in names:
        first = _WORD.search(name.text)
        if first and first.start() == 0:
            starts.setdefault(first.group(), []).append(name)
    return {first: tuple(sorted(group, key=lambda n: -len(n.text))) for first, group in starts.items()}


def find_names(text: str, names: Names) -> list[NameHit]:
    """The longest names at each place, from left to right, none overlapping."""
    smooth = plain(text)
    starts = names.shouted if smooth.isupper() else names.starts
    found: list[NameHit] = []
    upto = 0
    for word in _WORD.finditer(smooth):
        group = starts.get(word.group())
        start = word.start()
        if (
            group is None
            or start < upto
            or (start and smooth[start - 1] in "/@_." and smooth[start - 1 : start] != " ")
        ):
            continue
        for name in group:
            end = start + len(name.text)
            if smooth.startswith(name.text, start) and _ends(smooth, end):
                found.append(NameHit(start, end, name.kind, name.use, name.doubtful))
                upto = end
                break
    return found


def _ends(text: str, end: int) -> bool:
    """A name ends before anything but a letter or digit; an apostrophe goes on only as a possessive."""
    return end >= len(text) or not text[end].isalnum()
