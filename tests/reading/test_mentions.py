"""Names in sentences of our own: kinds, spans, what the small model misses or calls wrong."""

from collections.abc import Callable

import pytest

from onrecord.pipelines.tools import Tools
from onrecord.reading.mentions_names import find_names
from onrecord.records.reading import Reading
from onrecord.records.span import overlaps

Read = Callable[..., Reading]


def kinds(reading: Reading) -> dict[str, str]:
    return {m.span.exact: m.kind for m in reading.mentions}


@pytest.mark.parametrize(
    ("text", "name", "kind", "why"),
    [
        ("Shells fell on Luhansk and Yerevan was quiet.", "Yerevan", "place", "the small model calls it a person"),
        ("Workers in Zaporizhzhia went home.", "Zaporizhzhia", "place", "a person for the model, after 'in'"),
        ("Donetsk was calm on Friday.", "Donetsk", "place", "the model has no name here"),
        ("Energoatom said the reactor was safe.", "Energoatom", "organization", "a person for the model"),
        ("The minister told Bild about the plan.", "Bild", "organization", "a person for the model"),
        ("The Kremlin denied the report.", "Kremlin", "organization", "without the article"),
        ("Al-Shabaab fighters left the town.", "Al-Shabaab", "group", "hyphens are tokens of their own"),
        ("Talks with the Taliban went on.", "Taliban", "group", "the model's ORG is a group in the table"),
        ("Ukrainian troops moved east.", "Ukrainian", "country", "an adjective stands for its country"),
        ("Ukrainians voted on Sunday.", "Ukrainians", "group", "a people in the plural is a group"),
        ("Russia's army stayed.", "Russia", "country", "no possessive in the span"),
        ("He met President Emmanuel Macron there.", "Emmanuel Macron", "person", "no title in the span"),
        ("UKRAINE SAYS TALKS FAILED", "UKRAINE", "country", "headlines in capitals"),
        ("He read it in the New York Times.", "New York Times", "organization", "longest name wins over New York"),
        ("Côte d’Ivoire sent troops.", "Côte d’Ivoire", "country", "accents and curly apostrophes"),
        ("Recep Tayyip Erdoğan spoke.", "Recep Tayyip Erdoğan", "person", "Turkish letters"),
        ("Reutlingen Mayor Anton Petersen won.", "Anton Petersen", "person", "a title in the middle of one name"),
        ("The Supreme Court of Pakistan ruled.", "Pakistan", "country", "a country after 'of' stays a name"),
        ("Tanks entered Kherson, Bakhmut and Izium.", "Kherson", "place", "a row of places is a row of places"),
    ],
)
def test_names_have_their_kind(read_text: Read, text: str, name: str, kind: str, why: str) -> None:
    assert kinds(read_text(text)).get(name) == kind, why


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("They asked us to wait.", "us", "a pronoun is not the US"),
        ("May was warm and sunny.", "May", "a month is not a prime minister"),
        ("He ate an apple from the shell.", "Apple", "common words are not companies"),
        ("The anti-American slogans went on.", "American", "against a country is not of it"),
        ("See https://example.org/Ukraine for more.", "Ukraine", "an address is not a name"),
        ("Minister Weber left.", "Minister", "a title alone is no name"),
    ],
)
def test_what_is_no_name(read_text: Read, text: str, name: str, why: str) -> None:
    assert name not in kinds(read_text(text)), why


def test_a_longer_name_is_not_cut_by_a_country_in_it(read_text: Read) -> None:
    """Michael Jordan is no country and Paris Weber no capital."""
    found = kinds(read_text("The coach praised Michael Jordan and Paris Weber after the game in Chicago."))
    assert found.get("Michael Jordan") == "person"
    assert "Jordan" not in found and "Paris" not in found


def test_one_name_has_one_kind_through_the_article(read_text: Read) -> None:
    """A last name is a person's once the full name stands anywhere."""
    reading = read_text("Karla Dornbusch opened the hall. Dornbusch thanked the town. Many thanked Dornbusch.")
    assert {m.kind for m in reading.mentions if "Dornbusch" in m.span.exact} == {"person"}


def test_mentions_do_not_overlap_and_are_numbered_in_order(read_text: Read) -> None:
    reading = read_text(
        "Russian Foreign Minister Sergei Lavrov met the U.N. Security Council in New York. He left for Moscow.\n"
        "The Luhansk People's Republic (LPR) and the Donetsk People's Republic (DPR) sent envoys to the talks."
    )
    spans = [m.span for m in reading.mentions]
    assert not any(overlaps(a, b) for i, a in enumerate(spans) for b in spans[i + 1 :])
    assert [m.id for m in reading.mentions] == [f"m{i}" for i in range(1, len(spans) + 1)]
    assert [s.start for s in spans] == sorted(s.start for s in spans)


@pytest.mark.parametrize(
    "text",
    ["", " \n \n", "...!!!", "“”", "A", "\U0001f600 \U0001f1fa\U0001f1e6", "the the the", "U.S.", "'s", "x" * 30_000],
)
def test_any_text_is_read(read_text: Read, text: str) -> None:
    read_text(text)


def test_the_longest_name_at_a_place_is_taken(tools: Tools) -> None:
    hits = find_names("The Democratic Republic of the Congo and South Korea", tools.names)
    assert [(h.start, h.end, h.kind) for h in hits] == [(4, 36, "country"), (41, 52, "country")]
