"""The picture in the README: a sample article's page in a headless Chromium, as docs/images/page.png.

In: a file of examples/. Out: one small PNG. Run it by `make screenshots` after the page has changed, and look at it.
"""

import argparse
import shutil
import struct
import sys
import tempfile
import zlib
from pathlib import Path

from onrecord.pipelines.local import Read, read_inputs
from onrecord.pipelines.tools import load_tools
from onrecord.records.capture import Given
from onrecord.records.reading import Reading
from onrecord.web.page import render_page

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "examples" / "2022-09-21-harbour-gazette-mobilization.txt"
PICTURE = ROOT / "docs" / "images" / "page.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = (1320, 880)
LIMIT = 300_000
"""Bytes that the picture may have: it is read over slow lines too."""

_PNG = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IEND")


def main() -> int:
    """Make the picture; 1 where there is no browser, or the picture is too large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="the article to show")
    parser.add_argument("--chosen", default=None, help="id of the record to choose; without it the first planned event")
    parser.add_argument("-o", "--output", type=Path, default=PICTURE)
    told = parser.parse_args()
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        print(f"No browser: none of {', '.join(BROWSERS)} is on PATH.", file=sys.stderr)
        return 1
    reading = read_sample(told.sample)
    picture = shrink_png(take_picture(browser, render_page(reading), told.chosen or choose_record(reading)))
    told.output.parent.mkdir(parents=True, exist_ok=True)
    told.output.write_bytes(picture)
    print(f"{told.output}: {len(picture):,} bytes")
    return 0 if len(picture) <= LIMIT else 1


def read_sample(sample: Path) -> Reading:
    """The Reading of one input. Raises SystemExit with the reason where there is none."""
    [item] = read_inputs([str(sample)], Given(), load_tools())
    if not isinstance(item, Read):
        raise SystemExit(f"{item.where}: {item.message}")
    return item.reading


def choose_record(reading: Reading) -> str | None:
    """An event with somebody behind it and something in it: the picture shows how a chosen record lights up."""
    scored = [
        (bool(e.said_in) + bool(e.actor) + bool(e.recipient) + bool(e.time) + bool(e.quantities), -number, e.id)
        for number, e in enumerate(reading.events)
        if e.trigger.of == "text" and e.clause.start < 900
    ]
    return max(scored)[2] if scored else None


def take_picture(browser: str, page: str, chosen: str | None) -> bytes:
    """A PNG of the page as it opens, with a record chosen. Nothing is fetched: the context is offline."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_text(page, "utf-8")
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        context = chromium.new_context(
            viewport={"width": SIZE[0], "height": SIZE[1]}, offline=True, color_scheme="light", reduced_motion="reduce"
        )
        shown = context.new_page()
        shown.goto(file.as_uri() + (f"#{chosen}" if chosen else ""))
        shown.wait_for_timeout(300)
        picture: bytes = shown.screenshot()
        chromium.close()
    return picture


def shrink_png(picture: bytes) -> bytes:
    """The same pixels in fewer bytes: packed as tightly as zlib can, without remarks."""
    data = b""
    chunks: list[tuple[bytes, bytes]] = []
    at = len(_PNG)
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        name, body = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        if name == b"IDAT":
            data += body
        elif name in _KEPT:
            chunks.append((name, body))
        at += length + 12
    packed = zlib.compressobj(9, zlib.DEFLATED, 15, 9)
    chunks.insert(-1, (b"IDAT", packed.compress(zlib.decompress(data)) + packed.flush()))
    return _PNG + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


if __name__ == "__main__":
    sys.exit(main())
