"""Records to JSON Lines and back, and their JSON Schema (draft 2020-12).

In and out: records and bytes. Raises `msgspec.ValidationError` for a line that is not the record it should be.
"""

import json
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.records.article import Article
from onrecord.records.capture import Capture, Failure
from onrecord.records.dropped import Dropped
from onrecord.records.event import Event
from onrecord.records.reading import Reading

PRINTED: dict[str, type[msgspec.Struct]] = {
    "reading": Reading,
    "article": Article,
    "event": Event,
    "capture": Capture,
    "failure": Failure,
    "dropped": Dropped,
}
"""The records whose schema `onrecord schema NAME` prints."""

_encoder = msgspec.json.Encoder(decimal_format="string")
_reading_decoder = msgspec.json.Decoder(Reading)


def encode_record(record: msgspec.Struct) -> bytes:
    """One record as one line of JSON, without the line's end."""
    return _encoder.encode(record)


def encode_lines(records: Iterable[msgspec.Struct]) -> Iterator[bytes]:
    """JSON Lines, each with its line's end."""
    for record in records:
        yield _encoder.encode(record) + b"\n"


def parse_reading(line: bytes | str) -> Reading:
    """A Reading from its line; raises msgspec.ValidationError naming the field that is wrong."""
    return _reading_decoder.decode(line)


def format_schema(name: str) -> str:
    """The JSON Schema of a printed record; raises KeyError for a name not in `PRINTED`."""
    schema = msgspec.json.schema(PRINTED[name])
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2)
