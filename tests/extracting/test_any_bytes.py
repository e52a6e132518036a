"""Any bytes at all: capturing and extracting give articles or reasons, and never raise."""

import gzip
import io
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.capturing import Limits, capture_inputs
from onrecord.extracting import NoArticle, extract_article
from onrecord.records.capture import Capture, Failure
from onrecord.records.reading import Reading
from tests.capturing.making import pack_members, warc_page
from tests.capturing.test_feeds import ATOM, RSS
from tests.contract import assert_holds

PAGE = (Path(__file__).parent.parent / "data" / "pages" / "article.html").read_bytes()
WHOLE = (
    PAGE,
    RSS,
    ATOM,
    warc_page() + warc_page(PAGE),
    pack_members(warc_page(), warc_page(PAGE)),
    gzip.compress(PAGE),
    b'{"id": "1", "text": "Rebels shelled the harbour.", "headline": "Harbour"}\n{"text": "Twice."}\n',
    b'[{"text": "Rebels shelled the harbour."}, {"text": "Twice."}]',
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_html": "<p>Twice.</p>"}]}',
    "Harbour shelled\n\nBy Ana Lind\n\nSAMPLETON (Reuters) - Rebels shelled it.\n".encode("utf-16"),
)
LIMITS = Limits(document_bytes=200_000, expansion_floor=100_000)


def check_bytes(body: bytes) -> None:
    found = list(capture_inputs(["-"], limits=LIMITS, stdin=io.BytesIO(body)))
    assert found, "every input gives an article or a reason"
    for item in found:
        if isinstance(item, Failure):
            assert item.message.endswith(".") and item.code and item.where.isprintable()
            continue
        assert isinstance(item, Capture)
        try:
            article, notes = extract_article(item)
        except NoArticle as reason:
            assert reason.message.endswith(".") and reason.code
            continue
        assert article.text.strip()
        assert_holds(Reading(article=article, notes=notes))


QUICK = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    check_bytes(body)


@QUICK
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check_bytes(text.encode("utf-8", "replace"))
    check_bytes(b"<!doctype html><title>x</title><p>" + text.encode("utf-8", "replace"))


@QUICK
@given(st.sampled_from(WHOLE), st.data())
def test_broken_in_any_place(whole: bytes, data: st.DataObject) -> None:
    body = bytearray(whole)
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at] = data.draw(st.integers(0, 255))
    start, end = sorted((data.draw(st.integers(0, 60)), data.draw(st.integers(60, len(body)))))
    check_bytes(bytes(body[: start if data.draw(st.booleans()) else 0] + body[start:end]))


def test_the_whole_ones_give_articles() -> None:
    for whole in WHOLE:
        found = list(capture_inputs(["-"], limits=LIMITS, stdin=io.BytesIO(whole)))
        assert all(isinstance(item, Capture) for item in found), found
