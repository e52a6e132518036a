"""Words to Quoted: a paragraph that opens with a dash as speech, where a cue stands behind it.

"— Are you hurt? asked the medic.": dialogue in the manner of French and Spanish prose. A dash before a list's item or
without a cue opens nothing; the turns between, which name nobody, are left.
"""

from onrecord.reading.attributions.cues import CueTable
from onrecord.reading.attributions.direct import cue_after, first_at
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.words import Words

_DASHES = ("—", "―", "–", "--")
_LONG = ("—", "―")
_MAX = 80
"""Tokens of one turn, at most."""


def find_dash_speech(words: Words, text: str, table: CueTable) -> list[Quoted]:
    """The paragraph's one turn, from behind the dash to the mark before its cue; none where it does not open so."""
    bare = text.lstrip()
    start = len(text) - len(bare)
    dash = next((d for d in _DASHES if bare.startswith(d)), None)
    spoken = bare[len(dash) :].lstrip() if dash else ""
    if dash is None or not spoken[:1].isupper():
        return []
    inner = len(text) - len(spoken)
    first = first_at(words, inner)
    for k in range(first + 1, min(len(words) - 1, first + _MAX)):
        ends = words.text[k][-1]
        if ends not in "?!," or (ends == "," and dash not in _LONG):
            continue
        found = cue_after(words, k + 1, min(len(words), k + 12), table, ends)
        if found is not None and found[0] - k <= 3 and found[1] is not None:
            end = words.end[k]
            return [Quoted(words.paragraph.index, start, end, inner, end, dash, 0)]
    return []
