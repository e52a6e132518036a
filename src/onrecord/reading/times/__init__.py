"""Document to found times: the phrases, and what they say before anybody knows the date of the article."""

from onrecord.reading.times.find_times import find_times
from onrecord.reading.times.found_time import FoundTime

__all__ = ["FoundTime", "find_times"]
