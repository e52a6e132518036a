"""Pages into files: written to a temporary name beside the target, then renamed, so that no half page is ever seen."""

import os
from pathlib import Path

from onrecord.records.reading import Reading
from onrecord.web.page import render_page


def page_name(reading: Reading) -> str:
    """A file name made of the article's digest, so that nothing in the input can choose where it is written."""
    return f"{reading.article.text_sha256[:12]}-{reading.article.capture.sha256[:8]}.html"


def write_page(path: Path, reading: Reading) -> bool:
    """Write the Reading's page unless it stands there already; whether it was written. Raises OSError."""
    return write_text(path, render_page(reading))


def write_text(path: Path, text: str) -> bool:
    """Write the text unless it stands there already; whether it was written. Raises OSError."""
    data = text.encode("utf-8", "replace")
    if path.is_file() and path.read_bytes() == data:
        return False
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return True
