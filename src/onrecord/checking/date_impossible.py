"""date.impossible: a day that no calendar has, "Sept. 31", and a range whose end lies before its start."""

from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet

_REASONS = {
    "there is no such day": "No calendar has the day “{}”: which is meant?",
    "the second end lies before the first": "“{}” ends before it begins: are both dates right?",
}


def check_impossible_dates(sheet: Sheet) -> Iterator[Question]:
    """One question for each time that resolving found impossible."""
    for time in sheet.reading.times:
        message = _REASONS.get(time.unresolved_reason or "")
        if message:
            yield Question(
                span=time.span, message=message.format(time.span.exact), found=time.span.exact, severity="error"
            )
