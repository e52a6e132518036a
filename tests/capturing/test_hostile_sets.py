"""Feeds and archives that broke other readers: no traceback, and each gives articles or says why not."""

from pathlib import Path

import pytest

from onrecord.capturing import capture_inputs
from onrecord.extracting import NoArticle, extract_article
from onrecord.records.capture import Failure
from onrecord.records.codec import encode_record

pytestmark = pytest.mark.shared


def outcomes(path: Path) -> tuple[int, list[str], set[str]]:
    """Articles, codes of what failed, codes of notes."""
    articles, failed, noted = 0, [], set()
    for item in capture_inputs([str(path)]):
        if isinstance(item, Failure):
            failed.append(item.code)
            continue
        try:
            article, notes = extract_article(item)
        except NoArticle as reason:
            failed.append(reason.code)
            continue
        assert article.text.strip()
        encode_record(article)
        articles += 1
        noted |= {note.code for note in (*item.notes, *notes)}
    return articles, failed, noted


@pytest.mark.parametrize("folder", ["feedjira-feeds/spec/sample_feeds", "warcio-warcs/test/data"])
def test_articles_or_a_reason(shared: Path, folder: str) -> None:
    files = sorted(path for path in (shared / "hostile" / folder).iterdir() if path.is_file())
    assert len(files) > 10
    for path in files:
        articles, failed, _ = outcomes(path)
        assert articles or failed, path.name


def test_most_give_articles(shared: Path) -> None:
    feeds = sorted((shared / "hostile/feedjira-feeds/spec/sample_feeds").iterdir())
    assert sum(outcomes(path)[0] > 0 for path in feeds) >= 37
    archives = sorted((shared / "hostile/warcio-warcs/test/data").iterdir())
    assert sum(outcomes(path)[0] > 0 for path in archives) >= 12


def test_truncated_is_noted(shared: Path) -> None:
    _, _, noted = outcomes(shared / "hostile/warcio-warcs/test/data/example-trunc.warc")
    assert "truncated" in noted
