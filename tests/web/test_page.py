"""The page of a Reading: every span marked, every record a card, the text to the letter, nothing loaded."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from lxml import html

from onrecord.pipelines.local import Read, read_inputs
from onrecord.pipelines.tools import Tools
from onrecord.records.capture import Given
from onrecord.records.reading import Reading
from onrecord.records.span import Span, cut_span
from onrecord.web.page import render_page
from tests.conftest import ROOT, make_article
from tests.contract import assert_holds, spans_in
from tests.web.hostile import with_url
from tests.web.sample import HEADLINE, TEXT, make_reading

EXAMPLES = ROOT / "examples"
LISTS = ("events", "attributions", "disclaimers", "findings", "places", "times", "quantities", "mentions")


@pytest.fixture(scope="module")
def reading() -> Reading:
    reading = make_reading()
    assert_holds(reading)
    return reading


@pytest.fixture(scope="module")
def page(reading: Reading) -> str:
    return render_page(reading)


def parse(page: str) -> Any:
    return html.fromstring(page)


def paragraphs(page: str) -> list[Any]:
    return list(parse(page).xpath('//*[@id="text"]/*[self::h1 or self::p]'))


def marked(page: str) -> Iterator[tuple[str, str, str]]:
    """(card, part, words) of every mark, its segments put together from where it begins to where it ends."""
    running: dict[tuple[str, str], str] = {}
    for element in parse(page).xpath('//*[@id="text"]//*[@data-id]'):
        classes = element.get("class").split()
        key = (element.get("data-id"), next(c[2:] for c in classes if c.startswith("m-")))
        running[key] = ("" if "begins" in classes else running[key]) + element.text_content()
        if "ends" in classes:
            yield (*key, running[key])


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_text_stands_paragraph_by_paragraph(page: str) -> None:
    shown = [p.text_content() for p in paragraphs(page)]
    assert shown == [HEADLINE, *TEXT.split("\n\n")]
    assert paragraphs(page)[0].tag == "h1"


def test_every_span_of_every_record_is_inside_a_mark_of_its_card(reading: Reading, page: str) -> None:
    found = {(card, squeezed(words)) for card, _, words in marked(page)}
    cards = {element.get("id") for element in parse(page).xpath('//*[@class and contains(@class, "card ")]')}
    names = {m.id: m for m in reading.mentions}

    def card_of(item: Any) -> str:
        while item.id not in cards:
            item = names[item.same_as] if item.entity is None else msgspec.structs.replace(item, id=item.entity)
        return str(item.id)

    for name in LISTS:
        for item in getattr(reading, name):
            for span in spans_in(item):
                assert (card_of(item), squeezed(span.exact)) in found, (item.id, span)


def test_every_mark_holds_exactly_a_span_of_its_record(reading: Reading, page: str) -> None:
    exacts = {squeezed(span.exact) for span in spans_in(reading)}
    assert {squeezed(words) for _, _, words in marked(page)} <= exacts


def test_every_link_leads_to_an_element_and_ids_stand_once(page: str) -> None:
    tree = parse(page)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    fragments = {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")}
    assert fragments <= set(ids)


def test_every_record_has_a_card_with_a_way_into_the_text(reading: Reading, page: str) -> None:
    tree = parse(page)
    for name in ("events", "attributions", "disclaimers", "findings", "places", "times", "quantities"):
        for item in getattr(reading, name):
            [card] = tree.xpath(f'//*[@id="{item.id}"]')
            assert card.xpath(f'.//a[@href="#in-{item.id}"]'), item.id
            assert tree.xpath(f'//*[@id="text"]//*[@id="in-{item.id}"]'), item.id
            assert tree.xpath(f'//*[@id="text"]//a[@href="#{item.id}"]'), item.id


def test_links_do_not_nest(page: str) -> None:
    assert not parse(page).xpath("//a//a")


def test_standing_has_a_sign_and_a_word_beside_its_colour(reading: Reading, page: str) -> None:
    tree = parse(page)
    assert {e.standing for e in reading.events} == set(
        msgspec.json.schema(Reading)["$defs"]["Event"]["properties"]["standing"]["enum"]
    )
    glyphs = set()
    for event in reading.events:
        [sign] = tree.xpath(f'//*[@id="{event.id}"]//header//*[contains(@class, "sign ")]')
        glyph, word = sign.text_content().split(" ", 1)
        assert word == event.standing.replace("_", " ")
        [trigger] = tree.xpath(f'//*[@id="in-{event.id}"]')
        assert trigger.get("data-sign") == glyph
        glyphs.add((event.standing, glyph))
    assert len({glyph for _, glyph in glyphs}) == len({standing for standing, _ in glyphs})


def test_the_sourcing_chain_runs_from_the_outlet_to_the_first_speaker(page: str) -> None:
    """Sample Radio cited officials: the fares stand two steps behind the outlet."""
    [chain] = parse(page).xpath('//*[@id="q3"]//nav[@aria-label="Who says so"]')
    steps = [" ".join(step.text_content().split()) for step in chain.xpath(".//li")]
    assert steps == ["The Daily Sample", "according to Sample Radio", "cited airline officials not named"]
    assert chain.xpath(".//a/@href") == ["#a7", "#a5"]


def test_what_the_outlet_says_itself_is_told_as_such(page: str) -> None:
    [chain] = parse(page).xpath('//*[@id="e1"]//nav')
    assert " ".join(chain.text_content().split()) == "The Daily Sample in its own voice"


def test_reasons_stand_where_values_are_missing(reading: Reading, page: str) -> None:
    tree = parse(page)
    told = [
        *(
            (e.id, reason)
            for e in reading.events
            for reason in (e.actor_reason, e.recipient_reason, e.place_reason, e.time_reason, e.event_reason)
        ),
        *((p.id, p.unresolved_reason) for p in reading.places),
        *((t.id, t.unresolved_reason) for t in reading.times),
        *((a.id, a.speaker_reason) for a in reading.attributions),
    ]
    shown = {(card, reason) for card, reason in told if reason}
    assert len(shown) > 10
    for card, reason in shown:
        assert reason in tree.xpath(f'//*[@id="{card}"]')[0].text_content(), (card, reason)


def test_the_head_tells_where_the_article_came_from(reading: Reading, page: str) -> None:
    [facts] = parse(page).xpath('//*[@class="facts"]')
    words = facts.text_content()
    for told in (
        "The Daily Sample",
        "Sample Wire",
        "Ada Muster and Ben Beispiel",
        "2022-09-21 14:05 +03:00",
        "onrecord 0.1.0",
    ):
        assert told in words
    assert reading.article.text_sha256[:12] in words
    assert f"SHA-256 {reading.article.capture.sha256}" in facts.xpath(".//@title")


def test_nothing_is_loaded_and_only_our_two_blocks_may_run(page: str) -> None:
    tree = parse(page)
    assert not tree.xpath("//@src | //link | //img | //iframe | //@style | //form")
    [policy] = tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert re.fullmatch(r"'sha256-[\w+/=]{44}'", rules["script-src"])
    assert re.fullmatch(r"'sha256-[\w+/=]{44}'", rules["style-src"])
    [style] = tree.xpath("//style/text()")
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://daily.example/a?b=1&c=2", True),
        ("HTTP://daily.example/", True),
        ("javascript:alert(1)", False),
        ("//daily.example/a", False),  # no scheme of its own: it would take the page's
        ("/2022/09/21/a", False),
        ("https:daily.example", False),  # no host
        ("https://daily.example/a b", False),
        ("https://daily.example\\@evil.example/", False),  # read as a slash by browsers, as a user by others
        ("ftp://daily.example/a", False),
        ("data:text/html,x", False),
        ("\u2028javascript:alert(1)", False),
        ("https://[daily/", False),  # a bracket that urlsplit raises on
    ],
)
def test_only_absolute_web_addresses_are_links(reading: Reading, url: str, linked: bool) -> None:
    tree = parse(render_page(with_url(reading, url)))
    outward = [a for a in tree.xpath("//a") if not a.get("href").startswith("#")]
    assert [a.get("href") for a in outward] == ([url] if linked else [])
    assert all(a.get("rel") == "noopener noreferrer nofollow" for a in outward)
    assert url in " ".join(tree.xpath('//*[@class="facts"]')[0].itertext())


def test_the_same_reading_gives_the_same_page(reading: Reading, page: str) -> None:
    assert render_page(reading) == page


@pytest.mark.parametrize(
    "text", ["", " \n\t", "...", "\r\n", "🙂", "a\x00b", "x" * 50_000, "\u202e\u2066right to left"]
)
def test_any_text_has_a_page(text: str) -> None:
    """Blank, punctuation, characters that HTML cannot hold: NUL is shown as U+FFFD, so that offsets stay right."""
    page = render_page(Reading(article=make_article(text)))
    shown = [p.text_content() for p in paragraphs(page) if p.get("class") != "missing"]
    assert squeezed("".join(shown)) == squeezed(text.replace("\x00", "\ufffd"))


def test_a_headline_in_the_text_is_not_shown_twice() -> None:
    text = "Fares soar\n\nOne-way fares tripled."
    article = make_article(text, headline="Fares soar", headline_span=cut_span(text, 0, 10))
    assert [(p.tag, p.text_content()) for p in paragraphs(render_page(Reading(article=article)))] == [
        ("h1", "Fares soar"),
        ("p", "One-way fares tripled."),
    ]


def test_a_dateline_stays_in_its_paragraph() -> None:
    """The finders leave it out; the page puts it back, also when nothing follows it."""
    for text in ("KYIV (Sample Wire) - Talks ended.", "One.\n\nKYIV (Sample Wire) -"):
        start = text.index("KYIV")
        article = make_article(text, dateline_span=cut_span(text, start, start + 20))
        [*_, last] = paragraphs(render_page(Reading(article=article)))
        assert last.text_content() == text[start:]
        assert last.xpath('.//*[contains(@class, "m-dateline")]')[0].text_content() == "KYIV (Sample Wire) -"


def test_a_language_that_is_not_read_has_its_text_and_the_note(read_text: Callable[..., Reading]) -> None:
    page = render_page(read_text("Die Preise stiegen.", language="de"))
    assert "Die Preise stiegen." in page
    assert "so far only English is read" in page
    assert 'lang="de"' in page


def test_a_real_reading_has_its_page(read_text: Callable[..., Reading]) -> None:
    """The pipeline's own records, whatever it finds today: all spans marked, all links lead somewhere."""
    reading = read_text(
        "The defence ministry said on Wednesday that 300,000 reservists would be called up. “It is a forced step,” "
        "a spokesman said.\n\nProtesters were detained in Kazan 🙂, according to a rights group.",
        published="2022-09-21",
        outlet="The Daily Sample",
        headline="Reservists called up",
    )
    page = render_page(reading)
    test_every_link_leads_to_an_element_and_ids_stand_once(page)
    test_every_span_of_every_record_is_inside_a_mark_of_its_card(reading, page)
    test_links_do_not_nest(page)


