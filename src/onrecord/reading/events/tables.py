"""Table rows to `EventTables`: which verbs and nouns are acts, what stands beside them, and where the parties stand.

The formats of the files in `reading/data/en/events_*.tsv` are told in docs/events.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from onrecord.ontologies.plover import Plover, parse_event_type
from onrecord.records.event import EventType

Row = Mapping[str, str]
Wrap = Literal["future", "willing", "refuse", "demand", "threaten", "fail", "deny", "do", "must", "consider", "receive"]

ANY = "*"
NOTHING = "-"
SOMETHING = "+"
PARTY = "PARTY"
PLACE = "PLACE"
HUMAN = "HUMAN"
STATE = "STATE"
COMPANY = "COMPANY"
ASKED_FOR = frozenset({PARTY, PLACE, HUMAN, STATE, COMPANY})
"""Names in capitals that are no class of nouns: what the finder itself can tell of a word."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a word must be: one of some classes (in capitals) or lemmas; empty means anything."""

    words: frozenset[str]

    @property
    def anything(self) -> bool:
        return not self.words


@dataclass(frozen=True, slots=True)
class ActRow:
    """One reading of a verb or noun. `event` is None for an act outside PLOVER (`reason` says what it is) and for what
    is no event at all (`drop`). `recipient` lists where to look, in order; empty means the type's usual places.
    `done_by` and `done_to`: who does it and what it is done to, where that is told; others make another sense of it.
    """

    made_by: str
    words: tuple[str, ...]
    subject: Condition
    object: Condition
    prep: str
    prep_object: Condition
    done_by: Condition
    done_to: Condition
    event: EventType | None
    mode: str | None
    recipient: tuple[str, ...]
    actor: tuple[str, ...]
    context: tuple[str, ...]
    reason: str | None
    drop: bool
    alone: bool
    example: str
    counter: str

    @property
    def weight(self) -> int:
        """Rows that ask for more are tried first."""
        named = any(word.islower() for word in self.object.words)
        return (
            4 * (not self.object.anything)
            + 3 * (not self.subject.anything)
            + 2 * bool(self.prep)
            + 2 * (not self.prep_object.anything)
            + named
        )

    @property
    def rank(self) -> int:
        """An idiom that names its words is asked before the sense that it would be taken for."""
        asked = self.subject.words | self.object.words | self.prep_object.words
        return self.weight + 4 * (self.drop and any(word.islower() for word in asked))


@dataclass(frozen=True, slots=True)
class WrapRow:
    """A word that holds another act: "refuse to release". `inner` says who does that: self or other (the object)."""

    word: str
    wrap: Wrap
    inner: str
    needs: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class EventTables:
    """All word tables of the event finder, ready to look up."""

    plover: Plover
    verbs: Mapping[str, tuple[ActRow, ...]]
    nouns: Mapping[str, tuple[ActRow, ...]]
    wrappers: Mapping[str, WrapRow]
    supports: frozenset[str]
    receivers: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    recipients: Mapping[EventType, tuple[str, ...]]
    contexts: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, frozenset[str]]
    opinions: frozenset[str]
    reality: Mapping[tuple[str, str], str]
    lemmas: Mapping[str, str]
    instruments: Mapping[str, str]
    rows: tuple[ActRow, ...]
    must: ActRow
    acts: frozenset[str]
    """All words that are acts, or hold them, without particles."""


