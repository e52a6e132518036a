"""The picture of the README: small, and of the page as it is."""

import struct
import zlib
from pathlib import Path
from typing import Any

from evaluation.screenshots import LIMIT, PICTURE, SIZE, choose_record, shrink_png

from tests.web.sample import make_reading


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def pixels(picture: bytes) -> bytes:
    """The unpacked image data of a PNG."""
    data, at = b"", 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        data += picture[at + 8 : at + 8 + length] if picture[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    return zlib.decompress(data)


def test_shrinking_keeps_every_pixel() -> None:
    rows = b"".join(b"\0" + bytes(x % 60 for x in range(300)) for y in range(100))
    loose = zlib.compress(rows, 0)
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 100, 100, 8, 2, 0, 0, 0))
    png = b"\x89PNG\r\n\x1a\n" + head + chunk(b"tEXt", b"remark\0x") + chunk(b"IDAT", loose[:9000])
    png += chunk(b"IDAT", loose[9000:]) + chunk(b"IEND", b"")
    small = shrink_png(png)
    assert pixels(small) == rows
    assert len(small) < len(png) / 2
    assert b"tEXt" not in small
    assert small.endswith(chunk(b"IEND", b""))


def test_the_picture_in_the_readme_is_small_and_whole() -> None:
    picture = Path(PICTURE).read_bytes()
    assert len(picture) <= LIMIT
    assert struct.unpack(">II", picture[16:24]) == SIZE
    assert len(set(pixels(picture))) > 50


def test_a_record_with_much_in_it_is_chosen() -> None:
    reading: Any = make_reading()
    [chosen] = [event for event in reading.events if event.id == choose_record(reading)]
    assert chosen.said_in
    assert chosen.actor or chosen.recipient
