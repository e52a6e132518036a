"""How questions quote the text: whole words, no doubled marks."""

import pytest

from onrecord.checking.wording import quoted, words_after, words_before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$9.119", "“$9.119”"),
        ('"a disgrace"', "“a disgrace”"),
        ('the chief’s "aide" spoke', "“the chief’s 'aide' spoke”"),
        ("two\nlines", "“two lines”"),
        ("word " * 60, "“" + "word " * 24 + "…”"),
    ],
)
def test_quoted(text: str, expected: str) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will win, the minister said.", "We will win, the minister said."),
        ("We will win, the minister of the interior said on Monday", "We will win, the minister of the"),
        ("We will win,” he said", "We will win,"),
        ("We will\nwin", "We will"),
        ("", ""),
        ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "Donaudampfschifffahrtselektrizitätenhaupt"),
    ],
)
def test_words_after(text: str, expected: str) -> None:
    assert words_after(text, 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will win,", "We will win,"),
        ("On Monday the minister of the interior said we will win,", "of the interior said we will win,"),
        ("he said, “We will win,", "We will win,"),
        ("", ""),
    ],
)
def test_words_before(text: str, expected: str) -> None:
    assert words_before(text, len(text)) == expected
