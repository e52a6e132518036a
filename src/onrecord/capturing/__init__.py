"""Capturing: bytes in, Captures out. Files, folders and standard input, told apart by what they hold.

In: names. Out: `Capture` for what was got, `Failure` for what was not, in the order of the input and one at a time:
archives and JSON Lines of any size are read as a stream. No address is ever opened here.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from onrecord.capturing.feeds import capture_feed
from onrecord.capturing.html import capture_html
from onrecord.capturing.jsonl import capture_json
from onrecord.capturing.kinds import HEAD, KindName, tell_kind
from onrecord.capturing.limits import DEFAULT_LIMITS, Limits
from onrecord.capturing.origin import Origin
from onrecord.capturing.places import find_files, is_address, open_file, show_name
from onrecord.capturing.streams import ByteStream, recode_stream, stream_file, unpack_stream
from onrecord.capturing.text import capture_text
from onrecord.capturing.warc import capture_warc
from onrecord.records.capture import Capture, Failure, Given

__all__ = ["DEFAULT_LIMITS", "READERS", "Limits", "capture_inputs", "capture_stream"]

Reader = Callable[[ByteStream, Origin], Iterator[Capture | Failure]]

READERS: dict[KindName, Reader] = {
    "text": capture_text,
    "html": capture_html,
    "json": capture_json,
    "feed": capture_feed,
    "warc": capture_warc,
}
"""One reader a kind. A new kind is a module here, a line here, and its sign in kinds.py."""

_RECODED: tuple[KindName, ...] = ("json",)
"""Kinds whose parts are cut out of the stream, so that UTF-16 is turned to UTF-8 first; others keep their bytes."""


def capture_inputs(
    inputs: Iterable[str],
    given: Given | None = None,
    limits: Limits = DEFAULT_LIMITS,
    stdin: BinaryIO | None = None,
) -> Iterator[Capture | Failure]:
    """Everything that the inputs hold: each is a file, a folder (its files in sorted order) or "-".

    `given` is what the person tells of inputs that do not tell it themselves. Nothing raises: what cannot be read is
    a Failure with a stable code, one sentence and what to do.
    """
    given = given or Given()
    for name in inputs:
        if name == "-":
            yield from _capture_stdin(Origin("standard input", "stdin", given, limits), stdin)
        elif is_address(name):
            yield Origin(show_name(name), "file", given, limits).make_failure(
                "address_refused",
                "It is an address, and addresses are not fetched.",
                "Save the page to a file and give the file; name its address with --url.",
            )
        else:
            yield from _capture_path(name, given, limits)


def _capture_stdin(origin: Origin, stdin: BinaryIO | None) -> Iterator[Capture | Failure]:
    if stdin is None:
        yield origin.make_failure("no_stdin", "There is no standard input to read.")
    else:
        yield from capture_stream(stream_file(stdin), origin)


def _capture_path(name: str, given: Given, limits: Limits) -> Iterator[Capture | Failure]:
    for found in find_files(name, limits.folder_depth):
        if isinstance(found, Failure):
            yield found
            continue
        origin = Origin(show_name(found), "file", given, limits)
        opened = open_file(found, origin)
        if isinstance(opened, Failure):
            yield opened
            continue
        with opened:
            yield from capture_stream(stream_file(opened), origin)


def capture_stream(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    """What one stream of bytes holds, unpacked as often as the limits allow."""
    kind = tell_kind(stream.peek(HEAD))
    layers = 0
    while kind.name == "gzip":
        if layers == origin.limits.gzip_layers:
            message = f"It is gzip in gzip, more than {layers} deep."
            yield origin.make_failure("packed_too_deep", message, "Unpack it and give what it holds.")
            return
        stream = unpack_stream(stream, origin.limits)
        kind = tell_kind(stream.peek(HEAD))
        layers += 1
    if kind.name == "empty":
        if stream.trouble is not None:
            yield origin.make_failure(stream.trouble.code, f"Nothing can be read: {stream.trouble.message}.")
        else:
            yield origin.make_failure("empty", "It is empty: not a single byte.")
    elif kind.name == "unread":
        hint = "onrecord reads plain text, HTML, JSON Lines, RSS, Atom, JSON Feed, WARC and ARC."
        yield origin.make_failure("kind_not_read", f"It is {kind.words}.", hint)
    else:
        if kind.encoding and kind.name in _RECODED:
            stream = recode_stream(stream, kind.encoding)
        yield from READERS[kind.name](stream, origin)
