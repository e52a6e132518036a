"""Times, Quantities and Places of a Reading to whether two events may be one happening: what they tell must agree.

Two tellings of one happening may leave things out, but they do not give two dates, two numbers or two places.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from onrecord.records.event import Event
from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.time_expression import TimeExpression

BELOW_COUNTRY = 2
"""PLOVER's resolution of a place from which on two different places are two places, not one inside the other."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a Reading's events point to, by id."""

    times: dict[str, TimeExpression] = field(default_factory=dict)
    quantities: dict[str, Quantity] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)

    def disagree(self, earlier: Event, event: Event) -> bool:
        """Whether the two tell different days, different numbers of the same, or different places."""
        return self._times(earlier, event) or self._numbers(earlier, event) or self._spots(earlier, event)

    def _times(self, earlier: Event, event: Event) -> bool:
        left, right = self.times.get(earlier.time or ""), self.times.get(event.time or "")
        if left is None or right is None or left.start is None or right.start is None:
            return False
        return (left.end or left.start)[:10] < right.start[:10] or (right.end or right.start)[:10] < left.start[:10]

    def _numbers(self, earlier: Event, event: Event) -> bool:
        left, right = self._counted(earlier), self._counted(event)
        return any(counts in right and not left[counts] & right[counts] for counts in left)

    def _counted(self, event: Event) -> dict[str, set[Decimal]]:
        counted: dict[str, set[Decimal]] = {}
        named = (p.number for p in (*event.actor, *event.recipient))
        for quantity in (self.quantities.get(i) for i in (*event.quantities, *named) if i):
            if quantity is not None and quantity.kind == "count" and quantity.value is not None:
                counted.setdefault(str(quantity.counts), set()).add(quantity.value)
        return counted

    def _spots(self, earlier: Event, event: Event) -> bool:
        left, right = self._at(earlier), self._at(event)
        if not left or not right:
            return False
        if {p.code for p in left}.isdisjoint(p.code for p in right):
            return True
        exact = all((p.resolution or 0) > BELOW_COUNTRY for p in (*left, *right))
        return exact and {p.geonameid for p in left}.isdisjoint(p.geonameid for p in right)

    def _at(self, event: Event) -> list[Place]:
        at = (self.places.get(p.place) for p in event.places if p.role == "at")
        return [p for p in at if p is not None and p.geonameid is not None]


def gather_circumstances(
    times: Iterable[TimeExpression], quantities: Iterable[Quantity], places: Iterable[Place]
) -> Circumstances:
    """The circumstances of a Reading's events."""
    return Circumstances({t.id: t for t in times}, {q.id: q for q in quantities}, {p.id: p for p in places})
