"""Blind rows of events (tests/data/events/BLIND.md): what was printed beside what a careful reader expects."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.records.event import Event, Participant
from onrecord.records.reading import Reading
from tests.blind import load_cells

TABLE = Path(__file__).parents[2] / "data" / "events" / "blind.tsv"
AFTER = re.compile(r",|\s(?:of|in|from|for|at|on|to|with|who|that|near|between|against|named|called)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    id: str
    construction: str
    text: str
    expected: tuple[dict[str, Any], ...]
    more: bool
    """Whether further events are allowed."""

    @property
    def is_open(self) -> bool:
        return any(e.get("open") for e in self.expected)


@dataclass
class Verdict:
    row: Row
    wrong: list[str] = field(default_factory=list)
    keys: dict[str, list[bool]] = field(default_factory=dict)
    swapped: int = 0

    def tell(self, key: str, right: bool, words: str) -> None:
        self.keys.setdefault(key, []).append(right)
        if not right:
            self.wrong.append(words)


def load_rows() -> list[Row]:
    return [
        Row(
            id=cells["id"],
            construction=cells["construction"],
            text=cells["text"],
            expected=tuple(json.loads(cells["expected"], strict=False)),
            more=cells["extra"] == "yes",
        )
        for cells in load_cells(TABLE)
    ]


def judge(row: Row, reading: Reading) -> Verdict:
    """What differs between the row's events and those printed, several tellings of one happening counted as one."""
    verdict = Verdict(row)
    told = {m.id: m.span.exact for m in reading.mentions}
    printed = list(reading.events)
    if len(row.expected) < len(printed):
        firsts = [e for e in printed if e.same_as is None]
        printed = firsts if len(firsts) >= len(row.expected) else printed
    pairs, left = _pair(row.expected, printed, told)
    for wanted, event in pairs:
        if event is None:
            verdict.tell("type", False, f"{wanted['event']} not found")
            continue
        _compare(verdict, wanted, event, told)
    nothing = row.construction.startswith("none_")
    extra = [] if row.more else [e for e in left if e.event is not None or nothing]
    verdict.wrong += [f"extra: {shows(e)}" for e in extra]
    return verdict


def _pair(
    expected: tuple[dict[str, Any], ...], printed: list[Event], told: dict[str, str]
) -> tuple[list[tuple[dict[str, Any], Event | None]], list[Event]]:
    """Each expected event with the best that is left: same type and shared participants, then type, then these."""
    pairs: dict[int, Event] = {}
    left = list(printed)

    def close(wanted: dict[str, Any], event: Event) -> int:
        type_fits = event.event == wanted["event"] or "event" in wanted.get("open", ())
        names = [*wanted["actor"], *wanted["recipient"]]
        parties = [*event.actor, *event.recipient]
        shared = sum(any(_same(n, p, told) for p in parties) for n in names)
        return 10 * type_fits + shared if type_fits or shared else 0

    ranked = sorted(
        ((close(w, e), -i, -j) for i, w in enumerate(expected) for j, e in enumerate(printed)), reverse=True
    )
    for score, i, j in ranked:
        event = printed[-j]
        if score and -i not in pairs and event in left:
            pairs[-i] = event
            left.remove(event)
    return [(w, pairs.get(i)) for i, w in enumerate(expected)], left


def _compare(verdict: Verdict, wanted: dict[str, Any], event: Event, told: dict[str, str]) -> None:
    free = set(wanted.get("open", ()))
    if "event" not in free:
        verdict.tell("type", event.event == wanted["event"], f"{wanted['event']}: {shows(event)}")
    for side, other in (("actor", "recipient"), ("recipient", "actor")):
        if side in free:
            continue
        # what is only implied is left out of tables unless asked for (docs/reading.md): it is no miss
        every: list[Participant] = list(getattr(event, side))
        found = [p for p in every if p.from_ != "implied" or any(_same(n, p, told) for n in wanted[side])]
        right = len(found) == len(wanted[side]) and all(any(_same(n, p, told) for p in found) for n in wanted[side])
        verdict.tell(side, right, f"{side} {wanted[side]}: {shows(event)}")
        if not right and any(_same(n, p, told) for n in wanted[side] for p in getattr(event, other)):
            verdict.swapped += not any(_same(n, p, told) for n in wanted[other] for p in getattr(event, other))
    for key in ("mode", "auxiliary"):
        if key in wanted and key not in free:
            verdict.tell(key, set(wanted[key]) <= set(getattr(event, key)), f"{key} {wanted[key]}: {shows(event)}")
    for key in ("standing", "outcome", "act"):
        if key in wanted and key not in free:
            value = getattr(event, key)
            verdict.tell(key, value == wanted[key], f"{key} {wanted[key]}: {value} {shows(event)}")
    if "opinion" in wanted and "opinion" not in free:
        words = [set(s.exact.lower().split()) for s in event.opinion]
        named = [set(w.lower().split()) for w in wanted["opinion"]]
        right = bool(words) == bool(named) and all(any(n & w for w in words) for n in named)
        verdict.tell("opinion", right, f"opinion {wanted['opinion']}: {shows(event)}")


def _same(name: str, party: Participant, told: dict[str, str]) -> bool:
    """Whether two phrases share their head word; a coreferent participant counts by the words it stands for, too."""
    phrases = [party.span.exact]
    if party.name:
        phrases.append(party.name)
    if party.mention in told:
        phrases.append(told[party.mention])
    return any(_heads(name) & _heads(phrase) for phrase in phrases)


def _heads(phrase: str) -> set[str]:
    """The head word, and the last word of a name in apposition ("the minister, Ann Bee")."""
    plain = re.sub(r"['\u2019]s?$", "", phrase.strip().lower()).strip(" .,\"'\u201c\u201d")
    first = AFTER.split(f"{plain} ")[0].split()
    heads = {first[-1]} if first else set()
    if "," in plain:
        heads.add(plain.split()[-1])
    return {re.sub(r"['\u2019]s?$", "", h) for h in heads}


def shows(event: Event) -> str:
    actor, recipient = ([p.span.exact for p in side] for side in (event.actor, event.recipient))
    aux = f"{','.join(event.auxiliary)} {event.outcome or ''}".strip()
    what = f"{event.event} {','.join(event.mode)} {event.act}"
    return f"{what} {actor} -> {recipient} {aux} {event.standing} ({event.made_by})"
