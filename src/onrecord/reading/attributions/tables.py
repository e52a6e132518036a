"""Rows of the word tables to AttributionTables: all that the finder is given beside the article."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from onrecord.reading.attributions.cues import CueTable, parse_cue_rows


@dataclass(frozen=True, slots=True)
class WordLists:
    """Closed lists of lower-case words; data/en/attribution_words.tsv says what each decides."""

    informants: frozenset[str]
    familiar: frozenset[str]
    unnamed: frozenset[str]
    persons_plain: frozenset[str]
    persons: frozenset[str]
    unspeaking: frozenset[str]
    happenings: frozenset[str]
    rumours: frozenset[str]
    documents: frozenset[str]
    outlets: frozenset[str]
    organizations: frozenset[str]
    groups: frozenset[str]
    media: frozenset[str]
    rejecting: frozenset[str]
    endorsing: frozenset[str]
    distancing: frozenset[str]
    negations: frozenset[str]
    nobody: frozenset[str]
    going_on: frozenset[str]
    citing: frozenset[str]
    support: frozenset[str]
    lead_ins: frozenset[str]
    titles: frozenset[str]
    furniture: frozenset[str]
    days: frozenset[str]
    nested_speech: frozenset[str]
    nested_commitments: frozenset[str]


@dataclass(frozen=True, slots=True)
class AttributionTables:
    """`cues`: which words report, and how (data/en/cues.tsv). `words`: closed lists.

    `reporting`: the forms of verbs that bring a clause.
    """

    cues: CueTable
    words: WordLists
    reporting: frozenset[str]


def parse_attribution_rows(*, cues: Iterable[dict[str, str]], words: Iterable[dict[str, str]]) -> AttributionTables:
    """The tables of the rows in data/<language>/. Raises ValueError naming a row that does not fit."""
    lists = {row["list"]: frozenset(row["words"].split(" | ")) for row in words}
    known = {f.name for f in fields(WordLists)}
    if lists.keys() != known:
        raise ValueError(f"word lists missing or not known: {', '.join(sorted(lists.keys() ^ known))}")
    table = parse_cue_rows(cues)
    reporting = frozenset(form for form, rows in table.verbs.items() if any("that" in r.takes for r in rows))
    return AttributionTables(cues=table, words=WordLists(**lists), reporting=reporting)
