"""Words and a cue to its content: where an indirect statement begins and ends.

Ranges are tokens, first and last. The parse gives the clause; its ends are then set by what news sentences do: a
statement before "he said" reaches back to the sentence's start, one in two parts goes round the cue, and neither a
later cue (", adding that", ", according to") nor the closing punctuation belongs to it.
"""

from itertools import pairwise

from onrecord.reading.attributions.speakers import phrase_of
from onrecord.reading.attributions.words import Words

Range = tuple[int, int]

_STOPS = frozenset((",", ".", ":", "CC", "-LRB-", "-RRB-", "NFP", "_SP"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_DASHES = frozenset(("—", "–", "--", "-", "―"))
_JOINING = frozenset((",", "CC", "WDT", "WP", "WRB", ":", "IN"))
_HARD = frozenset((".",))
_OUTER = frozenset((",", ".", ":", "``", "''", "-LRB-", "-RRB-", "NFP", "HYPH", "_SP"))


def clause_range(words: Words, cue: int, clause: int) -> Range | None:
    """The clause headed by `clause` to the right of the cue, up to a later verb that goes on from the cue."""
    first, last = max(words.left_edge(clause), cue + 1), words.right_edge(clause)
    if first > last:
        return None
    that = next((k for k in range(cue + 1, min(cue + 3, last)) if words.lower[k] == "that"), None)
    if that is not None and (first > that or words.tag[first] == "RB") and words.tag[that] in ("IN", "DT"):
        first = that
    if _opens_aside(words, first):  # "reported, citing two officials, that the deal was dead"
        resumed = (k for k in range(first + 2, clause) if words.lower[k] == "that" and words.text[k - 1] == ",")
        mark = words.child(clause, "mark")
        own = mark if mark is not None and first < mark and words.lower[mark] == "that" else first
        first = next(resumed, own)
    first = _behind_day(words, cue, clause, first)
    last = _before_main_verb(words, cue, first, last)
    later = _goes_on_from_cue(words, cue, clause)
    if later is not None:
        return cut_range(words, first, later)
    return cut_range(words, first, _to_stop(words, last, cue) if words.is_verb(cue) else last)


def _opens_aside(words: Words, i: int) -> bool:
    i += words.text[i] == ","
    return words.lower[i] == "according" or words.lower[i] in words.lists.going_on


def _to_stop(words: Words, last: int, cue: int) -> int:
    """The last token before the next punctuation mark, where nothing joins: the parse often ends a clause too soon."""
    end = words.sentences[words.sentence[cue]][1]
    if last + 2 <= end and words.tag[last + 1] == "``":
        return last + 2
    k = last
    while k < end and k - last < 15 and words.tag[k + 1] not in _STOPS:
        if words.tag[k + 1] in _FINITE:
            return last
        k += 1
    return k if k >= end or words.tag[k + 1] in _HARD else last


def _behind_day(words: Words, cue: int, clause: int, first: int) -> int:
    """'said Monday the bridge was closed', 'told them this weekend he would stay': the day is that of the saying."""
    if first - cue > 8 or words.tag[cue] not in ("VBD", "VBN", "VBZ") or words.lower[first] not in words.lists.days:
        return first
    for child in words.children[clause]:
        if words.dep[child] in ("npadvmod", "advmod") and words.left_edge(child) == first:
            return min(words.right_edge(child) + 1, clause)
    return first


def _before_main_verb(words: Words, cue: int, first: int, last: int) -> int:
    """The clause's end, where the parse took the main verb into it: 'The remark that the poor eat cake was printed'.

    That is so when the sentence has no verb of its own outside the clause, and a second finite verb follows the first
    without anything to join them.
    """
    begin, end = words.sentences[words.sentence[cue]]
    outside = (*range(begin, cue), *range(last + 1, end + 1))
    if (words.is_verb(cue) and words.dep[cue] not in ("relcl", "acl")) or any(words.tag[k] in _FINITE for k in outside):
        return last
    finite = [k for k in range(first, last + 1) if words.tag[k] in _FINITE]
    for left, right in pairwise(finite):
        joined = any(words.tag[k] in _JOINING or words.lower[k] == "that" for k in range(left + 1, right))
        if not joined:
            while right - 1 > left and words.tag[right - 1] == "RB":
                right -= 1
            return right - 1
    return last


def _goes_on_from_cue(words: Words, cue: int, clause: int) -> int | None:
    """The token before a joined verb that is the cue's fellow and not the clause's, though the parse says so.

    'said he would order a review and warned against hackers': unlike forms are not joined. 'stressed that the reforms
    were incomplete, and human rights groups warned that ...': a cue with a subject and a clause of its own.
    """
    modal = any(words.tag[c] in ("MD", "TO") for c in words.children[clause])
    for child in words.children[clause]:
        if words.dep[child] != "conj" or child < clause or not words.is_verb(child):
            continue
        subject = words.child(child, "nsubj")
        begin = words.left_edge(child)
        while begin > cue and words.tag[begin - 1] in ("CC", ",", ":"):
            begin -= 1
        if subject is None:
            if modal and words.tag[child] == words.tag[cue] and words.tag[child] in ("VBD", "VBZ"):
                return begin - 1
        elif words.lower[child] in words.reporting and words.text[begin] == "," and words.child(child, "ccomp"):
            return begin - 1
    return None


def cut_range(words: Words, first: int, last: int) -> Range | None:
    """The range without outer punctuation, and without what a later cue adds."""
    for k in range(first + 1, last):
        if words.text[k] == ";":
            last = k - 1
            break
        if words.text[k] != ",":
            continue
        following = words.lower[k + 1]
        if following in _AGAINST and _tells(words, words.head[k + 1]):
            last = k - 1
            break
        if following == "according" or (
            following in words.lists.going_on and words.dep[k + 1] in ("advcl", "acl", "conj")
        ):
            last = k - 1
            break
    return trim_range(words, first, last)


_AGAINST = frozenset(("though", "although", "while", "whereas"))


def _tells(words: Words, verb: int) -> bool:
    """ "said there was no damage, though the mayor said five houses were hit": two statements that the outlet sets
    against each other."""
    if words.lower[verb] not in words.reporting or words.child(verb, "ccomp") is None:
        return False
    subject = words.child(verb, "nsubj")
    return subject is not None and words.tag[subject] != "PRP"


def thing_range(words: Words, first: int, last: int) -> Range | None:
    """The range of what is named rather than told: without a set-off relative clause or what stands behind a dash.

    'cited the audit, which began in May' and 'praised the plan - a first for the town': the outlet explains.
    """
    for k in range(first + 1, last):
        if words.text[k] == "," and (words.tag[k + 1] in ("WDT", "WP", "WP$", "WRB") or _ranks(words, k + 1, last)):
            return cut_range(words, first, k - 1)
        if words.text[k] in _DASHES and words.start[k] > words.end[k - 1]:
            return cut_range(words, first, k - 1)
    return cut_range(words, first, last)


_RANKS = frozenset(("first", "second", "third", "fourth", "fifth", "latest", "last", "only"))
_VERDICTS = frozenset(("move", "step", "decision", "first", "record", "sign", "blow", "setback", "reversal"))


def _ranks(words: Words, k: int, last: int) -> bool:
    """ "announced a call-up, the first since the war", "..., a move that shocked the town": the outlet places it."""
    if k >= last or words.tag[k] != "DT":
        return False
    if words.lower[k] == "the":
        return words.lower[k + 1] in _RANKS or words.tag[k + 1] in ("JJS", "RBS")
    return words.lower[k] in ("a", "an") and words.lower[k + 1] in _VERDICTS


def trim_range(words: Words, first: int, last: int) -> Range | None:
    """The range without punctuation and white space at its ends."""
    while first <= last and words.tag[first] in _OUTER and words.text[first] not in ("$", "£", "€"):
        first += 1
    while last >= first and words.tag[last] in _OUTER:
        if words.text[last] == ")" and "(" in words.text[first:last]:
            break
        last -= 1
    if (
        first <= last + 1 < len(words)
        and words.text[last + 1] == ")"
        and words.sentence[last + 1] == words.sentence[first]
    ):
        inside = words.text[first : last + 1]
        last += inside.count("(") > inside.count(")")
    return (first, last) if first <= last else None


def cue_group(words: Words, cue: int, subject: int | None) -> Range:
    """Cue, subject and what belongs to the telling: "the mayor told reporters in Paris on Tuesday"."""
    first = last = cue
    if subject is not None:
        left, right = phrase_of(words, subject)
        while right < len(words) - 1 and any(
            words.dep[c] in ("relcl", "acl")
            and words.left_edge(c) <= right + 2
            and words.right_edge(c) > right
            and c < cue
            for c in words.children[subject]
        ):
            right = max(
                words.right_edge(c) for c in words.children[subject] if words.dep[c] in ("relcl", "acl") and c < cue
            )
        first, last = min(first, left), max(last, right)
    for child in words.children[cue]:
        if child < cue and words.dep[child] in ("aux", "neg", "advmod", "auxpass"):
            first = min(first, child)
        elif words.text[cue + 1 : cue + 2] == [":"]:
            continue  # "the referee explained: one touch, then out"
        elif child > cue and words.dep[child] in (
            "dobj",
            "prep",
            "npadvmod",
            "advmod",
            "prt",
            "dative",
            "advcl",
            "punct",
        ):
            if words.dep[child] == "punct" and (words.text[child] in (",", ")") or words.text[child] in _DASHES):
                continue
            last = max(last, words.right_edge(child))
    return first, last


def sentence_before(words: Words, group: Range, low: int) -> Range | None:
    """What the sentence says before the cue's group, from its start (or the last semicolon or dash)."""
    first = max(words.sentences[words.sentence[group[0]]][0], low)
    for k in range(group[0] - 2, first, -1):
        if words.text[k] == ";":
            first = k + 1
            break
    first = _behind_dateline(words, first, group[0])
    return trim_range(words, first, group[0] - 1)


def _behind_dateline(words: Words, first: int, stop: int) -> int:
    """Behind "HARBOURTOWN (Agency) —", where it was left in the text."""
    for k in range(first + 1, min(first + 7, stop - 2)):
        named = [t for t in words.text[first:k] if t.isalpha()]
        capitals = named and named[0].isupper() and len("".join(t for t in named if t.isupper())) > 3
        if words.text[k] in ("—", "–", "―", "-", "--") and capitals:
            return k + 1
    return first


def sentence_after(words: Words, group: Range, high: int) -> Range | None:
    """What the sentence says after the cue's group."""
    last = min(words.sentences[words.sentence[group[1]]][1], high)
    found = trim_range(words, group[1] + 1, last)
    if found is None or words.lower[found[0]] == "according" or words.lower[found[0]] in words.lists.going_on:
        return None
    return cut_range(words, *found)


def is_parenthetical(words: Words, group: Range) -> bool:
    """Whether the group stands after a comma or dash, and before the sentence's end or another comma."""
    before, after = group[0] - 1, group[1] + 1
    if before < 0 or words.text[before] not in (",", "(", "—", "–", "--", "-", "”", '"', "’"):
        return False
    if words.text[before] == "(":
        return after < len(words) and words.text[after] == ")"
    if after >= len(words) or words.sentence[after] != words.sentence[group[1]]:
        return True
    return (
        words.text[after] in (",", ".", "!", "?", ";", ":", "—", "–", "--", "-", "”", ")") or words.tag[after] == "_SP"
    )
