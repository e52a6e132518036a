"""Rows of the actor tables to what they mean: countries, bodies, office holders and role nouns.

In: rows of `countries.tsv`, `actors_bodies.tsv`, `actors_holders.tsv` and `actors_roles.tsv` (cells by heading).
Out: `Body`, `Person` and `Role`. Codes and sectors are PLOVER 2.0's. Raises ValueError naming the row that is wrong.

Dates are ISO 8601 and may be cut to the month or the year where no more is sure; an open date is empty.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, cast

from onrecord.records.entity import EntityKind

Row = Mapping[str, str]
Use = Literal["name", "demonym", "adjective", "seat"]
"""How a name stands for its body: its own name, its people, its adjective, or the town it is governed from."""

Gender = Literal["m", "f"]

NON_STATE = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
SECTORS = frozenset(
    [
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "UNK",
        "AGR",
        "BUS",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "JRN",
        "LAB",
        "MED",
        "REF",
        "OPP",
        "PRE",
        "REL",
        "SOC",
    ]
)
PARTIALLY_RECOGNIZED = frozenset({"ESH"})
"""Rows of countries.tsv that PLOVER codes to the state that claims them, with sector PRE (the other such bodies have
rows of their own in actors_bodies.tsv)."""
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Alias:
    """`doubtful`: also a common word or another's name; taken only where the language model sees a name there."""

    text: str
    use: Use = "name"
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A country, organization or group. `table` names the table it comes from, for reasons."""

    name: str
    kind: EntityKind
    code: str | None
    sector: str | None
    other_sectors: tuple[str, ...]
    aliases: tuple[Alias, ...]
    wikidata: str | None = None
    from_: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """An office that a person holds or held; `office` is the role's key, such as foreign_minister."""

    title: str
    code: str
    sector: str
    from_: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    aliases: tuple[Alias, ...]
    holdings: tuple[Holding, ...]
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A word for people or bodies by what they do. `local`: takes the country of the place where it acts."""

    words: str
    sector: str | None
    other_sectors: tuple[str, ...]
    kind: EntityKind
    code: str | None = None
    office: str | None = None
    local: bool = False


@lru_cache(maxsize=4096)
def _plain_char(char: str) -> str:
    if char in _LOOKALIKES:
        return _LOOKALIKES[char]
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isalpha() and base.isascii() else char


_LOOKALIKES = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " ", "\n": " ",
    "\t": " ", "\r": " ", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
}  # fmt: skip


def plain(text: str) -> str:
    """The text with accents and typographic marks made plain, of the same length, so that offsets stay right."""
    if text.isascii() and "\n" not in text and "`" not in text and "\t" not in text:
        return text
    return "".join(map(_plain_char, text))


def parse_bodies(rows: Iterable[Row]) -> tuple[Body, ...]:
    """`actors_bodies.tsv`: name, kind, code, sector, other_sectors, aliases, from, to, wikidata."""
    found = []
    for row in rows:
        name = row["name"]
        found.append(
            Body(
                name=name,
                kind=cast(EntityKind, row.get("kind") or "organization"),
                code=_code(row["code"], name),
                sector=_sector(row["sector"], name),
                other_sectors=_sectors(row.get("other_sectors", ""), name),
                aliases=_with_name(name, row["aliases"]),
                wikidata=row.get("wikidata") or None,
                from_=_date(row.get("from", ""), name),
                to=_date(row.get("to", ""), name),
            )
        )
    return tuple(found)


def parse_countries(rows: Iterable[Row]) -> tuple[Body, ...]:
    """`countries.tsv`: the `plover` code, names, demonyms, adjectives and the capital as the seat of government."""
    found = []
    for row in rows:
        name = row["name"]
        aliases = [Alias(name), *(Alias(n) for n in _cells(row.get("other_names", "")))]
        aliases += [Alias(n, "demonym") for n in _cells(row.get("demonyms", ""))]
        aliases += [Alias(n, "adjective") for n in _cells(row.get("adjectives", ""))]
        aliases += [Alias(n, "seat") for n in _cells(row.get("capital", ""))]
        found.append(
            Body(
                name=name,
                kind="country",
                code=row.get("plover") or row["alpha3"],
                sector=None,
                other_sectors=("PRE",) if row["alpha3"] in PARTIALLY_RECOGNIZED else (),
                aliases=tuple(dict.fromkeys(aliases)),
                wikidata=row.get("wikidata") or None,
            )
        )
    return tuple(found)


def parse_regions(rows: Iterable[Row]) -> tuple[Body, ...]:
    """`actors_regions.tsv`: as bodies, with what is made from their names as adjectives (in the plural: as peoples)."""
    found = []
    for row, body in zip(rows := list(rows), parse_bodies(rows), strict=True):
        made = [replace(_alias(w), use="adjective") for w in _cells(row.get("adjectives", ""))]
        made = [replace(a, use="demonym") if a.text.endswith("s") else a for a in made]
        found.append(replace(body, aliases=(*body.aliases, *made)))
    return tuple(found)


def parse_holders(rows: Iterable[Row]) -> tuple[Person, ...]:
    """`actors_holders.tsv`: one row an office; the rows of one name are one person. Raises ValueError for bad dates."""
    found: dict[str, Person] = {}
    for row in rows:
        name = row["name"]
        held = Holding(
            title=row["title"],
            code=_code(row["code"], name) or "",
            sector=_sector(row["sector"], name) or "",
            from_=_date(row["from"], name),
            to=_date(row["to"], name),
        )
        if held.from_ and held.to and held.from_[: len(held.to)] > held.to:
            raise ValueError(f"{name}: {held.title} begins {held.from_}, after its end {held.to}")
        aliases = tuple(map(_alias, _cells(row.get("aliases", ""))))
        wikidata = row.get("wikidata") or None
        own = () if any(a.text == name for a in aliases) else (Alias(name),)
        known = found.get(name) or Person(name, own, (), None)
        found[name] = replace(
            known,
            aliases=tuple(dict.fromkeys((*known.aliases, *aliases))),
            holdings=(*known.holdings, held),
            wikidata=known.wikidata or wikidata,
        )
    return tuple(found.values())


def parse_roles(rows: Iterable[Row]) -> tuple[Role, ...]:
    """`actors_roles.tsv`: words (several with |), sector, other_sectors, kind, code, office, local."""
    return tuple(
        Role(
            words=words,
            sector=_sector(row["sector"], words),
            other_sectors=_sectors(row.get("other_sectors", ""), words),
            kind=cast(EntityKind, row.get("kind") or "group"),
            code=_code(row.get("code", ""), words),
            office=row.get("office") or None,
            local=row.get("local") == "yes",
        )
        for row in rows
        for words in _cells(row["words"])
    )


def parse_first_names(rows: Iterable[Row]) -> dict[str, Gender]:
    """`actors_first_names.tsv`: what a first name lets readers take a person for."""
    return {row["name"]: cast(Gender, row["gender"]) for row in rows}


def holds_on(from_: str | None, to: str | None, date: str) -> bool:
    """Whether a span of dates, each perhaps cut to month or year, or open, may hold the day (ISO)."""
    day = date[:10]
    return (from_ is None or from_ <= day) and (to is None or day[: len(to)] <= to)


def _cells(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _with_name(name: str, cell: str) -> tuple[Alias, ...]:
    """The name itself and its aliases; a name that stands among them as doubtful is doubtful."""
    aliases = tuple(map(_alias, _cells(cell)))
    return aliases if any(a.text == name for a in aliases) else (Alias(name), *aliases)


def _alias(text: str) -> Alias:
    """A question mark at the end marks a doubtful alias."""
    return Alias(text.removesuffix("?"), doubtful=text.endswith("?"))


def _date(cell: str, name: str) -> str | None:
    if cell and not _DATE.fullmatch(cell):
        raise ValueError(f"{name}: {cell!r} is not a date, month or year such as 2022-09-21, 2022-09 or 2022")
    return cell or None


def _code(cell: str, name: str) -> str | None:
    if cell and not re.fullmatch(r"[A-Z]{3}", cell):
        raise ValueError(f"{name}: {cell!r} is not a PLOVER code: three capitals, such as DEU or NGO")
    return cell or None


def _sector(cell: str, name: str) -> str | None:
    if cell and cell not in SECTORS:
        raise ValueError(
            f"{name}: {cell!r} is not a PLOVER sector, such as GOV, MIL or CVL (docs/ontology.md lists them)"
        )
    return cell or None


def _sectors(cell: str, name: str) -> tuple[str, ...]:
    return tuple(s for s in (_sector(part, name) for part in _cells(cell)) if s)
