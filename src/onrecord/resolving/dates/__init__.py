"""FoundTimes to TimeExpressions: phrases to ISO dates, over the article's date."""

from onrecord.resolving.dates.resolve_times import resolve_times

__all__ = ["resolve_times"]
