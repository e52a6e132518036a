"""JSON Lines rows: the text code point for code point; a headline beside it stays outside unless it begins it."""

import json

import pytest

from onrecord.extracting import NoArticle
from onrecord.records.capture import Given
from tests.extracting.making import extract


def row(**values: object) -> bytes:
    return json.dumps(values).encode()


BODY = "Rebels shelled the harbour of Sampleton on Tuesday night, the port authority said."


def test_text_and_id_are_kept() -> None:
    text = "\ufeff" + BODY + "\r\n\u2028 e\u0301\x00"
    article, _ = extract(row(id="a-1", text=text), "jsonl")
    assert (article.id, article.text) == ("a-1", text)


def test_headline_beside_the_text_stays_outside() -> None:
    article, _ = extract(row(text=BODY, headline="Harbour shelled"), "jsonl")
    assert (article.headline, article.headline_span, article.text) == ("Harbour shelled", None, BODY)


@pytest.mark.parametrize(("before", "after"), [("", "\n\n"), ("\n ", "\r\n"), ("", " ")])
def test_headline_that_begins_the_text_stands_in_it(before: str, after: str) -> None:
    article, _ = extract(row(text=f"{before}Harbour shelled{after}{BODY}", headline="Harbour shelled"), "jsonl")
    assert article.headline_span is not None
    assert article.headline_span.start == len(before)


def test_headline_that_only_begins_a_word_does_not() -> None:
    article, _ = extract(row(text="Storms hit the coast.", headline="Storm"), "jsonl")
    assert article.headline_span is None


def test_row_before_what_is_given() -> None:
    given = Given(outlet="Given", published="2020-01-01", language="fr")
    article, _ = extract(row(text=BODY, outlet="Told", date="Sept. 21, 2022"), "jsonl", given)
    assert (article.outlet, article.published, article.language) == ("Told", "2022-09-21", "fr")


def test_values_that_are_not_taken_are_noted() -> None:
    article, notes = extract(row(text=BODY, outlet=["x"], published="soon"), "jsonl")
    assert (article.outlet, article.published) == (None, None)
    assert sorted(note.code for note in notes) == ["date_not_read", "value_not_taken"]


def test_ids_come_from_outlet_url_date_and_text() -> None:
    first, _ = extract(row(text=BODY, outlet="One"), "jsonl")
    again, _ = extract(row(outlet="One", text=BODY, other=1), "jsonl")
    other, _ = extract(row(text=BODY, outlet="Two"), "jsonl")
    assert first.id == again.id != other.id


@pytest.mark.parametrize("text", ["", " ", "\u200b"])
def test_blank_rows_give_their_reason(text: str) -> None:
    with pytest.raises(NoArticle) as told:
        extract(row(text=text), "jsonl")
    assert told.value.code in ("empty_text", "blank_text")
