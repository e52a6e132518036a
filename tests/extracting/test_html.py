"""A page's article: its text in order, what it tells of itself, and what hostile or odd pages do not break."""

import time
from pathlib import Path

import pytest

from onrecord.extracting import NoArticle
from onrecord.records.capture import Given
from tests.extracting.making import PARAGRAPH, extract, page

PAGE = (Path(__file__).parent.parent / "data" / "pages" / "article.html").read_bytes()


def test_text_begins_with_headline_and_standfirst() -> None:
    article, _ = extract(PAGE, "html")
    parts = article.text.split("\n\n")
    assert parts[0] == article.headline == "Rebels shell harbour of Sampleton"
    assert article.headline_span is not None and article.headline_span.start == 0
    assert article.standfirst_span is not None and article.standfirst_span.exact == parts[1]
    assert parts[1].startswith("Four people were wounded")
    assert parts[-1].startswith("Correction:")


def test_what_frames_the_article_is_left_out() -> None:
    article, notes = extract(PAGE, "html")
    for words in ("Home", "Most read", "All rights", "Share on", "Related", "Pilots strike", "color"):
        assert words not in article.text
    assert "crumbs_left_out" in [note.code for note in notes]


def test_repeated_paragraphs_stay_where_they_stand() -> None:
    article, _ = extract(PAGE, "html")
    assert article.text.split("\n\n").count("The spokesman declined to comment.") == 2


def test_what_the_page_tells() -> None:
    article, _ = extract(PAGE, "html")
    assert article.published == "2022-09-21T18:05:00+03:00"
    assert article.modified == "2022-09-21T20:40:00+03:00"
    assert article.byline == "Ana Lind, Jon Roe"
    assert article.outlet == "The Sample Herald"
    assert article.language == "en"
    assert article.genre == "analysis"
    assert article.url == "https://herald.example/world/2022/09/21/rebels-shell-harbour"
    assert article.agency == "Reuters"
    assert article.dateline == "SAMPLETON, Plainland"
    assert article.dateline_span is not None
    assert article.dateline_span.exact == "SAMPLETON, Plainland (Reuters) - "
    assert [span.exact for span in article.corrections] == [
        "Correction: An earlier version of this article said that six people were wounded."
    ]


def test_what_is_given_fills_only_gaps() -> None:
    given = Given(outlet="Other", published="2020-01-01", url="http://other.example/", byline="Nobody")
    article, _ = extract(PAGE, "html", given)
    assert (article.outlet, article.published) == ("The Sample Herald", "2022-09-21T18:05:00+03:00")
    article, _ = extract(page(PARAGRAPH * 3), "html", given)
    assert (article.outlet, article.published, article.byline) == ("Other", "2020-01-01", "Nobody")


def test_same_page_same_article() -> None:
    assert extract(PAGE, "html") == extract(PAGE, "html")


RIVER = (
    "<div class='story'><p>"
    + "Another story about quite different things in another town was told here. " * 30
    + "</p></div>"
)


def test_only_the_sole_article_element_is_read() -> None:
    article, _ = extract(page(f"{RIVER}<article><h1>Rebels shell harbour</h1>{PARAGRAPH * 6}</article>{RIVER}"), "html")
    assert "Another story" not in article.text


def test_a_long_comment_in_an_article_element_is_not_the_article() -> None:
    comment = (
        "<article class=comment>"
        + "<p>I have been to this harbour myself many times and I say so.</p>" * 20
        + "</article>"
    )
    article, _ = extract(page(f"<h1>Rebels shell harbour</h1><div>{PARAGRAPH * 8}</div>{comment}"), "html")
    assert "Rebels shelled the harbour" in article.text


def test_the_next_story_that_scrolls_in_is_not_read() -> None:
    first = "".join(
        f"<p>The first part of the report, in its paragraph {n}, tells of the harbour.</p>" for n in range(15)
    )
    second = first.replace("first part", "second part")
    article, _ = extract(page(f"<main><article>{first}</article><article>{second}</article></main>"), "html")
    assert "first part" in article.text and "second part" not in article.text


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2022-09-21T10:15:00Z">', "", "2022-09-21T10:15:00+00:00"),
        ('<meta name="date" content="Sept. 21, 2022, 6:05 p.m. EDT">', "", "2022-09-21T18:05:00-04:00"),
        ("", '<time datetime="2022-09-21T10:15+03:00">Wednesday</time>', "2022-09-21T10:15:00+03:00"),
        ("", '<span itemprop="datePublished" content="2022-09-21">Wednesday</span>', "2022-09-21"),
        (
            '<meta name="pubdate" content="2022-09-21">',
            '<time datetime="2022-09-21T10:15Z">x</time>',
            "2022-09-21T10:15:00+00:00",
        ),
        ("", '<ul><li><time datetime="2019-01-01">an older story</time></li></ul>', None),
        ('<link rel="canonical" href="https://herald.example/2022/09/21/harbour">', "", "2022-09-21"),
        ('<link rel="canonical" href="https://herald.example/2022123-harbour">', "", None),
        ('<meta name="date" content="0001-01-01T00:00:00">', "", None),
    ],
)
def test_dates(head: str, body: str, published: str | None) -> None:
    article, _ = extract(page(body + PARAGRAPH * 3, head), "html")
    assert article.published == published


