"""Keys of place names: which spellings fall together and which do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reference.gazetteer_names import acronym_key, normalize_place_name


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("Sana'a", "Sanaa", "SANAA", "Sana\u02bda"), "apostrophes of any kind and case"),
        (("St. Louis", "Saint Louis", "St Louis"), "saints"),
        (("Fort Worth", "Ft. Worth"), "forts"),
        (("Nagorno-Karabakh", "Nagorno Karabakh", "Nagorno\u2013Karabakh"), "hyphens and dashes"),
        (("The Hague", "Hague", "the Hague"), "a leading article"),
        (("Łódź", "Lodz"), "letters that do not decompose"),
        (("Malmö", "Malmo"), "accents"),
        (("U.S.", "US"), "full stops"),
        (("Bosnia & Herzegovina", "Bosnia and Herzegovina"), "ampersands"),
    ],
)
def test_one_key(names: tuple[str, ...], why: str) -> None:
    assert len({normalize_place_name(name) for name in names}) == 1, why


@pytest.mark.parametrize(("left", "right"), [("Kyiv", "Kiev"), ("Niger", "Nigeria"), ("Iran", "Iraq"), ("The", "")])
def test_different_keys(left: str, right: str) -> None:
    assert normalize_place_name(left) != normalize_place_name(right)


@pytest.mark.parametrize(
    ("name", "key"),
    [("US", "=us"), ("U.S.", "=us"), ("NSW", "=nsw"), ("us", None), ("Act", None), ("W.Va.", None), ("ODESSA", None)],
)
def test_acronyms_have_keys_of_their_own(name: str, key: str | None) -> None:
    assert acronym_key(name) == key


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    key = normalize_place_name(name)
    assert normalize_place_name(key) in (key, key.removeprefix("the "))
