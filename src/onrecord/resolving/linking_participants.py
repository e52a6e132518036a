"""Speakers and participants to mentions, entities, codes and sectors, each from its own words or a named link.

In: the spans that attributions and events give, and the article's names in place. Out: the same records, filled, and
mentions for the pronouns and descriptions that could be joined to a name. Informants who are not named stay unnamed.
"""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from onrecord.records.attribution import Attribution, Speaker, SpeakerKind
from onrecord.records.event import Event, Participant
from onrecord.records.mention import Mention
from onrecord.records.quantity import Quantity
from onrecord.records.span import Span, covers
from onrecord.resolving.coreference_phrases import SPEAKER, Antecedent, NameAt, find_both
from onrecord.resolving.linking_heads import head_name
from onrecord.resolving.linking_names import Linker
from onrecord.resolving.linking_offices import office_entity
from onrecord.resolving.linking_speech import body_unlisted, goes_on, speaks_for, state_of
from onrecord.resolving.linking_tokens import Phrase

replace = msgspec.structs.replace

_FORCE = frozenset(["ASSAULT"])


def link_speaker(attribution: Attribution, linker: Linker) -> Attribution:
    """The attribution with its speaker's mention, entity, fullest name and kind; the anonymous are left as they are."""
    speaker = attribution.speaker
    if speaker is None or speaker.kind == "anonymous":
        return attribution
    phrase = linker.locator.phrase(speaker.span)
    if phrase is None:
        return attribution
    linked = _linked_speaker(speaker, phrase, linker)
    linker.hear(linked)
    return replace(attribution, speaker=linked)


def _linked_speaker(speaker: Speaker, phrase: Phrase, linker: Linker) -> Speaker:
    if linker.is_several(phrase):
        # "The mayor and the governor said": several speakers are one phrase, and no one of them.
        return replace(speaker, kind="group", name=None)
    name = head_name(linker, phrase)
    if name is not None:
        return _speaker_of(speaker, name, name.mention, linker)
    meant = _meant(speaker, phrase, linker)
    if meant is not None:
        mention = linker.add_mention(phrase, speaker.span, *meant)
        if mention is not None:
            return _speaker_of(speaker, meant[0], mention, linker)
    told = speaker.name if meant is None and _may_keep_name(speaker, phrase, linker) else None
    if speaker.kind is not None:
        return replace(speaker, name=told)
    role = linker.code(phrase).role
    kind: SpeakerKind | None = role.kind if role and role.kind in ("person", "group", "organization") else None
    plural = phrase.head.tag_ in ("NNS", "NNPS")
    return replace(speaker, name=told, kind="group" if plural and kind == "person" else kind)


def _meant(speaker: Speaker, phrase: Phrase, linker: Linker) -> tuple[NameAt, str] | None:
    """Whom a pronoun or description beside a cue stands for, with the reason.

    Reading may have told a name, the syntax may give one: where the two differ nobody is taken.
    """
    found = linker.antecedent(phrase)
    by_syntax = found.name if found is not None else None
    by_reading = linker.name_of(speaker.name, phrase) if speaker.name else None
    if by_syntax is not None and found is not None:
        agree = by_reading is None or (by_syntax.entity is by_reading.entity and by_syntax.entity is not None)
        return (by_syntax, found.reason) if agree else None
    if by_reading is None and (last := goes_on(phrase, linker)) is not None:
        return last, f"{phrase.head.text!r}: goes on speaking, {last.mention.span.exact!r}"
    if by_reading is not None:
        return by_reading, f"{phrase.head.text!r}: the speaker before, {by_reading.mention.span.exact!r}"
    return None


def _may_keep_name(speaker: Speaker, phrase: Phrase, linker: Linker) -> bool:
    """Whether the name that reading told, and that is no mention's, may be the speaker's: of names and pronouns only.

    Not "the records of the ministry" as the ministry, nor "he" as a company or as somebody whom the syntax rules out.
    """
    if speaker.name is None or linker.is_word(speaker.name) or linker.is_other_than_person(speaker):
        return False
    return bool(phrase.head.pos_ == "PROPN")


