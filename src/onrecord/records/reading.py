"""Reading: all that one article's text gave. What `onrecord read` prints, one a line (docs/reading.md)."""

import msgspec

from onrecord.records.article import Article
from onrecord.records.attribution import Attribution, Disclaimer
from onrecord.records.entity import Entity
from onrecord.records.event import Event
from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.note import Note
from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.time_expression import TimeExpression


class Run(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="run"):
    """What made a Reading (PROV's activity): versions of the coder, language model, ontology and gazetteer.

    `own_actors` is the SHA-256 of the user's own table of actors, null where there was none.
    """

    onrecord: str
    language_model: str
    language_model_version: str
    language_model_sha256: str
    ontology: str
    gazetteer: str
    own_actors: str | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="reading"):
    """Every listed item has an `id` that is unique here; the others point to it by that id."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    disclaimers: tuple[Disclaimer, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
    run: Run | None = None
