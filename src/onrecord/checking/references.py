"""References: what the checks compare a text with. Loaded elsewhere; nothing here opens anything.

In: office holders of the actor tables. Out: `References`, with each bearer's last name, first name and titles.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.reference.actors import Person
from onrecord.reference.rates import Rates


@dataclass(frozen=True, slots=True)
class Term:
    """An office and when it was held; dates are ISO 8601, cut to the month or year where no more is sure."""

    title: str
    from_: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who holds or held an office: the name's last word and first word, every known spelling of the last."""

    name: str
    first: str
    last: str
    spellings: frozenset[str]
    titles: frozenset[str]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class References:
    """`rates` is null where no history is at hand; `known` are all words of all bearers' names.

    `countries` are names by ISO 3166-1 alpha-3 codes, for messages.
    """

    rates: Rates | None = None
    bearers: tuple[Bearer, ...] = ()
    known: frozenset[str] = frozenset()
    countries: Mapping[str, str] = field(default_factory=dict)


def build_references(
    rates: Rates | None, persons: Iterable[Person], countries: Mapping[str, str] | None = None
) -> References:
    """Everything that the checks compare with, and the names of `countries` by their codes."""
    persons = tuple(persons)
    known = {word for person in persons for name in _names(person) for word in name.split()}
    return References(rates, build_bearers(persons), frozenset(known), dict(countries or {}))


def _names(person: Person) -> Iterable[str]:
    return (person.name, *(alias.text for alias in person.aliases))


def build_bearers(persons: Iterable[Person]) -> tuple[Bearer, ...]:
    """One Bearer for each person whose name has at least two words."""
    return tuple(_bearer(person) for person in persons if " " in person.name)


def _bearer(person: Person) -> Bearer:
    words = person.name.split()
    spellings = {words[-1]} | {alias.text.split()[-1] for alias in person.aliases}
    titles = {holding.title.lower() for holding in person.holdings if holding.title}
    terms = tuple(Term(h.title, h.from_, h.to) for h in person.holdings if h.title)
    return Bearer(person.name, words[0], words[-1], frozenset(spellings), frozenset(titles), terms)
