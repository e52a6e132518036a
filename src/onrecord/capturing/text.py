"""Plain text: the whole input is one article's text.

In: a stream. Out: one Capture, or the Failure that says why not.
"""

from collections.abc import Iterator

from onrecord.capturing.origin import Origin, note_trouble, read_document
from onrecord.capturing.streams import ByteStream
from onrecord.records.capture import Capture, Failure


def capture_text(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    """The bytes as they are; the text is decoded when the article is extracted."""
    body = read_document(stream, origin)
    if isinstance(body, Failure):
        yield body
    else:
        yield origin.make_capture(body, "text", notes=note_trouble(stream.trouble))
