"""opinion.voice (opt-in): words that judge, in the outlet's own voice, in an article that is not marked as opinion."""

from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.wording import quoted


def check_opinion_voice(sheet: Sheet) -> Iterator[Question]:
    """One question for each judging word of an event that nobody is said to tell."""
    if sheet.reading.article.genre in ("opinion", "analysis"):
        return
    asked = set()
    for event in sheet.reading.events:
        if event.said_in is not None:
            continue
        for span in event.opinion:
            if span not in asked:
                asked.add(span)
                yield Question(
                    span=span,
                    severity="note",
                    found=span.exact,
                    message=f"{quoted(span.exact)} judges, and no speaker says it: is that the outlet's own word?",
                )
