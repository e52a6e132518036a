"""Rows of the word tables to AttributionTables: all that the finder is given beside the article."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.reading.attributions.cues import CueTable, parse_cue_rows


@dataclass(frozen=True, slots=True)
class AttributionTables:
    """`cues`: which words report, and how (data/en/cues.tsv)."""

    cues: CueTable


def parse_attribution_rows(*, cues: Iterable[dict[str, str]]) -> AttributionTables:
    """The tables of the rows in data/<language>/. Raises ValueError naming a row that does not fit."""
    return AttributionTables(cues=parse_cue_rows(cues))
