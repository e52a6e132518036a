"""A row of tests/data/attributions/sentences.tsv beside what the finder gives: which keys differ.

Edges are compared without quotation marks, commas, full stops and a leading
"that" or preposition that the cue asks for (see the README beside the table).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.records.attribution import Attribution, Disclaimer
from onrecord.records.reading import Reading

TABLE = Path(__file__).parents[2] / "data" / "attributions" / "sentences.tsv"
BLIND = TABLE.with_name("blind.tsv")
"""Forty later rows over nesting, stance and anonymity, written before the rules that they try."""
_EDGES = " \n\t,.;:\"“”„«»‹›‘’'—–-…?!`()[]"
_LATER = {"time", "place", "finding", "open"}
"""Linked in other rooms: times and places in resolving, findings in checking."""


@dataclass(frozen=True)
class Sentence:
    """One row: a text and the attributions and disclaimers that a careful reader finds in it."""

    id: str
    construction: str
    text: str
    expected: list[dict[str, Any]]
    disclaimers: list[dict[str, Any]]


def sentences(table: Path = TABLE) -> Iterator[Sentence]:
    """The rows of a table."""
    lines = table.read_text("utf-8").splitlines()
    for line in lines[1:]:
        cells = line.split("\t")
        yield Sentence(
            id=cells[0],
            construction=cells[1],
            text=cells[2].replace("\\n", "\n"),
            expected=json.loads(cells[3]),
            disclaimers=json.loads(cells[4]) if cells[4] else [],
        )


def edge(words: str | None) -> str | None:
    """The words without what may differ at their edges."""
    if words is None:
        return None
    bare = words.strip(_EDGES)
    opening = re.match(r"(?:that|of|for|about|on|against|at|with)\b[\s,]*(?=\S)", bare, re.IGNORECASE)
    return bare[opening.end() :].strip(_EDGES) if opening else bare


def differences(sentence: Sentence, reading: Reading) -> list[str]:
    """What the reading gets wrong, in words; empty where the row is right."""
    told = list(reading.attributions)
    wrong: list[str] = []
    pairs: list[Attribution | None] = []
    for expected in sentence.expected:
        best = min(told, key=lambda a: (_distance(expected, a), a.id), default=None)
        if best is None or _distance(expected, best) >= 1.0:
            pairs.append(None)
            if "all" not in expected.get("open", []):
                wrong.append(f"missing: {expected['content']}")
            continue
        told.remove(best)
        pairs.append(best)
    for expected, found in zip(sentence.expected, pairs, strict=True):
        if found is not None:
            wrong += list(_unlike(expected, found, pairs))
    if not any("split" in e.get("open", []) for e in sentence.expected):
        wrong += [f"extra: {[c.exact for c in a.content]} ({a.made_by})" for a in told]
    wrong += _of_disclaimers(sentence, reading.disclaimers, pairs)
    return wrong


def _distance(expected: dict[str, Any], found: Attribution) -> float:
    """0 for the same content, 1 for no word in common."""
    left = set(" ".join(expected["content"]).split())
    right = set(" ".join(c.exact for c in found.content).split())
    same = [edge(c) for c in expected["content"]] == [edge(c.exact) for c in found.content]
    return 0.0 if same else 1.0 - len(left & right) / max(1, len(left | right)) * 0.99


def _unlike(expected: dict[str, Any], found: Attribution, pairs: list[Attribution | None]) -> Iterator[str]:
    given = {
        "speaker": found.speaker and found.speaker.span.exact,
        "content": [c.exact for c in found.content],
        "kind": found.kind,
        "cue": found.cue and found.cue.exact,
        "speaker_kind": found.speaker and found.speaker.kind,
        "name": found.speaker and found.speaker.name,
        "number": found.speaker and found.speaker.number,
        "anonymity": found.speaker and found.speaker.anonymity,
        "polarity": found.polarity,
        "stance": found.stance.attitude,
        "evidence": found.stance.evidence and found.stance.evidence.exact,
        "medium": found.medium,
    }
    for key, value in expected.items():
        if (
            key in _LATER
            or key in expected.get("open", [])
            or ("split" in expected.get("open", []) and key == "content")
        ):
            continue
        if key == "within":
            outer = pairs[value] if value is not None else None
            if found.within != (outer.id if outer else None):
                yield f"within: {found.within} where {value} of the row is meant"
        elif key == "content":
            if [edge(v) for v in value] != [edge(v) for v in given[key]]:
                yield f"content: {given[key]} for {value}"
        elif key in ("speaker", "cue", "anonymity", "evidence", "medium", "name"):
            if edge(given[key]) != edge(value):
                yield f"{key}: {given[key]!r} for {value!r}"
        elif given[key] != value:
            yield f"{key}: {given[key]!r} for {value!r}"


def _of_disclaimers(sentence: Sentence, found: tuple[Disclaimer, ...], pairs: list[Attribution | None]) -> list[str]:
    wrong = []
    left = list(found)
    for expected in sentence.disclaimers:
        match = next((d for d in left if d.kind == expected["kind"]), None)
        if match is None:
            wrong.append(f"disclaimer missing: {expected['kind']}")
            continue
        left.remove(match)
        if "span" in expected and edge(match.span.exact) != edge(expected["span"]):
            wrong.append(f"disclaimer span: {match.span.exact!r} for {expected['span']!r}")
        if "scope" in expected and "scope" not in expected.get("open", []):
            meant = {pairs[n].id for n in expected["scope"] if pairs[n] is not None}  # type: ignore[union-attr]
            if {s for s in match.scope if s.startswith("a")} != meant:
                wrong.append(f"disclaimer scope: {match.scope} for {sorted(meant)}")
    return wrong + [f"disclaimer extra: {d.span.exact!r}" for d in left]
