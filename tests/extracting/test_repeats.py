"""What a page says twice in a row stands twice in its article."""

import pytest

from onrecord.extracting.repeats import put_back_repeats
from tests.extracting.making import extract, page

SAID = "The spokesman declined to comment on the shelling of the harbour."


@pytest.mark.parametrize("copies", [2, 3, 20])
@pytest.mark.parametrize("element", ["article", "div"])
def test_copies_in_a_row(copies: int, element: str) -> None:
    first = "<p>Rebels shelled the harbour of Sampleton, the port authority said.</p>"
    last = "<p>The harbour was open again on Wednesday, pilots said.</p>"
    article, _ = extract(page(f"<{element}>{first}{f'<p>{SAID}</p>' * copies}{last}</{element}>"), "html")
    assert article.text.count(SAID) == copies


def test_runs_are_matched_in_order() -> None:
    shown = ["a", "b", "b", "c", "b", "b", "b", "d"]
    assert put_back_repeats(["a", "b", "c", "b", "d"], shown) == shown


def test_copies_elsewhere_on_the_page_are_not_taken() -> None:
    assert put_back_repeats(["a", "b"], ["b", "b", "b", "a", "b"]) == ["a", "b"]
    assert put_back_repeats(["a", "b"], ["a", "b"]) == ["a", "b"]
