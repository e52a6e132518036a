"""Origin: where a reader stands, and the captures and failures that it makes from there.

In: the input's name, way and what was given beside it. Out: `Capture`, `Failure`.
"""

import hashlib
from dataclasses import dataclass, replace

from onrecord.capturing.limits import Limits
from onrecord.capturing.streams import ByteStream, Trouble
from onrecord.records.capture import Capture, Content, Failure, Given, Via
from onrecord.records.note import Note


@dataclass(frozen=True, slots=True)
class Origin:
    """`where` names the input for people; it never enters a Reading."""

    where: str
    via: Via
    given: Given
    limits: Limits

    def within(self, place: str, via: Via | None = None) -> "Origin":
        """A place inside a container: a line, an entry, a record."""
        return replace(self, where=f"{self.where}, {place}", via=via or self.via)

    def make_capture(
        self,
        body: bytes,
        content: Content,
        part: int | None = None,
        notes: tuple[Note, ...] = (),
        sha256: str | None = None,
    ) -> Capture:
        """The bytes, with their digest; `sha256` where it is known already."""
        return Capture(
            body=body,
            sha256=sha256 or digest_body(body),
            via=self.via,
            content=content,
            where=self.where,
            part=part,
            given=self.given,
            notes=notes,
        )

    def make_failure(self, code: str, message: str, hint: str | None = None) -> Failure:
        """An input, or a part of it, that gives no article."""
        return Failure(where=self.where, code=code, message=message, hint=hint)


def digest_body(body: bytes) -> str:
    """SHA-256, in hex."""
    return hashlib.sha256(body).hexdigest()


HINTS = {
    "truncated": "Get the file again, or go on with what was read.",
    "damaged": "Get the file again, or go on with what was read.",
    "expands_too_much": "If you trust this file, unpack it and give what it holds, or raise the limit expansion_ratio.",
}


def fail_for(origin: Origin, trouble: Trouble, after: str = "") -> Failure:
    """The Failure for a stream that ended early; `after` says what was read before that."""
    message = trouble.message[:1].upper() + trouble.message[1:]
    return origin.make_failure(trouble.code, f"{message}{after}.", HINTS.get(trouble.code))


def note_trouble(trouble: Trouble | None) -> tuple[Note, ...]:
    """The Note for a document that ended early but was kept."""
    if trouble is None:
        return ()
    message = f"The end is missing: {trouble.message}."
    return (Note(stage="capturing", code=trouble.code, message=message),)


def read_document(stream: ByteStream, origin: Origin) -> bytes | Failure:
    """All bytes of one document; a Failure if there are more than `document_bytes`, or it unpacks without end."""
    body = stream.read(origin.limits.document_bytes + 1)
    if stream.trouble is not None and stream.trouble.code == "expands_too_much":
        return fail_for(origin, stream.trouble)
    if len(body) > origin.limits.document_bytes:
        return origin.make_failure(
            "too_large",
            f"It is larger than {origin.limits.document_bytes:,} bytes, the most that is read as one document.",
            "Give it in parts, as JSON Lines for example, or raise the limit document_bytes.",
        )
    return body
