"""Anchor: the day from which an article counts, its published date or the day in its dateline."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from onrecord.reading.times.construction import start_key
from onrecord.reading.times.grammar import STARTS, parse_time
from onrecord.reading.times.shapes import Day
from onrecord.records.article import Article

_OLDEST_DATELINE = 10
"""Days: an older dateline beside a published date is of another year or another text."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """`moment` is the local date-time of publication where the page tells the hour."""

    day: date
    moment: datetime | None
    name: str


def anchor_of(article: Article) -> Anchor | None:
    """The dateline's day where it tells one, else the published date; null without either, never the day of capture."""
    published = _parse_published(article.published)
    dateline = _dateline_day(article.dateline, published.day if published else None)
    return Anchor(dateline, None, "dateline") if dateline else published


def _parse_published(value: str | None) -> Anchor | None:
    if not value:
        return None
    try:
        if len(value) <= 10:
            return Anchor(date.fromisoformat(value), None, "published")
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return Anchor(moment.date(), moment, "published")


def _dateline_day(dateline: str | None, published: date | None) -> date | None:
    for match in re.finditer(r"[^\W_]+", (dateline or "")[:200]):
        key = start_key(dateline or "", match.start())
        parsed = parse_time(dateline or "", match.start(), key, False) if key in STARTS and key else None
        if parsed is not None and isinstance(parsed.shape, Day):
            return _dated(parsed.shape, published)
    return None


def _dated(told: Day, published: date | None) -> date | None:
    try:
        if told.year is not None:
            return date(told.year, told.month, told.day)
        if published is None:
            return None
        for year in (published.year, published.year - 1):
            day = date(year, told.month, told.day)
            if timedelta(0) <= published - day <= timedelta(days=_OLDEST_DATELINE):
                return day
    except ValueError:
        return None
    return None
