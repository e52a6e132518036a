"""The line of a plain text that says when it was published and by whom."""

import pytest

from onrecord.extracting import extract_article
from onrecord.extracting.lines import body_lines
from onrecord.extracting.mastheads import find_masthead
from onrecord.extracting.told import Told
from onrecord.records.capture import Capture, Given

ROWS = [
    ("Harbour Gazette | Sept. 21, 2022, 18:05 UTC", "Harbour Gazette", "Sept. 21, 2022, 18:05 UTC", "name and date"),
    ("21 September 2022 — The Plain Dispatch", "The Plain Dispatch", "21 September 2022", "the other way round"),
    ("Wednesday, 21 September 2022", None, "Wednesday, 21 September 2022", "a date alone"),
    ("2022-09-21T18:05:00Z", None, "2022-09-21T18:05:00Z", "ISO 8601"),
    (
        "Published on September 21st, 2022 at 6:05 p.m. EDT",
        None,
        "Published on September 21st, 2022 at 6:05 p.m. EDT",
        "a",
    ),
    ("Journal of the North · 1 May 2022", "Journal of the North", "1 May 2022", "small words in a name"),
    ("In September 2022", None, None, "a month is no date of publication"),
    ("03/04/2022", None, None, "two ways to read it"),
    ("The ministers met on 21 September 2022", None, None, "a sentence about a date"),
    ("Updated by our reporter | 21 September 2022", None, None, "no name of an outlet"),
    ("World | Europe | 21 September 2022", None, None, "two names: which is it?"),
    ("May", None, None, "a word that is also a month"),
]


@pytest.mark.parametrize(("line", "outlet", "published", "why"), ROWS)
def test_rows(line: str, outlet: str | None, published: str | None, why: str) -> None:
    text = f"By Ana Lind\n{line}\n\nThe ministers signed the agreement, and then they left the city again."
    assert find_masthead(text, body_lines(text)) == Told(outlet=outlet, published=published), why


def test_it_stands_near_the_beginning() -> None:
    text = "\n".join(["A line of the text"] * 4 + ["21 September 2022"])
    assert find_masthead(text, body_lines(text)) == Told()


def test_what_the_text_tells_goes_before_what_is_given_and_the_text_stays_as_it_is() -> None:
    text = (
        "Ministers sign agreement\nHarbour Gazette | 21 September 2022\n\nThey signed it on Wednesday in the morning."
    )
    given = Given(outlet="Somebody", published="2020-01-01", url="https://harbour-gazette.example/1")
    capture = Capture(body=text.encode(), sha256="0" * 64, via="file", content="text", where="a", given=given)
    article, _ = extract_article(capture)
    assert (article.outlet, article.published) == ("Harbour Gazette", "2022-09-21")
    assert (article.url, article.text) == ("https://harbour-gazette.example/1", text)
