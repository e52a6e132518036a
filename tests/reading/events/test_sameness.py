"""Tellings of one happening: joined where nothing that is told disagrees, kept apart where it does."""

from collections.abc import Callable
from decimal import Decimal

import msgspec
import pytest

from onrecord.reading.events import gather_circumstances, join_tellings
from onrecord.records.event import Event, EventPlace
from onrecord.records.place import Place
from onrecord.records.quantity import Quantity
from onrecord.records.reading import Reading
from onrecord.records.time_expression import TimeExpression
from tests.reading.events.conftest import Coded

TWICE = "Rebels shelled the town. Later the rebels shelled the town."


def two(code: Callable[..., Coded]) -> tuple[Event, Event]:
    first, second = code(TWICE).events
    return msgspec.structs.replace(first, same_as=None), msgspec.structs.replace(second, same_as=None)


def test_the_same_act_told_twice_is_joined(code: Callable[..., Coded]) -> None:
    joined = join_tellings(two(code))
    assert joined[1].same_as == joined[0].id


@pytest.mark.parametrize(("later", "same"), [("2022-09-21", True), ("2022-09-22", False)])
def test_two_days_are_two_happenings(later: str, same: bool, code: Callable[..., Coded]) -> None:
    first, second = two(code)
    days = [
        TimeExpression(id=i, span=first.trigger, type="DATE", value=day, start=day, end=day, precision="day")
        for i, day in (("t1", "2022-09-21"), ("t2", later))
    ]
    events = (msgspec.structs.replace(first, time="t1"), msgspec.structs.replace(second, time="t2"))
    assert (join_tellings(events, gather_circumstances(days, (), ()))[1].same_as is not None) == same


@pytest.mark.parametrize(("number", "same"), [("12", True), ("15", False)])
def test_two_numbers_of_the_same_are_two_happenings(number: str, same: bool, code: Callable[..., Coded]) -> None:
    first, second = two(code)
    counts = [
        Quantity(id=i, span=first.trigger, kind="count", value=Decimal(value), counts="killed")
        for i, value in (("q1", "12"), ("q2", number))
    ]
    events = (msgspec.structs.replace(first, quantities=("q1",)), msgspec.structs.replace(second, quantities=("q2",)))
    assert (join_tellings(events, gather_circumstances((), counts, ()))[1].same_as is not None) == same


@pytest.mark.parametrize(("code_there", "same"), [("PER", True), ("CHL", False)])
def test_two_countries_are_two_happenings(code_there: str, same: bool, code: Callable[..., Coded]) -> None:
    first, second = two(code)
    spots = [
        Place(id=i, span=first.trigger, code=country, geonameid=n, resolution=1)
        for n, (i, country) in enumerate((("p1", "PER"), ("p2", code_there)))
    ]
    events = (
        msgspec.structs.replace(first, places=(EventPlace(place="p1", role="at"),)),
        msgspec.structs.replace(second, places=(EventPlace(place="p2", role="at"),)),
    )
    assert (join_tellings(events, gather_circumstances((), (), spots))[1].same_as is not None) == same


def test_a_state_and_its_president_are_one_actor_once_resolved(read_text: Callable[..., Reading]) -> None:
    reading = read_text(
        "Russia mobilized 300,000 reservists. The mobilization was announced on Wednesday by Russian President "
        "Vladimir Putin. The mobilization by President Vladimir Putin against Ukraine began on Wednesday.",
        published="2022-09-22",
    )
    mobilized = [e for e in reading.events if e.event == "MOBILIZE"]
    assert len(mobilized) >= 2
    assert mobilized[1].same_as == mobilized[0].id


def test_one_named_man_arrested_twice_is_one_arrest(read_text: Callable[..., Reading]) -> None:
    events = read_text("Ode Marlow was arrested on Monday. Ode Marlow was arrested at his home.").events
    assert [e.same_as for e in events] == [None, "e1"]