def test_every_sample_has_its_page(tools: Tools) -> None:
    """Whole articles of every kind of input: each span marked, each link leading somewhere, the text to the letter."""
    readings = [item.reading for item in read_inputs([str(EXAMPLES)], Given(), tools) if isinstance(item, Read)]
    assert len(readings) >= 15
    for reading in readings:
        page = render_page(reading)
        test_every_link_leads_to_an_element_and_ids_stand_once(page)
        test_every_span_of_every_record_is_inside_a_mark_of_its_card(reading, page)
        test_links_do_not_nest(page)
        beside = reading.article.headline if reading.article.headline_span is None else None
        shown = "".join(p.text_content() for p in paragraphs(page))
        assert squeezed(shown) == squeezed((beside or "") + reading.article.text)


def test_a_ring_of_attributions_ends() -> None:
    """`within` that leads back to itself must not hang the page."""
    reading = make_reading()
    attributions = tuple(msgspec.structs.replace(a, within="a7") if a.id == "a7" else a for a in reading.attributions)
    assert "according to Sample Radio" in render_page(msgspec.structs.replace(reading, attributions=attributions))


def test_a_long_article_is_quick() -> None:
    """Linear in the text: 2,000 paragraphs with 6,000 marks within seconds on a slow machine."""
    import time

    from onrecord.records.mention import Mention

    text = "\n".join("Russia met Ukraine in Geneva today." for _ in range(2_000))
    mentions = tuple(
        Mention(id=f"m{n}", span=span, kind="country")
        for n, span in enumerate(
            (cut_span(text, m.start(), m.end()) for m in re.finditer("Russia|Ukraine|Geneva", text)), 1
        )
    )
    begun = time.process_time()
    render_page(Reading(article=make_article(text), mentions=mentions))
    assert time.process_time() - begun < 8


def test_spans_are_code_points_however_many_units_they_take() -> None:
    text = "🙂🙂 Kyiv 🙂 Kharkiv"
    from onrecord.records.place import Place

    spans: list[Span] = [cut_span(text, 3, 7), cut_span(text, 10, 17)]
    places = tuple(Place(id=f"p{n}", span=span, unresolved_reason="a test") for n, span in enumerate(spans, 1))
    page = render_page(Reading(article=make_article(text), places=places))
    assert [words for _, _, words in marked(page)] == ["Kyiv", "Kharkiv"]
