"""date.weekday: either may be wrong, so both days are told."""

from collections.abc import Callable

import pytest

from onrecord.records.reading import Reading


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("It met on Tuesday, Sept. 21, 2022.", None, "21 September 2022 is a Wednesday, and the nearest Tuesday is 20"),
        ("It met on Saturday, Sept. 21, 2022.", None, "the nearest Saturday is 24 September"),
        ("It met on Tuesday, Sept. 21.", "2022-09-22", "2022 (the year taken from the published date) is a Wednesday"),
    ],
)  # fmt: skip
def test_the_other_reading_is_told(
    text: str, published: str | None, told: str, read_text: Callable[..., Reading]
) -> None:
    reading = read_text(text, published=published)
    assert [told in f.message for f in reading.findings if f.rule == "date.weekday"] == [True]
