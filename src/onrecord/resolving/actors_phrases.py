"""Noun phrases to PLOVER codes: nationality and role word, for actors that have no name of their own.

In: a phrase's tokens, and what is known of the names among them. Out: `Coding` with reasons. "Russian soldiers" is
RUS MIL, "police" COP without a country, "gunmen" UAF, "former officials" ELI (PLOVER 2.0, section on actors).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.reference.actors import Role
from onrecord.resolving.actors_known import Known
from onrecord.resolving.actors_tables import ActorTables

KnownAt = Callable[[int], Known | None]
"""What the name that covers a token of the paragraph stands for."""

_LONGEST_ROLE = 6
_MODIFIERS = frozenset(["amod", "compound", "nmod", "poss", "nummod", "npadvmod", "appos", "det"])
_LINKS = frozenset(["of", "from", "in", "for", "at", "inside", "within", "across"])
_MEASURES = frozenset([
    "dozen", "hundred", "thousand", "million", "ten", "score", "number", "group", "handful", "majority", "minority",
    "part", "crowd", "couple", "pair", "series", "rest", "all", "some", "many", "most", "several", "none", "one", "two",
    "member", "half", "lot", "team", "band", "generation", "remainder", "bulk", "few", "any", "each", "both",
])  # fmt: skip
_FORMER = frozenset(["former", "ex", "erstwhile", "ousted", "deposed", "retired", "late", "onetime"])
_UNKNOWN = frozenset(["unidentified", "unknown", "masked"])
_TAKES_BODY = frozenset(["GOV", "REB", "UAF", "PTY", "CVL", None])
_SAYINGS = frozenset([
    "agreement", "deal", "treaty", "accord", "pact", "resolution", "bill", "law", "plan", "proposal", "offer", "talk",
    "statement", "report", "decision", "referendum", "letter", "document", "decree", "ruling", "sanction",
])  # fmt: skip
"""Things of words: nobody's acts follow from "the agreement with Iran", whose code it does not take."""
_DASHES = frozenset(["-", "\u2010", "\u2011", "\u2013"])
_INSTALLED = frozenset(["installed", "appointed", "imposed"])
_OWNED = frozenset(["led", "run", "owned", "based", "commanded", "registered"])
_OPPOSED = frozenset(["pro", "anti", "non", "ex", "post"])


@dataclass(frozen=True, slots=True)
class Coding:
    """A PLOVER code and sector; `role` is the role word found, `taken_from` the name that gave the code."""

    code: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    role: Role | None = None
    taken_from: Known | None = None
    former: bool = False
    reasons: tuple[str, ...] = ()


def find_role(doc: Any, last: int, tables: ActorTables, first: int = 0) -> tuple[Role, int] | None:
    """The longest role word that ends at token `last` and begins at `first` or later, with its first token."""
    token = doc[last]
    before = [(last, "")]
    for start in range(last - 1, max(first, last - _LONGEST_ROLE + 1) - 1, -1):
        before.append((start, doc[start].text_with_ws.lower().replace("’", "'") + before[-1][1]))
    for word in _singulars(token):
        for start, words in reversed(before):
            role = tables.roles.get(words + word)
            if role is not None:
                return role, start
    return None


def _singulars(token: Any) -> Iterator[str]:
    lower = token.text.lower()
    yield lower
    lemma = token.lemma_.lower()
    if lemma != lower:
        yield lemma
    if lower.endswith("men"):
        yield lower[:-3] + "man"
    elif lower.endswith("ies"):
        yield lower[:-3] + "y"
    elif lower.endswith("s") and lemma == lower:
        yield lower[:-1]


def code_phrase(doc: Any, first: int, last: int, head: Any, known_at: KnownAt, tables: ActorTables) -> Coding:
    """The coding of tokens `first` up to and including `last`, whose head is `head`."""
    named = known_at(head.i)
    if named is not None:
        return Coding(
            code=named.code, sector=named.sector, other_sectors=named.other_sectors, taken_from=named,
            reasons=named.reasons,
        )  # fmt: skip
    if head.lemma_.lower() in _SAYINGS:
        return Coding()
    inner = _counted(head, last)
    if inner is not None:
        return code_phrase(doc, inner.left_edge.i, last, inner, known_at, tables)
    found = find_role(doc, head.i, tables, first)
    role, start = found if found else (None, head.i)
    if role is None or (role.sector is None and role.code is None):
        role, start = _role_before(doc, start, first, tables) or (role, start)
    giver, how = _nationality(doc, first, last, head, start, known_at)
    if role is not None and role.kind == "product" and how not in ("with", "of"):
        return Coding()
    code, sector, others = _combine(role, giver)
    reasons = []
    installer = _installer(doc, first, start, known_at)
    if installer is not None:
        place, how = _nationality(doc, start, last, head, start, known_at)
        giver = place or installer
        code, sector = giver.code, sector or "GOV"
        if giver.code != installer.code or place is None:
            others = tuple(dict.fromkeys((*others, "PRE")))
            reasons.append(f"put in by {installer.name}: PRE, with the code of the state that claims the place if told")
    if giver is None and role is not None and role.sector == "GOV" and role.kind == "person":
        owner = _owner(doc, first, head, start, last, known_at)
        if owner is not None:
            # The president of a company or a club governs nobody.
            sector, others = owner.sector, owner.other_sectors
    if role is not None:
        reasons.append(f"{role.words!r}: {sector or role.code or 'takes the sector of its body'}")
    if giver is not None:
        reasons.append(f"{how} {giver.name}: {' '.join(filter(None, (giver.code, giver.sector)))}")
    before = {doc[i].text.lower() for i in range(max(first, start - 4), head.i)}
    former = bool(before & _FORMER)
    if former and role is not None and role.sector in ("GOV", "LEG", "PTY", "MIL", "JUD", "SPY", None):
        sector, others = "ELI", ()
        reasons.append("former: ELI")
    if before & _UNKNOWN and sector in ("UAF", "CVL", None):
        others = ("UNK",) if sector == "UAF" else others
        sector = sector if sector == "UAF" else "UNK"
        reasons.append("unidentified: UNK")
    return Coding(code, sector, others, role, giver, former, tuple(reasons))


