"""Rows of the cue tables to CueTable: which words report speech, belief, intention or decision, and how.

The breadth follows the annotation of attribution in PARC 3.0 (Pareti, LREC 2016) and PolNeAR (Newell, Margolin and
Ruths, LREC 2018): speech and writing, belief, intention, decision, emotion and evidence. The kinds of complement are
those of English reporting verbs in Quirk et al., A Comprehensive Grammar of the English Language, chapter 16.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

from onrecord.records.attribution import Attitude, Polarity

CuePos = Literal["verb", "noun", "adjective", "adverb", "preposition"]
TAKES = frozenset(("q", "that", "to", "him-to", "addr", "obj", "ing", "as", "raise", "weak"))
"""q quotation; that finite clause; to infinitive; him-to object with infinitive; addr an addressee as object; obj plain
object; ing gerund; as object with what it is called; raise passive with its subject in the content ("is said to");
weak: a plain object only beside a speaker that can hold a view (a person, body or group)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One row: a cue with what it takes and what it says of polarity, the outlet's attitude and the medium."""

    words: tuple[str, ...]
    pos: CuePos
    sense: str
    takes: frozenset[str]
    prepositions: frozenset[str]
    polarity: Polarity = "affirmed"
    attitude: Attitude = "neutral"
    medium: str | None = None
    row: str = ""


@dataclass(frozen=True, slots=True)
class CueTable:
    """Cues by their inflected first word (lower case), longest first."""

    verbs: dict[str, list[Cue]] = field(default_factory=dict)
    nouns: dict[str, list[Cue]] = field(default_factory=dict)
    adjectives: dict[str, list[Cue]] = field(default_factory=dict)
    adverbs: dict[str, list[Cue]] = field(default_factory=dict)
    prepositions: dict[str, list[Cue]] = field(default_factory=dict)

    def of(self, pos: str) -> dict[str, list[Cue]]:
        """The cues of one part of speech."""
        found: dict[str, list[Cue]] = getattr(self, pos + "s")
        return found


def parse_cue_rows(rows: Iterable[dict[str, str]]) -> CueTable:
    """The table of rows with the headings cue, pos, sense, takes, prepositions, polarity, attitude, medium, forms.

    Raises ValueError naming the row whose part of speech, complement, polarity or attitude is not known.
    """
    table = CueTable()
    for row in rows:
        if row["pos"] not in ("verb", "noun", "adjective", "adverb", "preposition"):
            raise ValueError(f"cue {row['cue']!r}: no such part of speech: {row['pos']!r}")
        takes = frozenset(row["takes"].split())
        if not takes <= TAKES:
            raise ValueError(f"cue {row['cue']!r}: no such complement: {', '.join(sorted(takes - TAKES))}")
        for heading, known in (("polarity", get_args(Polarity)), ("attitude", get_args(Attitude))):
            if row[heading] and row[heading] not in known:
                raise ValueError(f"cue {row['cue']!r}: no such {heading}: {row[heading]!r}")
        words = tuple(row["cue"].split())
        cue = Cue(
            words=words,
            pos=row["pos"],  # type: ignore[arg-type]
            sense=row["sense"],
            takes=takes,
            prepositions=frozenset(row["prepositions"].split()),
            polarity=row["polarity"] or "affirmed",  # type: ignore[arg-type]
            attitude=row["attitude"] or "neutral",  # type: ignore[arg-type]
            medium=row["medium"] or None,
            row=row["cue"],
        )
        index = table.of(cue.pos)
        for form in _forms(words[0], cue.pos, row["forms"].split()):
            cues = index.setdefault(form, [])
            cues.append(cue)
            cues.sort(key=lambda c: -len(c.words))
    return table


def _forms(word: str, pos: str, irregular: list[str]) -> set[str]:
    if pos == "noun":
        return {word, _third_person(word)}
    if pos != "verb":
        return {word}
    forms = {word, _third_person(word), *irregular}
    if not any(f.endswith("ing") for f in irregular):
        forms.add(word[:-1] + "ing" if word.endswith("e") and not word.endswith("ee") else word + "ing")
    if not any(not f.endswith("ing") for f in irregular):
        forms.add(_past(word))
    return forms


def _third_person(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return word + "ed"