def _speaker_of(speaker: Speaker, name: NameAt, mention: Mention, linker: Linker) -> Speaker:
    return replace(
        speaker,
        mention=mention.id if mention else None,
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
    """The event with every actor and recipient linked and coded; "the two sides" become the two that were named."""
    force = event.event in _FORCE
    return replace(
        event,
        actor=tuple(x for p in event.actor for x in _linked_all(p, linker, quantities, acting=True)),
        recipient=tuple(x for p in event.recipient for x in _linked_all(p, linker, quantities, acting=not force)),
    )


def _linked_all(
    party: Participant, linker: Linker, quantities: Sequence[Quantity], acting: bool
) -> tuple[Participant, ...]:
    phrase = linker.locator.phrase(party.span)
    both = find_both(phrase, linker.near(phrase)) if phrase is not None else ()
    if not both:
        return (_linked(party, linker, quantities, acting),)
    return tuple(
        replace(
            party,
            mention=name.mention.id,
            entity=name.entity.id,
            name=name.entity.name,
            code=name.entity.code,
            sector=name.entity.sector,
            other_sectors=name.entity.other_sectors,
            from_="coreference",
        )
        for name in both
        if name.entity is not None
    )


def _linked(party: Participant, linker: Linker, quantities: Sequence[Quantity], acting: bool) -> Participant:
    phrase = linker.locator.phrase(party.span)
    if phrase is None:
        return party
    number = _number_in(party.span, quantities)
    party = replace(party, number=party.number or number)
    name = head_name(linker, phrase)
    if name is not None:
        return _named(party, phrase, name, linker, acting)
    if phrase.first == phrase.last and phrase.head.lower_ in SPEAKER:
        return _first_person(party, phrase, linker)
    found = linker.antecedent(phrase)
    if found is not None:
        return _by_link(party, phrase, found, linker)
    holder = office_entity(phrase, linker)
    if holder is not None:
        return replace(party, entity=holder.id, name=holder.name, code=holder.code, sector=holder.sector)
    coding = linker.code(phrase)
    return replace(party, code=coding.code, sector=coding.sector, other_sectors=coding.other_sectors)


def _number_in(span: Span, counted: Sequence[Quantity]) -> str | None:
    """The first of the counts (in the order of the text) that stands in the span."""
    at = bisect_left(counted, (span.of, span.start), key=lambda q: (q.span.of, q.span.start))
    return counted[at].id if at < len(counted) and covers(span, counted[at].span) else None


def _named(party: Participant, phrase: Phrase, name: NameAt, linker: Linker, acting: bool) -> Participant:
    entity = name.entity
    code = linker.place_code(name.phrase)
    if entity is None:
        governs = code is not None and acting and phrase.head.dep_ == "nsubj" and name.mention.kind == "place"
        return replace(party, mention=name.mention.id, code=code, sector="GOV" if governs else None)
    seat = entity.kind == "country" and name.mention.kind == "place"
    if entity.kind == "country" and linker.is_demonym(name):
        # "A Palestinian": somebody of the country, not the country.
        return replace(party, mention=name.mention.id, code=entity.code)
    sector, others = entity.sector, entity.other_sectors
    if entity.kind == "person" and not entity.public and (entity.code is None or sector is None):
        # "Leeds councillor Rosa Lind": what the title says in this phrase, its place included.
        told = linker.code_title(phrase, name)
        code, sector = code or told.code, sector or told.sector
    return replace(
        party,
        mention=name.mention.id,
        entity=entity.id,
        name=entity.name,
        code=entity.code or code,
        sector="GOV" if seat and acting else sector,
        other_sectors=others,
    )


def _first_person(party: Participant, phrase: Phrase, linker: Linker) -> Participant:
    """ "I" in a quotation is its speaker; "we" is the body he speaks for, or else takes his code and sector."""
    speaker = next((a.speaker for a in linker.statements.around(party.span) if a.speaker), None)
    if speaker is not None and phrase.head.lower_ in ("we", "us") and (body := speaks_for(speaker, linker)) is not None:
        reason = f"{phrase.head.text!r}: {body.mention.span.exact!r}, for whom {speaker.span.exact!r} speaks"
        return _by_link(party, phrase, Antecedent(reason, body), linker)
    if speaker is not None and phrase.head.lower_ in ("we", "us"):
        if (state := state_of(speaker, linker)) is not None:
            return replace(
                party, entity=state.id, name=state.name, code=state.code, sector=state.sector, from_="coreference"
            )
        if (words := body_unlisted(speaker, linker)) is not None:
            told = linker.locator.phrase(speaker.span)
            coding = linker.code(told) if told is not None else None
            party = replace(party, name=words, from_="coreference")
            return party if coding is None else replace(party, code=coding.code, sector=coding.sector)
    entity = linker.entities.get(speaker.entity or "") if speaker is not None else None
    if speaker is None or entity is None:
        return party
    coded = replace(
        party, code=entity.code, sector=entity.sector, other_sectors=entity.other_sectors, from_="coreference"
    )
    if phrase.head.lower_ not in ("i", "me"):
        return coded
    name = linker.name_by_mention(speaker.mention)
    if name is None:
        return replace(coded, entity=entity.id, name=entity.name)
    mention = linker.add_mention(phrase, party.span, name, f"{phrase.head.text!r}: the speaker of the quotation")
    return replace(coded, mention=mention.id if mention else None, entity=entity.id, name=entity.name)


def _by_link(party: Participant, phrase: Phrase, found: Antecedent, linker: Linker) -> Participant:
    if found.name is not None and found.name.entity is not None:
        entity = found.name.entity
        mention = linker.add_mention(phrase, party.span, found.name, found.reason)
        return replace(
            party,
            mention=mention.id if mention else None,
            entity=entity.id,
            name=entity.name,
            code=entity.code,
            sector=entity.sector,
            other_sectors=entity.other_sectors,
            from_="coreference",
        )
    if found.phrase is None:
        return party
    coding = linker.code(found.phrase)
    return replace(
        party, code=coding.code, sector=coding.sector, other_sectors=coding.other_sectors, from_="coreference"
    )
