"""Mentions to Entities with PLOVER codes, over the article's date.

In: Document, Mentions, `ActorTables`. Out: the mentions with `entity`, `same_as` and `reason`, and the entities.
Only names in our tables get an identity; a person in no table is coded from the words beside the name, and a name that
several bear is left alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from onrecord.reading.document import Document
from onrecord.records.entity import Entity
from onrecord.records.mention import Mention
from onrecord.reference.actors import Person, plain
from onrecord.resolving.actors_known import (
    Known,
    holders_on,
    know_body,
    know_person,
    likeness,
    persons_named,
)
from onrecord.resolving.actors_phrases import Coding, code_phrase, find_role
from onrecord.resolving.actors_tables import ActorTables
from onrecord.resolving.coreference import Join, join_names
from onrecord.resolving.linking_tokens import Locator, Phrase

CLOSE_ENOUGH = 0.75
"""How alike a misspelt last name must be to the holder's of the office beside it ("Zelinskyy": 0.89)."""

_SAYING = frozenset(["be", "lie", "seem", "remain", "stand", "become"])
_APPOSITION = 12


@dataclass(slots=True)
class _Name:
    """A mention while it is worked on."""

    mention: Mention
    phrase: Phrase | None
    known: Known | None = None
    title: Coding | None = None


def resolve_actors(
    document: Document, mentions: tuple[Mention, ...], actors: ActorTables
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions with `entity`, `same_as` and `reason` set, and the entities, n1.. in the order of the text."""
    day = document.article.published[:10] if document.article.published else None
    locator = Locator(document)
    names = [_Name(m, locator.phrase(m.span)) for m in mentions]
    joins = join_names(mentions)
    for name in names:
        if name.mention.kind != "person":
            name.known = _know_name(name, day, actors)
    at_token = _names_at_tokens(names)
    codes = frozenset(_codes_of(n, actors) for n in names)
    for name in names:
        if name.known is None and name.mention.kind != "person":
            name.known = _know_name(name, day, actors, codes)
    for name in names:
        if name.mention.kind == "person" and name.phrase is not None:
            name.title = _title_of(name.phrase, at_token, actors)
    for name in names:
        if name.mention.kind == "person":
            name.known = _know_person(name, day, codes, actors)
    joins = _share(names, joins)
    for name, join in zip(names, joins, strict=True):
        if name.known is None and join is None:
            name.known = _unlisted(name, names, joins, at_token, actors)
    for name, join in zip(names, joins, strict=True):
        if name.known is None and join is not None:
            name.known = names[join.to].known
    return _number(names, joins)


def _codes_of(name: _Name, actors: ActorTables) -> str | None:
    """The country or body that a name speaks for, a capital as a place included."""
    if name.known is not None:
        return name.known.code
    seats = {b.code for b, a in actors.bodies.get(plain(name.mention.span.exact), ()) if a.use == "seat"}
    return next(iter(seats)) if len(seats) == 1 and name.mention.kind == "place" else None


def _know_name(
    name: _Name, day: str | None, actors: ActorTables, codes: frozenset[str | None] = frozenset()
) -> Known | None:
    mention, phrase = name.mention, name.phrase
    known = know_body(mention.span.exact, day, mention.kind, actors, codes)
    if known is not None and known.use == "seat" and (phrase is None or not acts(phrase.head)):
        return None
    return known


def acts(head: Any) -> bool:
    """Whether a town's name stands for its government here: it does something, or has it done through its people."""
    if head.dep_ == "nsubj":
        return head.head.pos_ == "VERB" and head.head.lemma_ not in _SAYING
    if head.dep_ == "pobj" and head.head.dep_ == "agent":
        return True
    if head.dep_ == "conj":
        return acts(head.head)
    return False


def _names_at_tokens(names: Sequence[_Name]) -> dict[tuple[int, int], _Name]:
    """By paragraph and token, the name that covers it."""
    return {
        (n.phrase.paragraph.index, i): n
        for n in names
        if n.phrase is not None
        for i in range(n.phrase.first, n.phrase.last + 1)
    }


def _title_of(phrase: Phrase, at_token: dict[tuple[int, int], _Name], actors: ActorTables) -> Coding | None:
    """The title before a person's name, or in apposition after it, coded with its country or body."""
    doc, index = phrase.paragraph.doc, phrase.paragraph.index

    def known_at(i: int) -> Known | None:
        name = at_token.get((index, i))
        return name.known if name is not None else None

    before = phrase.first - 1
    if before >= 0 and doc[before].text == ",":
        before -= 1
    if before >= 0 and (found := find_role(doc, before, actors, max(0, before - 5))):
        first = _phrase_start(doc, found[1])
        return code_phrase(doc, first, phrase.first - 1, doc[before], known_at, actors)
    if before >= 0 and doc[before].dep_ == "pobj":
        # "Minister of Defence of Ukraine Oleksii Reznikov": the role stands before "of".
        role_token = doc[before].head.head
        if role_token.i < before and find_role(doc, role_token.i, actors):
            return code_phrase(doc, _phrase_start(doc, role_token.i), before, role_token, known_at, actors)
    after = phrase.last + 1
    if after + 1 < len(doc) and doc[after].text in (",", "("):
        for i in range(after + 1, min(len(doc), after + _APPOSITION)):
            token = doc[i]
            if token.pos_ in ("VERB", "AUX") or token.text in (".", ";"):
                break
            if token.pos_ in ("NOUN", "PROPN") and (i + 1 >= len(doc) or doc[i + 1].pos_ not in ("NOUN", "PROPN")):
                if find_role(doc, i, actors, after + 1):
                    return code_phrase(doc, after + 1, _apposition_end(doc, i), token, known_at, actors)
                if (index, i) not in at_token:
                    break
    return None


def _phrase_start(doc: Any, first: int) -> int:
    """Back over the words that may belong to a title: names, nouns, adjectives, possessives."""
    start = first
    while start > 0 and first - start < 8:
        token = doc[start - 1]
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "DET", "PART") and token.text != "-":
            break
        start -= 1
    return start


