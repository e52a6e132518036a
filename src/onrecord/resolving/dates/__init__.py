"""FoundTimes to TimeExpressions: phrases to ISO dates, over the article's date; quantities to their day."""

from onrecord.resolving.dates.as_of import resolve_as_of
from onrecord.resolving.dates.resolve_times import resolve_times

__all__ = ["resolve_as_of", "resolve_times"]
