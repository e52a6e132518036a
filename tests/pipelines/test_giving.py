"""What a person tells of an input is what extracting takes, or is refused at once."""

import pytest

from onrecord.pipelines.giving import parse_given


@pytest.mark.parametrize(
    "published",
    ["2022-09-21", "20220921", "2022-09-21T08:30:00+02:00", "2022-09-21T08:30Z", "2022-09-21 08:30", None],
)
def test_iso_dates_are_taken_as_they_are(published: str | None) -> None:
    assert parse_given(published, None, None, None).published == published


@pytest.mark.parametrize(
    "published",
    [
        "yesterday",
        "",
        "2022-W38-3",  # a week: Python reads it, extracting does not
        "0001-01-01",  # a placeholder
        "21 September 2022",  # not ISO, though pages may write it so
        "2022-02-30",
        "2022-09-21T08:30:00+25:00",
    ],
)
def test_what_is_no_date_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="ISO date such as"):
        parse_given(published, None, None, None)


def test_languages_are_codes() -> None:
    assert parse_given(None, None, None, "en-GB").language == "en-GB"
    with pytest.raises(ValueError, match="such as en"):
        parse_given(None, None, None, "the usual one")


def test_blanks_tell_nothing() -> None:
    given = parse_given(None, "  ", " ", None)
    assert (given.outlet, given.url) == (None, None)
