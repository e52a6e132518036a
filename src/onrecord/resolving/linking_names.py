"""The names of one article where they stand, asked for each speaker and participant in turn.

In: mentions, entities, places and attributions of an article. Out: what a phrase is about, its coding, its antecedent.
"""

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.reading.attributions.statements import Statements
from onrecord.records.attribution import Attribution, Speaker
from onrecord.records.entity import Entity
from onrecord.records.mention import Mention
from onrecord.records.place import Place
from onrecord.records.span import Span
from onrecord.reference.actors import Gender, Role, plain
from onrecord.resolving.actors import entity_from
from onrecord.resolving.actors_known import Known
from onrecord.resolving.actors_phrases import Coding, code_phrase, find_role
from onrecord.resolving.actors_tables import ActorTables
from onrecord.resolving.coreference_phrases import (
    PRONOUNS,
    Antecedent,
    NameAt,
    find_antecedent,
    gender_of,
    told_gender,
)
from onrecord.resolving.linking_speech import ruled_out, same_pronoun
from onrecord.resolving.linking_tokens import Locator, Phrase, SpanSet

_CHAIN = 2
"""Paragraphs in which a pronoun may go on meaning whom the same pronoun meant before."""


class Linker:
    """The names of one article where they stand; asked for each speaker and participant in turn."""

    def __init__(
        self,
        locator: Locator,
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
        places: Sequence[Place],
        attributions: Sequence[Attribution],
        actors: ActorTables,
        day: str | None = None,
    ) -> None:
        self.locator = locator
        self.day = day
        self.actors = actors
        self.statements = Statements(attributions)
        self.entities = {e.id: e for e in entities}
        self._quotations = SpanSet(c for a in attributions if a.kind == "direct" for c in a.content)
        self.names = list(self._names_at(mentions))
        self.added: dict[Span, Mention] = {}
        self.added_entities: list[Entity] = []
        self.pronouns: list[tuple[Span, NameAt]] = []
        """Pronouns for one person that were resolved, in the order of the text."""
        self.last_speaker: NameAt | None = None
        """The person who spoke last, while attributions are linked in the order of the text."""
        self._at: dict[tuple[int, int], NameAt] = {}
        for name in self.names:
            for i in range(name.phrase.first, name.phrase.last + 1):
                self._at[name.phrase.paragraph.index, i] = name
        self._persons: dict[str, list[NameAt]] = {}
        self._others: set[str] = set()
        self._firsts: dict[tuple[str | None, Role | None], NameAt] = {}
        for name in self.names:
            if name.mention.kind == "person":
                self._persons.setdefault(name.mention.span.exact, []).append(name)
            else:
                self._others.add(name.mention.span.exact)
            self._firsts.setdefault((name.mention.entity, name.role), name)
        self._by_mention = {n.mention.id: n for n in self.names}
        self._by_paragraph: dict[int, list[NameAt]] = {}
        self._fullest: dict[tuple[str, str], str] = {}
        for name in self.names:
            self._by_paragraph.setdefault(name.phrase.paragraph.index, []).append(name)
            if name.entity is not None:
                key, words = (name.entity.id, name.mention.kind), name.mention.span.exact
                self._fullest[key] = max(self._fullest.get(key, words), words, key=_fullness)
        self._places: dict[tuple[int, int], Place] = {}
        for place in places:
            phrase = locator.phrase(place.span)
            if phrase is not None and place.code:
                for i in range(phrase.first, phrase.last + 1):
                    self._places[phrase.paragraph.index, i] = place

    def name_by_mention(self, mention: str | None) -> NameAt | None:
        """The name whose mention has that id."""
        return self._by_mention.get(mention or "")

    def first_name(self, entity: str) -> NameAt | None:
        """The first mention of an entity by name."""
        return next((n for n in self.names if n.mention.entity == entity), None)

    def entity_of(self, known: Known) -> Entity:
        """The article's entity of that name, or a new one."""
        for entity in self.entities.values():
            if entity.kind == known.kind and entity.name == known.name and entity.public == known.public:
                return entity
        entity = entity_from(f"n{len(self.entities) + 1}", known)
        self.entities[entity.id] = entity
        self.added_entities.append(entity)
        return entity

    def in_paragraph(self, index: int) -> Sequence[NameAt]:
        """The names of a paragraph, in the order of the text."""
        return self._by_paragraph.get(index, ())

    def _genders(self, mentions: Sequence[Mention]) -> dict[str, Gender]:
        """By entity, what all its names in the article agree on, or its listed name's first name says."""
        told: dict[str, set[Gender]] = {}
        for mention in mentions:
            if mention.kind != "person" or mention.entity is None:
                continue
            listed = self.entities[mention.entity].name.split(" ", 1)[0]
            phrase = self.locator.phrase(mention.span)
            found = told_gender(phrase, self.actors) if phrase is not None else None
            for gender in (found, self.actors.first_names.get(listed)):
                if gender is not None:
                    told.setdefault(mention.entity, set()).add(gender)
        return {entity: next(iter(genders)) for entity, genders in told.items() if len(genders) == 1}

    def _names_at(self, mentions: Sequence[Mention]) -> Iterable[NameAt]:
        genders = self._genders(mentions)
        for mention in mentions:
            phrase = self.locator.phrase(mention.span)
            if phrase is None:
                continue
            entity = self.entities.get(mention.entity or "")
            role = None
            if mention.kind == "person" and phrase.first > 0:
                found = find_role(phrase.paragraph.doc, phrase.first - 1, self.actors)
                role = found[0] if found else None
            quoted = self._quotations.covers(mention.span)
            yield NameAt(mention, entity, phrase, role, quoted, genders.get(mention.entity or ""))

    def name_at(self, phrase: Phrase, index: int) -> NameAt | None:
        return self._at.get((phrase.paragraph.index, index))

    def known_at(self, phrase: Phrase, index: int) -> Known | None:
        """What the name or place at a token stands for, for coding."""
        name = self.name_at(phrase, index)
        if name is not None and name.entity is not None:
            e = name.entity
            seat = e.kind == "country" and name.mention.kind == "place"
            return Known(
                kind=e.kind, name=e.name, code=e.code, sector="GOV" if seat else e.sector,
                other_sectors=e.other_sectors, use="seat" if seat else "name", reasons=e.reasons,
            )  # fmt: skip
        place = self._places.get((phrase.paragraph.index, index))
        if place is None:
            return None
        return Known(kind="place", name=place.name or place.span.exact, code=plover_code(place.code))

    def place_code(self, phrase: Phrase) -> str | None:
        """The PLOVER country code of the place that a name is, if it is one."""
        place = self._places.get((phrase.paragraph.index, phrase.head.i))
        return plover_code(place.code) if place is not None else None

    def name_of(self, words: str, phrase: Phrase) -> NameAt | None:
        """The person whom the article calls so (titles before the name apart), nearest before the phrase."""
        gender = gender_of(phrase.head.lower_)
        here = phrase.paragraph.index, phrase.first
        parts = words.split(" ")
        for k in range(len(parts)):
            before = [
                n
                for n in self._persons.get(" ".join(parts[k:]), ())
                if (gender is None or n.gender in (None, gender)) and (n.phrase.paragraph.index, n.phrase.first) < here
            ]
            if before:
                return before[-1]
        return None

    def is_demonym(self, name: NameAt) -> bool:
        """Whether the words only ever mean a country's people or what is theirs."""
        uses = {alias.use for _, alias in self.actors.bodies.get(plain(name.mention.span.exact), ())}
        return bool(uses) and uses <= {"demonym", "adjective"}

    def hear(self, speaker: Speaker) -> None:
        """Remember a person who spoke."""
        name = self.name_by_mention(speaker.mention)
        if name is not None and name.mention.kind == "person":
            self.last_speaker = name
        elif speaker.kind != "person" or speaker.mention is None:
            return
        elif self.last_speaker is not None and speaker.entity == self.last_speaker.mention.entity:
            phrase = self.locator.phrase(speaker.span)
            if phrase is not None:
                self.last_speaker = replace(self.last_speaker, phrase=phrase)

    def is_word(self, words: str) -> bool:
        return words.lower() in self.actors.roles

    def is_other_than_person(self, speaker: Speaker) -> bool:
        """Whether a person is given the name of something else ("he": SpaceX)."""
        return speaker.kind == "person" and speaker.name in self._others and speaker.name not in self._persons

    def antecedent(self, phrase: Phrase) -> Antecedent | None:
        """Whom a pronoun or a description stands for."""
        pronoun = phrase.first == phrase.last and phrase.head.lower_ in PRONOUNS
        if not pronoun:
            return find_antecedent(phrase, list(self._firsts.values()), self.actors, self.is_quoted(phrase))
        out = ruled_out(phrase, self)
        if (same := same_pronoun(phrase, out, 0, self)) is not None:
            return same
        names = [n for n in self.near(phrase) if n.entity is None or n.entity.id not in out]
        found = find_antecedent(phrase, names, self.actors, self.is_quoted(phrase))
        return found or same_pronoun(phrase, out, _CHAIN, self)

    def is_quoted(self, phrase: Phrase) -> bool:
        start = phrase.paragraph.start + phrase.head.idx
        end = start + len(phrase.head.text)
        return self._quotations.covers(Span(start=start, end=end, exact="", of=phrase.paragraph.of))

    def fullest(self, name: NameAt) -> str:
        """The fullest form of the name that the article gives."""
        if name.entity is None:
            return name.mention.span.exact
        if name.entity.kind == "country":
            return name.entity.name
        return self._fullest.get((name.entity.id, name.mention.kind), name.mention.span.exact)

    def is_several(self, phrase: Phrase) -> bool:
        """Whether the phrase joins heads ("rebels and officials") or names two persons ("Jan Kot and Rosa Lind")."""
        if any(c.dep_ == "conj" and phrase.holds(c.i) for c in phrase.head.children):
            return True
        names = (self.name_at(phrase, i) for i in range(phrase.first, phrase.last + 1))
        persons = {n.mention.entity for n in names if n is not None and n.mention.kind == "person"}
        joined = any(phrase.paragraph.doc[i].dep_ == "conj" for i in range(phrase.first, phrase.last + 1))
        return len(persons) > 1 and joined

    def near(self, phrase: Phrase) -> list[NameAt]:
        """The names of the phrase's paragraph and of the one before."""
        index = phrase.paragraph.index
        return [*self._by_paragraph.get(index - 1, ()), *self._by_paragraph.get(index, ())]

    def add_mention(self, phrase: Phrase, span: Span, name: NameAt, reason: str) -> Mention | None:
        """A mention for a pronoun or description, unless a name stands among its words."""
        if any(self.name_at(phrase, i) for i in range(phrase.first, phrase.last + 1)):
            return None
        if span not in self.added:
            self.added[span] = Mention(
                id=f"m{len(self.names) + len(self.added) + 1}",
                span=span,
                kind=name.mention.kind,
                entity=name.mention.entity,
                same_as=name.mention.id,
                reason=reason,
            )
            if gender_of(phrase.head.lower_) is not None:
                insort(self.pronouns, (span, name), key=lambda pair: pair[0].start)
        return self.added[span]

    def code_title(self, phrase: Phrase, name: NameAt) -> Coding:
        """The coding of the words before a person's name in a phrase."""
        last = name.phrase.first - 1
        if last < phrase.first:
            return Coding()
        head = phrase.paragraph.doc[last]
        return code_phrase(
            phrase.paragraph.doc, phrase.first, last, head, lambda i: self.known_at(phrase, i), self.actors
        )

    def code(self, phrase: Phrase) -> Coding:
        return code_phrase(
            phrase.paragraph.doc, phrase.first, phrase.last, phrase.head,
            lambda i: self.known_at(phrase, i), self.actors,
        )  # fmt: skip


def _fullness(words: str) -> tuple[int, int]:
    return len(words.split()), len(words)


def plover_code(alpha3: str | None) -> str | None:
    """PLOVER's code for an ISO 3166-1 country: Kosovo is KOS."""
    return "KOS" if alpha3 == "XKX" else alpha3
