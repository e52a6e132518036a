"""Headlines in Title Case get back the case of the body, and keep their length."""

import pytest

from onrecord.reading.headlines import is_title_case, recase_headline

BODY = (
    "OSLO - The government of Norway lifts its ban on imports from Malawi, the minister said. "
    "Police arrested three men near the Hotel Continental, and the mayor of Oslo thanked Police Chief Ane Lie."
)


@pytest.mark.parametrize(
    ("headline", "recased"),
    [
        ("Norway Lifts Ban On Imports From Malawi", "Norway lifts ban on imports from Malawi"),
        ("Police Arrest Three Men In Oslo", "Police arrest three men in Oslo"),
        ("Mayor Thanks Ane Lie For Arrests", "mayor thanks Ane Lie for arrests"),
        ("Norway lifts ban on imports", "Norway lifts ban on imports"),
        ("NORWAY LIFTS BAN ON IMPORTS", "NORWAY LIFTS BAN ON IMPORTS"),
        ("Zorblatt Wins Prize", "Zorblatt Wins Prize"),
        ("", ""),
        ("\u0130stanbul Police Arrest Three Men", "\u0130stanbul Police arrest three men"),
    ],
)
def test_recase(headline: str, recased: str) -> None:
    assert recase_headline(headline, BODY) == recased
    assert len(recase_headline(headline, BODY)) == len(headline)


def test_without_a_body_only_function_words_change() -> None:
    assert recase_headline("Norway Lifts Ban On Imports", "") == "Norway Lifts Ban on Imports"


def test_what_title_case_is() -> None:
    assert is_title_case("Norway Lifts Ban On Imports")
    assert not is_title_case("Norway lifts ban on imports from Malawi")
    assert not is_title_case("Oslo, Norway")
