"""Bylines, corrections, genres, agencies and crumbs: rows that say why they are there."""

import pytest

from onrecord.extracting.agencies import name_agency
from onrecord.extracting.bylines import clean_byline, find_byline
from onrecord.extracting.corrections import find_corrections
from onrecord.extracting.crumbs import without_crumbs
from onrecord.extracting.genres import genre_of_address, genre_of_headline, genre_of_section, genre_of_types
from onrecord.extracting.lines import body_lines


@pytest.mark.parametrize(
    ("words", "byline"),
    [("By Jane Roe", "Jane Roe"), ("by: Jane Roe ", "Jane Roe"), ("Jane  Roe\n", "Jane Roe"),
     ("Byron Roe", "Byron Roe"), ("https://herald.example/jane", None), (" - ", None)],
)  # fmt: skip
def test_clean_bylines(words: str, byline: str | None) -> None:
    assert clean_byline(words) == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Roe and John Doe", "Jane Roe and John Doe"),
        ("By Jane Roe, Sample Wire", "Jane Roe, Sample Wire"),
        ("By Tuesday, the rebels had left the town.", None),
        ("By the sea", None),
        ("Bystanders Ran", None),
    ],
)
def test_byline_lines(line: str, byline: str | None) -> None:
    text = f"{line}\n\nRebels shelled the harbour."
    assert find_byline(text, body_lines(text)) == byline


@pytest.mark.parametrize(
    ("line", "corrects"),
    [
        ("Correction: Four people were wounded, not six.", True),
        ("CORRECTION (Sept. 22): The harbour lies in the south.", True),
        ("Clarification - the minister resigned in May.", True),
        ("Editor’s note: This story has been corrected to say that four were wounded.", True),
        ("An earlier version of this article misspelled the name of the harbour.", True),
        ("This article was amended on 22 September 2022.", True),
        ("Correction officers went on strike on Tuesday.", False),
        ("Editor's note: This story contains violence.", False),
        ("The correction: a fall of ten percent in a week, brokers said.", False),
        ("Markets saw a correction: shares fell.", False),
    ],
)
def test_corrections(line: str, corrects: bool) -> None:
    found = find_corrections(f"Rebels shelled the harbour.\n\n {line} \n\nThe end.")
    assert [span.exact for span in found] == ([line] if corrects else [])


def test_genres() -> None:
    assert genre_of_types(["WebPage", "OpinionNewsArticle"]) == "opinion"
    assert genre_of_types(["NewsArticle"]) is None
    assert genre_of_section(["World", "Commentary"]) == "opinion"
    assert genre_of_address("https://herald.example/opinion/2022/harbour") == "opinion"
    assert genre_of_address("https://herald.example/world/opinion-polls-close") is None
    assert genre_of_address("https://opinion.example/world/x") is None
    assert genre_of_headline("Analysis: What the shelling means") == "analysis"
    assert genre_of_headline("Live updates | Harbour shelled") == "live"
    assert genre_of_headline("Opinion polls: the left leads") is None


@pytest.mark.parametrize(
    ("words", "sure", "agency"),
    [
        ("AP", False, "Associated Press"),
        ("Reuters/Jane Roe", False, "Reuters"),
        ("Jane Roe, Associated Press", True, "Associated Press"),
        ("PA", False, "PA Media"),
        ("PA", True, None),
        ("Jane Roe", False, None),
    ],
)
def test_agencies(words: str, sure: bool, agency: str | None) -> None:
    assert name_agency(words, sure) == agency


LONG = "Rebels shelled the harbour of Sampleton on Tuesday night, the port authority said in a statement."


def test_crumbs() -> None:
    kept, notes = without_crumbs([LONG, "Advertisement", LONG, "Share on Twitter", LONG])
    assert kept == [LONG] * 3
    assert [note.code for note in notes] == ["crumbs_left_out"]


def test_what_ends_an_article_ends_it_only_late() -> None:
    kept, _ = without_crumbs([LONG, "Related stories", LONG, LONG])
    assert kept == [LONG] * 3
    kept, _ = without_crumbs([LONG, LONG, LONG, "You might also like", "Ten ways to fold a letter"])
    assert kept == [LONG] * 3


@pytest.mark.parametrize(
    "words",
    ["Read more about it in the report, the minister said.", "Comments by the minister angered the rebels.",
     "Related firms were fined.", "More from the harbour was shipped north than ever before, the authority said."],
)  # fmt: skip
def test_sentences_are_no_crumbs(words: str) -> None:
    assert without_crumbs([LONG, LONG, words]) == ([LONG, LONG, words], ())
