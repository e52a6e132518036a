"""`python -m evaluation.compare_articles ../shared/gold READINGS.jsonl`: the event coder beside a coder's sheet.

In: sheets/articles_by_hand.tsv, the chosen articles of GOLD, and what `onrecord read` printed for them. Out: by topic,
the share of the happenings coded by hand that were found, and of those found, how many have their roles and standing
right; then the false candidates in sport and markets, by offsets, for a person to judge.
"""

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.choose_articles import choose_articles, load_articles
from onrecord.records.codec import parse_reading
from onrecord.records.event import Event, Participant
from onrecord.records.reading import Reading

SHEET = Path(__file__).parent / "sheets" / "articles_by_hand.tsv"
QUIET = ("sport", "markets")
"""Topics whose words sound like conflict and agreement and seldom are."""

Stretch = tuple[int, int]
"""Start and end in the article's text: code points, half-open."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A row of the sheet. `tellings` are pairs of trigger and sentence, the fullest first."""

    topic: str
    article: str
    type: str
    standing: str
    doubtful: bool
    tellings: tuple[tuple[Stretch, Stretch], ...]
    actor: tuple[Stretch, ...]
    recipient: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over happenings; the last three are of those that were found and have the part at all."""

    coded: int = 0
    found: int = 0
    actors: tuple[int, int] = (0, 0)
    recipients: tuple[int, int] = (0, 0)
    standings: tuple[int, int] = (0, 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="the folder of the development sets")
    parser.add_argument("readings", type=Path, help="JSON Lines printed by `onrecord read`")
    parser.add_argument("--sheet", type=Path, default=SHEET)
    parser.add_argument("--missed", action="store_true", help="list the happenings that were not found, by offsets")
    arguments = parser.parse_args()
    chosen = {article.id: (topic, article.text) for topic, article in choose_articles(load_articles(arguments.gold))}
    happenings = parse_sheet(arguments.sheet.read_text(encoding="utf-8"))
    readings = load_readings(arguments.readings, {key: text for key, (_, text) in chosen.items()})
    if strange := {happening.article for happening in happenings} - chosen.keys():
        raise SystemExit(f"the sheet names articles that were not chosen: {', '.join(sorted(strange))}")
    found = {id(h): e for key, reading in readings.items() for h, e in pair_up(of_article(happenings, key), reading)}
    print_found(happenings, found)
    if arguments.missed:
        print_missed(happenings, found)
    quiet = {key: readings[key] for key, (topic, _) in chosen.items() if topic in QUIET}
    print_false(happenings, quiet)
    return 0


def parse_stretch(written: str) -> Stretch:
    """`12-17` as (12, 17); raises ValueError for anything else."""
    start, dash, end = written.partition("-")
    if not (dash and start.isdecimal() and end.isdecimal() and int(start) < int(end)):
        raise ValueError(f"{written} is no stretch of text")
    return int(start), int(end)


def parse_sheet(written: str) -> list[Happening]:
    """The sheet's rows; lines that begin with # are remarks. Raises ValueError or KeyError for a row that is broken."""
    lines = [line for line in written.splitlines() if line and not line.startswith("#")]
    return [_parse_row(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _parse_row(row: dict[str, str]) -> Happening:
    told = [f"{row['trigger']}/{row['sentence']}", *row["tellings"].split()]
    pairs = [telling.split("/") for telling in told]
    return Happening(
        topic=row["topic"],
        article=row["article"],
        type=row["type"],
        standing=row["standing"],
        doubtful=row["doubtful"] == "yes",
        tellings=tuple((parse_stretch(trigger), parse_stretch(sentence)) for trigger, sentence in pairs),
        actor=tuple(parse_stretch(part) for part in row["actor"].split()),
        recipient=tuple(parse_stretch(part) for part in row["recipient"].split()),
    )


def load_readings(path: Path, texts: dict[str, str]) -> dict[str, Reading]:
    """The Readings of the chosen articles by id. Raises SystemExit if one is missing or was read from another text."""
    with path.open(encoding="utf-8") as lines:
        read = [parse_reading(line) for line in lines if line.strip()]
    readings = {reading.article.id: reading for reading in read if reading.article.id in texts}
    if missing := texts.keys() - readings.keys():
        raise SystemExit(f"not among the readings: {', '.join(sorted(missing))}")
    for key, text in texts.items():
        if readings[key].article.text != text:
            raise SystemExit(f"{key} was read from another text: its offsets do not fit the sheet")
    return readings


def of_article(happenings: list[Happening], key: str) -> list[Happening]:
    """The happenings of one article."""
    return [happening for happening in happenings if happening.article == key]


def typed_events(reading: Reading) -> list[Event]:
    """The events with a PLOVER type told in the text; the sheet does not code headlines that stand beside it."""
    return [event for event in reading.events if event.event is not None and event.trigger.of == "text"]


def closeness(happening: Happening, event: Event) -> int:
    """3 if the triggers overlap, 2 if a role does, 1 if only the sentence is the same, 0 if the event is another."""
    if event.event != happening.type:
        return 0
    trigger = (event.trigger.start, event.trigger.end)
    if any(_overlap(trigger, told) for told, _ in happening.tellings):
        return 3
    if _share(event.actor, happening.actor) or _share(event.recipient, happening.recipient):
        return 2
    return int(any(_overlap(trigger, sentence) for _, sentence in happening.tellings))


def _overlap(left: Stretch, right: Stretch) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _share(printed: tuple[Participant, ...], coded: tuple[Stretch, ...]) -> bool:
    spans = [(one.span.start, one.span.end) for one in printed if one.span.of == "text"]
    return any(_overlap(span, stretch) for span in spans for stretch in coded)


def pair_up(happenings: list[Happening], reading: Reading) -> list[tuple[Happening, Event]]:
    """Happenings with the event that found each; one event finds one happening, as many as can be, the closest first.

    Kuhn's augmenting paths for bipartite matching: two acts in one sentence are not both found by one event.
    """
    events = typed_events(reading)
    near = [_find_near(happening, events) for happening in happenings]
    taken: dict[int, int] = {}

    def place(wanted: int, tried: set[int]) -> bool:
        for event in near[wanted]:
            if event not in tried:
                tried.add(event)
                if event not in taken or place(taken[event], tried):
                    taken[event] = wanted
                    return True
        return False

    for wanted in sorted(range(len(happenings)), key=lambda n: happenings[n].doubtful):
        place(wanted, set())
    return [(happenings[wanted], events[event]) for event, wanted in taken.items()]


def _find_near(happening: Happening, events: list[Event]) -> list[int]:
    near = [(-closeness(happening, event), n) for n, event in enumerate(events)]
    return [n for far, n in sorted(near) if far]


def tally_up(happenings: list[Happening], found: dict[int, Event]) -> Tally:
    """How many were found and, of those, (right, of) for actors, recipients and standings."""
    pairs = [(happening, found[id(happening)]) for happening in happenings if id(happening) in found]
    actors = [_share(event.actor, happening.actor) for happening, event in pairs if happening.actor]
    recipients = [_share(event.recipient, happening.recipient) for happening, event in pairs if happening.recipient]
    standings = [event.standing == happening.standing for happening, event in pairs]
    return Tally(
        coded=len(happenings),
        found=len(pairs),
        actors=(sum(actors), len(actors)),
        recipients=(sum(recipients), len(recipients)),
        standings=(sum(standings), len(standings)),
    )


def print_found(happenings: list[Happening], found: dict[int, Event]) -> None:
    """A table by topic, first without the rows that are doubtful, then with them."""
    print(f"{'topic':<10}{'rows':<8}{'coded':>6}{'found':>6}{'share':>7}  {'actor':>8}{'recipient':>10}{'standing':>9}")
    topics = list(dict.fromkeys(happening.topic for happening in happenings))
    for topic in [*topics, "all"]:
        rows = [happening for happening in happenings if topic in (happening.topic, "all")]
        for name, some in (("sure", [row for row in rows if not row.doubtful]), ("all", rows)):
            tally = tally_up(some, found)
            share = f"{tally.found / tally.coded:.3f}" if tally.coded else "-"
            actor, recipient, standing = (
                f"{right}/{of}" for right, of in (tally.actors, tally.recipients, tally.standings)
            )
            counts = f"{tally.coded:>6}{tally.found:>6}{share:>7}"
            print(f"{topic:<10}{name:<8}{counts}  {actor:>8}{recipient:>10}{standing:>9}")


def print_missed(happenings: list[Happening], found: dict[int, Event]) -> None:
    """The happenings without an event: article, type, trigger, and whether the coder doubted."""
    print("\nnot found")
    for happening in happenings:
        if id(happening) not in found:
            (start, end), _ = happening.tellings[0]
            print(
                f"{happening.article}\t{happening.type}\t{start}-{end}\t{'doubtful' if happening.doubtful else 'sure'}"
            )


def find_false(happenings: list[Happening], readings: dict[str, Reading]) -> Iterator[tuple[str, Event]]:
    """Article id and event, for each typed event that matches no happening coded by hand, a doubtful one included."""
    for key, reading in readings.items():
        coded = of_article(happenings, key)
        for event in typed_events(reading):
            if not any(closeness(happening, event) for happening in coded):
                yield key, event


def print_false(happenings: list[Happening], readings: dict[str, Reading]) -> None:
    """The rate in a thousand words, every telling counted, and each candidate by its offsets."""
    words = sum(len(reading.article.text.split()) for reading in readings.values())
    false = list(find_false(happenings, readings))
    rate = 1000 * len(false) / words if words else 0.0
    print(f"\nfalse candidates in {' and '.join(QUIET)}: {len(false)} in {words} words, {rate:.2f} in 1,000")
    for key, event in false:
        repeated = f"\tsame as {event.same_as}" if event.same_as else ""
        print(
            f"{key}\t{event.id}\t{event.event}\t{event.trigger.start}-{event.trigger.end}\t{event.standing}{repeated}"
        )


if __name__ == "__main__":
    raise SystemExit(main())
