"""Speakers and participants to mentions, entities, codes and sectors, each from its own words or a named link.

In: the spans that attributions and events give, and the article's names in place. Out: the same records, filled, and
mentions for the pronouns and descriptions that could be joined to a name. Informants who are not named stay unnamed.
"""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.records.attribution import Attribution, Speaker, SpeakerKind
from onrecord.records.entity import Entity
from onrecord.records.event import Event, Participant
from onrecord.records.mention import Mention
from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.span import Span, covers
from onrecord.resolving.actors_known import Known
from onrecord.resolving.actors_phrases import Coding, code_phrase, find_role
from onrecord.resolving.actors_tables import ActorTables
from onrecord.resolving.coreference_phrases import SPEAKER, Antecedent, NameAt, find_antecedent
from onrecord.resolving.linking_tokens import Locator, Phrase

replace = msgspec.structs.replace

_FORCE = frozenset(["ASSAULT"])


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
    ) -> None:
        self.locator = locator
        self.actors = actors
        self.attributions = attributions
        self.entities = {e.id: e for e in entities}
        self.names = list(self._names_at(mentions))
        self.added: dict[Span, Mention] = {}
        self._at: dict[tuple[int, int], NameAt] = {}
        for name in self.names:
            for i in range(name.phrase.first, name.phrase.last + 1):
                self._at[name.phrase.paragraph.index, i] = name
        self._places: dict[tuple[int, int], Place] = {}
        for place in places:
            phrase = locator.phrase(place.span)
            if phrase is not None and place.code:
                for i in range(phrase.first, phrase.last + 1):
                    self._places[phrase.paragraph.index, i] = place

    def _names_at(self, mentions: Iterable[Mention]) -> Iterable[NameAt]:
        contents = [c for a in self.attributions if a.kind == "direct" for c in a.content]
        for mention in mentions:
            phrase = self.locator.phrase(mention.span)
            if phrase is None:
                continue
            entity = self.entities.get(mention.entity or "")
            role = None
            if mention.kind == "person" and phrase.first > 0:
                found = find_role(phrase.paragraph.doc, phrase.first - 1, self.actors)
                role = found[0] if found else None
            quoted = any(covers(c, mention.span) for c in contents)
            yield NameAt(mention, entity, phrase, role, quoted)

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
        return Known(kind="place", name=place.name or place.span.exact, code=self.plover_code(place.code))

    def place_code(self, phrase: Phrase) -> str | None:
        """The PLOVER country code of the place that a name is, if it is one."""
        place = self._places.get((phrase.paragraph.index, phrase.head.i))
        return self.plover_code(place.code) if place is not None else None

    def plover_code(self, alpha3: str | None) -> str | None:
        return "KOS" if alpha3 == "XKX" else alpha3

    def head_name(self, phrase: Phrase) -> NameAt | None:
        """The name that the phrase is about: at its head, or in apposition to it inside the phrase."""
        name = self.name_at(phrase, phrase.head.i)
        if name is not None:
            return name
        after = self._name_after(phrase)
        if after is not None:
            return after
        for child in phrase.head.children:
            if child.dep_ == "appos" and phrase.holds(child.i):
                name = self.name_at(phrase, child.i)
                if name is not None and name.mention.kind == "person":
                    return name
        return None

    def _name_after(self, phrase: Phrase) -> NameAt | None:
        """The person whom a title leads in: "said Ukraine Foreign Minister, Dmytro Kuleba"."""
        doc, after = phrase.paragraph.doc, phrase.last + 1
        if after < len(doc) and doc[after].text == ",":
            after += 1
        name = self.name_at(phrase, after)
        if name is None or name.mention.kind != "person" or name.phrase.first != after:
            return None
        found = find_role(doc, phrase.head.i, self.actors, phrase.first)
        return name if found and found[0].office and phrase.head.i == phrase.last else None

    def name_of(self, words: str, phrase: Phrase) -> NameAt | None:
        """The person whom the article calls so, nearest before the phrase."""
        before = [
            n
            for n in self.names
            if n.mention.kind == "person"
            and n.mention.span.exact == words
            and (n.phrase.paragraph.index, n.phrase.first) < (phrase.paragraph.index, phrase.first)
        ]
        return before[-1] if before else None

    def is_word(self, words: str) -> bool:
        return words.lower() in self.actors.roles

    def is_other_than_person(self, speaker: Speaker) -> bool:
        """Whether a person is given the name of something else ("he": SpaceX)."""
        same = [n for n in self.names if n.mention.span.exact == speaker.name]
        return speaker.kind == "person" and bool(same) and all(n.mention.kind != "person" for n in same)

    def antecedent(self, phrase: Phrase) -> Antecedent | None:
        return find_antecedent(phrase, self.names, self.actors)

    def fullest(self, name: NameAt) -> str:
        """The fullest form of the name that the article gives."""
        if name.entity is None:
            return name.mention.span.exact
        if name.entity.kind == "country":
            return name.entity.name
        same = [
            n.mention.span.exact
            for n in self.names
            if n.entity is name.entity and n.mention.kind == name.mention.kind and n.phrase.head.pos_ != "PRON"
        ]
        return max(same, key=lambda words: (len(words.split()), len(words)), default=name.mention.span.exact)

    def add_mention(self, span: Span, name: NameAt, reason: str) -> Mention:
        """A mention for a pronoun or description, unless a mention already meets its words."""
        if span not in self.added:
            self.added[span] = Mention(
                id=f"m{len(self.names) + len(self.added) + 1}", span=span, kind=name.mention.kind,
                entity=name.mention.entity, same_as=name.mention.id, reason=reason,
            )  # fmt: skip
        return self.added[span]

    def code(self, phrase: Phrase) -> Coding:
        return code_phrase(
            phrase.paragraph.doc, phrase.first, phrase.last, phrase.head,
            lambda i: self.known_at(phrase, i), self.actors,
        )  # fmt: skip


