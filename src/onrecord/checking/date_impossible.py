"""date.impossible: a day that no calendar has, "Sept. 31", and a range whose end lies before its start."""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.time_expression import TimeExpression

_MARKS = "“”\"‘’'«»"
_REASONS = {
    "there is no such day": "No calendar has the day {}: which is meant?",
    "the second end lies before the first": "{} ends before it begins: are both dates right?",
}


_NUMBERED = re.compile(
    r"\b(?:Act|Law|Bill|Decree|Order|Resolution|Regulation|Directive|Article|Section|No\.?|Number)\s$"
)
"""Act 31 of April 2020."""


def _is_none(time: TimeExpression, sheet: Sheet) -> bool:
    """A law's number beside a month, or a day that stands alone between quotation marks: “the 30th of February”."""
    article, span = sheet.reading.article, time.span
    whole = article.text if span.of == "text" else article.headline or ""
    before, after = whole[max(0, span.start - 12) : span.start], whole[span.end : span.end + 1]
    quoted = before[-1:] in _MARKS and after in _MARKS and before != "" and after != ""
    return quoted or _NUMBERED.search(before) is not None


def check_impossible_dates(sheet: Sheet) -> Iterator[Question]:
    """One question for each time that resolving found impossible."""
    for time in sheet.reading.times:
        message = _REASONS.get(time.unresolved_reason or "")
        if message and not _is_none(time, sheet):
            yield Question(
                span=time.span, message=message.format(quoted(time.span.exact)), found=time.span.exact, severity="error"
            )
