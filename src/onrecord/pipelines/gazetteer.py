"""Where the gazetteer lies in the environment, and how set-up compiles it."""

import sys
from itertools import chain
from pathlib import Path

from onrecord.pipelines.tables import read_rows
from onrecord.reference.gazetteer_rows import PlaceTables, parse_place_tables

PLACE_TABLES = ("places_world.tsv", "places_disputed.tsv", "places_towns.tsv", "places_facilities.tsv")


def gazetteer_path() -> Path:
    """The gazetteer's place in this environment."""
    return Path(sys.prefix) / "share" / "onrecord" / "gazetteer.sqlite3"


def load_place_tables() -> PlaceTables:
    """The tables of places that come with onrecord. Raises ValueError naming the row that does not fit."""
    package = "onrecord.reference"
    return parse_place_tables(
        read_rows(package, "countries.tsv"),
        chain.from_iterable(read_rows(package, name) for name in PLACE_TABLES),
        read_rows(package, "places_spellings.tsv"),
        read_rows(package, "places_words.tsv"),
    )


def compile_gazetteer(path: Path | None = None) -> str:
    """Compile the gazetteer (at `gazetteer_path()` unless told) and return its version. Takes half a minute."""
    from onrecord.reference.gazetteer_compile import write_gazetteer
    from onrecord.reference.gazetteer_packages import read_packages

    tables = load_place_tables()
    return write_gazetteer(path or gazetteer_path(), read_packages(tables.alpha2), tables)