def _installer(doc: Any, first: int, start: int, known_at: KnownAt) -> Known | None:
    """The state of "Russian-installed officials in Kherson", who govern there for a state that does not own the place.

    PLOVER codes disputed entities to the state that claims them, with PRE. Without a place told, the installer is all
    that is told of them.
    """
    for i in range(first, start - 2):
        if doc[i + 1].text in _DASHES and doc[i + 2].lower_ in _INSTALLED:
            known = known_at(i)
            if known is not None and known.code:
                return known
    return None


def _counted(head: Any, last: int) -> Any | None:
    """What words of number stand for: "dozens of farmers", "members of the police", "a group of students"."""
    if head.lemma_.lower() not in _MEASURES and head.pos_ != "NUM":
        return None
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "among") and child.i > head.i:
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.i <= last:
                    return inner
    return None


def _role_before(doc: Any, start: int, first: int, tables: ActorTables) -> tuple[Role, int] | None:
    """The role word that stands before a word that has none: "student groups", "militia leader's aides"."""
    if start <= first or doc[start - 1].pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    found = find_role(doc, start - 1, tables, first)
    return found if found and (found[0].sector or found[0].code) else None


def _combine(role: Role | None, giver: Known | None) -> tuple[str | None, str | None, tuple[str, ...]]:
    """A body gives its members its sector ("Hamas official"); a country only its code ("Russian official")."""
    if role is None:
        if giver is None:
            return None, None, ()
        return giver.code, giver.sector if giver.use == "seat" or giver.kind != "country" else None, ()
    code = giver.code if giver is not None and giver.code else role.code
    if giver is not None and giver.kind in ("organization", "group") and giver.use != "seat":
        if giver.sector is not None and role.sector in _TAKES_BODY:
            return code, giver.sector, giver.other_sectors
        if giver.sector is None and role.sector in ("GOV", None):
            return code, None, ()
    return code, role.sector, role.other_sectors


def _owner(doc: Any, first: int, head: Any, start: int, last: int, known_at: KnownAt) -> Known | None:
    """A body without a code that an office belongs to: "Ohlstadt Foods' president"."""
    tokens = [i for i in range(start - 1, first - 1, -1) if _modifies(doc, i, head, start)]
    for i in (*tokens, *(t.i for t in _after(head, last))):
        known = known_at(i)
        if known is not None and (known.kind in ("organization", "group", "product") or doc[i].dep_ == "poss"):
            return known
    return None


def _nationality(doc: Any, first: int, last: int, head: Any, start: int, known_at: KnownAt) -> tuple[Known | None, str]:
    """The name that gives the code: before the role word, as its modifier or possessor, or after of, from, in, for."""
    for i in range(start - 1, first - 1, -1):
        known = known_at(i)
        if known is not None and known.code and _modifies(doc, i, head, start):
            return known, "with"
    for token in _after(head, last):
        known = known_at(token.i)
        if known is not None and known.code and known.kind != "person":
            return known, f"{token.head.text.lower()}"
    return None, ""


def _modifies(doc: Any, i: int, head: Any, start: int) -> bool:
    """Not the country of "US-backed", "pro-Russian" or "anti-US"; else anything that leads up to the head.

    Who leads, runs or owns a body gives it its code ("Saudi-led forces"); who backs it does not.
    """
    if i + 1 < len(doc) and doc[i + 1].text in _DASHES and i + 1 < start and doc[i + 1].idx == doc[i].idx + len(doc[i]):
        return i + 2 < start and doc[i + 2].lower_ in _OWNED
    if i >= 2 and doc[i - 1].text == "-" and doc[i - 2].text.lower() in _OPPOSED:
        return False
    token = doc[i]
    if all(doc[k].pos_ in ("ADJ", "NOUN", "PROPN", "PART") for k in range(i + 1, start)):
        return bool(token.dep_ != "conj" or token.head.i >= i)
    for _ in range(4):
        if token.i >= start and token.i <= head.i:
            return True
        if token.dep_ not in _MODIFIERS and token.dep_ != "conj":
            return False
        token = token.head
    return False


def _after(head: Any, last: int) -> Iterator[Any]:
    """What stands after of, from, in, for, at on the head, and on what that hangs on, two steps deep."""
    for child in head.children:
        if child.i > last or child.i < head.i:
            continue
        if child.dep_ == "prep" and child.lower_ in _LINKS:
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.i <= last:
                    yield inner
                    for deeper in inner.children:
                        if deeper.dep_ in ("poss", "compound", "amod", "nmod") and deeper.i <= last:
                            yield deeper
                    yield from _after(inner, last)
