"""`python -m evaluation.count_attribution_errors GOLD READINGS [--top N]`: the attribution errors by kind, counted.

In: a corpus as ../shared/score/score_attributions.py reads it, and Readings of its articles as JSON Lines. Out: a
table of kinds with counts, the commonest first, and sums. Only kinds are printed, never the corpus's words.

Fragments are compared as that scorer does: a content span without outer punctuation, matched one to one where the
words' Jaccard is 0.5 or more, best first. Every fragment that is missed, found too short or too long, given to another
speaker, or found where the corpus has none is counted once, under the first kind that fits.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.pipelines.tables import read_rows
from onrecord.reading.attributions.tables import AttributionTables, parse_attribution_rows

_OUTER = " \n\t,.;:—–-…?!'‘’“”\""
_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|should|may|might|must|does|did|do)\b|\w+ed\b"
)
_RELATIVE = re.compile(r"(?:who|which|whose|where|when|what)\b", re.IGNORECASE)
_JOINING = re.compile(
    r"(?:and|but|or|nor|yet|while|as|because|since|if|though|although|after|before|so)\b", re.IGNORECASE
)
_PREPOSITION = re.compile(
    r"(?:in|on|at|of|for|with|from|by|to|about|over|during|under|among|between|against|into|through)\b", re.IGNORECASE
)
_PRONOUN = frozenset(
    ("he", "she", "it", "they", "i", "we", "you", "who", "which", "that", "his", "her", "their", "its")
)
Range = tuple[int, int]


@dataclass(frozen=True)
class Fragment:
    """One content span of an attribution, with its speaker's and cue's words and the rule that made it."""

    start: int
    end: int
    words: frozenset[int]
    speaker: tuple[Range, ...]
    cue: str
    cue_start: int
    parts: int
    made_by: str = ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="articles with their attributions, JSON Lines")
    parser.add_argument("readings", type=Path, help="Readings of these articles, JSON Lines")
    parser.add_argument("--top", type=int, default=30)
    arguments = parser.parse_args()
    readings = {r["article"]["id"]: r for r in map(json.loads, arguments.readings.open(encoding="utf-8"))}
    tables = parse_attribution_rows(
        cues=read_rows("onrecord.reading", "data/en/cues.tsv"),
        words=read_rows("onrecord.reading", "data/en/attribution_words.tsv"),
    )
    kinds: Counter[str] = Counter()
    for line in arguments.gold.open(encoding="utf-8"):
        article = json.loads(line)
        kinds.update(kinds_of(article, readings.get(article["id"], {"attributions": []}), tables))
    print(write_table(kinds, arguments.top))
    return 0


def write_table(kinds: Counter[str], top: int) -> str:
    """Lines of a Markdown table: the commonest kinds, then the sum of each class."""
    lines = ["| | kind | count |", "|---|---|---|"]
    ranked = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    lines += [f"| {n} | {kind} | {count} |" for n, (kind, count) in enumerate(ranked[:top], start=1)]
    sums: Counter[str] = Counter()
    for kind, count in kinds.items():
        sums[kind.split(":")[0]] += count
    return "\n".join([*lines, "", *(f"{name}: {count}" for name, count in sums.most_common())])


def kinds_of(article: dict[str, Any], reading: dict[str, Any], tables: AttributionTables) -> Iterator[str]:
    """The kind of each error in one article."""
    text = article["text"]
    gold = [f for a in article["attributions"] for f in _of_gold(text, a)]
    ignored = {m.start() for s, e in article["ignore"] for m in _WORD.finditer(text, s, e)}
    told = [f for f in _of_reading(text, reading) if len(f.words & ignored) * 2 < len(f.words)]
    pairs = _pair(told, gold)
    for n, wanted in enumerate(gold):
        if n not in pairs:
            yield _missed(text, wanted, told, tables)
            continue
        found = told[pairs[n]]
        if (found.start, found.end) != (wanted.start, wanted.end):
            yield from _boundary(text, found, wanted)
        if wanted.speaker and not _same_speaker(text, found, wanted):
            yield _speaker(text, found, wanted)
    used = set(pairs.values())
    partly = set().union(*[g.words for g in gold]) if gold else set()
    for n, found in enumerate(told):
        if n not in used:
            yield _extra(found, partly)


def _of_gold(text: str, item: dict[str, Any]) -> Iterator[Fragment]:
    cue = " ".join(text[s:e] for s, e in item["cue"])
    start = item["cue"][0][0] if item["cue"] else -1
    for s, e in item["content"]:
        yield from _fragment(text, s, e, item["source"], cue, start, len(item["content"]), "")


def _of_reading(text: str, reading: dict[str, Any]) -> list[Fragment]:
    found: dict[Range, Fragment] = {}
    for item in reading["attributions"]:
        span = (item["speaker"] or {}).get("span")
        speaker = [(span["start"], span["end"])] if span else []
        cue = item["cue"] or {"exact": "", "start": -1}
        for c in item["content"]:
            args = (c["start"], c["end"], speaker, cue["exact"], cue["start"], len(item["content"]), item["made_by"])
            for fragment in _fragment(text, *args):
                found.setdefault((fragment.start, fragment.end), fragment)
    return list(found.values())


def _fragment(
    text: str, start: int, end: int, speaker: list[Any], cue: str, cue_start: int, parts: int, made_by: str
) -> Iterator[Fragment]:
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    words = frozenset(m.start() for m in _WORD.finditer(text, start, end))
    if words:
        ranges = tuple((s, e) for s, e in speaker)
        yield Fragment(start, end, words, ranges, cue, cue_start, parts, made_by)


def _pair(told: list[Fragment], gold: list[Fragment]) -> dict[int, int]:
    """Gold fragments' numbers with those of what matches them, best first, one to one."""
    near = sorted(
        (
            (len(p.words & g.words) / len(p.words | g.words), i, j)
            for i, p in enumerate(told)
            for j, g in enumerate(gold)
            if p.words & g.words
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for share, i, j in near:
        if share >= 0.5 and i not in taken and j not in pairs:
            taken.add(i)
            pairs[j] = i
    return pairs


def _missed(text: str, wanted: Fragment, told: list[Fragment], tables: AttributionTables) -> str:
    inside = [f for f in told if f.words & wanted.words]
    if any(f.words > wanted.words for f in inside):
        return "missed: told as part of a longer statement"
    if inside:
        return "missed: only a part of it found, or it in another cut"
    pos = _part_of_speech(wanted.cue, tables)
    if pos is None:
        return "missed: no cue word" if not _WORD.search(wanted.cue) else "missed: cue not in the table"
    if pos == "verb":
        return f"missed: verb cue, {_shape(text, wanted)}"
    return f"missed: {pos} cue"


def _part_of_speech(cue: str, tables: AttributionTables) -> str | None:
    words = [w.lower() for w in _WORD.findall(cue)]
    for pos in ("verb", "noun", "adjective", "preposition", "adverb"):
        if any(w in tables.cues.of(pos) for w in words):
            return pos
    return None


def _shape(text: str, wanted: Fragment) -> str:
    words = text[wanted.start : wanted.end]
    first = words.split()[0].lower()
    if wanted.parts > 1:
        return "content in parts"
    if wanted.cue_start > wanted.start:
        return "content before it"
    if first == "to":
        return "an infinitive"
    if first in ("that", "if", "whether", "how", "why", "what"):
        return "a marked clause"
    if _PREPOSITION.match(words):
        return "a prepositional phrase"
    return "a clause without mark" if _FINITE.search(words) else "a bare noun phrase"


def _boundary(text: str, found: Fragment, wanted: Fragment) -> Iterator[str]:
    if found.start != wanted.start:
        left, right = sorted((found.start, wanted.start))
        yield f"start: {_too(found.start < wanted.start)} by {_class(text, left, right, False)}"
    if found.end != wanted.end:
        left, right = sorted((found.end, wanted.end))
        yield f"end: {_too(found.end > wanted.end)} by {_class(text, left, right, True)}"


def _too(long: bool) -> str:
    return "too long" if long else "too short"


def _class(text: str, start: int, end: int, at_end: bool) -> str:
    """What kind of words stands in one and not in the other."""
    words = text[start:end]
    bare = words.strip(_OUTER)
    behind_comma = at_end and words.lstrip()[:1] in ",—–-("
    if not bare:
        return "marks"
    if len(re.split(r"[.?!]\s", words)) > 1 and len(bare.split()) > 4:
        return "a sentence or more"
    for name, pattern in (("a relative clause", _RELATIVE), ("a joined clause", _JOINING), ("a phrase", _PREPOSITION)):
        if pattern.match(bare):
            return name + (" behind a comma" if behind_comma else "")
    if behind_comma:
        return "an apposition or participle behind a comma"
    return "one word" if len(bare.split()) == 1 else "a few words" if len(bare.split()) < 5 else "many words"


def _same_speaker(text: str, found: Fragment, wanted: Fragment) -> bool:
    if any(s < e2 and s2 < e for s, e in found.speaker for s2, e2 in ((found.start, found.end),)):
        return False
    said = {m.start() for s, e in found.speaker for m in _WORD.finditer(text, s, e)}
    true = {m.start() for s, e in wanted.speaker for m in _WORD.finditer(text, s, e)}
    return bool(said & true) and len(said) <= 2 * len(true) + 6


def _speaker(text: str, found: Fragment, wanted: Fragment) -> str:
    true = " ".join(text[s:e] for s, e in wanted.speaker).lower()
    meant = "a pronoun" if true in _PRONOUN else "a name or noun"
    if not found.speaker:
        return f"speaker: none found, {meant} meant"
    said = " ".join(text[s:e] for s, e in found.speaker).lower()
    return f"speaker: {'a pronoun' if said in _PRONOUN else 'a name or noun'} found, {meant} meant"


def _extra(found: Fragment, partly: set[int]) -> str:
    rule = found.made_by.removesuffix(".unclosed")
    place = "within or across statements of the corpus" if found.words & partly else "where the corpus has none"
    return f"extra: {rule}, {place}"


if __name__ == "__main__":
    raise SystemExit(main())