def link_speaker(attribution: Attribution, linker: Linker) -> Attribution:
    """The attribution with its speaker's mention, entity, fullest name and kind; the anonymous are left as they are."""
    speaker = attribution.speaker
    if speaker is None or speaker.kind == "anonymous":
        return attribution
    phrase = linker.locator.phrase(speaker.span)
    if phrase is None:
        return attribution
    return replace(attribution, speaker=_linked_speaker(speaker, phrase, linker))


def _linked_speaker(speaker: Speaker, phrase: Phrase, linker: Linker) -> Speaker:
    name = linker.head_name(phrase)
    if name is not None:
        return _speaker_of(speaker, name, name.mention, linker)
    name, reason = _meant(speaker, phrase, linker)
    if name is not None:
        return _speaker_of(speaker, name, linker.add_mention(speaker.span, name, reason), linker)
    if speaker.kind is not None:
        return replace(speaker, name=reason or None)
    role = linker.code(phrase).role
    kind: SpeakerKind | None = role.kind if role and role.kind in ("person", "group", "organization") else None
    plural = phrase.head.tag_ in ("NNS", "NNPS")
    return replace(speaker, name=reason or None, kind="group" if plural and kind == "person" else kind)


def _meant(speaker: Speaker, phrase: Phrase, linker: Linker) -> tuple[NameAt | None, str]:
    """Whom a pronoun or description beside a cue stands for: reading told a name, the syntax gives another, or both.

    Where the two differ nobody is taken. Without a name, the second value is the name to keep (or nothing).
    """
    found = linker.antecedent(phrase)
    by_syntax = found.name if found is not None else None
    by_reading = linker.name_of(speaker.name, phrase) if speaker.name else None
    if speaker.name and by_reading is None:
        told = "" if linker.is_word(speaker.name) or linker.is_other_than_person(speaker) else speaker.name
        return None, told
    if by_syntax is not None and by_reading is not None:
        same = by_syntax.entity is by_reading.entity and by_syntax.entity is not None
        return (by_syntax, found.reason if found else "") if same else (None, "")
    if by_syntax is not None and found is not None:
        return by_syntax, found.reason
    if by_reading is not None:
        return by_reading, f"{phrase.head.text!r}: the speaker before, {by_reading.mention.span.exact!r}"
    return None, ""


