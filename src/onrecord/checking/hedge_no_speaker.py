"""hedge.no-speaker (opt-in): "reportedly", "allegedly", "is believed to", and nobody who reports or believes.

"Apparently" is not among them: it tells what the writer concludes.
"""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.span import overlaps

_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|it is (?:believed|thought|said|understood)|"
    r"(?:is|are|was|were) (?:widely )?(?:believed|thought|said|understood|rumou?red) to)\b",
    re.I,
)
_CHARGED = re.compile(
    r"\b(?:charg(?:e|es|ed|ing)|accus\w+|arrest\w*|indict\w+|suspect\w*|prosecut\w+|complaints?|lawsuits?|suit|sued?|"
    r"suing|warrants?|affidavits?|convict\w+|trial|detain\w*|investigat\w+)\b",
    re.I,
)
"""Who alleges it is plain: "charged with allegedly taking bribes"."""
_REPORTED_BY = re.compile(r"\b(?:[Rr]eports?|[Aa]ccording|[Cc]iting|[Mm]edia)\b")
""""In a report in the Times he is said to", "the ship reportedly sank, local media report": it stands there."""


def check_hedges(sheet: Sheet) -> Iterator[Question]:
    """One question for a paragraph with such a word, without a speaker and outside of what others say."""
    cues = [a.cue for a in sheet.reading.attributions if a.cue is not None and a.speaker is not None]
    said = [span for a in sheet.reading.attributions if a.speaker is not None for span in a.content]
    for passage in sheet.passages:
        end = passage.start + len(passage.text)
        spoken = any(cue.of == passage.of and passage.start <= cue.start < end for cue in cues)
        if passage.role != "body" or spoken:
            continue
        for match in _HEDGES.finditer(passage.text):
            span = passage.cut(match.start(), match.end())
            start, stop = passage.sentence(span)
            alleged = match.group().lower() == "allegedly" and _CHARGED.search(passage.text[start:stop])
            told = alleged or _REPORTED_BY.search(passage.text[start:stop])
            if told or _is_quoted(passage.text, match.start()) or any(overlaps(span, one) for one in said):
                continue
            yield Question(
                span=span,
                severity="note",
                found=span.exact,
                message=f"{quoted(span.exact)}: who says so? No speaker stands in the paragraph.",
            )
            break


def _is_quoted(text: str, at: int) -> bool:
    """Inside quotation marks that opened before: somebody's words, whoever that is."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
