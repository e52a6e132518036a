"""Token ranges and a cue to a Draft: characters of content, cue and speaker."""

from onrecord.reading.attributions.clauses import Range
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.speakers import phrase_of
from onrecord.reading.attributions.words import Words

Found = tuple[str, list[Range]]
"""The rule's name and the ranges of the content."""


def _with_apposed_name(words: Words, verb: int, speaker: int, end: int) -> int:
    """ "the monitoring group Valley Watch said", "a letter seen by the Gazette said": the parse may give the verb a
    second subject, the name."""
    for child in words.children[verb]:
        if speaker < child < verb and words.dep[child] == "nsubj" and words.left_edge(child) == end + 1:
            begin = end + 2 if words.lower[end] == "by" and words.tag[end + 1] == "DT" else end + 1
            named = all(words.tag[k] in ("NNP", "NNPS", "HYPH") for k in range(begin, child + 1))
            return child if named else end
    return end


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
        end = _with_apposed_name(words, token, speaker, end)
        end -= end > first and words.tag[end] == "POS"
        draft.speaker, draft.speaker_head = (p, words.start[first], words.end[end]), speaker
    return draft
