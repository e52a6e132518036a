"""opinion.voice (opt-in): words that judge, in the outlet's own voice, in an article that is not marked as opinion.

What the law says ("illegally") is no taste of the outlet's, and what is only claimed or suspected is not its voice.
"""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.span import Span

_OF_LAW = re.compile(r"(?:un|il)?(?:lawful|legal|constitutional)(?:ly)?", re.I)
_CLAIMED = re.compile(r"\b(?:claim\w*|suspi\w+|suspect\w*|alleg\w+|accus\w+|charg(?:e|es|ed)|suit|lawsuit)\b", re.I)


def check_opinion_voice(sheet: Sheet) -> Iterator[Question]:
    """One question for each judging word of an event that nobody is said to tell."""
    if sheet.reading.article.genre in ("opinion", "analysis"):
        return
    asked = set()
    for event in sheet.reading.events:
        if event.said_in is not None:
            continue
        for span in event.opinion:
            if span not in asked and not _OF_LAW.fullmatch(span.exact) and not _is_claimed(span, sheet):
                asked.add(span)
                yield Question(
                    span=span,
                    severity="note",
                    found=span.exact,
                    message=f"{quoted(span.exact)} judges, and no speaker says it: is that the outlet's own word?",
                )


def _is_claimed(span: Span, sheet: Sheet) -> bool:
    """Whether its sentence tells a claim: "under suspicions that it brutally ..."."""
    for passage in sheet.passages:
        if passage.of == span.of and passage.start <= span.start < passage.start + len(passage.text):
            start, end = passage.sentence(span)
            return _CLAIMED.search(passage.text[start:end]) is not None
    return False
