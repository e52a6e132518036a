"""The page in a real browser: a click, a key, scripts off, a phone, paper, and nothing leaving it."""

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.web.index import IndexGroup, make_index_row, render_index
from onrecord.web.page import render_page
from tests.web.hostile import hostile_reading
from tests.web.sample import TEXT, make_reading

pytestmark = pytest.mark.browser

ON = "[...document.querySelectorAll('.card.on')].map((c) => c.id)"
CARDS = 48
"""Eleven events, nine quotations, a disclaimer, and so on: what the sample has, with six names and two notes."""
IN_VIEW = """(id) => { const r = document.getElementById(id).getBoundingClientRect();
  return r.top >= 0 && r.top < innerHeight - 20 && r.left >= 0 && r.right <= innerWidth; }"""


@pytest.fixture(scope="module")
def page() -> str:
    return render_page(make_reading())


@pytest.fixture
def reader(open_page: Callable[..., Any], page: str) -> Any:
    """A desktop reader without animations, so that what scrolled has scrolled."""
    with open_page(page, reduced_motion="reduce") as watched:
        yield watched
        watched.assert_quiet()


def test_a_click_on_words_chooses_their_record_and_shows_it(reader: Any) -> None:
    reader.page.locator("#text a[href='#e5']").first.click()
    assert reader.page.evaluate(ON) == ["e5"]
    assert reader.page.evaluate(IN_VIEW, "e5")
    assert reader.page.get_attribute("#e5", "aria-current") == "true"
    assert reader.page.url.endswith("#e5")
    lit = reader.page.eval_on_selector_all("#text .m-trigger.on", "all => all.map((e) => e.textContent)")
    assert lit == ["Shelling"]


def test_a_second_click_goes_to_the_next_record_on_the_same_words(reader: Any) -> None:
    """ "Shelling" is an event's trigger, in its clause, inside what the authorities said."""
    words = reader.page.locator("#text a[href='#e5']").first
    words.click()
    words.click()
    assert reader.page.evaluate(ON) == ["a8"]
    words.click()
    assert reader.page.evaluate(ON) == ["e5"]


def test_a_click_on_a_record_shows_its_words(reader: Any) -> None:
    reader.page.evaluate("scrollTo(0, 0)")
    reader.page.click("#e10 .go")
    assert reader.page.evaluate(ON) == ["e10"]
    assert reader.page.evaluate(IN_VIEW, "in-e10")
    assert reader.page.evaluate("document.activeElement.textContent") == "exchange"


def test_pointing_lights_up_both_sides(reader: Any) -> None:
    reader.page.hover("#e1 h3")
    assert reader.page.locator("#in-e1.hot").count() == 1
    reader.page.hover("#in-e2")
    assert reader.page.locator("#e2.hot").count() == 1
    assert reader.page.locator("#in-e1.hot").count() == 0


def test_what_a_record_names_lights_up_softly(reader: Any) -> None:
    reader.page.click("#e5 .go")
    near = set(reader.page.eval_on_selector_all(".card.near", "all => all.map((c) => c.id)"))
    assert near == {"p4", "t3", "q6", "a8"}


def test_keys_walk_over_the_records_and_into_the_text(reader: Any) -> None:
    press = reader.page.keyboard.press
    press("j")
    press("j")
    assert reader.page.evaluate(ON) == ["e2"]
    press("ArrowDown")
    assert reader.page.evaluate(ON) == ["e3"]
    press("k")
    press("ArrowUp")
    assert reader.page.evaluate(ON) == ["e1"]
    press("Enter")
    assert reader.page.evaluate("document.activeElement.closest('#text') !== null")
    assert reader.page.evaluate(IN_VIEW, "in-e1")
    press("Enter")
    assert reader.page.evaluate("document.activeElement.closest('.card').id") == "e1"
    press("Escape")
    assert reader.page.evaluate(ON) == []
    press("k")
    last = reader.page.evaluate("[...document.querySelectorAll('.card')].at(-1).id")
    assert reader.page.evaluate(ON) == [last]
    assert reader.page.evaluate(IN_VIEW, last)


