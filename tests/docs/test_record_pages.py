"""The pages on records name every field, and no field that is not there."""

import re
import typing
from collections.abc import Iterator

import msgspec
import pytest

from onrecord.records.capture import Capture, Failure, Given
from onrecord.records.codec import PRINTED
from onrecord.records.dropped import Dropped
from onrecord.records.event import Standing
from onrecord.records.reading import Reading, Run
from tests.docs.papers import DOCS, section


def _structs(record: type[msgspec.Struct]) -> Iterator[type[msgspec.Struct]]:
    """The struct and all that its fields hold."""
    yield record
    waiting: list[object] = list(typing.get_type_hints(record).values())
    while waiting:
        hint = waiting.pop()
        waiting += typing.get_args(hint)
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            yield from _structs(hint)


KEPT = sorted({*_structs(Reading), *_structs(Capture), Failure, Given, Run, Dropped}, key=lambda s: s.__name__)


def _named(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_0-9]+)`", text))


@pytest.mark.parametrize("record", KEPT, ids=lambda s: s.__name__)
def test_every_field_stands_on_the_page(record: type[msgspec.Struct]) -> None:
    named = _named((DOCS / "records.md").read_text("utf-8")) | set(Reading.__struct_encode_fields__)
    assert set(record.__struct_encode_fields__) <= named


def test_the_contract_names_every_key_of_a_reading_and_every_field_in_it() -> None:
    table = section(DOCS / "reading.md", "What is in it")
    assert set(Reading.__struct_encode_fields__) <= _named(table)
    outside = {"Span", "Reading"}  # a section of its own; the table's first column
    for struct in _structs(Reading):
        if struct.__name__ not in outside:
            missing = set(struct.__struct_encode_fields__) - _named(table)
            assert not missing, f"docs/reading.md: {struct.__name__} lacks {sorted(missing)}"


def test_the_contract_names_no_field_that_is_not_there() -> None:
    real = {field for struct in _structs(Reading) for field in struct.__struct_encode_fields__}
    table = section(DOCS / "reading.md", "What is in it")
    assert _named(table) - real == set()


def test_standings_are_told_in_their_order() -> None:
    told = re.findall(r"^\| ([a-z_]+) \|", section(DOCS / "reading.md", "Standing"), re.MULTILINE)
    assert [word for word in told if word != "standing"] == list(typing.get_args(Standing))


def test_schemas_that_are_printed_are_named() -> None:
    told = (DOCS / "records.md").read_text("utf-8")
    assert all(f"`{name}`" in told for name in PRINTED)
