"""A name of the text to who bears it on the article's date, as the tables know it.

In: a mention's words, the article's day, `ActorTables`. Out: `Known`, with reasons, or None and a reason to abstain.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.records.entity import EntityKind, Office
from onrecord.reference.actors import NON_STATE, Alias, Body, Holding, Person, Use, holds_on, plain
from onrecord.resolving.actors_tables import ActorTables


@dataclass(frozen=True, slots=True)
class Known:
    """Who a name stands for; `use` tells how: by its own name, as demonym or adjective, or as seat of government."""

    kind: EntityKind
    name: str
    code: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    wikidata: str | None = None
    office: Office | None = None
    public: bool = False
    use: Use = "name"
    reasons: tuple[str, ...] = ()


def know_body(
    words: str, day: str | None, kind: EntityKind, tables: ActorTables, codes: frozenset[str | None] | None = None
) -> Known | None:
    """A country or body by name. A name with several bearers on that day waits until the codes of the article's other
    names are known (`codes`): then the only bearer among them is taken ("Congo" beside "Kinshasa"), else the only one
    that is undoubted. A doubtful name of a country's body also wants that country's code among them ("ANA").
    """
    rows = tables.bodies.get(plain(words), ())
    if not rows:
        return None
    rows = tuple(r for r in rows if _fits_kind(r[0], r[1], kind)) or ()
    if day is not None:
        rows = tuple(r for r in rows if holds_on(r[0].from_, r[0].to, day)) or rows[-1:]
    if len({(b.name, b.code) for b, _ in rows}) > 1 and codes is not None:
        near = tuple(r for r in rows if r[0].code in codes)
        one = len({b.code for b, _ in near}) == 1
        rows = near if one else tuple(r for r in rows if not r[1].doubtful)
    if not rows or len({(b.name, b.code) for b, _ in rows}) > 1:
        return None
    body, alias = rows[-1]
    if alias.doubtful and body.code not in NON_STATE and (codes is None or body.code not in codes):
        return None
    return _known_body(body, alias, words, day)


def _fits_kind(body: Body, alias: Alias, kind: EntityKind) -> bool:
    if kind == "person":
        return False
    if alias.use == "seat":
        return kind == "place"
    return kind != "place" or body.kind != "country" or alias.use == "name"


def _known_body(body: Body, alias: Alias, words: str, day: str | None) -> Known:
    how = {
        "name": f"{words!r} is a name of {body.name}",
        "demonym": f"{words!r}: people of {body.name}",
        "adjective": f"{words!r}: adjective of {body.name}",
        "seat": f"{words!r}: seat of the government of {body.name}",
    }[alias.use]
    reasons = [how]
    if body.from_ or body.to:
        span = f"{body.from_ or '...'} to {body.to or 'now'}"
        if day is None:
            reasons.append(f"coded as {span}; the date of the article is not known")
        elif holds_on(body.from_, body.to, day):
            reasons.append(f"coded as {span}")
        else:
            reasons.append(f"the table knows it {span}, not on {day}")
    people = alias.use == "demonym" and alias.text.endswith("s")
    return Known(
        kind="group" if people else body.kind,
        name=alias.text if people else body.name,
        code=body.code,
        sector="GOV" if alias.use == "seat" else body.sector,
        other_sectors=body.other_sectors,
        wikidata=body.wikidata,
        public=True,
        use=alias.use,
        reasons=tuple(reasons),
    )


def know_person(person: Person, day: str | None, reasons: Iterable[str]) -> Known:
    """A listed person with the office of that day; a former holder is ELI, a future one has only a country."""
    told = tuple(reasons)
    known = Known(kind="person", name=person.name, wikidata=person.wikidata, public=True, reasons=told)
    standing = [h for h in person.holdings if not h.title]
    offices = [h for h in person.holdings if h.title]
    if day is None:
        held = (offices or standing)[-1]
        return replace(
            known, code=held.code or None, sector=held.sector or None,
            reasons=(*told, f"{held.title or held.sector} at some time; the date of the article is not known"),
        )  # fmt: skip
    now = [h for h in offices if holds_on(h.from_, h.to, day)]
    if now:
        held = now[0]
        return replace(
            known, code=held.code or None, sector=held.sector or None, office=office_of(held),
            reasons=(*told, f"{held.title} on {day} ({held.from_ or 'date not known'} to {held.to or 'now'})"),
        )  # fmt: skip
    if standing:
        return replace(known, code=standing[0].code or None, sector=standing[0].sector or None)
    past = [h for h in offices if h.to is not None and h.to < day]
    if past:
        held = max(past, key=lambda h: h.to or "")
        return replace(
            known, code=held.code or None, sector="ELI", reasons=(*told, f"{held.title} until {held.to}: former")
        )
    held = offices[0]
    return replace(known, code=held.code or None, reasons=(*told, f"{held.title} only from {held.from_}"))


def office_of(held: Holding) -> Office:
    return Office(title=held.title, from_=held.from_, to=held.to)


def persons_named(words: str, tables: ActorTables) -> tuple[tuple[Person, Alias], ...]:
    """The persons of the tables who bear exactly this name or alias."""
    return tables.persons.get(plain(words), ())


def holders_on(office: str, code: str, day: str, tables: ActorTables) -> tuple[tuple[Person, Holding], ...]:
    """Who held an office of a country or body on a day; several where the table's dates leave it open."""
    rows = tables.holders.get((office, code), ())
    return tuple(r for r in rows if holds_on(r[1].from_, r[1].to, day))


def likeness(left: str, right: str) -> float:
    """How alike two words are, from 0 to 1: one less the edit distance (Damerau, adjacent swaps as one) by length.

    Meant for single words; anything over 40 characters counts as unlike.
    """
    a, b = left.lower(), right.lower()
    if a == b:
        return 1.0
    if not a or not b or max(len(a), len(b)) > 40:
        return 0.0
    before: list[int] = []
    line = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        after = [i] + [0] * len(b)
        for j, y in enumerate(b, start=1):
            after[j] = min(line[j] + 1, after[j - 1] + 1, line[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                after[j] = min(after[j], before[j - 2] + 1)
        before, line = line, after
    return 1 - line[-1] / max(len(a), len(b))
