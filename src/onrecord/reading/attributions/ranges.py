"""Token ranges and a cue to a Draft: characters of content, cue and speaker."""

from onrecord.reading.attributions.clauses import Range
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.speakers import phrase_of
from onrecord.reading.attributions.words import Words

Found = tuple[str, list[Range]]
"""The rule's name and the ranges of the content."""


def make_draft(
    words: Words,
    token: int,
    row: Cue,
    ranges: list[Range],
    made_by: str,
    speaker: int | None,
    cue_end: int | None = None,
) -> Draft:
    """A draft with these ranges as content and the phrase of token `speaker` beside the cue.

    The cue is `token` up to `cue_end`, or the words of its row where they stand together.
    """
    p = words.paragraph.index
    if cue_end is None:
        cue_end = token + len(row.words) - 1
        if len(row.words) > 1 and words.lower[cue_end : cue_end + 1] != [row.words[-1]]:
            cue_end = token
    draft = Draft(
        paragraph=p,
        content=[(p, words.start[a], words.end[b]) for a, b in ranges],
        made_by=made_by,
        cue=(p, words.start[token], words.end[cue_end]),
        cue_token=token,
        row=row,
    )
    if speaker is not None and not any(a <= speaker <= b for a, b in ranges):
        low, high = 0, len(words) - 1
        for a, b in [*ranges, (token, token)]:
            if b < speaker:
                low = max(low, b + 1)
            if a > speaker:
                high = min(high, a - 1)
        first, end = phrase_of(words, speaker, low, high)
        draft.speaker, draft.speaker_head = (p, words.start[first], words.end[end]), speaker
    return draft
