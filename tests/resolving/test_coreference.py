"""Who repeated names, pronouns and descriptions stand for, each with its reason; nobody where two could be meant."""

from collections.abc import Callable
from itertools import pairwise

import msgspec
import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.records.event import Event, Participant
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.span import cut_span
from onrecord.resolving.linking import link_reading
from tests.contract import assert_holds

Read = Callable[..., Reading]
DAY = "2022-09-21"


def name_of(reading: Reading, words: str, nth: int = 0) -> str | None:
    """The entity that the n-th mention of these words is joined to, by name."""
    found = [m for m in reading.mentions if m.span.exact == words]
    if len(found) <= nth:
        return None
    return next((e.name for e in reading.entities if e.id == found[nth].entity), None)


@pytest.mark.parametrize(
    ("text", "words", "name", "reason"),
    [
        ("Karla Dornbusch spoke. Dornbusch left.", "Dornbusch", "Karla Dornbusch", "last name of"),
        (
            "Karla Dornbusch met Karla E. Dornbusch's aides. Dornbusch left.",
            "Dornbusch",
            "Karla Dornbusch",
            "last name of",
        ),
        ("The Harbour Workers Union (HWU) met. The HWU voted.", "HWU", "Harbour Workers Union", "acronym of"),
        ("Ukraine waited. Russia talked. Ukraine waited.", "Ukraine", "Ukraine", "is a name of"),
    ],
)
def test_names_join_with_a_reason(read_text: Read, text: str, words: str, name: str, reason: str) -> None:
    reading = read_text(text, published=DAY)
    assert name_of(reading, words) == name
    assert any(reason in (m.reason or "") for m in reading.mentions if m.span.exact == words)


def test_same_as_leads_to_an_earlier_mention(read_text: Read) -> None:
    reading = read_text("Dornbusch left at noon. Karla Dornbusch had said little. Dornbusch never came back.")
    order = {m.id: i for i, m in enumerate(reading.mentions)}
    joined = [m for m in reading.mentions if m.same_as]
    assert joined
    assert all(order[m.same_as or ""] < order[m.id] for m in joined)


def test_two_of_one_last_name_are_not_guessed(read_text: Read) -> None:
    reading = read_text("Karla Dornbusch and Peter Dornbusch met. Dornbusch said it rained.")
    last: Mention = next(m for m in reading.mentions if m.span.exact == "Dornbusch")
    assert name_of(reading, "Dornbusch") not in ("Karla Dornbusch", "Peter Dornbusch"), last.reason


@pytest.mark.parametrize(
    ("text", "words", "name", "why"),
    [
        ("Anna Weber opened the hall. She said it was full.", "She", "Anna Weber", "one person before"),
        ("The governor, Jan Kot, met aides. The governor said it rained.", "The governor", "Jan Kot", "the only one"),
        (
            "The Polish Health Ministry met. The ministry said it rained.",
            "The ministry",
            "Polish Health Ministry",
            "body",
        ),
        ("The European Union imposed sanctions. The bloc said more would come.", "The bloc", "European Union", "bloc"),
        ("Boeing lost orders. The company said it would cut jobs.", "The company", "Boeing", "company"),
    ],
)
def test_speakers_are_joined(read_text: Read, text: str, words: str, name: str, why: str) -> None:
    reading = read_text(text, published=DAY)
    speaker = next(a.speaker for a in reading.attributions if a.speaker and a.speaker.span.exact == words)
    assert speaker.name == name, why
    assert name_of(reading, words) == name
    assert next(m for m in reading.mentions if m.span.exact == words).reason


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Rosa Lind and Eva Kot met by the road. She said it rained.", "She", "two could be meant"),
        ("The mayor, Jan Kot, met the mayor, Rosa Lind. The mayor said it rained.", "The mayor", "two mayors"),
        ("Boeing and Airbus lost orders. The company said it rained.", "The company", "two companies"),
        ("It rained. He said it would go on.", "He", "nobody was named"),
    ],
)
def test_nobody_where_two_could_be_meant(read_text: Read, text: str, words: str, why: str) -> None:
    reading = read_text(text, published=DAY)
    speaker = next(a.speaker for a in reading.attributions if a.speaker and a.speaker.span.exact == words)
    assert speaker.entity is None, why


