"""HTML: the whole input is one page.

In: a stream. Out: one Capture, or the Failure that says why not.
"""

from collections.abc import Iterator

from onrecord.capturing.origin import Origin, note_trouble, read_document
from onrecord.capturing.streams import ByteStream
from onrecord.records.capture import Capture, Failure


def capture_html(stream: ByteStream, origin: Origin) -> Iterator[Capture | Failure]:
    """The bytes as they are; nothing in the page is run, rendered or loaded, here or later."""
    body = read_document(stream, origin)
    if isinstance(body, Failure):
        yield body
    else:
        yield origin.make_capture(body, "html", notes=note_trouble(stream.trouble))
