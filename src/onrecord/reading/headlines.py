"""Headline to a headline that a language model can read: Title Case words get back the case they have in the body.

In: a headline and the body's text. Out: a string of the same length, so that offsets stay right. The small model takes
every capitalized word for a name: "Norway Lifts Ban" has no verb for it. What the body writes in small letters is made
small; what it writes with a capital inside a sentence stays a name. Nothing else is changed.
"""

import re
from collections.abc import Container

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_INSIDE = re.compile(r"(?<=[\w,;:]\s)[^\W\d_][\w'\u2019-]*")
_SHORTEST = 4
"""Letters: shorter words are often capitalized or not by habit, and say nothing about the style of a headline."""
_SHARE = 0.7
_STEM = 5
_READ = 20_000
"""Characters of the body that are looked at: names are told early."""
_FUNCTION_WORDS = frozenset(
    """
    a an the of in on at to for from with by and or but as after before over amid during into near under against between
    about up down out off its his her their our your my is are was were be been will would could should may might must
    not no than then who what how why when where that this these those more most new all two three says say said
    """.split()  # noqa: SIM905 (one string is read more easily than 80)
)


def recase_headline(headline: str, body: str, known: Container[str] = ()) -> str:
    """The headline with the body's case, if it is in Title Case; otherwise the headline itself.

    `known`: lemmas of verbs and nouns that are no names where the body does not say so ("Seizes" is a form of seize).
    """
    if not is_title_case(headline):
        return headline
    read = body[:_READ]
    names = {w for w in _INSIDE.findall(read) if w[0].isupper()}
    small = {w for w in _WORD.findall(read) if w.islower()}
    stems = {w[:_STEM] for w in small if len(w) >= _STEM}
    first = _WORD.search(headline)

    def recased(match: re.Match[str]) -> str:
        word = match.group()
        lowered = word.lower()
        keep = first is not None and match.start() == first.start() and lowered not in small
        if keep or len(lowered) != len(word) or not word[1:].islower() or word in names:
            return word
        common = lowered in small or lowered in _FUNCTION_WORDS or any(f in known for f in _lemmas_of(lowered))
        return lowered if common or (len(lowered) >= _STEM and lowered[:_STEM] in stems) else word

    return _WORD.sub(recased, headline)


def _lemmas_of(word: str) -> tuple[str, ...]:
    """What a word may be a form of: seizes, seize; bans, ban; banned, bann; firing, fir, fire."""
    forms = [word]
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            forms.append(word[: -len(ending)])
    return (*forms, f"{forms[-1]}e")


def is_title_case(headline: str) -> bool:
    """Whether most longer words of a headline begin with a capital, and not all letters are capitals."""
    words: list[str] = [w for w in _WORD.findall(headline) if len(w) >= _SHORTEST]
    if len(words) < 3 or headline.isupper():
        return False
    capital = sum(1 for w in words if w[0].isupper())
    return capital >= _SHARE * len(words)
