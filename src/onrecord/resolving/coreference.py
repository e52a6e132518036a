"""Mentions of one article to the mentions they repeat: full names, last names, acronyms, shorter names of bodies.

In: mentions with what is known of them. Out: for each mention the index of the earlier (or fuller) one, and the reason.
Where two could be meant, none is taken. Pronouns and "the minister" are asked for by `linking` (coreference_phrases).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.mention import Mention
from onrecord.reference.actors import plain

_SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "de", "la", "del", "von", "van", "der", "al", "el", "&"])


@dataclass(frozen=True, slots=True)
class Join:
    """`to` is the index of a mention; `reason` names the rule and the words it rests on."""

    to: int
    reason: str


def join_names(mentions: Sequence[Mention]) -> list[Join | None]:
    """For each mention the one it repeats or shortens: always to a name at least as full, never in a circle."""
    words = [_without_initials(plain(m.span.exact)) if m.kind == "person" else plain(m.span.exact) for m in mentions]
    first: dict[tuple[str, str], int] = {}
    given: dict[str, set[str]] = defaultdict(set)
    full: dict[str, set[str]] = defaultdict(set)
    acronyms: dict[str, set[str]] = defaultdict(set)
    shorter: dict[str, set[str]] = defaultdict(set)
    for i, mention in enumerate(mentions):
        first.setdefault((_family(mention), words[i]), i)
        parts = words[i].split()
        if len(parts) > 2 and parts[-1] in _SUFFIXES:
            parts.pop()
        if len(parts) < 2:
            continue
        if mention.kind == "person":
            full[parts[-1]].add(words[i])
            given[parts[0]].add(words[i])
            if len(parts) > 2:
                full[" ".join(parts[-2:])].add(words[i])
        elif mention.kind in ("organization", "group"):
            for letters in _acronyms(parts):
                acronyms[letters].add(words[i])
            for k in range(1, len(parts)):
                shorter[" ".join(parts[k:])].add(words[i])
    return [_join(i, m, words[i], first, full, given, acronyms, shorter) for i, m in enumerate(mentions)]


def _without_initials(name: str) -> str:
    """ "Loretta E. Ohlstadt" is "Loretta Ohlstadt": letters between first and last name tell nobody apart."""
    parts = name.split()
    if len(parts) < 3:
        return name
    return " ".join([parts[0], *(p for p in parts[1:-1] if len(p.rstrip(".")) > 1), parts[-1]])


def _join(
    i: int,
    mention: Mention,
    name: str,
    first: dict[tuple[str, str], int],
    full: dict[str, set[str]],
    given: dict[str, set[str]],
    acronyms: dict[str, set[str]],
    shorter: dict[str, set[str]],
) -> Join | None:
    family = _family(mention)
    if mention.kind == "person":
        longer = {n for n in full.get(name, ()) if n != name}
        begun = {n for n in given.get(name, ()) if n != name and " " not in name} - longer
        if longer and begun:
            # "Kim" beside "Kim Jong Un" and "Jack Kim": whoever was named before
            before = {n for n in longer | begun if first["person", n] < i}
            longer, begun = (before & longer, before & begun) if len(before) == 1 else (set(), set())
        if len(longer) == 1:
            (whole,) = longer
            return Join(first["person", whole], f"last name of {whole!r}")
        if len(begun) == 1:
            (whole,) = begun
            return Join(first["person", whole], f"first name of {whole!r}")
    elif family == "body":
        bare = name.replace(".", "")
        whole_names = acronyms.get(bare, set()) if bare.isupper() and len(bare) > 1 else set()
        if len(whole_names) == 1:
            (whole,) = whole_names
            return Join(first["body", whole], f"acronym of {whole!r}")
        longer = {n for n in shorter.get(name, ()) if n != name}
        if len(longer) == 1 and len(name) > 3 and not name.isupper():
            (whole,) = longer
            return Join(first["body", whole], f"shorter form of {whole!r}")
    at = first[family, name]
    return Join(at, "same name") if at != i else None


def _family(mention: Mention) -> str:
    return "body" if mention.kind in ("organization", "group") else mention.kind


def _acronyms(parts: list[str]) -> set[str]:
    """Letters that a name may be shortened to: all initials, or those of its larger words ("People's" gives P)."""
    initials = "".join(p[0] for p in parts if p[0].isalnum()).upper()
    large = "".join(p[0] for p in parts if p[0].isalnum() and p.lower() not in _SMALL).upper()
    return {letters for letters in (initials, large) if len(letters) > 1}