def test_he_said_goes_on_with_the_last_speaker(read_text: Read) -> None:
    """Names inside the quotation, and of another gender, do not take the word; a new subject does."""
    goes_on = read_text(
        'Peter Kot said it rained.\n"Anna Weber was late and Rosa Lind was later," he said.', published=DAY
    )
    assert name_of(goes_on, "he") == "Peter Kot"
    assert any("goes on speaking" in (m.reason or "") or "nearest" in (m.reason or "") for m in goes_on.mentions)
    taken = read_text('Peter Kot said it rained.\nJohn Lind laughed.\n"Nobody was late," he said.', published=DAY)
    assert name_of(taken, "he") in (None, "John Lind")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Anna Weber runs the bank. A person familiar with the matter said it would close.", "familiar"),
        ("Anna Weber runs the bank. An official, who asked not to be named, said it would close.", "asked not to be"),
    ],
)
def test_informants_stay_unnamed(read_text: Read, text: str, why: str) -> None:
    for attribution in read_text(text, published=DAY).attributions:
        if attribution.speaker and attribution.speaker.kind == "anonymous":
            assert attribution.speaker.entity is None and attribution.speaker.mention is None, why


def with_actor(reading: Reading, tools: Tools, words: str) -> Reading:
    """The Reading linked anew, with one event by hand whose actor is these words."""
    text = reading.article.text
    start = text.index(words)
    span = cut_span(text, start, start + len(words))
    event = Event(
        id="e1", event="COERCE", act="arrest", trigger=cut_span(text, span.end + 1, span.end + 4),
        clause=cut_span(text, start, len(text)), actor=(Participant(span=span),), made_by="by hand",
    )  # fmt: skip
    document = analyse_article(reading.article, tools)
    linked = link_reading(document, msgspec.structs.replace(reading, events=(event,)), tools.actors)
    assert_holds(linked)
    return linked


@pytest.mark.parametrize(
    ("text", "words", "codes", "why"),
    [
        (
            "Talks between Tehran and Washington failed. The two sides blamed it.",
            "The two sides",
            ["IRN", "USA"],
            "two",
        ),
        ("Turkey met Greece in Oslo. Both countries blamed it.", "Both countries", ["TUR", "GRC"], "two"),
        ("Turkey, Greece and Malta met. The two sides blamed it.", "The two sides", [None], "three were named"),
        ("Turkey was late. The two sides blamed it.", "The two sides", [None], "one was named"),
    ],
)
def test_the_two_sides_are_the_two_that_were_named(
    read_text: Read, tools: Tools, text: str, words: str, codes: list[str | None], why: str
) -> None:
    actors = with_actor(read_text(text, published=DAY), tools, words).events[0].actor
    assert [p.code for p in actors] == codes, why


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ('"We arrested ten men," said Anna Weber, a Danish minister.', "Denmark", "a minister speaks for the state"),
        ('"We arrested ten men," the Danish Police Union said.', "Danish Police Union", "a body speaks for itself"),
        (
            'The Danish Police Union left.\n"We arrested ten men," it said.',
            "Danish Police Union",
            "the subject of the paragraph before",
        ),
        (
            'A spokesman for the Harbour Workers Union left.\n"We attacked the minister," the spokesman said.',
            "Harbour Workers Union",
            "the spokesman told of before",
        ),
        ('"We attacked the minister," said Anna Weber, a historian at Oslo University.', None, "a historian does not"),
    ],
)
def test_we_in_a_quotation_is_the_body_spoken_for(read_text: Read, text: str, name: str | None, why: str) -> None:
    reading = read_text(text, published=DAY)
    (party,) = [p for e in reading.events for p in e.actor if p.span.exact == "We"]
    assert party.name == name, why


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        (
            'Anna Weber sued the firm. "The firm never attacked her," its spokeswoman Rosa Lind said.',
            "Anna Weber",
            "a third person in somebody's own words is not the speaker",
        ),
        ("Anna Weber spoke. The writer Quentin Lind attacked her.", "Anna Weber", "nobody attacks himself as her"),
        ('"The firm attacked her," Rosa Lind said.', None, "nobody but the speaker is named"),
    ],
)
def test_whom_a_pronoun_cannot_mean(read_text: Read, text: str, name: str | None, why: str) -> None:
    reading = read_text(text, published=DAY)
    assert name_of(reading, "her") == name, why


