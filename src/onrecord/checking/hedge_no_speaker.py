"""hedge.no-speaker (opt-in): "reportedly", "allegedly", "is believed to", and nobody who reports or believes."""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet, same_sentence
from onrecord.checking.wording import quoted

_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|it is (?:believed|thought|said|understood)|"
    r"(?:is|are|was|were) (?:believed|thought|said|understood|rumou?red) to)\b",
    re.I,
)


def check_hedges(sheet: Sheet) -> Iterator[Question]:
    """One question for each such word in a sentence without a cue that has a speaker."""
    cues = [a.cue for a in sheet.reading.attributions if a.cue is not None and a.speaker is not None]
    for passage in sheet.passages:
        if passage.role != "body":
            continue
        inside = [
            c for c in cues if c.of == passage.of and passage.start <= c.start < passage.start + len(passage.text)
        ]
        for match in _HEDGES.finditer(passage.text):
            span = passage.cut(match.start(), match.end())
            if any(same_sentence(passage.between(*sorted((cue, span), key=lambda s: s.start))) for cue in inside):
                continue
            yield Question(
                span=span,
                severity="note",
                found=span.exact,
                message=f"{quoted(span.exact)}: who says so? No speaker stands in the sentence.",
            )
