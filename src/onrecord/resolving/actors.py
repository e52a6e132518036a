"""Mentions to Entities with PLOVER codes, over the article's date.

In: Document, Mentions, `ActorTables`. Out: the mentions with `entity`, `same_as` and `reason`, and the entities.
Only names in our tables get an identity; a person in no table is coded from the words beside the name, and a name that
several bear is left alone.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec

from onrecord.reading.document import Document
from onrecord.records.entity import Entity
from onrecord.records.mention import Mention
from onrecord.reference.actors import NON_STATE, Person, holds_on, plain
from onrecord.resolving.actors_known import (
    Known,
    holders_on,
    know_body,
    know_person,
    likeness,
    persons_named,
)
from onrecord.resolving.actors_phrases import Coding
from onrecord.resolving.actors_short import know_halves, know_short_bodies, know_short_persons
from onrecord.resolving.actors_tables import ActorTables
from onrecord.resolving.actors_unlisted import NameInWork, know_unlisted_body, know_unlisted_person, title_of
from onrecord.resolving.coreference import Join, join_names
from onrecord.resolving.linking_tokens import Locator, Phrase

CLOSE_ENOUGH = 0.75
"""How alike a misspelt last name must be to the holder's of the office beside it ("Zelinskyy": 0.89)."""

_LISTED = 50
_SAYING = frozenset(["be", "lie", "seem", "remain", "stand", "become"])
_HEADS = frozenset(
    ["president", "prime_minister", "chancellor", "monarch", "supreme_leader", "secretary_general", "pope"]
)
_DONE_TO_GOVERNMENTS = frozenset([
    "accuse", "blame", "urge", "warn", "ask", "tell", "sanction", "condemn", "criticise", "criticize", "threaten",
    "press", "pressure", "invite", "support", "back", "arm", "thank", "call", "denounce", "inform", "punish", "isolate",
])  # fmt: skip