def test_a_pronoun_goes_on_meaning_whom_it_meant(read_text: Read) -> None:
    text = "Anna Weber spoke.\nShe said it rained.\nLater, she said, she attacked the minister."
    reading = read_text(text, published=DAY)
    assert [p.name for e in reading.events if e.event == "ASSAULT" for p in e.actor] == ["Anna Weber"]


def test_i_in_a_quotation_is_its_speaker(read_text: Read, tools: Tools) -> None:
    reading = read_text('"I arrested ten men," said Anna Weber, a Danish minister.', published=DAY)
    linked = with_actor(reading, tools, "I")
    (party,) = linked.events[0].actor
    assert (party.name, party.from_) == ("Anna Weber", "coreference")
    assert next(m for m in linked.mentions if m.id == party.mention).span == party.span


def test_a_pronoun_is_not_joined_against_its_gender(read_text: Read) -> None:
    """First names and titles rule out; a first name that both bear, or none knows, rules nobody out."""
    she = read_text("Anna Weber and her lawyer met Peter Kot. She said it rained.", published=DAY)
    assert name_of(she, "She") == "Anna Weber"
    none = read_text("Peter Kot opened the hall. She said it rained.", published=DAY)
    assert name_of(none, "She") is None
    titled = read_text("Mrs. Okonta opened the hall. He said it rained.", published=DAY)
    assert name_of(titled, "He") is None


def test_names_in_the_quotation_are_not_its_speaker(read_text: Read) -> None:
    reading = read_text('Anna Weber met Peter Kot. "I know Jan Lind well," he said of the mayor.', published=DAY)
    assert name_of(reading, "he") == "Peter Kot"


def test_a_name_before_a_noun_is_not_meant_by_a_pronoun(read_text: Read) -> None:
    reading = read_text("Anna Weber spoke. The Rosa Lind campaign laughed. She said it rained.", published=DAY)
    assert name_of(reading, "She") in (None, "Anna Weber")


def test_several_speakers_are_no_one_of_them(read_text: Read) -> None:
    reading = read_text("The mayor, Jan Kot, and the governor, Rosa Lind, said it rained.", published=DAY)
    speaker = reading.attributions[0].speaker
    assert speaker is not None
    assert (speaker.kind, speaker.name, speaker.entity) == ("group", None, None)


def test_no_mention_is_added_over_a_name(read_text: Read) -> None:
    """ "Weber's allegations" speak, and are neither Weber nor whom they are against."""
    reading = read_text("Anna Weber met Peter Kot. Weber's allegations against Kot said it rained.", published=DAY)
    spans = sorted(m.span for m in reading.mentions)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "words", "nth", "name", "why"),
    [
        ("North Korea fired a missile. The North tested a bomb.", "North", 0, "North Korea", "where it is named"),
        ("Troops in the North attacked the South.", "North", 0, None, "where neither is named"),
        ("Jack Kim spoke of Kim Jong Un. Kim left.", "Kim", 0, "Kim Jong-un", "the public one of two"),
        ("Rosa Lind and Jan Kot split. Rosa left.", "Rosa", 0, "Rosa Lind", "a first name"),
        ("American Airlines left. American sorry for accusing players", "American", 0, "American Airlines", "short"),
        ("American Airlines left. American troops attacked Guam.", "American", 0, "United States", "an adjective"),
    ],
)
def test_short_names(read_text: Read, text: str, words: str, nth: int, name: str | None, why: str) -> None:
    assert name_of(read_text(text, published=DAY), words, nth) == name, why
