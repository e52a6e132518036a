"""The bridge between CAMEO and PLOVER, both ways, and where a way there and back ends elsewhere."""

import pytest

from onrecord.ontologies.cameo import CameoBridge, cameo_of, plover_of
from onrecord.ontologies.plover import EVENT_TYPES, Plover
from onrecord.pipelines.tools import load_cameo, load_plover
from onrecord.records.event import EventType

ENDS_ELSEWHERE = {("SANCTION", "convict"), ("RETREAT", "resign")}
"""CAMEO has no code of their own: a verdict is disapproval there, a resignation a concession."""


@pytest.fixture(scope="module")
def plover() -> Plover:
    return load_plover()


@pytest.fixture(scope="module")
def bridge() -> CameoBridge:
    return load_cameo()


def test_there_are_20_roots_and_two_were_dropped(bridge: CameoBridge) -> None:
    assert sorted(bridge.roots) == [f"{n:02}" for n in range(1, 21)]
    assert [code for code, root in bridge.roots.items() if not root.events] == ["01", "02"]
    assert bridge.roots["08"].events == ("CONCEDE", "RETREAT")


def test_every_reading_uses_names_of_plover_2(bridge: CameoBridge, plover: Plover) -> None:
    assert len(bridge.to_plover) == 256
    for code, reading in bridge.to_plover.items():
        assert code[:2] in bridge.roots, code
        assert reading.mode is None or (reading.event, reading.mode) in plover.modes, code
        assert set(reading.context) <= set(plover.contexts), code


@pytest.mark.parametrize(
    ("code", "event", "mode"),
    [
        ("042", "CONSULT", "visit"),
        ("0841", "RETREAT", "release"),
        ("0813", "RETREAT", None),
        ("0811", "CONCEDE", None),
        ("1712", "ASSAULT", "destroy"),
        ("175", "ASSAULT", None),
        ("191", "COERCE", "restrict"),
        ("192", "COERCE", "seize"),
        ("163", "COERCE", "restrict"),
        ("186", "ASSAULT", "targeted"),
        ("195", "ASSAULT", "aerial"),
        ("2042", "ASSAULT", "unconventional"),
        ("1663", "SANCTION", "expel"),
        ("0439", "CONSULT", "visit"),
        ("19", "ASSAULT", None),
    ],
)
def test_cameo_to_plover(bridge: CameoBridge, code: str, event: EventType, mode: str | None) -> None:
    reading = plover_of(bridge, code)
    assert reading is not None
    assert (reading.event, reading.mode) == (event, mode)


@pytest.mark.parametrize("code", ["01", "010", "02", "021", "99", "", "x"])
def test_what_plover_dropped_or_nobody_knows_is_none(bridge: CameoBridge, code: str) -> None:
    assert plover_of(bridge, code) is None


def test_the_way_back_knows_every_type_and_mode(bridge: CameoBridge, plover: Plover) -> None:
    for event in EVENT_TYPES:
        assert cameo_of(bridge, event)
    for event, mode in plover.modes:
        assert (event, mode) in bridge.to_cameo, (event, mode)


def test_there_and_back_keeps_the_type_except_where_said(bridge: CameoBridge, plover: Plover) -> None:
    for event, mode in [*((e, None) for e in EVENT_TYPES), *plover.modes]:
        reading = plover_of(bridge, cameo_of(bridge, event, mode))
        if (event, mode) in ENDS_ELSEWHERE:
            assert reading is not None and reading.event != event
        else:
            assert reading is not None and reading.event == event, (event, mode)
