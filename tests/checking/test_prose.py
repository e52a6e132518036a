"""What is prose that a desk edits, and what is program text, markup or text decoded wrongly."""

import pytest

from onrecord.checking.prose import is_prose


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The minister called it “a disgrace” and left.", True),
        ('He said: "We go."', True),
        ("Prices rose < 5 % and > 2 %; R&D fell.", True),
        ("The word «paix» stands on the wall.", True),
        ("Três pâtés à la façon de Âgé", True),
        ('{"name": "x"}', False),
        ('See <a href="x">more</a>', False),
        ('A post" tweet-id="7834" tweet-date="May 5"', False),
        ("R&amp;D fell", False),
        ("KANSAS â “ A storm came.", False),
        ("The senatorâ€™s aide", False),
        ("ÙS×\x07/#œáÌ”", False),
    ],
)
def test_prose(text: str, prose: bool) -> None:
    assert is_prose(text) == prose
