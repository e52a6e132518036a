"""Plain text: nothing changes but a byte-order mark; headline and standfirst only where the lines look like it."""

import pytest

from onrecord.extracting import NoArticle
from onrecord.records.capture import Given
from tests.extracting.making import extract

BODY = (
    "Rebels shelled the harbour of Sampleton on Tuesday night and wounded four dock workers, the port authority said. "
    "It was the third attack in as many weeks."
)


def test_text_is_kept() -> None:
    text = "\tOdd  start\r\n\r\n" + BODY + "\r\n \u200b e\u0301\x00 \n\n"
    article, notes = extract(b"\xef\xbb\xbf" + text.encode(), "text")
    assert article.text == text
    assert notes == ()


@pytest.mark.parametrize(
    ("text", "headline", "standfirst", "why"),
    [
        (f"Rebels shell harbour\n\n{BODY}", "Rebels shell harbour", None, "a blank line after the headline"),
        (f"Rebels shell harbour\n{BODY}", "Rebels shell harbour", None, "no blank line"),
        (
            f"Rebels shell harbour\nFour dock workers are wounded\n\n{BODY}",
            "Rebels shell harbour",
            "Four dock workers are wounded",
            "a standfirst under it",
        ),
        (f"Rebels shell harbour\n\nBy Ana Lind\n\n{BODY}", "Rebels shell harbour", None, "a byline is no standfirst"),
        (f"Who shelled the harbour?\n\n{BODY}", "Who shelled the harbour?", None, "a question can be a headline"),
        (BODY, None, None, "one paragraph"),
        ("Rebels shell harbour", None, None, "nothing follows: it is the text"),
        (f"{BODY}\n\n{BODY}", None, None, "the first paragraph is a sentence"),
        (
            "Rebels shelled the harbour of Sampleton on Tuesday night and\nwounded four dock workers, the authority "
            "said.\nIt was the third attack in as many weeks, according to\nthe authority's own records.",
            None,
            None,
            "hard-wrapped lines",
        ),
        (
            "The rebels who shelled the harbour on Tuesday night belong to the\nPlainland Front, the governor said in "
            "the evening, and they came\nfrom the north.",
            None,
            None,
            "a hard-wrapped line that happens to go on with a capital",
        ),
    ],
)
def test_headlines(text: str, headline: str | None, standfirst: str | None, why: str) -> None:
    article, _ = extract(text, "text")
    assert article.headline == headline, why
    assert (article.standfirst_span.exact if article.standfirst_span else None) == standfirst, why
    assert article.text == text


def test_a_wire_text() -> None:
    text = f"Rebels shell harbour\n\nBy Ana Lind\n\nSAMPLETON, Sept 21 (Reuters) - {BODY}\n\nCorrection: Four, not six."
    article, _ = extract(text, "text", Given(published="2022-09-21", outlet="The Sample Herald"))
    assert (article.byline, article.agency, article.dateline) == ("Ana Lind", "Reuters", "SAMPLETON, Sept 21")
    assert article.dateline_span is not None
    assert text[article.dateline_span.end :].startswith("Rebels shelled")
    assert [span.exact for span in article.corrections] == ["Correction: Four, not six."]
    assert (article.published, article.outlet, article.language) == ("2022-09-21", "The Sample Herald", "en")


@pytest.mark.parametrize("line", ["Xinhua | Updated: 2022-09-21 10:02", "(Reuters)", "© 2022 The Associated Press."])
def test_agency_credits(line: str) -> None:
    place = f"{line}\n\n{BODY}" if "Xinhua" in line else f"{BODY}\n\n{line}"
    article, _ = extract(f"Rebels shell harbour\n\n{place}", "text")
    assert article.agency in ("Xinhua", "Reuters", "Associated Press")
    assert article.standfirst_span is None


def test_no_agency_in_a_sentence() -> None:
    article, _ = extract(f"{BODY} Reuters could not verify the report.", "text")
    assert article.agency is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty_text"), (" \n\t ", "blank_text"), ("\u200b\u200d\ufeff\u2060", "blank_text"),
     ("\x00\x01", "blank_text"), ("\u3164\u2800", "blank_text")],
)  # fmt: skip
def test_blank_text_is_no_article(text: str, code: str) -> None:
    with pytest.raises(NoArticle) as told:
        extract(text, "text")
    assert told.value.code == code


def test_unreadable_date_is_noted() -> None:
    article, notes = extract(BODY, "text", Given(published="the other day"))
    assert article.published is None
    assert [note.code for note in notes] == ["date_not_read"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = "Le président a visité le port détruit de Sampleton, où il a rencontré des pêcheurs « indignés ». " * 3
    article, _ = extract(text.encode(encoding), "text")
    assert article.text == text


def test_bytes_that_do_not_decode_are_noted() -> None:
    article, notes = extract("Überfall – die Häfen brennen, sagte der Bürgermeister. ".encode() * 9 + b"\xff", "text")
    assert article.text.endswith("\ufffd")
    assert [note.code for note in notes] == ["undecodable_bytes"]


def test_long_texts_take_linear_time() -> None:
    for text in ("- " * 500_000, "\n" * 500_000 + "x", "ABC" * 300_000 + " - Foo", "By " * 300_000, "“" * 300_000):
        extract(text, "text")
