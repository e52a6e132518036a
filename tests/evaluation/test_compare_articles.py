"""The event coder beside the sheet of whole articles: what counts as found, and what as false."""

from pathlib import Path

import pytest
from evaluation.choose_articles import WANTED, WORDS, Dated, choose_articles, find_topic, load_articles
from evaluation.compare_articles import (
    SHEET,
    Happening,
    Stretch,
    closeness,
    find_false,
    pair_up,
    parse_sheet,
    parse_stretch,
    tally_up,
)

from onrecord.records.event import Event, EventType, Participant
from onrecord.records.reading import Reading
from onrecord.records.span import cut_span
from tests.conftest import make_article

TEXT = "The ministry condemned the raid. Police arrested two men after the raid. The ministry has condemned it before."
FIRST, SECOND = (0, 32), (33, 72)


def stretch(words: str) -> Stretch:
    """Where the words first stand in TEXT."""
    start = TEXT.index(words)
    return start, start + len(words)


def coded(kind: EventType, trigger: str, sentence: Stretch, actor: str = "", *, doubtful: bool = False) -> Happening:
    """A row of the sheet about TEXT."""
    return Happening(
        topic="sport",
        article="a",
        type=kind,
        standing="asserted",
        doubtful=doubtful,
        tellings=((stretch(trigger), sentence),),
        actor=(stretch(actor),) if actor else (),
        recipient=(),
    )


def printed(kind: EventType | None, trigger: str, actor: str = "", name: str = "e1") -> Event:
    """An event as the coder prints it."""
    span = cut_span(TEXT, *stretch(trigger))
    who = (Participant(span=cut_span(TEXT, *stretch(actor))),) if actor else ()
    return Event(id=name, event=kind, act=trigger, trigger=span, clause=span, actor=who, made_by="test")


def reading(*events: Event) -> Reading:
    return Reading(article=make_article(TEXT), events=events)


@pytest.mark.parametrize(
    ("event", "close", "why"),
    [
        (printed("COERCE", "arrested"), 3, "the same trigger"),
        (printed("COERCE", "before", "Police"), 2, "another sentence, the same actor's words"),
        (printed("COERCE", "men"), 1, "only the same sentence"),
        (printed("COERCE", "condemned"), 0, "the right type elsewhere"),
        (printed("ASSAULT", "arrested", "Police"), 0, "the right words, another type"),
        (printed(None, "arrested", "Police"), 0, "an act outside PLOVER"),
    ],
)
def test_an_event_is_near_by_type_and_trigger_role_or_sentence(event: Event, close: int, why: str) -> None:
    assert closeness(coded("COERCE", "arrested", SECOND, "Police"), event) == close, why


def test_a_happening_is_found_at_any_of_its_tellings() -> None:
    row = coded("ACCUSE", "condemned", FIRST)
    again = (stretch("condemned it"), (73, len(TEXT)))
    told_twice = Happening(**{**{k: getattr(row, k) for k in row.__slots__}, "tellings": (*row.tellings, again)})
    assert closeness(row, printed("ACCUSE", "condemned it")) == 0
    assert closeness(told_twice, printed("ACCUSE", "condemned it")) == 3


def test_one_event_finds_one_happening_and_a_sure_one_first() -> None:
    rows = [coded("COERCE", "men", SECOND, doubtful=True), coded("COERCE", "arrested", SECOND)]
    (pair,) = pair_up(rows, reading(printed("COERCE", "arrested", "Police")))
    assert pair[0] is rows[1]


def test_as_many_are_found_as_can_be() -> None:
    """The first row is near to both events, the second to one only: the first must give way."""
    rows = [coded("COERCE", "arrested", SECOND, "ministry"), coded("COERCE", "men", SECOND)]
    events = printed("COERCE", "arrested"), printed("COERCE", "condemned", "ministry", "e2")
    assert {(rows.index(row), event.id) for row, event in pair_up(rows, reading(*events))} == {(0, "e2"), (1, "e1")}


def test_roles_and_standing_are_counted_over_what_was_found() -> None:
    rows = [coded("COERCE", "arrested", SECOND, "Police"), coded("ACCUSE", "condemned", FIRST, "ministry")]
    found = {id(row): event for row, event in pair_up(rows, reading(printed("COERCE", "arrested", "two men")))}
    tally = tally_up(rows, found)
    assert (tally.coded, tally.found, tally.actors, tally.recipients, tally.standings) == (2, 1, (0, 1), (0, 0), (1, 1))


def test_false_is_what_matches_no_row() -> None:
    events = (
        printed("COERCE", "arrested"),
        printed("ASSAULT", "raid", name="e2"),
        printed(None, "before", name="e3"),
    )
    false = list(find_false([coded("COERCE", "arrested", SECOND, doubtful=True)], {"a": reading(*events)}))
    assert [(key, event.id) for key, event in false] == [("a", "e2")]


@pytest.mark.parametrize("written", ["7-7", "9-3", "7", "a-b", "1-2-3"])
def test_a_broken_stretch_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="stretch of text"):
        parse_stretch(written)


def test_every_row_of_the_sheet_stands_in_its_sentence() -> None:
    happenings = parse_sheet(SHEET.read_text(encoding="utf-8"))
    assert len(happenings) > 150
    for happening in happenings:
        for trigger, sentence in happening.tellings:
            assert sentence[0] <= trigger[0] < trigger[1] <= sentence[1], happening


def test_the_sheet_names_words_of_the_chosen_articles(shared: Path) -> None:
    texts = {article.id: article.text for _, article in choose_articles(load_articles(shared / "gold"))}
    assert len(texts) == sum(WANTED.values())
    for happening in parse_sheet(SHEET.read_text(encoding="utf-8")):
        text = texts[happening.article]
        for start, end in [*(t for t, _ in happening.tellings), *happening.actor, *happening.recipient]:
            assert end <= len(text)
            assert text[start].isalnum()
            assert not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Troops fired missiles; soldiers and rebels were killed in the war, the military said.", "war"),
        ("The coach said his team and its fans had a season of great games in the league.", "sport"),
        ("A quiet evening with rain over the hills and a little wind later on.", "other"),
        ("The judge.", "other"),
        ("", "other"),
    ],
)
def test_topic_by_words(text: str, topic: str) -> None:
    assert find_topic("", text) == topic


def test_the_draw_is_the_same_in_any_run_and_takes_two_of_a_story() -> None:
    text = "Troops fired missiles; soldiers and rebels fought the war. " * (WORDS[0] // 9 + 1)
    articles = [Dated(f"a{n}", f"story {n // 5}", "", text) for n in range(40)]
    chosen = choose_articles(articles)
    assert chosen == choose_articles(articles)
    assert len(chosen) == WANTED["war"]
    stories = [article.story for _, article in chosen]
    assert max(stories.count(story) for story in stories) <= 2
