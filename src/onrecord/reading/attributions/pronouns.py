"""Pronouns and "the spokesman" as speakers to a name, where the text leaves no doubt; else none.

"he" and "she" take the one person named in the sentence before, or else the last speaker when nobody else was named
since. "The spokesman" takes the one person whom the article has introduced with that word.
"""

from dataclasses import dataclass, field

from onrecord.reading.attributions.names import Name
from onrecord.reading.attributions.words import Words

SINGULAR = frozenset(("he", "she"))


@dataclass(slots=True)
class Heard:
    """Who was named, in the order of the text: (paragraph, character, name)."""

    persons: list[tuple[int, int, Name]] = field(default_factory=list)
    roles: dict[str, set[Name]] = field(default_factory=dict)


def hear_persons(listed: list[Words]) -> Heard:
    """The persons named in the article and the roles they are introduced with ("Police spokesman Karl Weber")."""
    heard = Heard()
    for words in listed:
        for entity in words.doc.ents:
            if entity.label_ != "PERSON":
                continue
            first, last = entity.start, entity.end - 1
            while first < last and words.tag[first] in ("NN", "DT", "JJ"):
                first += 1
            name = tuple(words.doc[first : last + 1].text.replace("’s", "").replace("'s", "").split())
            if not name:
                continue
            heard.persons.append((words.paragraph.index, words.start[first], name))
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
    number = words.sentence[head]
    start = words.start[words.sentences[number][0]]
    before = words.start[words.sentences[number - 1][0]] if number else -1
    p = words.paragraph.index
    own = _distinct(n for q, c, n in heard.persons if q == p and start <= c < words.start[head])
    if len(own) == 1:
        return own[0]
    if own:
        return None
    named = _distinct(n for q, c, n in heard.persons if (q == p and before <= c < start) or (not number and q == p - 1))
    if last_speaker is not None and all(n[-1] == last_speaker[-1] for n in named):
        return last_speaker
    if len(named) == 1:
        return named[0]
    earlier = _distinct(n for q, c, n in heard.persons if (q, c) < (p, words.start[head]))
    return earlier[0] if not named and len(earlier) == 1 else None


def name_of_role(words: Words, head: int, heard: Heard) -> Name | None:
    """The one person introduced by the word of "the spokesman"."""
    first = words.left_edge(head)
    if words.lower[first] != "the" or head - first > 2:
        return None
    bearers = _distinct(iter(sorted(heard.roles.get(words.lower[head], set()))))
    return bearers[0] if len(bearers) == 1 else None


def _distinct(names: object) -> list[Name]:
    """Names that end alike are one bearer, known by the longest."""
    by_last: dict[str, Name] = {}
    for name in names:  # type: ignore[attr-defined]
        last = name[-1].lower()
        if len(name) > len(by_last.get(last, ())):
            by_last[last] = name
    return list(by_last.values())
