"""Real pages keep their floor, and naughty strings come back as they went in."""

import contextlib
import importlib.util
import json
import time
from pathlib import Path

import msgspec
import pytest

from onrecord.capturing import capture_inputs
from onrecord.extracting import NoArticle, extract_article
from onrecord.records.article import Article
from onrecord.records.capture import Capture, Failure
from onrecord.records.codec import encode_record
from tests.extracting.making import make_capture

pytestmark = pytest.mark.shared

F1_FLOOR, HEADLINES_FLOOR, SECONDS_CEILING = 0.955, 28, 5.0


def test_real_pages(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shared / "gold" / "articles"
    lines = []
    for page in sorted(path for path in folder.iterdir() if path.is_dir()):
        [capture] = capture_inputs([str(page / "source.html")])
        assert isinstance(capture, Capture)
        start = time.process_time()
        article, _ = extract_article(capture)
        assert time.process_time() - start < SECONDS_CEILING, page.name
        lines.append(b'{"article": ' + encode_record(article) + b"}")
    readings = tmp_path / "readings.jsonl"
    readings.write_bytes(b"\n".join(lines) + b"\n")
    spec = importlib.util.spec_from_file_location("score_articles", shared / "score" / "score_articles.py")
    assert spec is not None and spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    monkeypatch.setattr("sys.argv", ["score_articles.py", str(folder), str(readings)])
    scorer.main()
    words = capsys.readouterr().out.split()
    assert float(words[words.index("F1") + 1]) >= F1_FLOOR
    assert int(words[words.index("headlines") + 1]) >= HEADLINES_FLOOR


@pytest.fixture(scope="module")
def naughty(shared: Path) -> list[str]:
    strings: list[str] = json.loads((shared / "hostile" / "naughty-strings" / "blns.json").read_text("utf-8"))
    return strings


def test_naughty_rows_come_back_equal(naughty: list[str]) -> None:
    decoder = msgspec.json.Decoder(Article)
    blank = 0
    for words in naughty:
        row = json.dumps({"text": words, "headline": words, "outlet": words, "published": words, "language": words})
        try:
            article, _ = extract_article(make_capture(row, "jsonl"))
        except NoArticle as reason:
            assert reason.code in ("empty_text", "blank_text")
            blank += 1
            continue
        assert article.text == article.outlet == article.headline == words
        assert decoder.decode(encode_record(article)) == article
    assert blank == 8


def test_naughty_file_names_and_contents(naughty: list[str], tmp_path: Path) -> None:
    for words in naughty:
        with contextlib.suppress(OSError, ValueError):  # those that no file name can hold
            (tmp_path / words).write_text(words, "utf-8")
    written = sum(not path.name.startswith(".") for path in tmp_path.iterdir())
    found = list(capture_inputs([str(tmp_path)]))
    assert len(found) == written > 300
    for item in found:
        assert item.where.isprintable()
        if isinstance(item, Failure):
            continue
        try:
            article, _ = extract_article(item)
        except NoArticle:
            continue
        assert item.content == "html" or article.text == item.body.decode("utf-8").removeprefix("\ufeff")


def test_naughty_pages_and_feeds(naughty: list[str]) -> None:
    for words in naughty:
        page = f"<title>{words}</title><h1>{words}</h1><p>{words}</p><p>Rebels shelled the harbour.</p>"
        feed = (
            f'<rss version="2.0"><channel><title>{words}</title><item><title>{words}</title>'
            f"<description>{words} Rebels shelled the harbour.</description></item></channel></rss>"
        )
        for capture in (make_capture(page, "html"), make_capture(feed, "feed", part=1)):
            try:
                article, _ = extract_article(capture)
            except NoArticle:
                continue
            encode_record(article)