def test_the_tab_key_alone_reaches_words_and_their_record(reader: Any) -> None:
    reader.page.locator("#text a[href='#e1']").first.focus()
    assert reader.page.evaluate(ON) == ["e1"]
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate(ON) == ["t1"]
    outline = reader.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_the_question_mark_shows_signs_and_keys(reader: Any) -> None:
    reader.page.keyboard.press("?")
    assert reader.page.evaluate("document.getElementById('help').open")
    assert reader.page.evaluate("document.activeElement.closest('#help') !== null")
    reader.page.keyboard.press("Escape")
    assert not reader.page.evaluate("document.getElementById('help').open")


def test_layers_can_be_put_away(reader: Any) -> None:
    line = "getComputedStyle(document.getElementById('in-p2')).borderBottomStyle"
    assert reader.page.evaluate(line) == "solid"
    reader.page.uncheck("#show-places")
    assert reader.page.evaluate(line) == "none"


def test_an_address_with_a_record_opens_at_it(open_page: Callable[..., Any], page: str) -> None:
    with open_page(reduced_motion="reduce") as watched:
        watched.show(page)
        watched.page.evaluate("location.hash = '#p4'")
        watched.page.wait_for_selector("#p4.on")
        assert watched.page.evaluate(IN_VIEW, "p4")


@pytest.mark.parametrize("width", [1360, 360])
def test_it_reads_with_scripts_off(open_page: Callable[..., Any], page: str, width: int) -> None:
    """All text and all cards are there; plain links lead from words to record and back."""
    with open_page(page, width=width, java_script_enabled=False, reduced_motion="reduce") as watched:
        shown = watched.page.inner_text("#text")
        for paragraph in TEXT.split("\n\n"):
            assert paragraph[-60:].split(maxsplit=1)[1] in shown.replace("\n", " ")
        assert watched.page.locator(".card:visible").count() == CARDS
        watched.page.locator("#text a[href='#e5']").first.click()
        assert watched.page.url.endswith("#e5")
        assert watched.page.locator("#e5:target").count() == 1
        box = watched.page.locator("#e5").bounding_box()
        assert 0 <= box["y"] < 900
        watched.page.locator("#e5 .go").click()
        box = watched.page.locator("#in-e5").first.bounding_box()
        assert 0 <= box["y"] < 900
        assert watched.page.locator(".keys:visible").count() == 0
        watched.assert_quiet()


@pytest.mark.parametrize("words", [None, "x" * 400, "https://daily.example/" + "a/" * 200])
def test_a_phone_never_scrolls_sideways(open_page: Callable[..., Any], page: str, words: str | None) -> None:
    """Long words, addresses and ids break; also with a record's peek open."""
    with open_page(page if words is None else render_page(hostile_reading(words)), width=360, height=740) as watched:
        wide = "document.scrollingElement.scrollWidth"
        assert watched.page.evaluate(wide) <= 360
        watched.page.locator("#text a[href^='#']").first.click()
        assert watched.page.locator(".peek .card").count() == 1
        assert watched.page.evaluate(wide) <= 360
        watched.assert_quiet()


def test_on_a_phone_words_open_a_peek_at_their_record(open_page: Callable[..., Any], page: str) -> None:
    with open_page(page, width=390, height=844, has_touch=True, reduced_motion="reduce") as watched:
        watched.page.locator("#text a[href='#e1']").first.tap()
        assert "Russia" in watched.page.inner_text(".peek")
        watched.page.tap(".peek a[data-plain]")
        assert watched.page.locator(".peek").count() == 0
        assert watched.page.evaluate(IN_VIEW, "e1")
        watched.assert_quiet()


def test_dark_is_dark_and_still_is_still(open_page: Callable[..., Any], page: str) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        with open_page(page, color_scheme=scheme, reduced_motion="reduce") as watched:
            grounds[scheme] = watched.page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert watched.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
            assert watched.page.evaluate("getComputedStyle(document.querySelector('.card')).transitionDuration") == "0s"
    assert grounds == {"light": "rgb(251, 250, 247)", "dark": "rgb(21, 23, 26)"}


