"""The picture of the README: small, and of the page as it is."""

import struct
import zlib
from pathlib import Path
from typing import Any

from evaluation.screenshots import LIMIT, PICTURE, SIZE, choose_record, pack_png

from tests.web.sample import make_reading


def parts(picture: bytes) -> dict[bytes, bytes]:
    """The chunks of a PNG, their checks verified."""
    found, at = {}, 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        name, body = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        assert struct.unpack(">I", picture[at + 8 + length : at + 12 + length]) == (zlib.crc32(name + body),)
        found[name] = body
        at += length + 12
    return found


def colours(picture: bytes, width: int) -> list[bytes]:
    """The colour of each pixel, by the palette."""
    found = parts(picture)
    rows = zlib.decompress(found[b"IDAT"])
    palette = found[b"PLTE"]
    return [palette[3 * n : 3 * n + 3] for at in range(0, len(rows), width + 1) for n in rows[at + 1 : at + 1 + width]]


def test_few_colours_are_kept_as_they_are() -> None:
    pixels = b"".join(bytes((x, 255 - x, 7, 255)) for x in range(200)) * 2
    shown = colours(pack_png(pixels, 200, 2), 200)
    assert shown == [bytes((x, 255 - x, 7)) for x in range(200)] * 2


def test_of_many_colours_the_common_are_kept_and_the_rare_come_near() -> None:
    common = [bytes((x, 0, 0)) for x in range(256)]
    rare = [bytes((x, 3, 5)) for x in range(256)]
    shown = colours(pack_png(b"".join(c + b"\xff" for c in common * 2 + rare), 256, 3), 256)
    assert shown == common * 3


def test_the_picture_in_the_readme_is_small_and_whole() -> None:
    picture = Path(PICTURE).read_bytes()
    assert len(picture) <= LIMIT
    assert struct.unpack(">II", picture[16:24]) == SIZE
    assert len(set(colours(picture, SIZE[0]))) > 50


def test_the_event_that_came_through_most_hands_is_chosen() -> None:
    reading: Any = make_reading()
    [chosen] = [event for event in reading.events if event.id == choose_record(reading)]
    assert chosen.said_in
