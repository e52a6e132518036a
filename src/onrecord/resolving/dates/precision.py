"""Our precision as other datasets write it.

UCDP GED codebook, date_prec: 1 the day, 2 a range of 2 to 6 days, 3 the week, 4 the month, 5 a longer range up to a
year. ACLED codebook, time_precision: 1 the day, 2 the week, 3 the month.
"""

from datetime import date

from onrecord.records.time_expression import Precision, TimeExpression

UCDP_DATE_PREC: dict[Precision, int | None] = {
    "minute": 1,
    "hour": 1,
    "day": 1,
    "week": 3,
    "month": 4,
    "year": 5,
    "longer": None,
}
"""A range longer than a year has no level in UCDP GED: such an event is not coded."""
ACLED_TIME_PRECISION: dict[Precision, int | None] = {
    "minute": 1,
    "hour": 1,
    "day": 1,
    "week": 2,
    "month": 3,
    "year": None,
    "longer": None,
}
"""ACLED codes nothing coarser than a month."""


def ucdp_date_prec(time: TimeExpression) -> int | None:
    """UCDP's date_prec of a time, null where it has no dates or is too coarse; 2 for a part of a week."""
    if time.precision is None or time.start is None or time.end is None:
        return None
    if time.precision in ("day", "week") and time.start[:10] != time.end[:10] and _is_part_of_week(time):
        return 2
    return UCDP_DATE_PREC[time.precision]


def acled_time_precision(time: TimeExpression) -> int | None:
    """ACLED's time_precision of a time, null where it has no dates or is too coarse."""
    if time.precision is None or time.start is None or time.end is None:
        return None
    if time.precision == "day" and time.start[:10] != time.end[:10]:
        return 2
    return ACLED_TIME_PRECISION[time.precision]


def _is_part_of_week(time: TimeExpression) -> bool:
    assert time.start is not None and time.end is not None
    return (date.fromisoformat(time.end[:10]) - date.fromisoformat(time.start[:10])).days < 6
