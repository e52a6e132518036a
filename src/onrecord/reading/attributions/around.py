"""A cue verb that stands inside or behind what it tells: "X, he said", "X, he said, Y", "As he noted, X"."""

from onrecord.reading.attributions.clauses import (
    Range,
    cue_group,
    is_parenthetical,
    sentence_after,
    sentence_before,
    trim_range,
)
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.no_speakers import can_tell
from onrecord.reading.attributions.ranges import Found
from onrecord.reading.attributions.words import Words

_TELLING = frozenset(("speech", "writing", "evidence"))
_LEVEL = frozenset(("conj", "parataxis", "ccomp", "dep", "ROOT"))


def find_around(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    """ "X, he said", "X, he said, Y", "X, said the mayor", "As he noted, X": the sentence goes round the cue."""
    if not row.takes & {"that", "q"} or words.tag[i] == "VBG" or subject is None or words.dep[subject] != "nsubj":
        return None
    like = words.child(i, "mark", "advmod", "prep")
    as_clause = words.dep[i] == "advcl" and like is not None and words.lower[like] == "as" and like < subject
    if not as_clause and words.dep[i] not in _LEVEL and not _is_set_off(words, i, subject):
        return None
    group = cue_group(words, i, subject)
    after = group[1] + 1
    behind = words.text[after] if after < len(words) else ""
    between = behind == ":" or (behind == "," and group[0] > 0 and words.text[group[0] - 1] == ",")
    if any(
        words.dep[c] in ("ccomp", "xcomp", "oprd") and c > i and not (between and words.left_edge(c) > after)
        for c in words.children[i]
    ):
        return None
    thing = words.child(i, "dobj")
    if (
        thing is not None
        and not (behind == ":" and thing > after)
        and "addr" not in row.takes
        and not (as_clause and words.lower[thing] == "it")
    ):
        return None
    if words.child(i, "neg") is not None:
        return None
    if as_clause and like is not None:
        return _round_as(words, (like, _comma_after(words, i, max(group[1], words.right_edge(i)))))
    if not is_parenthetical(words, group) and _question_before(words, group) is None:
        return None
    before = sentence_before(words, group, 0) or _question_before(words, group)
    if before is None:
        return None
    ranges = [before]
    if after < len(words) and words.text[after] in (",", ")", "—", "–", ":"):
        rest = sentence_after(words, group, len(words) - 1)
        goes_on = (
            words.dep[i] in ("parataxis", "ccomp", "dep", "relcl")
            or words.text[after] == ":"
            or not _has_verb(words, before)
        )
        if rest is not None and rest[1] > rest[0] and goes_on:
            ranges.append(rest)
    if not any(_has_verb(words, r) for r in ranges) and row.row != "say":
        return None
    return "indirect.around", ranges


def _is_set_off(words: Words, i: int, subject: int) -> bool:
    """ "The cable, the Harbour Gazette reported, says ...": the parse takes the aside for a relative clause."""
    first = words.left_edge(subject)
    if words.dep[i] != "relcl" or words.tag[subject] in ("WDT", "WP") or not 0 < first < i < len(words) - 1:
        return False
    return words.text[first - 1] == "," and words.text[i + 1] == ","


def find_contrary(words: Words, i: int, row: Cue) -> Found | None:
    """ "Contrary to what the brochure says, the beach is stony": what is told stands outside its clause."""
    to = words.head[i]
    if words.dep[i] != "pcomp" or to == 0 or words.lower[to - 1 : to + 1] != ["contrary", "to"]:
        return None
    return _round_as(words, (to - 1, _comma_after(words, i, words.right_edge(i)))) if "that" in row.takes else None


def find_as_told(words: Words, i: int, row: Cue) -> tuple[Found, int] | None:
    """ "As stated in the report, X", "X, as reported by the agency": the content, and who or what tells it."""
    as_word = words.child(i, "mark", "advmod", "prep")
    if words.tag[i] != "VBN" or as_word is None or words.lower[as_word] != "as" or not as_word < i <= as_word + 3:
        return None
    if row.sense not in _TELLING or words.child(i, "nsubj", "nsubjpass") is not None:
        return None
    for child in words.children[i]:
        teller = words.child(child, "pobj") if words.lower[child] in ("in", "by") and child > i else None
        if teller is not None and can_tell(words, teller):
            found = _round_as(words, (as_word, _comma_after(words, i, words.right_edge(i))))
            return (found, teller) if found else None
    return None


def _question_before(words: Words, group: Range) -> Range | None:
    """ "Would the roof hold? the foreman wondered": the sentence before, where this one begins in lower case."""
    number = words.sentence[group[0]]
    first = words.sentences[number][0]
    if not number or group[0] != first or not words.text[first][:1].islower():
        return None
    before = words.sentences[number - 1]
    return trim_range(words, *before) if words.text[before[1]] == "?" else None


def _has_verb(words: Words, found: Range) -> bool:
    """Whether the words can be a clause: "In 2007, Mexico accepted" has no statement before its cue."""
    return any(words.tag[k] in ("VBD", "VBZ", "VBP", "MD") for k in range(found[0], found[1] + 1))


def _comma_after(words: Words, i: int, last: int) -> int:
    """The last token before the first comma after the cue: "as the poet put it, a bowl of light"."""
    return next((k - 1 for k in range(i + 1, last + 1) if words.text[k] == ","), last)


def _round_as(words: Words, group: Range) -> Found | None:
    first, last = words.sentences[words.sentence[group[0]]]
    ranges = [r for r in (trim_range(words, first, group[0] - 1), sentence_after(words, group, last)) if r]
    opens = group[0] == first or words.text[group[0] - 1] == ","
    closes = group[1] >= last - 1 or words.text[group[1] + 1] == ","
    return ("indirect.around", ranges) if ranges and opens and closes else None
