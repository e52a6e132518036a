"""`python -m evaluation.draw_events READINGS [--events 100]`: draw events of a PLOVER type, for somebody to judge.

In: Readings as JSON Lines, what `onrecord read ../shared/gold/incidents/newscluster_dev.jsonl` prints. Out, on standard
output: tab-separated rows without a word of the articles' text, one row an event: article id, event id, trigger
(`start-end`, code points, half-open, with `h:` before it where it points into a headline outside the text), type,
standing, and six empty cells for the verdicts. Every event with a PLOVER type can be drawn, in headline or body.
Where there are fewer than are asked for, all are printed, and standard error says so.
"""

import argparse
import random
import sys
from pathlib import Path

from onrecord.records.codec import parse_reading
from onrecord.records.event import Event
from onrecord.records.span import Span

SEED = 20261125
EVENTS = 100
VERDICTS = ("type_right", "actor_right", "recipient_right", "standing_right", "all_right", "kind")
COLUMNS = ("article", "event", "trigger", "type", "standing", *VERDICTS)
Typed = tuple[str, Event]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, help="Readings as JSON Lines")
    parser.add_argument("--events", type=int, default=EVENTS, help="how many events to draw (default: %(default)s)")
    arguments = parser.parse_args()
    with arguments.readings.open(encoding="utf-8") as lines:
        readings = [parse_reading(line) for line in lines if line.strip()]
    typed = [(reading.article.id, event) for reading in readings for event in reading.events if event.event is not None]
    drawn = draw(typed, arguments.events)
    print("\t".join(COLUMNS))
    for article, event in drawn:
        print("\t".join(row_of(article, event)))
    print(f"{len(drawn)} events of {len(typed)} with a type, {arguments.events} asked for", file=sys.stderr)
    return 0


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
