"""Fixtures for every test: the loaded tools, a quick way from text to a checked Reading, and where ../shared lies."""

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools, load_tools
from onrecord.records.article import Article, CaptureRef
from onrecord.records.identify import identify_text
from onrecord.records.reading import Reading
from tests.contract import assert_holds

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def tools() -> Tools:
    """The default language model, tables and gazetteer."""
    return load_tools()


@pytest.fixture(scope="session")
def read_text(tools: Tools) -> Callable[..., Reading]:
    """`read_text("...", published="2022-09-21")`: the Reading of a text as it stands, its contract asserted."""

    def read(text: str, **told: object) -> Reading:
        article = make_article(text, **told)
        reading = read_article(article, tools)
        assert_holds(reading)
        return reading

    return read


def make_article(text: str, **told: object) -> Article:
    """An English Article with this text and nothing else known, except what is told."""
    known: dict[str, object] = {"id": "a", "language": "en", **told}
    return Article(
        text=text,
        text_sha256=identify_text(text),
        capture=CaptureRef(sha256="0" * 64, via="jsonl"),
        **known,  # type: ignore[arg-type]
    )


@pytest.fixture(scope="session")
def shared() -> Path:
    """../shared beside the project; the test is skipped, and said to be, where it is not."""
    if not SHARED.is_dir():
        pytest.skip("../shared does not lie beside the project")
    return SHARED
