"""A cue preposition or adverb to a Draft: "according to NPR", "in the words of one teacher", "reportedly"."""

from onrecord.reading.attributions.clauses import Range, cut_range, sentence_after, sentence_before, trim_range
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.ranges import make_draft
from onrecord.reading.attributions.speakers import phrase_of
from onrecord.reading.attributions.words import Words

_LEADING = frozenset(("CC", ",", "RB", "``", "_SP", "-LRB-", "''"))
_DASHES = frozenset(("—", "–", "--", "-"))


def draft_of_preposition(words: Words, i: int, row: Cue) -> Draft | None:
    """The sentence that "according to X" stands in is its content, in two parts where it stands in the middle."""
    last = i + len(row.words) - 1
    if last + 1 >= len(words):
        return None
    speaker = words.child(last, "pobj")
    if speaker is None or speaker <= last:
        speaker = _next_noun(words, last + 1)
    if speaker is None:
        return None
    first, end = words.sentences[words.sentence[i]]
    leading = i - first <= 2 and all(words.tag[k] in _LEADING for k in range(first, i))
    if row.row == "per" and not leading:
        return None
    set_off = leading or words.text[i - 1] in (",", ";") or words.text[i - 1] in _DASHES
    if not set_off and not _can_say(words, speaker):
        return None
    group = (i, _phrase_end(words, last, speaker))
    if leading:
        group = (i, _first_comma(words, last, group[1], end))
    if leading:
        content = sentence_after(words, group, end)
        ranges = [content] if content else []
    else:
        ranges = _round(words, group, end)
    if not ranges:
        return None
    draft = make_draft(words, i, row, ranges, "preposition", speaker)
    if draft.speaker is not None and leading and draft.speaker[2] > words.end[group[1]] > draft.speaker[1]:
        draft.speaker = (draft.speaker[0], draft.speaker[1], words.end[group[1]])
    return draft


def _round(words: Words, group: Range, end: int) -> list[Range]:
    before = sentence_before(words, group, 0)
    ranges = [before] if before else []
    if group[1] + 1 <= end and words.text[group[1] + 1] == ",":
        rest = sentence_after(words, group, end)
        if rest is not None and rest[1] - rest[0] >= 2:
            ranges.append(rest)
    return ranges


def _can_say(words: Words, speaker: int) -> bool:
    """Who can say something: not "according to plan", "according to the weight"."""
    lists, lower = words.lists, words.lower[speaker]
    if words.tag[speaker].startswith("NNP"):
        return True
    sayers = (lists.documents, lists.outlets, lists.organizations, lists.informants, lists.groups)
    return lower not in ("plan", "will", "order") and any(lower in known for known in sayers)


def _first_comma(words: Words, preposition: int, last: int, end: int) -> int:
    """The phrase's end in 'According to Nasa, warm water may have ...', where the parse takes what follows for its
    apposition: a real one has a comma behind it too."""
    finite = next((k for k in range(preposition, end + 1) if words.tag[k] in ("VBD", "VBZ", "VBP", "MD")), end)
    commas = [k for k in range(preposition + 1, finite) if words.text[k] == ","]
    return min(last, commas[0] - 1) if len(commas) == 1 else last


def _next_noun(words: Words, k: int) -> int | None:
    end = min(len(words), k + 8)
    while k < end and words.tag[k] in ("DT", "JJ", "PRP$", "CD", "RB", "VBN", "VBG"):
        k += 1
    if k >= end or words.tag[k][:2] not in ("NN", "PR"):
        return None
    while k + 1 < end and words.tag[k + 1].startswith("NN"):
        k += 1
    return k


def _phrase_end(words: Words, preposition: int, speaker: int) -> int:
    """The end of "to X of Y, which ...", but not of the main clause that the parse hangs on it."""
    last = phrase_of(words, speaker, preposition + 1)[1]
    right = words.right_edge(preposition)
    end = words.sentences[words.sentence[preposition]][1]
    if last < right < end and right - last < 25:
        return right
    return last


def draft_of_adverb(words: Words, i: int, row: Cue) -> Draft | None:
    """ "He reportedly left": the clause without the adverb, and nobody who says it."""
    verb = words.head[i]
    if words.tag[verb] in ("VBN", "JJ") and words.dep[verb] == "amod":
        return make_draft(words, i, row, [(verb, verb)], "hedge.adverb", None)
    if verb == i or not words.is_verb(verb):
        return None
    left = trim_range(words, words.left_edge(verb), i - 1) if words.left_edge(verb) < i else None
    right = cut_range(words, i + 1, words.right_edge(verb)) if words.right_edge(verb) > i else None
    ranges = [r for r in (left, right) if r]
    return make_draft(words, i, row, ranges, "hedge.adverb", None) if ranges else None
