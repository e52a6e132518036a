"""Streams: bytes with a look ahead, unpacked and turned to UTF-8 on the way, never held whole.

In: something with `read`. Out: `ByteStream`. What goes wrong on the way does not raise: the stream ends early and says
so in `trouble`, so that what was read before is not lost.
"""

import codecs
import zlib
from collections.abc import Callable
from typing import BinaryIO, NamedTuple

from onrecord.capturing.limits import Limits

BLOCK = 65_536
GZIP_MAGIC = b"\x1f\x8b"


class Trouble(NamedTuple):
    """Why a stream ended early: a stable code and one sentence."""

    code: str
    message: str


class ByteStream:
    """Reads with a look ahead. `read_block` gives at most so many bytes, and b"" only at the end."""

    def __init__(
        self, read_block: Callable[[int], bytes], trouble: Callable[[], Trouble | None] = lambda: None
    ) -> None:
        self._read_block = read_block
        self._trouble = trouble
        self._held = bytearray()
        self._at = 0
        self._ended = False

    @property
    def trouble(self) -> Trouble | None:
        """Why it ended early, once it has."""
        return self._trouble()

    def _fill(self, size: int) -> None:
        if self._at > BLOCK:
            del self._held[: self._at]
            self._at = 0
        while not self._ended and len(self._held) - self._at < size:
            block = self._read_block(max(BLOCK, size - (len(self._held) - self._at)))
            self._ended = not block
            self._held += block

    def peek(self, size: int) -> bytes:
        """The next `size` bytes (fewer at the end) without passing them."""
        self._fill(size)
        return bytes(self._held[self._at : self._at + size])

    def read(self, size: int) -> bytes:
        """The next `size` bytes; fewer only at the end."""
        self._fill(size)
        taken = bytes(self._held[self._at : self._at + size])
        self._at += len(taken)
        return taken

    def readline(self, limit: int) -> bytes:
        """Up to and including the next line feed, or `limit` bytes, or the end."""
        searched = 0
        while True:
            end = self._held.find(b"\n", self._at + searched, self._at + limit)
            held = len(self._held) - self._at
            if end >= 0 or held >= limit or self._ended:
                return self.read(end + 1 - self._at if end >= 0 else min(held, limit))
            searched = held
            self._fill(held + 1)


def stream_file(file: BinaryIO) -> ByteStream:
    """The bytes of a file as far as it can be read: a bad disk, or a network folder that went away, ends it early."""
    trouble: Trouble | None = None

    def read_block(size: int) -> bytes:
        nonlocal trouble
        try:
            return file.read(size)
        except OSError as wrong:
            said = (wrong.strerror or str(wrong)).lower()
            trouble = Trouble("not_readable", f"the file cannot be read to its end ({said})")
            return b""

    return ByteStream(read_block, lambda: trouble)


class _Unpacker:
    """Gzip, any number of members, at most `expansion_ratio` bytes for one. zlib's output is taken in pieces."""

    def __init__(self, packed: ByteStream, limits: Limits, window: int = 16 + zlib.MAX_WBITS) -> None:
        self._packed = packed
        self._limits = limits
        self._member = zlib.decompressobj(window)
        self._waiting = b""
        self._in = self._out = 0
        self.trouble: Trouble | None = None

    def read_block(self, size: int) -> bytes:
        while self.trouble is None:
            if self._member.eof and not self._next_member():
                return b""
            if not self._waiting:
                self._waiting = self._packed.read(BLOCK)
                self._in += len(self._waiting)
                if not self._waiting:
                    self.trouble = Trouble("truncated", "the packed stream ends before its end mark")
                    return self._member.flush()
            try:
                unpacked = self._member.decompress(self._waiting, size)
            except zlib.error as wrong:
                self.trouble = Trouble("damaged", f"the packed stream is damaged ({wrong})")
                return b""
            self._waiting = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            self._out += len(unpacked)
            if self._out > self._limits.expansion_floor and self._out > self._limits.expansion_ratio * self._in:
                self.trouble = Trouble(
                    "expands_too_much",
                    f"the packed stream gives more than {self._limits.expansion_ratio} bytes for each of its own",
                )
            if unpacked:
                return unpacked
        return b""

    def _next_member(self) -> bool:
        """Go on to the next member; zero bytes between members are padding."""
        rest = self._waiting.lstrip(b"\0")
        while not rest and (more := self._packed.read(BLOCK)):
            self._in += len(more)
            rest = more.lstrip(b"\0")
        if len(rest) == 1:
            rest += self._packed.read(1)
        if not rest:
            return False
        if not rest.startswith(GZIP_MAGIC):
            self.trouble = Trouble("damaged", "something that is not gzip follows the gzip stream")
            return False
        self._member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        self._waiting = rest
        return True


def unpack_stream(packed: ByteStream, limits: Limits) -> ByteStream:
    """What the gzip stream holds. Its trouble is the innermost one: a broken wrapper ends the stream inside it too."""
    unpacker = _Unpacker(packed, limits)
    return ByteStream(unpacker.read_block, lambda: packed.trouble or unpacker.trouble)


def inflate_stream(packed: ByteStream, limits: Limits) -> ByteStream:
    """What an answer packed with "deflate" holds: zlib's format, or the bare one that some servers send."""
    first = packed.peek(2)
    is_zlib = len(first) == 2 and first[0] & 0x0F == 8 and (first[0] * 256 + first[1]) % 31 == 0
    unpacker = _Unpacker(packed, limits, zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)
    return ByteStream(unpacker.read_block, lambda: packed.trouble or unpacker.trouble)


def recode_stream(stream: ByteStream, encoding: str) -> ByteStream:
    """The stream as UTF-8. What does not decode becomes U+FFFD."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read_block(size: int) -> bytes:
        while block := stream.read(size):
            if text := decoder.decode(block):
                return text.encode("utf-8", "replace")
        return decoder.decode(b"", final=True).encode("utf-8", "replace")

    ended = False

    def read_once(size: int) -> bytes:
        nonlocal ended
        if ended:
            return b""
        block = read_block(size)
        ended = not block
        return block

    return ByteStream(read_once, lambda: stream.trouble)
