"""An office told with its country, and nobody's name: who held it on the article's date, or nobody."""

from collections.abc import Callable

import pytest

from onrecord.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "published", "names", "why"),
    [
        ("The Kenyan president met Ann Bee.", "2017-12-30", "Uhuru Kenyatta", "the holder of the day"),
        ("The Kenyan president met Ann Bee.", "2023-03-01", "William Ruto", "the next one"),
        ("The president of Kenya met Ann Bee.", "2017-12-30", "Uhuru Kenyatta", "the country behind of"),
        ("The Kenyan president met Ann Bee.", None, None, "the day is not known"),
        ("The former Kenyan president met Ann Bee.", "2017-12-30", None, "a former one"),
        ("A Kenyan president met Ann Bee.", "2017-12-30", None, "any of them"),
        ("In 2007 the Kenyan president met Ann Bee.", "2017-12-30", None, "the sentence tells of another year"),
        ("The Kenyan mayor met Ann Bee.", "2017-12-30", None, "a country has many"),
        (
            "The Narnian president met Ann Bee.",
            "2017-12-30",
            None,
            "a country that nobody knows",
        ),
    ],
)
def test_the_holder_of_an_office(
    read_text: Read, text: str, published: str | None, names: str | None, why: str
) -> None:
    reading = read_text(text, published=published)
    (event,) = [e for e in reading.events if e.event == "CONSULT"]
    party = next(p for p in event.actor if p.span.exact != "Ann Bee")
    assert party.name == names, why
    if names is not None:
        entity = next(e for e in reading.entities if e.id == party.entity)
        assert entity.public and entity.name == names and "known on" in entity.reasons[0]


def test_the_article_is_asked_first(read_text: Read) -> None:
    """Someone of that office whom no table lists."""
    text = "Narnian news: Kenyan President Rosa Lind left.\nThe Kenyan president met Ann Bee."
    reading = read_text(text, published="1950-01-01")
    (event,) = [e for e in reading.events if e.event == "CONSULT"]
    assert {p.name for p in event.actor} == {"Rosa Lind", "Ann Bee"}


def test_entities_stay_numbered_in_the_order_of_the_text(read_text: Read) -> None:
    reading = read_text("The Kenyan president met Ann Bee. Norway attacked Sweden.", published="2017-12-30")
    assert [e.id for e in reading.entities] == [f"n{i}" for i in range(1, len(reading.entities) + 1)]
    assert reading.entities[-1].name == "Sweden"
