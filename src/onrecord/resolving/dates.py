"""FoundTimes to TimeExpressions: phrases to ISO dates, over the article's date."""

from onrecord.reading.times import FoundTime
from onrecord.records.article import Article
from onrecord.records.time_expression import TimeExpression


def resolve_times(found: tuple[FoundTime, ...], article: Article) -> tuple[TimeExpression, ...]:
    return ()