def parse_event_tables(
    plover: Plover,
    verbs: Mapping[str, Iterable[Row]],
    nouns: Iterable[Row],
    wrappers: Iterable[Row],
    classes: Iterable[Row],
    recipients: Iterable[Row],
    contexts: Iterable[Row],
    topics: Iterable[Row],
    opinions: Iterable[Row],
    reality: Iterable[Row],
    lemmas: Iterable[Row],
    instruments: Iterable[Row],
) -> EventTables:
    """The tables from their rows; `verbs` maps a file's name to its rows. Raises ValueError, naming the wrong row."""
    repaired = {row["wrong"]: row["right"] for row in lemmas}
    words: dict[str, set[str]] = {}
    for row in classes:
        words.setdefault(row["class"], set()).update(row["words"].split())
    verb_rows = [r for name, rows in verbs.items() for r in _parse_acts(rows, name, plover, words)]
    noun_rows = list(_parse_acts(nouns, "nouns", plover, words))
    wrapped = [
        WrapRow(
            word=word,
            wrap=row["wrap"],  # type: ignore[arg-type]
            inner=row["inner"] or "self",
            needs=tuple(n for n in row["needs"].split("|") if n),
            example=row["example"],
        )
        for row in wrappers
        for word in row["words"].split("|")
    ]
    return EventTables(
        plover=plover,
        verbs=_by_word(verb_rows, repaired),
        nouns=_by_word(noun_rows, {}),
        wrappers={w.word: w for w in wrapped if w.wrap not in ("do", "receive")},
        supports=frozenset(w.word for w in wrapped if w.wrap in ("do", "receive")),
        receivers=frozenset(w.word for w in wrapped if w.wrap == "receive"),
        classes={name: frozenset(held) for name, held in words.items()},
        recipients={parse_event_type(r["event"]): tuple(r["recipient"].split("|")) for r in recipients},
        contexts={word: tuple(r["context"].split(";")) for r in contexts for word in r["words"].split("|")},
        topics=_grouped(topics, "topic"),
        opinions=frozenset(word for r in opinions for word in r["words"].split()),
        reality={(word, r["beside"]): r["effect"] for r in reality for word in r["words"].split("|")},
        lemmas=repaired,
        instruments={word: r["mode"] for r in instruments for word in r["words"].split("|")},
        rows=(*verb_rows, *noun_rows),
        acts=frozenset(w.partition("_")[0] for r in (*verb_rows, *noun_rows) for w in r.words)
        | {w.word.partition("_")[0] for w in wrapped},
        must=next(row for row in verb_rows if row.words == ("must",)),
    )


def _grouped(rows: Iterable[Row], key: str) -> dict[str, frozenset[str]]:
    held: dict[str, set[str]] = {}
    for row in rows:
        held.setdefault(row[key], set()).update(row["words"].split())
    return {name: frozenset(words) for name, words in held.items()}


def _by_word(rows: list[ActRow], repaired: Mapping[str, str]) -> dict[str, tuple[ActRow, ...]]:
    """Rows by word, and by the wrong lemma that the language model gives that word."""
    held: dict[str, list[ActRow]] = {}
    for row in rows:
        for word in row.words:
            held.setdefault(word, []).append(row)
    for wrong, right in repaired.items():
        held.setdefault(wrong, []).extend(held.get(right, ()))
    return {word: tuple(sorted(of, key=lambda r: -r.rank)) for word, of in held.items()}


def _parse_acts(rows: Iterable[Row], name: str, plover: Plover, classes: Mapping[str, set[str]]) -> Iterable[ActRow]:
    for row in rows:
        try:
            yield _parse_act(row, name, plover, classes)
        except (ValueError, KeyError) as problem:
            raise ValueError(f"events_{name}.tsv: {dict(row)}: {problem}") from problem


def _parse_act(row: Row, name: str, plover: Plover, classes: Mapping[str, set[str]]) -> ActRow:
    drop, outside = row["event"] == "x", row["event"] == NOTHING
    event = None if drop or outside else parse_event_type(row["event"])
    mode = row.get("mode") or None
    if mode and (event is None or (event, mode) not in plover.modes):
        raise ValueError(f"{event} has no mode {mode!r}")
    context = tuple(c for c in (row.get("context") or "").split(";") if c)
    if unknown := [c for c in context if c not in plover.contexts]:
        raise ValueError(f"PLOVER has no context {unknown}")
    reason = row.get("reason") or None
    if (drop or outside) and not reason:
        raise ValueError("a row without a type says why in `reason`")
    words = tuple(row["words"].split("|"))
    prep, _, prep_object = (row.get("prep") or "").partition(":")
    held = (row.get("object") or "", prep_object)
    return ActRow(
        made_by=f"{name}/{words[0]}" + "".join(f"+{part}" for part in (held[0], row.get("prep") or "") if part),
        words=words,
        subject=_parse_condition(row.get("subject") or "", classes),
        object=_parse_condition(held[0], classes),
        prep=prep,
        prep_object=_parse_condition(held[1], classes),
        done_by=_parse_condition(row.get("done_by") or "", classes),
        done_to=_parse_condition(row.get("done_to") or "", classes),
        event=event,
        mode=mode,
        recipient=tuple(s for s in (row.get("recipient") or "").split("|") if s),
        actor=tuple(s for s in (row.get("actor") or "").split("|") if s),
        context=context,
        reason=reason,
        drop=drop,
        alone=row.get("alone") != "no",
        example=row.get("example") or "",
        counter=row.get("counter") or "",
    )


def _parse_condition(cell: str, classes: Mapping[str, set[str]]) -> Condition:
    words = frozenset(word for word in cell.split("|") if word)
    if unknown := [w for w in words if w.isupper() and w not in classes and w not in ASKED_FOR]:
        raise ValueError(f"no class {unknown}")
    return Condition(words)
