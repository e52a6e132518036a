"""The picture in the README: a sample article's page in a headless Chromium, as docs/images/page.png.

In: a file of examples/. Out: one small PNG. Run it by `make screenshots` after the page has changed, and look at it.
"""

import argparse
import base64
import shutil
import struct
import sys
import tempfile
import zlib
from pathlib import Path

import numpy as np

from onrecord.pipelines.local import Read, read_inputs
from onrecord.pipelines.tools import load_tools
from onrecord.records.capture import Given
from onrecord.records.reading import Reading
from onrecord.web.chain import chain_of
from onrecord.web.known import index_reading
from onrecord.web.page import render_page

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "examples" / "2022-09-21-harbour-gazette-mobilization.txt"
PICTURE = ROOT / "docs" / "images" / "page.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = (1280, 1240)
LIMIT = 300_000
"""Bytes that the picture may have: it is read over slow lines too."""

UNPACK = """async (picture) => {
  const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  canvas.drawImage(bitmap, 0, 0);
  const data = canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
  let text = "";
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return btoa(text);
}"""
"""A PNG's pixels, by the browser that made it."""


def main() -> int:
    """Make the picture; 1 where there is no browser, or the picture is too large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="the article to show")
    parser.add_argument(
        "--chosen", default=None, help="id of the record to choose; without it the one that came through most hands"
    )
    parser.add_argument("-o", "--output", type=Path, default=PICTURE)
    told = parser.parse_args()
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        print(f"No browser: none of {', '.join(BROWSERS)} is on PATH.", file=sys.stderr)
        return 1
    reading = read_sample(told.sample)
    pixels = take_picture(browser, render_page(reading), told.chosen or choose_record(reading))
    picture = pack_png(pixels, *SIZE)
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
    """The event that came through most hands: the picture shows its chain, and how a chosen record lights up."""
    known = index_reading(reading)
    chains = [
        (len(chain_of(known, e.said_in)), bool(e.actor), -number, e.id) for number, e in enumerate(reading.events)
    ]
    return max(chains)[3] if chains else None


def take_picture(browser: str, page: str, chosen: str | None) -> bytes:
    """The pixels of the page as it opens, with a record chosen: red, green, blue and alpha, row by row.

    Nothing is fetched: the context is offline.
    """
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
        picture = base64.b64encode(shown.screenshot()).decode()
        shown.goto("about:blank")
        unpacked: str = shown.evaluate(UNPACK, picture)
        chromium.close()
    return base64.b64decode(unpacked)


def pack_png(pixels: bytes, width: int, height: int) -> bytes:
    """A PNG of at most 256 colours (PNG 3, colour type 3): the commonest, and for every other the nearest of these."""
    red, green, blue = (np.frombuffer(pixels, np.uint8).reshape(-1, 4)[:, n].astype(np.int64) for n in range(3))
    colours, where, counts = np.unique(red << 16 | green << 8 | blue, return_inverse=True, return_counts=True)
    kept = np.sort(np.argsort(-counts, kind="stable")[:256])
    parts = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1)
    nearest = ((parts[:, None, :] - parts[kept][None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
    rows = nearest[where].astype(np.uint8).reshape(height, width)
    packed = zlib.compress(np.insert(rows, 0, 0, axis=1).tobytes(), 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", parts[kept].astype(np.uint8).tobytes()), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


if __name__ == "__main__":
    sys.exit(main())
