"""figure.unattributed (opt-in): a figure of the killed, wounded, arrested or missing that nobody is said to give."""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.quantity import Quantity
from onrecord.records.span import Span

_WHOM = {
    "killed": "the dead", "wounded": "the wounded", "casualties": "casualties", "missing": "the missing",
    "arrested": "arrests", "captured": "the captured", "abducted": "the abducted", "displaced": "the displaced",
}  # fmt: skip
_KNOWN = re.compile(r"\b(?:the|these|those|all|both|his|her|their|its|other)\s(?:[\w-]+\s)?$", re.I)
"""A figure that is told as known: "the 10 passengers", "of the 276 girls"."""
_AGE = re.compile(r",\s$")
""""A man, 84, died": an age."""
_GIVEN_BY = re.compile(r"\b(?:count(?:s|ed)|[Rr]eports?|[Ff]igures|[Dd]ata|[Ss]tatistics|[Aa]ccording|[Rr]ecords)\b")
""""The region counted two dead", "reports put the dead at ten": who gives it stands there."""
_ARREST_BY = re.compile(
    r"\b(?:police|officers?|agents?|deputies|troopers?|task force|sheriff|guards?|authorities)\b", re.I
)
"""Whoever arrests can count the arrested."""
_ANIMAL = re.compile(r"(?:animals?|dogs?|cats?|horses?|cattle|cows?|sheep|birds?|pets?|fish)", re.I)
_LONG_AGO = 60
"""Days. The toll of an older event stands in any archive."""


def check_unattributed_figures(sheet: Sheet) -> Iterator[Question]:
    """One question for each such figure that nobody gives, however often it stands; of "dozens" none beside others."""
    figures = [(p, q) for p in sheet.passages for q in p.quantities if q.kind == "count" and q.counts in _WHOM]
    cues = [attribution.cue for attribution in sheet.reading.attributions if attribution.cue is not None]
    given = {_key(q) for p, q in figures if q.said_in is not None or _has_cue(p, q, cues)}
    for passage, figure in figures:
        vague = figure.value is None and any(counts == figure.counts for counts, _ in given)
        known = vague or _key(figure) in given or figure.value == 1 or figure.part_of is not None
        if known or passage.role != "body" or _KNOWN.search(passage.before(figure.span, 30)):
            continue
        if _is_plain(passage, figure) or _is_of_the_past(passage, figure, (sheet.reading.article.published or "")[:10]):
            continue
        given.add(_key(figure))
        yield Question(
            span=figure.span,
            severity="note",
            found=figure.span.exact,
            message=f"Who gives {quoted(figure.span.exact)} as the number of {_WHOM[figure.counts or '']}? "
            "No speaker stands with it.",
        )


def _key(figure: Quantity) -> tuple[str, str]:
    """What is counted and how many: the figures that tell the same."""
    told = figure.value if figure.value is not None else figure.at_least
    return figure.counts or "", figure.span.exact.lower() if told is None else str(told.normalize())


def _is_plain(passage: Passage, figure: Quantity) -> bool:
    """Whether it is plain who gives it, or no toll at all."""
    start, end = passage.sentence(figure.span)
    sentence = passage.text[start:end]
    if _GIVEN_BY.search(sentence) or (figure.counts == "arrested" and _ARREST_BY.search(sentence)):
        return True
    if _AGE.search(passage.before(figure.span, 2)) and passage.after(figure.span, 1) in (",", "."):
        return True
    return figure.counts_span is not None and _ANIMAL.fullmatch(figure.counts_span.exact.split()[-1]) is not None


def _has_cue(passage: Passage, figure: Quantity, cues: list[Span]) -> bool:
    start, end = (passage.start + at for at in passage.sentence(figure.span))
    return any(cue.of == passage.of and start <= cue.start < end for cue in cues)


def _is_of_the_past(passage: Passage, figure: Quantity, published: str) -> bool:
    """Whether the sentence tells of a day long before the article's: "in 2004, when seven people were killed"."""
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return False
    start, end = (passage.start + at for at in passage.sentence(figure.span))
    ends = [time.end for time in passage.times if start <= time.span.start < end and time.end]
    return any((day - date.fromisoformat(one[:10])).days > _LONG_AGO for one in ends)
