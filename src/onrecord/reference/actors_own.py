"""A user's own actors, in one table, before ours.

In: rows with the headings of `OWN_HEADINGS`, and our bodies and persons. Out: both together, where a name of the user's
means what the user says. Raises ValueError naming the row that is wrong.
"""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.reference.actors import Body, Person, Row, parse_bodies, parse_holders, plain

OWN_HEADINGS = ("name", "kind", "code", "sector", "other_sectors", "title", "from", "to", "aliases", "wikidata")
"""kind is person, organization or group; `title` is a person's office; the rest as in actors_bodies.tsv."""


def parse_own_rows(rows: Iterable[Row]) -> tuple[tuple[Body, ...], tuple[Person, ...]]:
    """The bodies and the persons of a user's table; every cell but name and kind may be empty."""
    whole = [{**dict.fromkeys(OWN_HEADINGS, ""), **row} for row in rows]
    for row in whole:
        if not row["name"].strip():
            raise ValueError("the name is empty")
        if row["kind"] not in ("person", "organization", "group"):
            raise ValueError(f"{row['name']}: kind is {row['kind']!r}, not person, organization or group")
    persons = parse_holders(row for row in whole if row["kind"] == "person")
    return parse_bodies(row for row in whole if row["kind"] != "person"), persons


def put_before(
    own: tuple[tuple[Body, ...], tuple[Person, ...]], bodies: Iterable[Body], persons: Iterable[Person]
) -> tuple[tuple[Body, ...], tuple[Person, ...]]:
    """All bodies and persons, the user's first; ours lose the names that the user gives to somebody else."""
    named = [alias for body in own[0] for alias in body.aliases] + [alias for p in own[1] for alias in p.aliases]
    taken = {plain(alias.text) for alias in named}
    ours = [replace(b, aliases=tuple(a for a in b.aliases if plain(a.text) not in taken)) for b in bodies]
    others = [replace(p, aliases=tuple(a for a in p.aliases if plain(a.text) not in taken)) for p in persons]
    return (*own[0], *(b for b in ours if b.aliases)), (*own[1], *(p for p in others if p.aliases))
