"""English is never lost to a wrong guess; other languages are told apart from it."""

import pytest

from onrecord.extracting.language import check_language, find_language, parse_language

ENGLISH = [
    "The ministry said it would not comment.",
    "Troops shelled the town.",
    "Protesters blocked a road in the capital on Friday.",
    "Iran and Iraq signed a trade agreement.",
    "Ukraine and Russia exchange prisoners",
    "At least 12 people were killed in Sampleton, Ruritania, when gunmen opened fire.",
    "“Il est mort,” the doctor said of the patient.",
]
OTHER = [
    ("Der Präsident sagte am Mittwoch, dass er nicht zu dem Treffen kommt.", "de"),
    ("Le président a dit mercredi qu'il ne viendrait pas à la réunion.", "fr"),
    ("El presidente dijo el miércoles que no vendrá a la reunión.", "es"),
    ("Il presidente ha detto mercoledì che non verrà alla riunione.", "it"),
    ("Prezydent powiedział w środę, że nie przyjedzie na spotkanie.", "pl"),
    ("Президент сказал в среду, что не приедет на встречу.", "ru"),
    ("Президент заявив у середу, що не приїде на зустріч до Києва.", "uk"),
    ("قال الرئيس يوم الأربعاء إنه لن يحضر الاجتماع", "ar"),
    ("总统星期三说他不会来参加会议，也不会派代表。", "zh"),
]


@pytest.mark.parametrize("sentence", ENGLISH)
def test_english(sentence: str) -> None:
    assert find_language(sentence) == "en"


@pytest.mark.parametrize(("sentence", "code"), OTHER)
def test_others(sentence: str, code: str) -> None:
    assert find_language(sentence) == code


@pytest.mark.parametrize("text", ["", "12,000", "—", "Hi", "Kupiansk"])
def test_too_short_is_not_decided(text: str) -> None:
    assert find_language(text) in (None, "en")


@pytest.mark.parametrize(
    ("told", "code"),
    [("en-US", "en"), ("en_GB", "en"), ("EN", "en"), ("English", "en"), ("rus", "ru"), ("uk", "uk"),
     ("x-default", None), ("", None), ("und", None), ("12", None)],
)  # fmt: skip
def test_told(told: str, code: str | None) -> None:
    assert parse_language(told) == code


def test_what_is_told_stands_unless_the_text_is_plainly_another() -> None:
    russian = OTHER[5][0] * 8
    english = " ".join(ENGLISH)
    assert check_language("en", russian) == "ru"
    assert check_language("ru", english * 2) == "en"
    assert check_language("fr", OTHER[1][0]) == "fr"
    assert check_language("da", "Kort.") == "da"
