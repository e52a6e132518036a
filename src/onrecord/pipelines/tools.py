"""What the stages are given: the language model, word tables, gazetteer and reference tables, loaded once."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.checking.references import References
from onrecord.ontologies.cameo import CameoBridge, parse_cameo_rows
from onrecord.ontologies.plover import VERSION, Plover, parse_plover_rows
from onrecord.pipelines.gazetteer import gazetteer_path
from onrecord.pipelines.language_model import DEFAULT_MODEL, LanguageModel, load_language_model
from onrecord.pipelines.references import load_references
from onrecord.pipelines.tables import Row, read_rows, read_rows_of
from onrecord.reading.attributions.tables import AttributionTables, parse_attribution_rows
from onrecord.reading.events.tables import EventTables, parse_event_tables
from onrecord.reading.mentions_names import Names, build_names
from onrecord.reading.quantities import QuantityTables, parse_quantity_rows
from onrecord.records.reading import Run
from onrecord.reference.actors import (
    parse_bodies,
    parse_countries,
    parse_first_names,
    parse_holders,
    parse_regions,
    parse_roles,
)
from onrecord.reference.actors_own import OWN_HEADINGS, parse_own_rows, put_before
from onrecord.reference.gazetteer import Gazetteer, open_gazetteer
from onrecord.resolving.actors_tables import ActorTables, build_actor_tables

LARGE_PLACES = ("country", "region", "area", "island")
KNOWN_PLACE_PEOPLE = 10_000
"""Places smaller than this do not make a name of unknown kind a place's: half of all last names are villages."""


class OwnActorsUnusable(Exception):
    """The user's own table of actors cannot be read. The text says which line and what to do."""


@dataclass(frozen=True, slots=True)
class ToolsAsked:
    """What the person chose: a process that is started to help loads the same."""

    model: str = DEFAULT_MODEL
    own_actors: Path | None = None


@dataclass(frozen=True, slots=True)
class Tools:
    """One field for each thing that a stage takes as an argument."""

    asked: ToolsAsked
    model: LanguageModel
    names: Names
    quantity_tables: QuantityTables
    attribution_tables: AttributionTables
    event_tables: EventTables
    gazetteer: Gazetteer
    actors: ActorTables
    references: References
    run: Run


def load_tools(asked: ToolsAsked | None = None) -> Tools:
    """Load everything. Raises LanguageModelMissing, GazetteerMissing or OwnActorsUnusable, each with what to do."""
    from onrecord import __version__

    asked = asked or ToolsAsked()
    gazetteer = open_gazetteer(gazetteer_path())
    own = load_own_actors(asked.own_actors) if asked.own_actors else []
    try:
        names, actors = load_actors(gazetteer, own)
    except ValueError as error:
        raise OwnActorsUnusable(f"--actors {asked.own_actors}: {error}. {OWN_ADVICE}") from error
    model = load_language_model(asked.model)
    return Tools(
        asked=asked,
        model=model,
        names=names,
        quantity_tables=load_quantity_tables(),
        attribution_tables=load_attribution_tables(),
        event_tables=load_event_tables(),
        gazetteer=gazetteer,
        actors=actors,
        references=load_references(),
        run=Run(
            onrecord=__version__,
            language_model=model.name,
            language_model_version=model.version,
            language_model_sha256=model.sha256,
            ontology=VERSION,
            gazetteer=gazetteer.version,
            own_actors=hashlib.sha256(asked.own_actors.read_bytes()).hexdigest() if asked.own_actors else None,
        ),
    )


OWN_ADVICE = f"Its headings are {', '.join(OWN_HEADINGS)}, parted by tabs (docs/actors.md)."


def load_own_actors(path: Path) -> list[Row]:
    """The rows of a user's table of actors. Raises OwnActorsUnusable."""
    try:
        numbered = read_rows_of(path)
    except OSError as error:
        raise OwnActorsUnusable(f"--actors {path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, ValueError) as error:
        raise OwnActorsUnusable(f"--actors {path}: {error}. {OWN_ADVICE}") from error
    rows = [row for _, row in numbered]
    strange = sorted({heading for row in rows for heading in row} - set(OWN_HEADINGS))
    if strange or not rows or not {"name", "kind"} <= set(rows[0]):
        what = (
            f"the heading {strange[0]!r} is not known" if strange else "it needs the headings name and kind, and rows"
        )
        raise OwnActorsUnusable(f"--actors {path}: {what}. {OWN_ADVICE}")
    for number, row in numbered:
        try:
            parse_own_rows([row])
        except ValueError as error:
            raise OwnActorsUnusable(f"--actors {path}, line {number}: {error}. Mend or remove that line.") from error
    return rows


def load_attribution_tables() -> AttributionTables:
    """The word tables of reading/attributions."""
    return parse_attribution_rows(
        cues=read_rows("onrecord.reading", "data/en/cues.tsv"),
        words=read_rows("onrecord.reading", "data/en/attribution_words.tsv"),
    )


def load_quantity_tables() -> QuantityTables:
    """The word tables of reading/quantities."""
    names = ("counted", "hedges", "units", "currencies")
    return parse_quantity_rows(*(read_rows("onrecord.reading", f"data/en/quantities_{name}.tsv") for name in names))


def load_plover() -> Plover:
    """The event ontology from the package's own tables."""
    names = ("types", "modes", "contexts", "sectors", "codes")
    return parse_plover_rows(*(read_rows("onrecord.ontologies.data", f"plover_{name}.tsv") for name in names))


def load_cameo() -> CameoBridge:
    """The bridge between CAMEO and PLOVER from the package's own tables."""
    names = ("cameo_roots.tsv", "cameo_plover.tsv", "plover_cameo.tsv")
    return parse_cameo_rows(*(read_rows("onrecord.ontologies.data", name) for name in names))


def load_event_tables() -> EventTables:
    """The word tables of the event finder from the package's own files."""
    package = "onrecord.reading.data.en"
    verbs = ("verbs", "verb_objects")
    rest = (
        "nouns",
        "wrappers",
        "classes",
        "recipients",
        "contexts",
        "topics",
        "opinions",
        "reality",
        "lemmas",
        "instruments",
    )
    return parse_event_tables(
        load_plover(),
        {name: read_rows(package, f"events_{name}.tsv") for name in verbs},
        *(read_rows(package, f"events_{name}.tsv") for name in rest),
    )


def load_actors(gazetteer: Gazetteer, own: Iterable[Row] = ()) -> tuple[Names, ActorTables]:
    """The names to look for and what they stand for: countries, bodies, office holders and role words.

    `own` are the rows of a user's table (docs/actors.md), which come before ours.
    """
    package = "onrecord.reference"
    countries = parse_countries(read_rows(package, "countries.tsv"))
    bodies = parse_bodies(read_rows(package, "actors_bodies.tsv"))
    regions = parse_regions(read_rows(package, "actors_regions.tsv"))
    persons = parse_holders(read_rows(package, "actors_holders.tsv"))
    roles = parse_roles(read_rows(package, "actors_roles.tsv"))
    first_names = parse_first_names(read_rows(package, "actors_first_names.tsv"))

    def knows_place(name: str) -> bool:
        return any(
            n.rank in ("main", "usual") and (n.place.kind in LARGE_PLACES or n.place.population >= KNOWN_PLACE_PEOPLE)
            for n in gazetteer.find(name)
        )

    all_bodies, all_persons = put_before(parse_own_rows(own), (*countries, *bodies, *regions), persons)
    names = build_names(all_bodies, all_persons, roles, knows_place)
    return names, build_actor_tables(all_bodies, all_persons, roles, first_names)
