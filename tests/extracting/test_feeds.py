"""Feed entries: the text that the entry shows, its outlet, its date with hour and zone."""

import pytest

from onrecord.extracting import NoArticle, extract_article
from tests.capturing.test_feeds import ATOM, RSS
from tests.extracting.making import extract, make_capture


def test_entry_to_article() -> None:
    article, _ = extract(RSS, "feed")
    assert article.text == "Harbour shelled\n\nRebels shelled the harbour of Sampleton on Tuesday, officials said."
    assert article.headline_span is not None
    assert (article.outlet, article.published) == ("The Sample Herald", "2022-09-21T10:15:00+03:00")
    assert (article.url, article.language) == ("https://herald.example/harbour", "en")
    assert article.capture.part == 1


def test_entry_taken_over_from_another_outlet() -> None:
    article, _ = extract_article(make_capture(RSS, "feed", part=2))
    assert article.outlet == "Sample Wire"


def test_atom() -> None:
    article, _ = extract(ATOM, "feed")
    assert (article.byline, article.modified) == ("Jane Roe", "2022-09-21T12:00:00+00:00")


@pytest.mark.parametrize("description", ["", "Comments", "&lt;img src=x onerror=alert(1)&gt;", "&lt;!-- --&gt;"])
def test_entry_without_text_gives_a_reason(description: str) -> None:
    entry = f"<item><title>a</title><description>{description}</description></item>"
    body = f'<rss version="2.0"><channel>{entry}</channel></rss>'
    with pytest.raises(NoArticle) as told:
        extract(body, "feed")
    assert told.value.code == "no_text"


def test_no_such_entry() -> None:
    with pytest.raises(NoArticle, match="no such entry"):
        extract_article(make_capture(RSS, "feed", part=9))


def test_headline_that_the_text_repeats_stands_once() -> None:
    body = (
        '<rss version="2.0"><channel><item><title>Harbour &amp;amp; town shelled</title><description>'
        "&lt;h1&gt;Harbour &amp;amp; town shelled&lt;/h1&gt;&lt;p&gt;Rebels did it.&lt;br/&gt;Twice.&lt;/p&gt;"
        "</description></item></channel></rss>"
    )
    article, _ = extract(body, "feed")
    assert article.text == "Harbour & town shelled\n\nRebels did it.\n\nTwice."
