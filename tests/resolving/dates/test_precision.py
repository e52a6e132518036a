"""Our precision as UCDP GED's date_prec and ACLED's time_precision, and the rules that dates stand on."""

from datetime import date
from typing import get_args

import pytest

from onrecord.records.span import cut_span
from onrecord.records.time_expression import Precision, TimeExpression
from onrecord.resolving.dates.interval import add_months, easter, nth_weekday
from onrecord.resolving.dates.precision import (
    ACLED_TIME_PRECISION,
    UCDP_DATE_PREC,
    acled_time_precision,
    ucdp_date_prec,
)
from onrecord.resolving.dates.zones import offset_of


@pytest.mark.parametrize(
    ("start", "end", "precision", "ucdp", "acled", "why"),
    [
        ("2022-09-20T17:00", "2022-09-20T17:00", "hour", 1, 1, "an hour is finer than any of them"),
        ("2022-09-20", "2022-09-20", "day", 1, 1, "the day"),
        ("2022-09-17", "2022-09-18", "day", 2, 2, "the weekend"),
        ("2022-09-23", "2022-09-27", "week", 2, 2, "five days"),
        ("2022-09-19", "2022-09-25", "week", 3, 2, "the week"),
        ("2022-09-01", "2022-09-30", "month", 4, 3, "the month"),
        ("2022-01-01", "2022-12-31", "year", 5, None, "the year"),
        ("1990-01-01", "1999-12-31", "longer", None, None, "a decade is not coded"),
        (None, None, None, None, None, "no date"),
    ],
)
def test_precision(
    start: str | None, end: str | None, precision: Precision | None, ucdp: int | None, acled: int | None, why: str
) -> None:
    time = TimeExpression(id="t1", span=cut_span("then", 0, 4), type="DATE", start=start, end=end, precision=precision)
    assert (ucdp_date_prec(time), acled_time_precision(time)) == (ucdp, acled), why


def test_every_precision_is_mapped() -> None:
    assert set(UCDP_DATE_PREC) == set(ACLED_TIME_PRECISION) == set(get_args(Precision))


@pytest.mark.parametrize(
    ("year", "day"),
    [(2021, date(2021, 4, 4)), (2022, date(2022, 4, 17)), (2024, date(2024, 3, 31)), (1943, date(1943, 4, 25))],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("zone", "day", "offset"),
    [
        ("ET", date(2022, 7, 1), "-04:00"),
        ("ET", date(2022, 12, 1), "-05:00"),
        ("ET", date(1999, 7, 1), ""),
        ("EET", date(2022, 10, 29), "+03:00"),
        ("EET", date(2022, 10, 30), "+02:00"),
        ("WET", date(2022, 1, 1), "+00:00"),
        ("+09:00", date(2022, 1, 1), "+09:00"),
        (None, date(2022, 1, 1), ""),
    ],
)
def test_offsets(zone: str | None, day: date, offset: str) -> None:
    assert offset_of(zone, day) == offset


def test_months_keep_within_the_month() -> None:
    assert add_months(date(2022, 1, 31), 1) == date(2022, 2, 28)
    assert add_months(date(2022, 1, 31), -14) == date(2020, 11, 30)
    assert nth_weekday(2022, 11, 3, 4) == date(2022, 11, 24)