@pytest.mark.parametrize(
    ("title", "head", "body", "headline"),
    [
        ("Rebels shell harbour", "", "", "Rebels shell harbour"),
        ("Rebels shell harbour | The Herald", "", "<h1>Rebels shell harbour</h1>", "Rebels shell harbour"),
        ("Rebels shell the old harbour again - World", "", "", "Rebels shell the old harbour again"),
        ("The Herald", '<meta property="og:title" content="Rebels shell harbour">', "", "Rebels shell harbour"),
        (
            "Rebels shell harbour",
            '<meta property="og:title" content="The Herald - all the news">',
            "<h1>Rebels shell harbour</h1>",
            "Rebels shell harbour",
        ),
        ("Ukraine-Russia talks", "", "", "Ukraine-Russia talks"),
    ],
    ids=["title", "outlet after a bar", "section after a dash", "og:title", "slogan as og:title", "a hyphen stays"],
)
def test_headlines(title: str, head: str, body: str, headline: str) -> None:
    article, _ = extract(page(body + PARAGRAPH * 3, head, title), "html")
    assert article.headline == headline
    assert article.text.startswith(headline + "\n\n")


def test_tiny_pages_give_their_text() -> None:
    article, _ = extract("<p>Rebels shelled the harbour.</p>", "html")
    assert article.text == "Rebels shelled the harbour."
    assert article.headline is None


@pytest.mark.parametrize(
    "body",
    ["<!-- nothing --><!-- but comments -->", page("", title=""), page("<script>render()</script><div id=app></div>"),
     page("<p>\u200b</p>", title="\u200b"), "<html></html>", "<!DOCTYPE html>"],
)  # fmt: skip
def test_pages_without_text_give_a_reason(body: str) -> None:
    with pytest.raises(NoArticle) as told:
        extract(body, "html")
    assert told.value.code in ("no_markup", "no_text", "blank_text")
    assert told.value.message


HOSTILE = {
    "deep div": page("<div>" * 30_000 + PARAGRAPH * 3),
    "deep and closed": page("<div>" * 300 + PARAGRAPH * 3 + "</div>" * 300),
    "deep inline": page("<b>" * 20_000 + PARAGRAPH * 3),
    "deep tables": page("<table><tr><td>" * 5_000 + PARAGRAPH * 3),
    "deep lists": page("<ul><li>" * 5_000 + PARAGRAPH * 3),
    "unclosed paragraphs in spans": page("<span><p>words " * 10_000 + PARAGRAPH * 3),
    "attributes": page("<div " + " ".join(f"a{n}=1" for n in range(50_000)) + ">" + PARAGRAPH * 3 + "</div>"),
    "less-than signs": page("<" * 200_000 + PARAGRAPH * 3),
    "ampersands": page("&" * 200_000 + PARAGRAPH * 3),
    "line breaks": page("<br>" * 50_000 + PARAGRAPH * 3),
    "cells": page("<table><tr>" + "<td>word" * 30_000 + "</table>" + PARAGRAPH * 3),
    "links": page("<a href=x>link </a>" * 40_000 + PARAGRAPH * 3),
    "unclosed comments": page("<!--" * 20_000 + PARAGRAPH * 3),
    "unclosed drawings": page("<svg>" * 20_000 + PARAGRAPH * 3),
    "many bylines": page(PARAGRAPH * 3 + '<span class="byline">' * 100 + "<i class=author>x</i>" * 10_000),
    "many headings": page(PARAGRAPH * 3 + "<h1>x</h1>" * 20_000),
    "deep JSON-LD": page(PARAGRAPH * 3, '<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    "large JSON-LD": page(PARAGRAPH * 3, '<script type="application/ld+json">["' + "x" * 3_000_000 + '"]</script>'),
    "NUL and surrogates": page("\x00&#0;&#xD800;&#x110000;" + PARAGRAPH * 3),
    "one long line": page("<p>" + "Rebels shelled the harbour of Sampleton. " * 60_000 + "</p>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_give_their_text_in_time(name: str) -> None:
    start = time.process_time()
    article, _ = extract(HOSTILE[name], "html")
    assert time.process_time() - start < 5
    assert "Rebels shelled the harbour of Sampleton" in article.text


def test_what_was_flattened_or_cut_is_noted() -> None:
    _, notes = extract(HOSTILE["deep and closed"], "html")
    assert "nested_too_deep" in [note.code for note in notes]
    _, notes = extract(HOSTILE["one long line"], "html")
    assert "page_heavy" in [note.code for note in notes]


def test_nothing_that_a_page_declares_is_loaded_or_expanded() -> None:
    body = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + page(PARAGRAPH * 3 + "<p>&x;</p>")
    article, _ = extract(body, "html")
    assert "ENTITY" not in article.text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1251", "windows-1251"), ("koi8-r", "koi8-r"), ("utf-8", "iso-8859-1"), ("utf-8", None), ("utf-16", None)],
)
def test_encodings(encoding: str, declared: str | None) -> None:
    words = "Мятежники обстреляли гавань города во вторник, сообщили власти, и ранили четырёх рабочих порта. "
    head = f'<meta charset="{declared}">' if declared else ""
    article, notes = extract(page(f"<p>{words * 5}</p>", head).encode(encoding), "html")
    assert words.strip() in article.text
    assert article.language == "ru"  # the page's template says "en"
    assert [note.code for note in notes] == ["language_differs"]


def test_charset_of_the_answer_is_used() -> None:
    body = page(f"<p>{'Le président a visité le port détruit, où il a rencontré des pêcheurs. ' * 4}</p>")
    article, _ = extract(body.encode("cp1252"), "html", Given(charset="iso-8859-1"))
    assert "détruit, où" in article.text
