"""The rows of the actor tables to the look-ups that resolving asks: by name, by last name, by office, by role word.

In: bodies, persons and roles of `reference`. Out: `ActorTables`. Users' own rows may simply stand before ours.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from onrecord.reference.actors import Alias, Body, Gender, Holding, Person, Role, plain

_MIN_SHOUTED = 4
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class ActorTables:
    """`bodies` by every name, `persons` by full name and alias, `last_names` by the last word of the name.

    `holders` by office key and code; `roles` by their words in lower case, singular. `codes` by country name.
    """

    bodies: dict[str, tuple[tuple[Body, Alias], ...]]
    persons: dict[str, tuple[tuple[Person, Alias], ...]]
    last_names: dict[str, tuple[Person, ...]]
    holders: dict[tuple[str, str], tuple[tuple[Person, Holding], ...]]
    roles: dict[str, Role]
    country_names: dict[str, str]
    first_names: dict[str, Gender]


def build_actor_tables(
    bodies: Iterable[Body], persons: Iterable[Person], roles: Iterable[Role], first_names: dict[str, Gender]
) -> ActorTables:
    """The look-ups. `bodies` holds countries too; where names meet, the rows' dates and uses decide later."""
    by_name: dict[str, list[tuple[Body, Alias]]] = defaultdict(list)
    country_names: dict[str, str] = {}
    for body in bodies:
        if body.kind == "country" and body.code:
            country_names.setdefault(body.code, body.name)
        for alias in body.aliases:
            by_name[plain(alias.text)].append((body, alias))
    _add_capitals(by_name)
    by_role = {role.words: role for role in roles}
    by_person: dict[str, list[tuple[Person, Alias]]] = defaultdict(list)
    last_names: dict[str, list[Person]] = defaultdict(list)
    holders: dict[tuple[str, str], list[tuple[Person, Holding]]] = defaultdict(list)
    for person in persons:
        for alias in person.aliases:
            by_person[plain(alias.text)].append((person, alias))
        for last in {plain(a.text).rsplit(" ", 1)[-1] for a in person.aliases}:
            last_names[last].append(person)
        for holding in person.holdings:
            role = by_role.get(holding.title.lower())
            if role and role.office:
                holders[role.office, holding.code].append((person, holding))
    _add_capitals(by_person)
    return ActorTables(
        bodies=_fixed(by_name),
        persons=_fixed(by_person),
        last_names=_fixed(last_names),
        holders=_fixed(holders),
        roles=by_role,
        country_names=country_names,
        first_names=first_names,
    )


def _add_capitals(lists: dict[str, list[V]]) -> None:
    """Headlines and all-capital texts: "UKRAINE" finds what "Ukraine" finds."""
    for name in list(lists):
        if len(name) >= _MIN_SHOUTED and name.upper() not in lists:
            lists[name.upper()] = lists[name]


def _fixed(lists: dict[K, list[V]]) -> dict[K, tuple[V, ...]]:
    return {key: tuple(values) for key, values in lists.items()}
