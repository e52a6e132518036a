"""`Act`s to Event records: spans cut, ontology values looked up, standing derived."""

from typing import Any

import msgspec

from onrecord.reading.attributions.statements import Statements
from onrecord.reading.document import Document, Paragraph, span_of_tokens
from onrecord.reading.events.acts import Act, Party
from onrecord.reading.events.contexts import contexts_of
from onrecord.reading.events.phrases import phrase
from onrecord.reading.events.reality import judging_words
from onrecord.reading.events.tables import EventTables
from onrecord.reading.standing import derive_standing
from onrecord.records.event import Event, Participant
from onrecord.records.span import Span

APART = frozenset({"relcl", "advcl", "acl", "parataxis", "ccomp"})


def clause_of(act: Act) -> tuple[int, int]:
    """First and last token of the act's clause: what hangs on its words, without other clauses at the edges."""
    tops = [act.trigger, act.verb, *act.tops]
    wanted = {t.i for t in tops}
    held, queue = set(), list(tops)
    while queue:
        token = queue.pop()
        if token.i in held:
            continue
        held.add(token.i)
        for child in token.children:
            if child.i in wanted or not _stands_apart(token, child):
                queue.append(child)
    held |= {p.token.i for p in (*act.doers, *act.recipients) if p.link == "clause"}
    first, last = min(held), max(held)
    doc = act.trigger.doc
    last = _with_time(doc, last)
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    while first < last and (doc[first].is_punct or doc[first].is_space):
        first += 1
    return first, last


def _with_time(doc: Any, last: int) -> int:
    """A time that follows at once belongs to the clause, whatever verb the parser hung it on: "a decree on Monday"."""
    after = last + 1
    if after >= len(doc) or doc[after].is_sent_start:
        return last
    if doc[after].dep_ == "prep" and any(
        c.dep_ == "pobj" and c.ent_type_ in ("DATE", "TIME") for c in doc[after].children
    ):
        after += 1
    while after < len(doc) and doc[after].ent_type_ in ("DATE", "TIME") and not doc[after].is_sent_start:
        last = after
        after += 1
    return last


def _stands_apart(token: Any, child: Any) -> bool:
    if child.dep_ in APART:
        return True
    return child.dep_ in ("conj", "cc", "punct") and token.pos_ in ("VERB", "AUX")


def build_event(
    number: int,
    act: Act,
    document: Document,
    paragraph: Paragraph,
    tables: EventTables,
    statements: Statements,
) -> Event:
    """The record of one act."""
    first, last = clause_of(act)
    trigger = span_of_tokens(document, paragraph, act.trigger.i, act.trigger.i)
    modes = (act.mode,) if act.mode else ()
    event = act.event
    contexts = contexts_of(act, tables)
    acting = {p.token.i for p in act.doers}
    recipients = [p for p in act.recipients if p.token.i not in acting]  # nobody is on both sides of one act
    built = Event(
        id=f"e{number}",
        event=event,
        event_reason=None if event else act.reason or "outside PLOVER",
        act=tables.lemmas.get(act.trigger.lemma_.lower(), act.trigger.lemma_.lower()),
        trigger=trigger,
        clause=span_of_tokens(document, paragraph, first, last),
        mode=modes,
        context=tuple(name for name, _ in contexts),
        context_reasons=tuple(scope for _, scope in contexts),
        quad_code=tables.plover.quad_code(event) if event else None,
        actor=_participants(document, paragraph, act.doers),
        recipient=_participants(document, paragraph, recipients),
        actor_reason=None if act.doers else "the text names nobody who did it",
        recipient_reason=None if recipients else "the clause names nobody it was done to",
        place_reason="not linked yet",
        time_reason="not linked yet",
        auxiliary=tuple(sorted(act.auxiliary)),
        outcome="did_not_happen" if act.failed else "happened" if act.happened else None,
        said_in=statements.said_in(_told_at(act, document, paragraph, trigger)),
        told_as=act.told_as,
        opinion=tuple(span_of_tokens(document, paragraph, word.i, word.i) for word in judging_words(act, tables)),
        score=tables.plover.score(event, modes) if event else None,
        made_by=act.made_by,
    )
    return msgspec.structs.replace(built, standing=derive_standing(built, statements))


def _told_at(act: Act, document: Document, paragraph: Paragraph, trigger: Span) -> Span:
    """Where it is told: "it said the man had lied and expressed solidarity" tells both on one level."""
    return trigger if act.told_by is None else span_of_tokens(document, paragraph, act.told_by.i, act.told_by.i)


def _participants(document: Document, paragraph: Paragraph, parties: list[Party]) -> tuple[Participant, ...]:
    found: list[Participant] = []
    seen: set[Span] = set()
    for party in sorted(parties, key=lambda p: p.token.i):
        span = span_of_tokens(document, paragraph, *phrase(party.token, party.bare, party.alone))
        if span not in seen:
            seen.add(span)
            found.append(Participant(span=span, from_=party.link))
    return tuple(found)