def _apposition_end(doc: Any, i: int) -> int:
    end = i
    while (
        end + 1 < len(doc)
        and end - i < 8
        and doc[end + 1].text not in (",", ".", ";", ")")
        and (doc[end + 1].pos_ not in ("VERB", "AUX"))
    ):
        end += 1
    return end


def _know_person(name: _Name, day: str | None, codes: frozenset[str | None], actors: ActorTables) -> Known | None:
    """A listed person by full name, by a known last name where the article speaks of the country, or by office."""
    words = name.mention.span.exact
    title = name.title
    fitting: dict[str, tuple[Person, str]] = {}
    for person, alias in persons_named(words, actors):
        own = {h.code for h in person.holdings}
        if title is not None and title.code is not None and title.code not in own:
            continue
        titled = title is not None and title.role is not None and title.role.office is not None
        single = " " not in alias.text
        if (alias.doubtful and not titled) or (single and not titled and not (own & codes)):
            continue
        fitting[person.name] = person, f"{words!r} is a name of {person.name}"
    if not fitting and title is not None and title.role is not None and title.role.office is not None:
        fitting = _by_office(words, title, day, actors)
    if len(fitting) != 1:
        return None
    person, reason = next(iter(fitting.values()))
    return know_person(person, day, (reason,))


def _by_office(words: str, title: Coding, day: str | None, actors: ActorTables) -> dict[str, tuple[Person, str]]:
    """ "Foreign Minister Lavrov", and misspelt names beside an office: who of that last name held it on the day."""
    if title.role is None or title.role.office is None or title.code is None or day is None or title.former:
        return {}
    last = plain(words).split()[-1]
    best: dict[str, tuple[Person, str]] = {}
    for person, held in holders_on(title.role.office, title.code, day, actors):
        alike = max(likeness(last, plain(a.text).split()[-1]) for a in person.aliases)
        if alike == 1.0:
            best[person.name] = person, f"{held.title} of {title.code} with the last name {last!r}"
        elif alike >= CLOSE_ENOUGH:
            reason = f"{words!r} is spelt close to {person.name} ({alike:.2f}), {held.title} of {title.code} on {day}"
            best[person.name] = person, reason
    return best


