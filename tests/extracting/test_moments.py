"""Publication dates in the forms that pages, feeds and rows use."""

import pytest

from onrecord.extracting.moments import parse_moment

ROWS = [
    ("2022-09-21", "2022-09-21", "ISO date"),
    ("20220921", "2022-09-21", "ISO date, basic"),
    ("2022-09-21T10:15:00Z", "2022-09-21T10:15:00+00:00", "ISO, UTC"),
    ("2022-09-21T10:15:00.123+0300", "2022-09-21T10:15:00+03:00", "fractions; zone without colon"),
    ("2022-09-21 10:15", "2022-09-21T10:15:00", "a space; no zone: none is invented"),
    ("2022-09-21T10:15-05", "2022-09-21T10:15:00-05:00", "zone by hours"),
    ("20220921T101500Z", "2022-09-21T10:15:00+00:00", "ISO, basic"),
    ("Wed, 21 Sep 2022 10:15:00 +0300", "2022-09-21T10:15:00+03:00", "RFC 822, as in RSS"),
    ("Wed, 21 Sep 2022 10:15:00 GMT", "2022-09-21T10:15:00+00:00", "RFC 822 with a zone's name"),
    ("Sept. 21, 2022", "2022-09-21", "AP style"),
    ("September 21st, 2022", "2022-09-21", "ordinal"),
    ("Sept. 21, 2022 at 6:05 p.m. EDT", "2022-09-21T18:05:00-04:00", "twelve hours, American zone"),
    ("Sept. 21, 2022 12:05 AM ET", "2022-09-21T00:05:00", "midnight; ET moves with the season: no zone"),
    ("21 September 2022 6pm BST", "2022-09-21T18:00:00+01:00", "the hour alone"),
    ("10:02 BST, 21 September 2022", "2022-09-21T10:02:00+01:00", "the clock first"),
    ("21.09.2022", "2022-09-21", "with full stops"),
    ("9/21/2022", "2022-09-21", "only one way to read it"),
    ("05/05/2022", "2022-05-05", "both ways are the same day"),
    ("2022/9/21", "2022-09-21", "year first"),
    ("1663747200", "2022-09-21T08:00:00+00:00", "seconds since 1970"),
    ("1663747200000", "2022-09-21T08:00:00+00:00", "milliseconds since 1970"),
]
NONE = [
    ("03/04/2022", "two ways to read it"),
    ("yesterday", "no date"),
    ("21 September", "no year"),
    ("2022-13-45", "no such day"),
    ("0001-01-01T00:00:00", "a placeholder"),
    ("Febtober 12, 2022", "no month"),
    ("x" * 500, "no date, and long"),
    ("", "nothing"),
    ("9/21/22", "a short year"),
]


@pytest.mark.parametrize(("words", "iso", "why"), ROWS)
def test_dates(words: str, iso: str, why: str) -> None:
    assert parse_moment(words) == iso, why


@pytest.mark.parametrize(("words", "why"), NONE)
def test_what_is_no_date_is_refused(words: str, why: str) -> None:
    with pytest.raises(ValueError):
        parse_moment(words)
