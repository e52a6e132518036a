"""name.spelling: what is expected of two spellings, and that no pair is asked about twice."""

import pytest

from onrecord.checking import check_reading
from onrecord.pipelines.tools import Tools
from onrecord.records.reading import Reading
from tests.conftest import make_article


@pytest.mark.parametrize(
    ("text", "found", "expected", "why"),
    [
        ("Anna Kowalska spoke. Anna Kowalzka left.", "Kowalzka", None, "one each: nothing is expected"),
        ("Anna Kowalzka spoke. Anna Kowalska left. Kowalska sang.", "Kowalzka", "Kowalska", "the rarer comes first"),
        ("Anna Kowalska spoke. Kowalzka left.", "Kowalzka", None, "a last name alone, one each"),
        (
            "Anna Kowalzka spoke. Kowalska left. Kowalska’s bus came.",
            "Kowalzka",
            "Kowalska",
            "the full name is the slip",
        ),
    ],
)
def test_two_spellings(text: str, found: str, expected: str | None, why: str, tools: Tools) -> None:
    findings = check_reading(Reading(article=make_article(text)), tools.references, ["name.spelling"])
    assert [(f.found, f.expected) for f in findings] == [(found, expected)], why


def test_a_known_name_in_two_spellings_is_asked_about_once(tools: Tools) -> None:
    text = "President Emmanuel Macrom arrived. President Emmanuel Macron left."
    findings = check_reading(Reading(article=make_article(text)), tools.references, ["name.spelling"])
    assert [(f.found, f.expected) for f in findings] == [("Macrom", "Macron")]
    assert "president" in findings[0].message