def _share(names: list[_Name], joins: list[Join | None]) -> list[Join | None]:
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


def _unlisted(
    name: _Name,
    names: list[_Name],
    joins: list[Join | None],
    at_token: dict[tuple[int, int], _Name],
    actors: ActorTables,
) -> Known | None:
    """A person or body in no table: coded by title, apposition, or the role word in its name; no identity."""
    mention, phrase = name.mention, name.phrase
    if mention.kind == "person":
        own = [name.title] if name.title else []
        own += [n.title for n, j in zip(names, joins, strict=True) if j and names[j.to] is name and n.title]
        title = next((t for t in own if t.code or t.sector), None)
        known = Known(kind="person", name=mention.span.exact)
        if title is None:
            return known
        return replace(
            known, code=title.code, sector=title.sector, other_sectors=title.other_sectors, reasons=title.reasons
        )
    if mention.kind not in ("organization", "group", "product", "document"):
        return None
    known = Known(kind=mention.kind, name=mention.span.exact)
    if mention.kind != "organization" or phrase is None:
        return known
    index = phrase.paragraph.index

    def known_at(i: int) -> Known | None:
        if phrase.holds(i):
            return _known_word(phrase.paragraph.doc, i, actors)
        other = at_token.get((index, i))
        return other.known if other is not None else None

    doc = phrase.paragraph.doc
    head = doc[phrase.last]
    of = next((i for i in range(phrase.first + 1, phrase.last) if doc[i].lower_ in ("of", "for")), None)
    if of is not None:
        head = doc[of - 1]
    first = _phrase_start(doc, phrase.first)
    found = find_role(doc, head.i, actors, phrase.first)
    coding = code_phrase(doc, first, phrase.last, head, known_at, actors) if found else None
    if coding is None:
        giver = next((k for i in range(first, phrase.last + 1) if (k := known_at(i)) and k.kind == "country"), None)
        if giver is None:
            return known
        return replace(known, code=giver.code, reasons=(f"with {giver.name}: {giver.code}",))
    return replace(
        known, code=coding.code, sector=coding.sector, other_sectors=coding.other_sectors, reasons=coding.reasons
    )


def _known_word(doc: Any, i: int, actors: ActorTables) -> Known | None:
    """A country's name, adjective or capital inside the name of a body ("University of Warsaw")."""
    for last in (i + 1, i):
        if last < len(doc):
            words = doc.text[doc[i].idx : doc[last].idx + len(doc[last])]
            rows = actors.bodies.get(plain(words), ())
            countries = {b.code: b for b, a in rows if b.kind == "country"}
            if len(countries) == 1:
                body = next(iter(countries.values()))
                return Known(kind="country", name=body.name, code=body.code)
    return None


def _number(names: list[_Name], joins: list[Join | None]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    entities: dict[tuple[str, str], Entity] = {}
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
        key = known.kind, known.name
        if key not in entities:
            entities[key] = _entity(f"n{len(entities) + 1}", known)
        entity = entities[key]
        reason = join.reason if join is not None else (known.reasons[0] if known.reasons and known.public else None)
        same = first_mention.get(entity.id)
        first_mention.setdefault(entity.id, mention.id)
        mentions.append(msgspec.structs.replace(mention, entity=entity.id, same_as=same, reason=reason))
    return tuple(mentions), tuple(entities.values())


def _entity(identifier: str, known: Known) -> Entity:
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
