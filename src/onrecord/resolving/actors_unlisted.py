"""What stands beside a name, for those in no table: titles and appositions of persons, the words of a body's name.

In: a name in work with its tokens. Out: its title's coding, or what an unlisted person or body is known as. A person
in no table gets a code and a sector from the words beside the name, and no identity.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from onrecord.records.mention import Mention
from onrecord.reference.actors import plain
from onrecord.resolving.actors_known import Known
from onrecord.resolving.actors_phrases import Coding, code_phrase, find_role
from onrecord.resolving.actors_tables import ActorTables
from onrecord.resolving.linking_tokens import Phrase

_APPOSITION = 12
"""Tokens after a name in which the noun of its apposition is looked for."""


@dataclass(slots=True)
class NameInWork:
    """A mention while it is worked on."""

    mention: Mention
    phrase: Phrase | None
    known: Known | None = None
    title: Coding | None = None


def title_of(phrase: Phrase, at_token: dict[tuple[int, int], NameInWork], actors: ActorTables) -> Coding | None:
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


def know_unlisted_person(name: NameInWork, joined: Sequence[NameInWork]) -> Known:
    """A person in no table: coded by a title or apposition beside any mention of the name; no identity."""
    titles = [name.title, *(n.title for n in joined)]
    title = next((t for t in titles if t is not None and (t.code or t.sector)), None)
    known = Known(kind="person", name=name.mention.span.exact)
    if title is None:
        return known
    return replace(
        known, code=title.code, sector=title.sector, other_sectors=title.other_sectors, reasons=title.reasons
    )


def know_unlisted_body(
    name: NameInWork, at_token: dict[tuple[int, int], NameInWork], actors: ActorTables
) -> Known | None:
    """A body in no table: coded by the country and the role word in its name ("Warsaw District Court": POL JUD)."""
    mention, phrase = name.mention, name.phrase
    if mention.kind not in ("organization", "group", "product", "document"):
        return None
    known = Known(kind=mention.kind, name=mention.span.exact)
    if mention.kind != "organization" or phrase is None:
        return known
    doc, index = phrase.paragraph.doc, phrase.paragraph.index

    def known_at(i: int) -> Known | None:
        if phrase.holds(i):
            return _known_word(doc, i, actors)
        other = at_token.get((index, i))
        return other.known if other is not None else None

    head = doc[phrase.last]
    of = next((i for i in range(phrase.first + 1, phrase.last) if doc[i].lower_ in ("of", "for")), None)
    if of is not None:
        head = doc[of - 1]
    first = _phrase_start(doc, phrase.first)
    if not find_role(doc, head.i, actors, phrase.first):
        giver = next((k for i in range(first, phrase.last + 1) if (k := known_at(i)) and k.kind == "country"), None)
        return replace(known, code=giver.code, reasons=(f"with {giver.name}: {giver.code}",)) if giver else known
    last = phrase.last
    if last + 2 < len(doc) and doc[last + 1].lower_ == "of" and known_at(last + 2) is not None:
        last += 2
    coding = code_phrase(doc, first, last, head, known_at, actors)
    sector = coding.role.sector if coding.former and coding.role is not None else coding.sector
    return replace(known, code=coding.code, sector=sector, other_sectors=coding.other_sectors, reasons=coding.reasons)


def _known_word(doc: Any, i: int, actors: ActorTables) -> Known | None:
    """A country's name, adjective or capital inside the name of a body ("University of Warsaw")."""
    for last in (i + 1, i):
        if last < len(doc):
            words = doc[i].text if last == i else doc[i].text_with_ws + doc[last].text
            rows = actors.bodies.get(plain(words), ())
            countries = {b.code: b for b, a in rows if b.kind == "country"}
            if len(countries) == 1:
                body = next(iter(countries.values()))
                return Known(kind="country", name=body.name, code=body.code)
    return None
