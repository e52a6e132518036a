"""Speakers' words and the article's names to the fullest name that the article gives a speaker.

A last name meets the one full name that ends with it; a misspelt one meets the one that it is close to ("Zelinskyy",
"Zelenskyy"). Where two bearers fit, the words stay as they are.
"""

from onrecord.reading.attributions.tables import WordLists
from onrecord.reading.attributions.words import Words

Name = tuple[str, ...]
_NAME_TAGS = ("NNP", "NNPS")
_MAX_NEAR = 300
"""Names with one first letter that are compared for closeness; more of them than this tell nothing."""


def name_in(words: Words, first: int, last: int, head: int, lists: WordLists) -> Name | None:
    """The proper name in a phrase, without its titles: the run of names at the head, else the first one of a person."""
    known = [(a, b) for a, b, kind in words.names if kind == "PERSON" and first <= a and b <= last]
    holding = [(a, b) for a, b in known if a <= head <= b]
    if len(known) == 1 or holding:
        a, b = (holding or known)[0]
        while b < last and words.tag[b + 1] in _NAME_TAGS:
            b += 1
        return _without_titles(words, (a, b), lists)
    whole = [(a, b) for a, b, kind in words.names if kind in ("ORG", "GPE") and first <= a <= head <= b <= last]
    if whole:
        return _without_titles(words, whole[0], lists)
    best: tuple[int, int] | None = None
    k = first
    while k <= last:
        if words.tag[k] not in _NAME_TAGS:
            k += 1
            continue
        start = k
        while k + 1 <= last and (
            words.tag[k + 1] in _NAME_TAGS or (words.text[k + 1] == "-" and words.tag[min(k + 2, last)] in _NAME_TAGS)
        ):
            k += 1
        run = (start, k)
        person = "PERSON" in words.label[start : k + 1]
        titled = all(words.lower[x] in lists.titles for x in range(start, k + 1)) or words.lower[k] in lists.titles
        if titled and k < last:
            k += 1
            continue
        if start <= head <= k or (best is None and person) or (best is None and k > head):
            best = run
            if start <= head <= k and person:
                break
        k += 1
    if best is None or (not words.tag[head].startswith("NNP") and best[1] != head - 1 and best[0] != head + 1):
        return None
    return _without_titles(words, best, lists)


def _without_titles(words: Words, best: tuple[int, int], lists: WordLists) -> Name:
    """The name without what stands before it: "the Federal Trade Commission", "Comedian Anna Weber"."""
    while best[0] < best[1]:
        lower = words.lower[best[0]]
        trade = lower in lists.persons and best[1] - best[0] >= 2
        if words.tag[best[0]] != "DT" and lower not in lists.titles and not trade:
            break
        best = best[0] + 1, best[1]
    while best[0] < best[1] and words.lower[best[1]] in lists.titles:
        best = best[0], best[1] - 1
    return tuple(words.doc[best[0] : best[1] + 1].text.split())


def names_of_persons(listed: list[Words], lists: WordLists) -> list[Name]:
    """The names of persons in the article, each once, in the order of the text."""
    found: dict[Name, None] = {}
    for words in listed:
        for first, last, kind in words.names:
            if kind != "PERSON":
                continue
            name = tuple(w for w in words.whole[words.start[first] : words.end[last]].split() if w not in ("’s", "'s"))
            if len(name) > 1 and name[0].lower() in words.reporting:
                name = name[1:]
            while len(name) > 1 and name[0].lower() in lists.titles:
                name = name[1:]
            if name and name[-1][-2:] in ("’s", "'s"):
                name = (*name[:-1], name[-1][:-2])
            if name and all(w[:1].isupper() for w in name[-1:]):
                found.setdefault(name, None)
    return list(found)


class KnownNames:
    """The article's names of persons by their last word, so that finding one does not go through all."""

    def __init__(self, names: list[Name]) -> None:
        self._by_last: dict[str, list[Name]] = {}
        self._by_letter: dict[str, list[Name]] = {}
        self._met: dict[Name, Name] = {}
        for name in names:
            self._by_last.setdefault(name[-1].lower(), []).append(name)
            if len(name) > 1:
                self._by_letter.setdefault(name[-1][:1].lower(), []).append(name)

    def fullest(self, name: Name) -> Name:
        """The one longer name with the same last word, or the one close to it; itself where none or two fit."""
        if name not in self._met:
            self._met[name] = self._fullest(name)
        return self._met[name]

    def _fullest(self, name: Name) -> Name:
        last = name[-1].lower()
        alike = self._by_last.get(last, [])
        longer = [k for k in alike if len(k) > len(name) and _agree(name, k)]
        if longer:
            return max(longer, key=lambda k: (len(k), k)) if len({k[0].lower() for k in longer}) == 1 else name
        near = self._by_letter.get(last[:1], [])
        if len(name) > 1 or any(k != name for k in alike) or len(near) > _MAX_NEAR:
            return name
        close = {k for k in near if k[-1] != name[-1] and _close(last, k[-1].lower())}
        return next(iter(close)) if len(close) == 1 else name


def _agree(short: Name, full: Name) -> bool:
    return len(short) == 1 or short[0].lower().rstrip(".")[:1] == full[0].lower()[:1]


def _close(left: str, right: str) -> bool:
    """The same first letter and at most two letters' difference in names of five letters or more."""
    if min(len(left), len(right)) < 5 or left[0] != right[0] or abs(len(left) - len(right)) > 2:
        return False
    return _distance(left, right) <= (1 if min(len(left), len(right)) < 6 else 2)


def _distance(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
