"""What a bare $ means: the dollars that the article names, else its outlet's country's, else the US dollar."""

import pytest

from onrecord.reading.quantities.dollars import dollar_of
from tests.conftest import make_article


@pytest.mark.parametrize(
    ("text", "url", "code", "why"),
    [
        ("It cost $9.", None, "USD", "nothing else is known"),
        ("It cost $9. All sums are in Canadian dollars.", None, "CAD", "the article says so"),
        ("It cost $9, or C$12.", None, "USD", "the others are marked"),
        ("It cost $9. Australian dollars and U.S. dollars were found.", None, "USD", "two are named"),
        ("It cost $9.", "https://news.example.ca/a", "CAD", "a Canadian address"),
        ("It cost $9.", "https://news.example.com.au/a", "AUD", "an Australian address"),
        ("It cost A$9 and $6.", "https://news.example.com.au/a", "USD", "a home dollar that is marked"),
        ("It cost $9.", "https://[broken", "USD", "no address"),
    ],
)
def test_dollar(text: str, url: str | None, code: str, why: str) -> None:
    assert dollar_of(make_article(text, url=url)) == code, why
