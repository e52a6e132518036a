"""`python -m evaluation.draw_event_places READINGS [--events 150]`: draw events with a place, for somebody to judge.

In: Readings as JSON Lines, what `onrecord read ../shared/gold/incidents/newscluster_dev.jsonl` prints. Out, on standard
output: tab-separated rows without a word of the articles' text, one row a place of a drawn event: article id, event
id, trigger, place (each `start-end`, code points, half-open), the role given, the point given (`lat,lon`, or `-` where
the place is unresolved), and four empty cells for the verdicts. An event can be drawn when it has a PLOVER type, at
least one place, and its trigger in the body: not in a headline, whether that stands beside the text or opens it. Where
fewer events qualify than are asked for, all are printed, and standard error says so.
"""

import argparse
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.records.codec import parse_reading
from onrecord.records.event import Event
from onrecord.records.place import Place
from onrecord.records.reading import Reading
from onrecord.records.span import Span

SEED = 20261124
EVENTS = 150
VERDICTS = ("place_right", "role_right", "resolved_right", "kind")
COLUMNS = ("article", "event", "trigger", "place", "role", "point", *VERDICTS)
Placed = tuple[Reading, Event]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, help="Readings as JSON Lines")
    parser.add_argument("--events", type=int, default=EVENTS, help="how many events to draw (default: %(default)s)")
    arguments = parser.parse_args()
    with arguments.readings.open(encoding="utf-8") as lines:
        placed = list(list_placed_events(parse_reading(line) for line in lines if line.strip()))
    print("\t".join(COLUMNS))
    drawn = draw(placed, arguments.events)
    for reading, event in drawn:
        for row in rows_of(reading, event):
            print("\t".join(row))
    print(f"{len(drawn)} events of {len(placed)} with a place, {arguments.events} asked for", file=sys.stderr)
    return 0


def list_placed_events(readings: Iterable[Reading]) -> Iterator[Placed]:
    """The events of PLOVER types that have a place and stand in the body, in the order of the Readings."""
    for reading in readings:
        for event in reading.events:
            if event.event is not None and event.places and in_body(event.trigger, reading.article.headline_span):
                yield reading, event


def in_body(trigger: Span, headline: Span | None) -> bool:
    """Whether a trigger stands in the text and outside its headline."""
    if trigger.of != "text":
        return False
    return headline is None or headline.of != "text" or not headline.start <= trigger.start < headline.end


def draw(placed: list[Placed], wanted: int) -> list[Placed]:
    """`wanted` of the events (all where there are fewer), drawn with a fixed seed, in the order of the Readings."""
    chosen = random.Random(SEED).sample(range(len(placed)), min(wanted, len(placed)))
    return [placed[index] for index in sorted(chosen)]


def rows_of(reading: Reading, event: Event) -> Iterator[tuple[str, ...]]:
    """One row a place of the event, its verdicts still empty."""
    places = {place.id: place for place in reading.places}
    for told in event.places:
        place = places[told.place]
        cells = (offsets(event.trigger), offsets(place.span), told.role, point_of(place))
        yield (reading.article.id, event.id, *cells, *("" for _ in VERDICTS))


def offsets(span: Span) -> str:
    return f"{span.start}-{span.end}"


def point_of(place: Place) -> str:
    return "-" if place.lat is None or place.lon is None else f"{place.lat:.3f},{place.lon:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
