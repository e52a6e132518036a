"""`python -m evaluation.draw_events READINGS [--part judged] [--without SHEET]`: events of a PLOVER type, to judge.

In: Readings as JSON Lines, what `onrecord read ../shared/gold/incidents/newscluster_dev.jsonl` prints. Out, on standard
output: tab-separated rows without a word of the articles' text, one row an event: article id, event id, trigger
(`start-end`, code points, half-open, with `h:` before it where it points into a headline outside the text), type,
standing, and six empty cells for the verdicts. Every event with a PLOVER type can be drawn, in headline or body.
Where there are fewer than are asked for, all are printed, and standard error says so.

The articles fall into parts by a digest of their ids: rules may be written with `written` in sight (half of them);
`tried` and `judged` (a quarter each) are shown to judges only, `tried` in the middle of the work, `judged` at its end.
"""

import argparse
import hashlib
import random
import sys
from pathlib import Path

from onrecord.records.codec import parse_reading
from onrecord.records.event import Event
from onrecord.records.span import Span

SEED = 20261126
EVENTS = 100
PARTS = ("written", "tried", "judged")
VERDICTS = ("type_right", "actor_right", "recipient_right", "standing_right", "all_right", "kind")
COLUMNS = ("article", "event", "trigger", "type", "standing", *VERDICTS)
Typed = tuple[str, Event]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, help="Readings as JSON Lines")
    parser.add_argument("--events", type=int, default=EVENTS, help="how many events to draw (default: %(default)s)")
    parser.add_argument("--part", choices=PARTS, help="draw from this part of the articles only (default: from all)")
    parser.add_argument("--without", type=Path, help="an earlier sheet, whose events are not drawn again")
    arguments = parser.parse_args()
    before = judged_in(arguments.without) if arguments.without else set()
    with arguments.readings.open(encoding="utf-8") as lines:
        readings = [parse_reading(line) for line in lines if line.strip()]
    chosen = [r for r in readings if arguments.part in (None, part_of(r.article.id))]
    events = [(r.article.id, e) for r in chosen for e in r.events if e.event is not None]
    typed = [(article, event) for article, event in events if (article, offsets(event.trigger)) not in before]
    drawn = draw(typed, arguments.events)
    print("\t".join(COLUMNS))
    for article, event in drawn:
        print("\t".join(row_of(article, event)))
    print(f"{len(drawn)} events of {len(typed)} with a type, {arguments.events} asked for", file=sys.stderr)
    return 0


def judged_in(sheet: Path) -> set[tuple[str, str]]:
    """Article and trigger of each event of a sheet."""
    rows = [line.split("\t") for line in sheet.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {(row[0], row[2]) for row in rows[1:]}


def part_of(article: str) -> str:
    """The part that an article falls into by its id: half are `written`, a quarter `tried`, a quarter `judged`."""
    if _digest(f"half{article}") % 2 == 0:
        return "written"
    return PARTS[1 + _digest(f"quarter{article}") % 2]


def _digest(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def draw(typed: list[Typed], wanted: int) -> list[Typed]:
    """`wanted` of the events (all where there are fewer), drawn with a fixed seed, in the order of the Readings."""
    chosen = random.Random(SEED).sample(range(len(typed)), min(wanted, len(typed)))
    return [typed[index] for index in sorted(chosen)]


def row_of(article: str, event: Event) -> tuple[str, ...]:
    """One row, its verdicts still empty."""
    return (article, event.id, offsets(event.trigger), event.event or "", event.standing, *("" for _ in VERDICTS))


def offsets(span: Span) -> str:
    place = f"{span.start}-{span.end}"
    return place if span.of == "text" else f"h:{place}"


if __name__ == "__main__":
    raise SystemExit(main())
