"""Nothing that an article, a feed or a finder can say becomes markup: shown on the page's text, and in a browser."""

import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pytest

from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.span import cut_span
from onrecord.web.index import IndexGroup, make_index_row, render_index
from onrecord.web.page import render_page
from tests.conftest import make_article
from tests.web.hostile import OWN_VECTORS, hostile_reading

TAG = re.compile(r"<[a-zA-Z/!?][^\s>]*")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
ELEMENTS = frozenset(
    """html head meta title style body script a header p nav ul ol li b button kbd main article h1 h2 h3 div dl dt dd
    span bdi small em mark section fieldset legend label input details summary blockquote table thead tbody tr th
    td""".split()  # noqa: SIM905 - a list of forty strings is harder to read
)
ATTRIBUTES = frozenset(
    """lang charset http-equiv content name type class id href title tabindex dir rel hidden checked autocomplete scope
    data-id data-sign data-near data-start data-plain
    aria-label aria-labelledby aria-keyshortcuts aria-hidden aria-current""".split()  # noqa: SIM905
)
FOUND = """(document) => {
  const all = [...document.querySelectorAll("*")];
  return {
    elements: [...new Set(all.map((e) => e.localName))],
    attributes: [...new Set(all.flatMap((e) => e.getAttributeNames()))],
    links: [...document.links].map((a) => a.getAttribute("href")).filter((h) => !/^(#|https?:)/.test(h)),
    blocks: document.querySelectorAll("script, style, base, title").length,
  };
}"""


def render_index_of(words: str) -> str:
    reading = hostile_reading(words)
    return render_index([IndexGroup(words, (make_index_row(reading, "a.html"),))], title=words, lead=words)


@pytest.mark.parametrize("words", OWN_VECTORS)
@pytest.mark.parametrize("render", [lambda words: render_page(hostile_reading(words)), render_index_of])
def test_a_hostile_string_adds_no_tag(words: str, render: Callable[[str], str]) -> None:
    """The page has the very tags, in their order, that it has when no character means anything to HTML."""
    assert TAG.findall(render(words)) == TAG.findall(render(re.sub("[<>&\"']", "x", words)))


@pytest.mark.parametrize("words", [v for v in OWN_VECTORS if "<" in v])
def test_a_hostile_string_stands_nowhere_as_it_is(words: str) -> None:
    assert words not in render_page(hostile_reading(words))


def assert_harmless(watched: Any, words: str) -> None:
    """Nothing ran, popped up or left, and the document holds only elements and attributes that the templates wrote."""
    assert_written(watched.page.evaluate(f"({FOUND})(document)"), words)
    assert (watched.requests, watched.dialogs, watched.errors) == ([], [], []), words


def assert_written(found: Any, words: str) -> None:
    """What stands in a document is what the templates write."""
    assert set(found["elements"]) <= ELEMENTS, words
    assert set(found["attributes"]) <= ATTRIBUTES, words
    assert (found["blocks"], found["links"]) == (3, []), words


def touch(watched: Any) -> None:
    """What a reader does: points at things, clicks, uses keys."""
    watched.page.keyboard.press("j")
    watched.page.hover("h1")
    watched.page.locator("#text p").nth(1).click()
    watched.page.keyboard.press("Enter")


@pytest.mark.browser
@pytest.mark.parametrize("policy", [True, False], ids=["with policy", "escaping alone"])
def test_own_vectors_in_a_browser(open_page: Callable[..., Any], policy: bool) -> None:
    with open_page() as watched:
        for words in OWN_VECTORS:
            page = render_page(hostile_reading(words))
            watched.show(page if policy else POLICY.sub("", page))
            if policy:
                touch(watched)
            assert_harmless(watched, words)
        assert watched.console == []


@pytest.fixture(scope="session")
def vectors(shared: Path) -> list[str]:
    """The 149 of the HTML5 Security Cheatsheet."""
    rows = json.loads((shared / "hostile/cure53-h5sc/vectors.json").read_text("utf-8"))
    assert len(rows) == 149
    return [row["vector"] for row in rows]


@pytest.mark.browser
@pytest.mark.shared
def test_known_vectors_by_escaping_alone(open_page: Callable[..., Any], vectors: list[str]) -> None:
    """Each as headline, outlet, byline, text and every other string, on a page of its own whose policy was taken away.

    Twenty pages at a time are shown in frames: that is quicker than one after the other.
    """
    with open_page() as watched:
        for start in range(0, len(vectors), 20):
            shown = vectors[start : start + 20]
            pages = [POLICY.subn("", render_page(hostile_reading(words))) for words in shown]
            assert {removed for _, removed in pages} == {1}
            watched.show("".join(f'<iframe srcdoc="{escape(page)}"></iframe>' for page, _ in pages))
            found = watched.page.evaluate(
                f"Array.from({{ length: frames.length }}, (_, n) => ({FOUND})(frames[n].document))"
            )
            assert len(found) == len(shown)
            for words, one in zip(shown, found, strict=True):
                assert "h1" in one["elements"]
                assert_written(one, words)
            assert (watched.requests, watched.dialogs, watched.errors, watched.console) == ([], [], [], [])


@pytest.mark.browser
@pytest.mark.shared
def test_known_vectors_under_the_policy(open_page: Callable[..., Any], vectors: list[str]) -> None:
    """Many at once in headline, outlet, byline and text, as the page is written.

    The policy has nothing to complain of, so it never had to save us.
    """
    with open_page() as watched:
        for start in range(0, len(vectors), 25):
            words = " ".join(vectors[start : start + 25])
            text = "\n".join(["before", *vectors[start : start + 25]])
            reading = Reading(
                article=make_article(text, headline=words, outlet=words, byline=words),
                mentions=(Mention(id="m1", span=cut_span(text, 7, len(text)), kind="person"),),
            )
            watched.show(render_page(reading))
            touch(watched)
            assert_harmless(watched, words)
        assert watched.console == []
