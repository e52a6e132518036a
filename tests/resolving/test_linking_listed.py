"""Places that the sentence after an event's lists."""

from collections.abc import Callable

import pytest

from onrecord.records.reading import Reading

LIST = "Kherson, Zaporizhzhia, Luhansk and Donetsk."


def places_of(reading: Reading, trigger: str) -> set[str]:
    names = {p.id: p.span.exact for p in reading.places}
    return {names[p.place] for e in reading.events if e.trigger.exact == trigger for p in e.places if p.role == "at"}


@pytest.mark.parametrize(
    ("text", "trigger", "expected", "why"),
    [
        (
            f"Russia plans to hold referendums in four regions. {LIST}",
            "hold",
            LIST,
            "a numeral before the kind of place",
        ),
        (f"The army killed civilians in four of the areas. {LIST}", "killed", LIST, "a numeral that stands for them"),
        (f"The army attacked the depot. {LIST}", "attacked", "", "nothing is counted"),
        (f"Norway condemned the attacks in four regions. {LIST}", "condemned", "", "not where the condemning was"),
        (
            "The army attacked four regions. Kherson and Luhansk were spared.",
            "attacked",
            "",
            "a sentence with a verb tells of its own",
        ),
        ("The army attacked four towns in Sumy. Kherson, Luhansk.", "attacked", "Sumy", "the clause names its place"),
    ],
)
def test_listed(text: str, trigger: str, expected: str, why: str, read_text: Callable[..., Reading]) -> None:
    wanted = {name for name in ("Kherson", "Zaporizhzhia", "Luhansk", "Donetsk", "Sumy") if name in expected}
    found = places_of(read_text(text, published="2022-09-21"), trigger)
    assert found == wanted or (not wanted and not found), why
