"""figure.unattributed (opt-in): a figure of the killed, wounded, arrested or missing that nobody is said to give."""

from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet, same_sentence
from onrecord.checking.wording import quoted

_WHOM = {
    "killed": "the dead", "wounded": "the wounded", "casualties": "casualties", "missing": "the missing",
    "arrested": "arrests", "captured": "the captured", "abducted": "the abducted", "displaced": "the displaced",
}  # fmt: skip


def check_unattributed_figures(sheet: Sheet) -> Iterator[Question]:
    """One question for each such count in the text, outside the content of every attribution and its sentence."""
    cues = [a.cue for a in sheet.reading.attributions if a.cue is not None]
    for passage in sheet.passages:
        if passage.role != "body":
            continue
        inside = [
            c for c in cues if c.of == passage.of and passage.start <= c.start < passage.start + len(passage.text)
        ]
        for figure in passage.quantities:
            if figure.kind != "count" or figure.counts not in _WHOM or figure.said_in is not None or figure.part_of:
                continue
            if any(
                same_sentence(passage.between(*sorted((cue, figure.span), key=lambda s: s.start))) for cue in inside
            ):
                continue
            yield Question(
                span=figure.span,
                severity="note",
                found=figure.span.exact,
                message=f"Who gives {quoted(figure.span.exact)} as the number of {_WHOM[figure.counts]}? "
                "No speaker stands with it.",
            )
