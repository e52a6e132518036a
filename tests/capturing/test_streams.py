"""Streams look ahead, unpack with limits, and say why they ended."""

import gzip
import io
import zlib

import pytest

from onrecord.capturing.limits import Limits
from onrecord.capturing.streams import ByteStream, inflate_stream, recode_stream, stream_file, unpack_stream


def stream_of(body: bytes) -> ByteStream:
    return ByteStream(io.BytesIO(body).read)


def read_all(stream: ByteStream) -> bytes:
    pieces = []
    while block := stream.read(1000):
        pieces.append(block)
    return b"".join(pieces)


def test_peek_does_not_pass() -> None:
    stream = stream_of(b"abcdef")
    assert stream.peek(3) == b"abc"
    assert stream.read(2) == b"ab"
    assert stream.peek(10) == b"cdef"
    assert stream.read(10) == b"cdef"
    assert stream.read(10) == b""


def test_lines_and_their_limit() -> None:
    stream = stream_of(b"one\ntwo two two\nthree")
    assert stream.readline(100) == b"one\n"
    assert stream.readline(5) == b"two t"
    assert stream.readline(100) == b"wo two\n"
    assert stream.readline(100) == b"three"
    assert stream.readline(100) == b""


def test_reader_that_gives_little_at_a_time() -> None:
    source = io.BytesIO(b"one\ntwo\n")
    stream = ByteStream(lambda size: source.read(1))  # as a pipe may
    assert stream.readline(100) == b"one\n"
    assert stream.peek(4) == b"two\n"


def test_unpacks_members_and_padding() -> None:
    body = gzip.compress(b"one ") + b"\0\0" + gzip.compress(b"two")
    stream = unpack_stream(stream_of(body), Limits())
    assert read_all(stream) == b"one two"
    assert stream.trouble is None


@pytest.mark.parametrize("cut", [1, 4, 8, 20])
def test_cut_gzip_is_told(cut: int) -> None:
    body = gzip.compress(b"a sentence that is long enough to be cut anywhere" * 3)
    stream = unpack_stream(stream_of(body[:-cut]), Limits())
    read_all(stream)
    assert stream.trouble is not None
    assert stream.trouble.code == "truncated"


def test_rubbish_after_gzip_is_told() -> None:
    stream = unpack_stream(stream_of(gzip.compress(b"text") + b"rubbish"), Limits())
    assert read_all(stream) == b"text"
    assert stream.trouble is not None
    assert stream.trouble.code == "damaged"


def test_damaged_gzip_gives_what_came_before() -> None:
    packed = bytearray(gzip.compress(bytes(range(256)) * 2000, compresslevel=0))
    packed[300_000:300_010] = b"\xff" * 10
    stream = unpack_stream(stream_of(bytes(packed)), Limits())
    assert len(read_all(stream)) > 100_000
    assert stream.trouble is not None


def test_bomb_stops_early() -> None:
    limits = Limits(expansion_ratio=50, expansion_floor=100_000)
    stream = unpack_stream(stream_of(gzip.compress(b"a" * 20_000_000)), limits)
    read = len(read_all(stream))
    assert stream.trouble is not None
    assert stream.trouble.code == "expands_too_much"
    assert read < 4_000_000


def test_deflate_in_both_forms() -> None:
    raw = zlib.compressobj(wbits=-15)
    bare = raw.compress(b"text") + raw.flush()
    for packed in (zlib.compress(b"text"), bare):
        assert read_all(inflate_stream(stream_of(packed), Limits())) == b"text"


def test_recodes() -> None:
    assert read_all(recode_stream(stream_of("Київ, 21".encode("utf-16")), "utf-16")).decode() == "Київ, 21"


class BadDisk(io.BytesIO):
    """Gives its first bytes, then what a disk with a bad sector gives."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise OSError(5, "Input/output error")
        return super().read(5)


def test_a_file_that_cannot_be_read_to_its_end_says_so() -> None:
    stream = stream_file(BadDisk(b"Words and more words"))
    assert read_all(stream) == b"Words"
    assert stream.trouble is not None and stream.trouble.code == "not_readable"
    assert "input/output error" in stream.trouble.message
