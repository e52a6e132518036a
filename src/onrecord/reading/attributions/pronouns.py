"""Pronouns and "the spokesman" as speakers to a name, where the text leaves no doubt; else none.

"he" and "she" take the one person named in the sentence before, or else the last speaker when nobody else was named
since. "The spokesman" takes the one person whom the article has introduced with that word.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.reading.attributions.names import Name
from onrecord.reading.attributions.words import Words

SINGULAR = frozenset(("he", "she"))


@dataclass(slots=True)
class Heard:
    """Who was named, in the order of the text: (paragraph, character, name)."""

    persons: list[tuple[int, int, Name]] = field(default_factory=list)
    roles: dict[str, set[Name]] = field(default_factory=dict)
    acting: set[Name] = field(default_factory=set)

    def between(self, start: tuple[int, int], stop: tuple[int, int], at_most: int | None = None) -> Iterator[Name]:
        """The names from one place (paragraph, character) up to another."""
        first, last = bisect_left(self.persons, start), bisect_left(self.persons, stop)
        yield from (
            name for _, _, name in self.persons[first : last if at_most is None else min(last, first + at_most)]
        )


def hear_persons(listed: list[Words]) -> Heard:
    """The persons named in the article and the roles they are introduced with ("Police spokesman Karl Weber")."""
    heard = Heard()
    for words in listed:
        for first, last, kind in words.names:
            if kind != "PERSON":
                continue
            while first < last and words.tag[first] in ("NN", "DT", "JJ"):
                first += 1
            name = tuple(words.doc[first : last + 1].text.replace("’s", "").replace("'s", "").split())
            if not name:
                continue
            heard.persons.append((words.paragraph.index, words.start[first], name))
            if any(words.dep[k] in ("nsubj", "nsubjpass") for k in range(first, last + 1)):
                heard.acting.add(name)
            if first and words.tag[first - 1] == "NN":
                heard.roles.setdefault(words.lower[first - 1], set()).add(name)
            for k in (first, last):
                for child in words.children[k]:
                    if words.dep[child] == "appos" and words.tag[child] == "NN":
                        heard.roles.setdefault(words.lower[child], set()).add(name)
                if words.dep[k] == "appos" and words.tag[words.head[k]] == "NN":
                    heard.roles.setdefault(words.lower[words.head[k]], set()).add(name)
    return heard


def name_of_pronoun(words: Words, head: int, heard: Heard, last_speaker: Name | None) -> Name | None:
    """The name that "he" or "she" stands for, or None where two could be meant."""
    number, p = words.sentence[head], words.paragraph.index
    start = words.start[words.sentences[number][0]]
    own = _distinct(heard.between((p, start), (p, words.start[head])))
    if own:
        return own[0] if len(own) == 1 and own[0] in heard.acting else None
    before = (p, words.start[words.sentences[number - 1][0]]) if number else (p - 1, 0)
    named = _distinct(heard.between(before, (p, start)))
    if last_speaker is not None and all(n[-1] == last_speaker[-1] for n in named):
        return last_speaker
    if len(named) == 1:
        return named[0] if named[0] in heard.acting else None
    earlier = _distinct(heard.between((0, 0), (p, words.start[head]), at_most=50))
    return earlier[0] if not named and len(earlier) == 1 else None


def name_of_role(words: Words, head: int, heard: Heard) -> Name | None:
    """The one person introduced by the word of "the spokesman"."""
    first = words.left_edge(head)
    if words.lower[first] != "the" or head - first > 2:
        return None
    bearers = _distinct(sorted(heard.roles.get(words.lower[head], set())))
    return bearers[0] if len(bearers) == 1 else None


def _distinct(names: Iterable[Name]) -> list[Name]:
    """Names that end alike are one bearer, known by the longest."""
    by_last: dict[str, Name] = {}
    for name in names:
        last = name[-1].lower()
        if len(name) > len(by_last.get(last, ())):
            by_last[last] = name
    return list(by_last.values())
