"""Records to JSON Lines and back, and the schema that `onrecord schema` prints."""

import json

import jsonschema
import msgspec
import pytest

from onrecord.records.codec import PRINTED, encode_record, format_schema, parse_reading
from onrecord.records.reading import Reading

CONTRACT = {
    "article", "entities", "mentions", "places", "times", "quantities",
    "attributions", "disclaimers", "events", "findings", "notes",
}  # fmt: skip


def _reading(read_text) -> Reading:  # type: ignore[no-untyped-def]
    return read_text(
        "“We will answer,” the minister said on Wednesday. Police arrested 40 protesters in Minsk, 3.5% of them.",
        published="2022-09-21",
    )


def test_every_key_is_always_there(read_text) -> None:  # type: ignore[no-untyped-def]
    printed = json.loads(encode_record(_reading(read_text)))
    assert set(printed) >= CONTRACT
    for event in printed["events"]:
        assert set(event) >= {"actor_reason", "time_reason", "standing", "said_in", "same_as"}
    assert printed["article"]["byline"] is None


def test_numbers_told_by_the_text_are_strings_and_spans_have_of(read_text) -> None:  # type: ignore[no-untyped-def]
    printed = json.loads(encode_record(_reading(read_text)))
    values = [q["value"] for q in printed["quantities"]]
    assert "40" in values
    assert all(q["span"]["of"] == "text" for q in printed["quantities"])


def test_schema_accepts_what_is_printed_and_refuses_what_is_not(read_text) -> None:  # type: ignore[no-untyped-def]
    schema = json.loads(format_schema("reading"))
    validator = jsonschema.Draft202012Validator(schema)
    printed = json.loads(encode_record(_reading(read_text)))
    validator.validate(printed)
    printed["events"] = "none"
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(printed)


@pytest.mark.parametrize("name", PRINTED)
def test_each_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(format_schema(name)))


def test_unknown_fields_of_our_own_records_are_refused(read_text) -> None:  # type: ignore[no-untyped-def]
    printed = json.loads(encode_record(_reading(read_text)))
    printed["surprise"] = 1
    with pytest.raises(msgspec.ValidationError, match="surprise"):
        parse_reading(json.dumps(printed))
