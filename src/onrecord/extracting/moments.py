"""Moments: a publication date in any common form, as ISO 8601, with the hour and zone that it tells and no others.

In: a string. Out: "2022-09-21", "2022-09-21T10:15:00" or "2022-09-21T10:15:00+00:00". Raises ValueError: what cannot be
read, or can be read in two ways ("03/04/2022"), is no date.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

_MONTHS = {name: number for number, names in enumerate((
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec"), 1) for name in names.split()}  # fmt: skip
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "msk": 180, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "et": None, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660, "nzst": 720,
    "nzdt": 780,
}  # fmt: skip
"""Minutes east of Greenwich. Names that two places use (IST, CST) or that move with the season (ET) are not here."""

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_NUMBERS = re.compile(r"\b(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})\b")
_CLOCK = re.compile(
    r"\b(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\b\.?)?\s*\(?([a-z]{1,4}\b|[+-]\d{2}:?\d{2})?"
)
_CLOCK_HOUR = re.compile(r"\b(\d{1,2})\s*([ap])\.?m\b\.?\s*([a-z]{1,4}\b)?")
_FIRST_YEAR, _LAST_YEAR = 1500, 2200


def parse_moment(words: str) -> str:
    """ISO 8601 of a date as pages, feeds and rows write it. Raises ValueError."""
    words = words.strip()
    if len(words) > 120:
        raise ValueError("too long for a date")
    iso = _ISO.match(words)
    if iso and not words[iso.end() :].lstrip(" .,;|)").strip("[]"):
        return _from_iso(iso)
    if _EPOCH.fullmatch(words):
        return datetime.fromtimestamp(int(words[:10]), UTC).isoformat()
    lower = words.lower()
    day, rest = _find_day(lower)
    clock = _find_clock(rest)
    return _check(datetime.combine(day, clock)).isoformat() if clock else _check(day).isoformat()


def is_moment(words: str) -> bool:
    """Whether `parse_moment` can read it."""
    try:
        parse_moment(words)
    except (ValueError, OverflowError):
        return False
    return True


def _from_iso(found: re.Match[str]) -> str:
    year, month, day, hour, minute, second, zone = found.groups()
    told = date(int(year), int(month), int(day))
    if hour is None:
        return _check(told).isoformat()
    clock = time(int(hour), int(minute), min(int(second or 0), 59), tzinfo=_zone(zone))
    return _check(datetime.combine(told, clock)).isoformat()


def _find_day(words: str) -> tuple[date, str]:
    """The day, and the words without it."""
    found = _DAY_FIRST.search(words)
    if found and found.group(2) in _MONTHS:
        day = date(int(found.group(3)), _MONTHS[found.group(2)], int(found.group(1)))
    elif (found := _MONTH_FIRST.search(words)) and found.group(1) in _MONTHS:
        day = date(int(found.group(3)), _MONTHS[found.group(1)], int(found.group(2)))
    elif found := _NUMBERS.search(words):
        day = _numeric_day(found.group(1), found.group(3), found.group(4))
    else:
        raise ValueError(f"no date in {words!r}")
    return day, words[: found.start()] + " " + words[found.end() :]


def _numeric_day(first: str, second: str, third: str) -> date:
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    if len(third) != 4 or len(first) == 3:
        raise ValueError("the year is not told in full")
    low, high = int(first), int(second)
    if low <= 12 and high <= 12 and low != high:
        raise ValueError("it is not told which number is the month")
    return date(int(third), min(low, high), max(low, high)) if max(low, high) > 12 else date(int(third), low, high)


def _find_clock(words: str) -> time | None:
    found = _CLOCK.search(words)
    if found:
        hour, minute, second, half, zone = found.groups()
        return time(_hour(int(hour), half), int(minute), int(second or 0), tzinfo=_zone(zone))
    found = _CLOCK_HOUR.search(words)
    if found:
        hour, half, zone = found.groups()
        return time(_hour(int(hour), half), tzinfo=_zone(zone))
    return None


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    return hour % 12 + (12 if half == "p" else 0)


def _zone(words: str | None) -> timezone | None:
    if not words:
        return None
    if words[0] in "+-":
        digits = words[1:].replace(":", "").ljust(4, "0")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        return timezone(timedelta(minutes=-minutes if words[0] == "-" else minutes))
    offset = _ZONES.get(words.lower())
    return None if offset is None else timezone(timedelta(minutes=offset))


def _check(moment: date) -> date:
    """A year outside print is a placeholder ("0001-01-01"), not a date."""
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise ValueError(f"{moment.year} is no year of publication")
    return moment