def test_paper_has_the_text_and_the_records_without_the_controls(open_page: Callable[..., Any], page: str) -> None:
    with open_page(page) as watched:
        watched.page.emulate_media(media="print")
        assert not watched.page.is_visible(".top")
        assert not watched.page.is_visible(".layers")
        assert watched.page.locator("#records").evaluate("e => getComputedStyle(e).overflowY") == "visible"
        assert watched.page.locator(".card:visible").count() == CARDS


@pytest.mark.parametrize(("width", "scheme"), [(1360, "light"), (1360, "dark"), (390, "light")])
def test_a_picture_of_it_is_not_blank(open_page: Callable[..., Any], page: str, width: int, scheme: str) -> None:
    with open_page("<!doctype html><title>blank</title>", width=width) as watched:
        blank = watched.page.screenshot()
        watched.show(page)
        watched.page.emulate_media(color_scheme=scheme)
        assert len(watched.page.screenshot()) > 8 * len(blank)


def test_assistive_technology_gets_names_and_landmarks(reader: Any) -> None:
    snapshot = reader.page.locator("body").aria_snapshot()
    for wanted in (
        "- banner:",
        "- main:",
        '- article "The article":',
        '- region "The records":',
        '- heading "Events 11"',
    ):
        assert wanted in snapshot, wanted
    assert '- checkbox "Quotations" [checked]' in snapshot
    assert '- heading "Finland · close → Russian tourists" [level=3]' in snapshot


def test_the_index_leads_to_the_pages(open_page: Callable[..., Any]) -> None:
    reading = make_reading()
    index = render_index([IndexGroup("Partial mobilization", (make_index_row(reading, "a%20b.html"),))])
    for width in (1360, 360):
        with open_page(index, width=width) as watched:
            assert watched.page.get_attribute("main a", "href") == "a%20b.html"
            assert "11 events, 2 quotations, 3 findings" in watched.page.inner_text("main")
            assert watched.page.evaluate("document.scrollingElement.scrollWidth") <= width
            watched.assert_quiet()


TO_SPAN = """([start, end]) => { location.hash = `#char=${start},${end}`; }"""
CITED = "CSS.highlights.get('cited') ? [...CSS.highlights.get('cited')][0].toString() : null"


@pytest.mark.parametrize("words", ["🇺🇦 after", "Kharkiv region", "exchange prisoners", "sales.\n\nMore"])
def test_an_address_with_a_span_shows_exactly_its_words(reader: Any, words: str) -> None:
    """Code points in the address, UTF-16 units in the browser; the emoji before the words takes two of those."""
    start = TEXT.index(words)
    reader.page.evaluate(TO_SPAN, [start, start + len(words)])
    reader.page.wait_for_function("CSS.highlights.get('cited')")
    assert reader.page.evaluate(CITED) == words.replace("\n\n", "\n")
    reader.page.evaluate("location.hash = '#e1'")
    reader.page.wait_for_function("!CSS.highlights.get('cited')")


@pytest.mark.parametrize(
    "hash_", ["#char=5,2", "#char=9999999,99999999", "#char=0,99999999", "#%E0%A4%A", "#in-", "#toString"]
)
def test_an_address_that_names_nothing_breaks_nothing(reader: Any, hash_: str) -> None:
    reader.page.evaluate("(hash) => { location.hash = hash; }", hash_)
    reader.page.keyboard.press("j")
    assert reader.page.evaluate(ON) == ["e1"]


def test_selected_words_show_their_span(reader: Any) -> None:
    words = "Kherson on Tuesday"
    start = TEXT.index(words)
    reader.page.evaluate(TO_SPAN, [start, start + len(words)])
    reader.page.wait_for_function("CSS.highlights.get('cited')")
    reader.page.evaluate(
        "([r]) => getSelection().setBaseAndExtent(r.startContainer, r.startOffset, r.endContainer, r.endOffset)",
        reader.page.evaluate_handle("[...CSS.highlights.get('cited')]"),
    )
    reader.page.wait_for_selector(".cited:visible")
    assert reader.page.inner_text(".cited") == f"text {start} to {start + len(words)}"
    assert reader.page.get_attribute(".cited", "href") == f"#char={start},{start + len(words)}"