def _speaker_of(speaker: Speaker, name: NameAt, mention: Mention, linker: Linker) -> Speaker:
    return replace(
        speaker,
        mention=mention.id,
        entity=mention.entity,
        name=linker.fullest(name),
        kind=_speaker_kind(name),
    )


def _speaker_kind(name: NameAt) -> SpeakerKind | None:
    kind = name.mention.kind
    if name.entity is not None and name.entity.sector == "JRN" and kind != "person":
        return "outlet"
    if kind in ("country", "place"):
        return "organization"
    return kind if kind in ("person", "organization", "group", "document") else "organization"


def link_participants(event: Event, linker: Linker, quantities: Sequence[Quantity]) -> Event:
    """The event with every actor and recipient linked and coded."""
    force = event.event in _FORCE
    return replace(
        event,
        actor=tuple(_linked(p, linker, quantities, acting=True) for p in event.actor),
        recipient=tuple(_linked(p, linker, quantities, acting=not force) for p in event.recipient),
    )


def _linked(party: Participant, linker: Linker, quantities: Sequence[Quantity], acting: bool) -> Participant:
    phrase = linker.locator.phrase(party.span)
    if phrase is None:
        return party
    number = next((q.id for q in quantities if q.kind == "count" and covers(party.span, q.span)), None)
    party = replace(party, number=party.number or number)
    name = linker.head_name(phrase)
    if name is not None:
        return _named(party, phrase, name, linker, acting)
    if phrase.first == phrase.last and phrase.head.lower_ in SPEAKER:
        return _first_person(party, phrase, linker)
    found = linker.antecedent(phrase)
    if found is not None:
        return _by_link(party, phrase, found, linker)
    coding = linker.code(phrase)
    return replace(party, code=coding.code, sector=coding.sector, other_sectors=coding.other_sectors)


def _named(party: Participant, phrase: Phrase, name: NameAt, linker: Linker, acting: bool) -> Participant:
    entity = name.entity
    code = linker.place_code(name.phrase)
    if entity is None:
        governs = code is not None and acting and phrase.head.dep_ == "nsubj" and name.mention.kind == "place"
        return replace(party, mention=name.mention.id, code=code, sector="GOV" if governs else None)
    seat = entity.kind == "country" and name.mention.kind == "place"
    return replace(
        party,
        mention=name.mention.id,
        entity=entity.id,
        name=entity.name,
        code=entity.code or code,
        sector="GOV" if seat and acting else entity.sector,
        other_sectors=entity.other_sectors,
    )


def _first_person(party: Participant, phrase: Phrase, linker: Linker) -> Participant:
    """ "I" in a quotation is its speaker; "we" takes the speaker's code and sector, and no identity."""
    around = [
        (c.end - c.start, a) for a in linker.attributions for c in a.content if covers(c, party.span) and a.speaker
    ]
    if not around:
        return party
    speaker = min(around, key=lambda pair: pair[0])[1].speaker
    entity = linker.entities.get(speaker.entity or "") if speaker is not None else None
    if speaker is None or entity is None:
        return party
    coded = replace(
        party, code=entity.code, sector=entity.sector, other_sectors=entity.other_sectors, from_="coreference"
    )
    if phrase.head.lower_ not in ("i", "me"):
        return coded
    name = next((n for n in linker.names if n.mention.id == speaker.mention), None)
    if name is None:
        return replace(coded, entity=entity.id, name=entity.name)
    mention = linker.add_mention(party.span, name, f"{phrase.head.text!r}: the speaker of the quotation")
    return replace(coded, mention=mention.id, entity=entity.id, name=entity.name)


def _by_link(party: Participant, phrase: Phrase, found: Antecedent, linker: Linker) -> Participant:
    if found.name is not None and found.name.entity is not None:
        entity = found.name.entity
        mention = linker.add_mention(party.span, found.name, found.reason)
        return replace(
            party, mention=mention.id, entity=entity.id, name=entity.name, code=entity.code, sector=entity.sector,
            other_sectors=entity.other_sectors, from_="coreference",
        )  # fmt: skip
    if found.phrase is None:
        return party
    coding = linker.code(found.phrase)
    return replace(
        party, code=coding.code, sector=coding.sector, other_sectors=coding.other_sectors, from_="coreference"
    )
