"""JSON Lines: one row an article. Also one JSON object, an array of objects, or objects one after the other.

In: a stream of UTF-8. Out: one Capture a row (its bytes as they came), one Failure a bad row. `parse_row` turns a
row's bytes into a `Row`; extracting uses it too, so that a row is refused here and never there.
Keys: ours and those of NGEC (https://github.com/ahalterman/NGEC): `id`, `text` or `event_text`, `headline` or `title`,
`published`, `date` or `pub_date`, `url`, `outlet`, `publisher` or `source`, `language`. Others are not read.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.capturing.origin import Origin, fail_for
from onrecord.capturing.streams import BLOCK, ByteStream
from onrecord.records.capture import Capture, Failure

KEYS: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "text": ("text", "event_text"),
    "headline": ("headline", "title"),
    "published": ("published", "pub_date", "date"),
    "url": ("url",),
    "outlet": ("outlet", "publisher", "source"),
    "language": ("language",),
}
_HINT = 'A row needs a string in `text` (or `event_text`), as in {"id": "1", "text": "..."}.'

_BETWEEN = re.compile(r"[\s,\[\]]*")


class BadRow(Exception):
    """A row that gives no article: a stable code and one sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Row:
    """A row's values. `ignored` names the keys whose value is no string and so was not taken."""

    text: str
    id: str | None = None
    headline: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    ignored: tuple[str, ...] = ()


def parse_row(line: bytes) -> Row:
    """The row that these bytes hold. Raises BadRow. Tabs and line ends inside strings are forgiven."""
    try:
        value = json.loads(line.decode("utf-8"), strict=False)
    except UnicodeDecodeError as wrong:
        raise BadRow("not_utf8", f"It is not UTF-8 (byte {wrong.start + 1}).") from None
    except (ValueError, RecursionError) as wrong:
        raise BadRow("bad_json", f"It is not JSON: {_say(wrong)}.") from None
    if not isinstance(value, dict):
        raise BadRow("not_an_object", f"It is {_name(value)} and not an object.")
    return _take_row(value)


def _say(wrong: Exception) -> str:
    if isinstance(wrong, json.JSONDecodeError):
        return f"{wrong.msg[:1].lower()}{wrong.msg[1:]} at character {wrong.pos + 1}"
    return "it is nested too deep" if isinstance(wrong, RecursionError) else str(wrong)


def _name(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "an array"}
    return names.get(type(value), "null" if value is None else "an object")


def _take_row(value: dict[str, object]) -> Row:
    taken: dict[str, str] = {}
    ignored: list[str] = []
    for field, keys in KEYS.items():
        for key in keys:
            found = value.get(key)
            if field != "text" and isinstance(found, int) and not isinstance(found, bool):
                found = str(found)
            if isinstance(found, str):
                if not _is_whole(found):
                    raise BadRow("lone_surrogate", f"`{key}` holds half of a surrogate pair, which is no character.")
                if found or field == "text":
                    taken[field] = found
                    break
            elif found is not None:
                if field == "text":
                    raise BadRow("text_is_no_string", f"`{key}` is {_name(found)} and not a string.")
                ignored.append(key)
    if "text" not in taken:
        raise BadRow("no_text", "It has no `text`.")
    return Row(**taken, ignored=tuple(ignored))


def _is_whole(text: str) -> bool:
    """Whether the text is made of characters alone: JSON can spell half a surrogate pair, which no UTF-8 can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def capture_json(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    """Lines when the first line is a whole object; else values one after the other, in an array or not."""
    if stream.peek(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8:
        stream.read(len(codecs.BOM_UTF8))
    rows = _capture_lines if _first_line_is_row(stream, origin.limits.document_bytes) else _capture_values
    made = 0
    for capture in rows(stream, origin):
        made += 1
        yield capture
    if stream.trouble is not None:
        yield fail_for(origin, stream.trouble, f"; {made:,} rows were read before")
    elif not made:
        yield origin.make_failure("no_rows", "It is JSON without a single row.", _HINT)


def _first_line_is_row(stream: ByteStream, limit: int) -> bool:
    """Looked at in growing steps: most first lines are short."""
    size = BLOCK
    while True:
        head = stream.peek(size).lstrip()
        line, end, _ = head.partition(b"\n")
        if end or len(head) < size - BLOCK or size > limit:
            return line.startswith(b"{") and line.rstrip().endswith(b"}")
        if len(stream.peek(size + 1)) <= size:
            return line.startswith(b"{") and line.rstrip().endswith(b"}")
        size *= 4


def _capture_lines(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    number = 0
    while line := stream.readline(origin.limits.document_bytes):
        number += 1
        if not line.endswith(b"\n") and len(line) >= origin.limits.document_bytes:
            while line and not line.endswith(b"\n"):
                line = stream.readline(BLOCK)
            message = f"The row is longer than {origin.limits.document_bytes:,} bytes."
            yield origin.within(f"line {number}").make_failure("too_large", message, "Leave out what is not its text.")
        elif line.strip():
            yield _capture_row(line.strip(b" \t\r\n"), origin.within(f"line {number}", "jsonl"))


def _capture_row(line: bytes, origin: Origin) -> Capture | Failure:
    try:
        parse_row(line)
    except BadRow as wrong:
        return origin.make_failure(wrong.code, wrong.message, _HINT)
    return origin.make_capture(line, "jsonl")


def _capture_values(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    """Objects in an array, or one after the other, over any number of lines; only one is held at a time."""
    decoder = json.JSONDecoder(strict=False)
    recoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    held, at, number, ended = "", 0, 0, False
    while True:
        at = _BETWEEN.match(held, at).end()  # type: ignore[union-attr] # matches the empty string too
        try:
            _, end = decoder.raw_decode(held, at)
        except (ValueError, RecursionError) as wrong:
            left = len(held) - at
            if ended or left > origin.limits.document_bytes or isinstance(wrong, RecursionError):
                if left:
                    said = wrong.msg if isinstance(wrong, json.JSONDecodeError) else "it is nested too deep"
                    message = f"It is not JSON ({said[:1].lower()}{said[1:]}), so that the rest was not read."
                    yield origin.within(f"row {number + 1}").make_failure("bad_json", message, _HINT)
                return
            block = stream.read(max(BLOCK, left))
            ended = not block
            held, at = held[at:] + recoder.decode(block, final=ended), 0
            continue
        number += 1
        body = held[at:end].encode("utf-8", "surrogateescape")
        at = end
        yield _capture_row(body, origin.within(f"row {number}", "jsonl"))