def resolve_actors(
    document: Document, mentions: tuple[Mention, ...], actors: ActorTables
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions with `entity`, `same_as` and `reason` set, and the entities, n1.. in the order of the text."""
    day = document.article.published[:10] if document.article.published else None
    locator = Locator(document)
    names = [NameInWork(m, locator.phrase(m.span)) for m in mentions]
    joins = join_names(mentions)
    for name in names:
        if name.mention.kind != "person":
            name.known = _know_name(name, day, actors)
    at_token = _names_at_tokens(names)
    codes = frozenset(_codes_of(n, actors) for n in names)
    for name, join in zip(names, joins, strict=True):
        if name.known is None and name.mention.kind != "person":
            name.known = _know_name(name, day, actors, codes)
            if name.known is None and join is None:
                name.known = know_unlisted_body(name, at_token, actors)
    know_halves(names)
    know_short_bodies(names)
    for name in names:
        if name.mention.kind == "person" and name.phrase is not None:
            name.title = title_of(name.phrase, at_token, actors)
    full = [n.mention.span.exact for n in names if n.mention.kind == "person"]
    # "Abe" is nobody's last name beside "Abe Okonta"; "Xi" is one beside "Xi Jinping".
    first_names = {words.split(" ", 1)[0] for words in full if " " in words and not persons_named(words, actors)}
    for name, join in zip(names, joins, strict=True):
        if name.mention.kind == "person":
            fuller = names[join.to].mention.span.exact if join is not None else None
            if name.mention.span.exact in first_names:
                continue
            name.known = _know_person(name, fuller, day, codes, actors)
    joins = _share(names, joins)
    know_short_persons([n for n, j in zip(names, joins, strict=True) if j is None])
    joined: dict[int, list[NameInWork]] = {}
    for name, join in zip(names, joins, strict=True):
        if join is not None:
            joined.setdefault(join.to, []).append(name)
    for i, (name, join) in enumerate(zip(names, joins, strict=True)):
        if name.known is None and join is None and name.mention.kind == "person":
            name.known = know_unlisted_person(name, joined.get(i, ()))
    for name, join in zip(names, joins, strict=True):
        if name.known is None and join is not None:
            name.known = names[join.to].known
    return _number(names, joins)


def _codes_of(name: NameInWork, actors: ActorTables) -> str | None:
    """The country or body that a name speaks for, a capital as a place included."""
    if name.known is not None:
        return name.known.code
    seats = {b.code for b, a in actors.bodies.get(plain(name.mention.span.exact), ()) if a.use == "seat"}
    return next(iter(seats)) if len(seats) == 1 and name.mention.kind == "place" else None


def _know_name(
    name: NameInWork, day: str | None, actors: ActorTables, codes: frozenset[str | None] | None = None
) -> Known | None:
    mention, phrase = name.mention, name.phrase
    known = know_body(mention.span.exact, day, mention.kind, actors, codes)
    if known is None and mention.kind in ("organization", "group"):
        known = _without_country(mention.span.exact, day, actors)
    if known is not None and known.kind != "country" and phrase is not None:
        owner = _owner_code(phrase, day, actors)
        if owner is not None and owner != known.code and known.code not in NON_STATE:
            return None
    if known is not None and known.use == "seat" and (phrase is None or not acts(phrase.head)):
        return None
    return known


def _without_country(words: str, day: str | None, actors: ActorTables) -> Known | None:
    """ "U.S. Drug Enforcement Administration", "Russian State Duma": a country before a body of that country."""
    parts = words.split()
    for k in (1, 2):
        if k < len(parts):
            country = know_body(" ".join(parts[:k]), day, "country", actors)
            body = know_body(" ".join(parts[k:]), day, "organization", actors)
            if country is not None and body is not None and country.code == body.code and country.kind == "country":
                return replace(body, reasons=(f"{words!r} is {body.name} of {country.name}", *body.reasons[1:]))
    return None


def _owner_code(phrase: Phrase, day: str | None, actors: ActorTables) -> str | None:
    """The country right before a body's name: "Mexico's Senate" is not the Senate of the United States."""
    doc, before = phrase.paragraph.doc, phrase.first - 1
    if before >= 0 and doc[before].tag_ == "POS":
        before -= 1
    elif before >= 0 and doc[before].dep_ not in ("amod", "compound", "nmod"):
        return None
    if before < 0:
        return None
    known = know_body(doc[before].text, day, "country", actors)
    return known.code if known is not None and known.kind == "country" and known.use != "seat" else None


def acts(head: Any) -> bool:
    """Whether a town's name stands for its government here: it does something, or has it done through its people.

    The names of a list stand as its first does; of a list of hundreds the last ones are not asked.
    """
    for _ in range(_LISTED):
        if head.dep_ != "conj":
            break
        head = head.head
    if head.dep_ == "nsubj":
        return head.head.pos_ == "VERB" and head.head.lemma_ not in _SAYING
    if head.dep_ == "dobj":
        return head.head.lemma_ in _DONE_TO_GOVERNMENTS
    if head.dep_ == "pobj":
        return head.head.dep_ == "agent" or head.head.lower_ in ("against", "with", "between")
    return False


def _names_at_tokens(names: Sequence[NameInWork]) -> dict[tuple[int, int], NameInWork]:
    """By paragraph and token, the name that covers it."""
    return {
        (n.phrase.paragraph.index, i): n
        for n in names
        if n.phrase is not None
        for i in range(n.phrase.first, n.phrase.last + 1)
    }


def _know_person(
    name: NameInWork, fuller: str | None, day: str | None, codes: frozenset[str | None], actors: ActorTables
) -> Known | None:
    """A listed person by name, or by the office beside the name; the last name alone of a fuller one counts with that.

    A doubtful name wants its title beside it; a last name alone wants the title, the country somewhere in the article,
    an office held on the day, or a head of state or government.
    """
    words = name.mention.span.exact
    if fuller is not None and fuller != words and " " not in words:
        return None
    title = name.title
    titled = title is not None and title.role is not None and title.role.office is not None
    fitting: dict[str, tuple[Person, str]] = {}
    for person, alias in persons_named(words, actors):
        own = {h.code for h in person.holdings}
        if title is not None and title.code is not None and title.code not in own:
            continue
        holds = _is_known_alone(person, day, actors)
        if not titled and (alias.doubtful or (" " not in alias.text and not holds and not own & codes)):
            continue
        fitting[person.name] = person, f"{words!r} is a name of {person.name}"
    if not fitting and title is not None and titled:
        fitting = _by_office(words, title, day, actors)
    if len(fitting) != 1:
        return None
    person, reason = next(iter(fitting.values()))
    return know_person(person, day, (reason,))


def _is_known_alone(person: Person, day: str | None, actors: ActorTables) -> bool:
    """Whether readers know the person by the last name: in office on the day, or once at the head of a country."""
    for held in person.holdings:
        role = actors.roles.get(held.title.lower())
        if role is not None and role.office in _HEADS:
            return True
        if day is not None and held.title and holds_on(held.from_, held.to, day):
            return True
    return False


def _by_office(words: str, title: Coding, day: str | None, actors: ActorTables) -> dict[str, tuple[Person, str]]:
    """ "Foreign Minister Lavrov", and misspelt names beside an office: who of that last name held it on the day."""
    if title.role is None or title.role.office is None or title.former:
        return {}
    last = plain(words).split()[-1]
    if title.code is None or day is None:
        return _by_head_office(last, title.role.office, title.code, day, actors) if " " not in words else {}
    best: dict[str, tuple[Person, str]] = {}
    for person, held in holders_on(title.role.office, title.code, day, actors):
        alike = max(likeness(last, plain(a.text).split()[-1]) for a in person.aliases)
        if alike == 1.0:
            best[person.name] = person, f"{held.title} of {title.code} with the last name {last!r}"
        elif alike >= CLOSE_ENOUGH:
            reason = f"{words!r} is spelt close to {person.name} ({alike:.2f}), {held.title} of {title.code} on {day}"
            best[person.name] = person, reason
    return best


def _by_head_office(
    last: str, office: str, code: str | None, day: str | None, actors: ActorTables
) -> dict[str, tuple[Person, str]]:
    """ "President Bush", without a country or a date: the one head of that last name whom the tables know then."""
    if office not in _HEADS:
        return {}
    found: dict[str, tuple[Person, str]] = {}
    for person in actors.last_names.get(last, ()):
        for held in person.holdings:
            role = actors.roles.get(held.title.lower())
            then = day is None or holds_on(held.from_, held.to, day)
            if role is not None and role.office == office and then and code in (None, held.code):
                found[person.name] = person, f"the only {held.title} with the last name {last!r}"
    return found


def _share(names: list[NameInWork], joins: list[Join | None]) -> list[Join | None]:
    """What one mention of a chain is known as counts for all; a name known as somebody else leaves its chain."""
    shared = list(joins)
    for i, join in enumerate(joins):
        if join is None:
            continue
        here, there = names[i].known, names[join.to].known
        if here is not None and there is None and names[i].mention.kind == "person":
            names[join.to].known = here
        elif here is not None and there is not None and here.name != there.name:
            shared[i] = None
    for i, join in enumerate(shared):
        if join is not None and names[i].known is None:
            names[i].known = names[join.to].known
    return shared


def _number(names: list[NameInWork], joins: list[Join | None]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    entities: dict[tuple[str, str, str | None], Entity] = {}
    first_mention: dict[str, str] = {}
    mentions: list[Mention] = []
    for name, join in zip(names, joins, strict=True):
        known, mention = name.known, name.mention
        if known is None:
            same = names[join.to].mention.id if join is not None and join.to < len(mentions) else None
            mentions.append(
                msgspec.structs.replace(mention, same_as=same, reason=join.reason if same and join else None)
            )
            continue
        # Two courts of the same bare name in two countries are two; a person coded from one title of several is one.
        key = known.kind, known.name, None if known.public or known.kind == "person" else known.code
        if key not in entities:
            entities[key] = entity_from(f"n{len(entities) + 1}", known)
        entity = entities[key]
        reason = join.reason if join is not None else (known.reasons[0] if known.reasons and known.public else None)
        same = first_mention.get(entity.id)
        first_mention.setdefault(entity.id, mention.id)
        mentions.append(msgspec.structs.replace(mention, entity=entity.id, same_as=same, reason=reason))
    return tuple(mentions), tuple(entities.values())


def entity_from(identifier: str, known: Known) -> Entity:
    """The record of who is known."""
    return Entity(
        id=identifier,
        kind=known.kind,
        name=known.name,
        wikidata=known.wikidata,
        code=known.code,
        sector=None if known.kind == "country" else known.sector,
        other_sectors=known.other_sectors,
        office=known.office,
        public=known.public,
        reasons=known.reasons,
    )
