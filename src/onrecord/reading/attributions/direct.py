"""Quoted and Words to Drafts: each quotation with the cue and the speaker beside it.

The cue is sought after the closing mark ('"...," said Anna Weber', '"..." Said the minister', '"...," the mayor of the
town told reporters'), then before the opening one ('She said: "..."', 'Asked again, he replied, "..."'). A quotation
without a cue of its own goes on the paragraph's (see `going_on`).
"""

from onrecord.reading.attributions.cues import Cue, CueTable
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.no_speakers import can_tell
from onrecord.reading.attributions.speakers import is_passive, phrase_of, subject_of
from onrecord.reading.attributions.words import Words

_BEFORE_NOUN = frozenset(("DT", "JJ", "PRP$", "RB", "CD", "VBN", "VBG", "HYPH", "JJS", "JJR", "POS", "RP"))
_DASHES = frozenset(("—", "–", "--", "-", "―", "…", "..."))
_REACH = 45
"""Tokens between a quotation and its cue, at most: "Anna Weber, who has been the mayor of ... since 1990, said"."""

_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WP"))
_PHRASE = frozenset(
    (
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP",
        "CD",
        "DT",
        "JJ",
        "JJR",
        "JJS",
        "POS",
        "PRP$",
        "IN",
        ",",
        "CC",
        "RB",
        "VBN",
        "VBG",
        "HYPH",
        "-LRB-",
        "-RRB-",
        "FW",
        "WP",
        "PDT",
        "NFP",
    )
)


def first_at(words: Words, char: int) -> int:
    """The first token that starts at or after this character."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words.start[middle] < char:
            low = middle + 1
        else:
            high = middle
    return low


def quote_verb(words: Words, i: int, table: CueTable) -> Cue | None:
    """The row of a verb that brings quotations, if token `i` is one."""
    for cue in table.verbs.get(words.lower[i], ()):
        if "q" in cue.takes and _matches(words, i, cue):
            return cue
    return None


def _matches(words: Words, i: int, cue: Cue) -> bool:
    rest = cue.words[1:]
    return not rest or tuple(words.lower[i + 1 : i + 1 + len(rest)]) == rest


def cue_after(words: Words, after: int, stop: int, table: CueTable, ends: str) -> tuple[int, int | None, Cue] | None:
    """Cue token, speaker's head and row, for the words that follow a closing mark (token `after`, up to `stop`).

    `ends` is the last character inside the marks: after a full stop only an inverted cue ('"..." Said X') is taken.
    """
    k = after
    headline = words.paragraph.role == "headline"
    while k < stop and (words.text[k] == "," or words.text[k] in _DASHES or (headline and words.text[k] == ":")):
        k += 1
    if k >= stop:
        return None
    cue = quote_verb(words, k, table)
    if cue is not None and (words.tag[k].startswith("V") or words.text[k][0].isupper()):
        head = _inverted_subject(words, k, stop)
        if head is not None or k + 1 >= stop or words.ends_sentence(k + 1) or words.text[k + 1] == ",":
            return k, head, cue
    if ends == ".":
        return None
    for j in range(k, min(stop, k + _REACH)):
        if words.ends_sentence(j) or words.text[j] in (";", ":"):
            break
        cue = quote_verb(words, j, table) if j > k and words.tag[j] in ("VBD", "VBZ", "VBP", "VBG", "VBN") else None
        if cue is None:
            continue
        subject = subject_of(words, j)
        if subject is not None and k <= subject < j and words.tag[subject] not in ("WDT",):
            if words.dep[j] in ("relcl", "acl") and words.head[j] == subject:
                continue
            return j, subject, cue
        if words.dep[j] not in ("relcl", "acl") and all(words.tag[x] in _PHRASE for x in range(k, j)):
            heads = [x for x in range(k, j) if words.tag[x] in _NOMINAL]
            if heads:
                return j, _first_head(words, k, j), cue
    return _unlisted(words, k, stop) if ends in ",?!" else None


_UNLISTED = Cue(
    words=("",),
    pos="verb",
    sense="speech",
    takes=frozenset("q"),
    prepositions=frozenset(),
    row="a verb not in the table",
)


def _unlisted(words: Words, k: int, stop: int) -> tuple[int, int | None, Cue] | None:
    """'"...," croaked the old man.', '"...," the nurse beamed.': any verb of manner can bring speech."""
    if words.tag[k] in ("VBD", "VBZ") and words.lower[k] not in _NEVER:
        head = _inverted_subject(words, k, stop)
        thing = words.child(k, "dobj", "attr", "acomp", "xcomp")
        if head is not None and thing in (None, head) and _can_speak(words, head):
            return k, head, _UNLISTED
    for j in range(k + 1, min(stop, k + 8)):
        if words.tag[j] in ("VBD", "VBZ") and words.lower[j] not in _NEVER:
            subject = words.child(j, "nsubj")
            closed = j + 1 >= stop or words.ends_sentence(j + 1) or words.text[j + 1] == ","
            near = subject is not None and subject == j - 1 and words.left_edge(subject) == k
            if closed and near and subject is not None and _can_speak(words, subject):
                return j, subject, _UNLISTED
            return None
    return None


def _can_speak(words: Words, i: int) -> bool:
    """A verb that need not be one of saying needs somebody who can speak: not '"...," his car rammed'."""
    return (words.tag[i] == "PRP" and words.lower[i] != "it") or words.tag[i].startswith("NNP") or can_tell(words, i)


_NEVER = frozenset(("is", "was", "are", "were", "be", "has", "had", "have", "does", "did", "do", "'s", "’s"))


def _first_head(words: Words, k: int, j: int) -> int:
    """The last noun of the first run of nouns: "Anna Weber" in "Anna Weber, the mayor of the town,"."""
    at = next(x for x in range(k, j) if words.tag[x] in _NOMINAL)
    while at + 1 < j and words.tag[at + 1] in _NOMINAL:
        at += 1
    return at


def _inverted_subject(words: Words, verb: int, stop: int) -> int | None:
    found = [c for c in words.children[verb] if words.dep[c] == "nsubj" and verb < c < stop]
    if found:
        return found[0]
    k = verb + 1
    while k < stop and words.tag[k] in _BEFORE_NOUN:
        k += 1
    if k < stop and words.lower[k] == "of" and k - 1 > verb:
        return k - 1
    if k < stop and words.tag[k] in _NOMINAL and k - verb < 10:
        return _first_head(words, k, stop)
    return None


def cue_before(
    words: Words, before: int, low: int, table: CueTable, opens: str, whole: bool
) -> tuple[int, int | None, Cue] | None:
    """Cue token, speaker's head and row, for the words that lead in to an opening mark at token `before`.

    `low` is the first token that may count; `opens` the first character inside the marks; `whole` whether the
    quotation ends its sentence. 'said the plan was "bad"' and 'called it "bad" in May' are no direct quotations.
    """
    if before <= low or words.ends_sentence(before - 1):
        return None
    last = words.text[before - 1]
    set_off = last in (",", ":") or last in _DASHES
    lowered = opens.isalpha() and not opens.isupper()
    if not set_off and not whole:
        return None
    begin = before - 1
    while begin > low and not words.ends_sentence(begin - 1) and before - begin < _REACH + 15:
        begin -= 1
    for j in range(before - 1, begin - 1, -1):
        cue = quote_verb(words, j, table)
        if (
            cue is None
            or not words.is_verb(j)
            or words.text[j - 1 : j] == ["-"]
            or (is_passive(words, j) and words.child(j, "agent") is None)
        ):
            continue
        if not set_off and (before - j > 1 if lowered else not _leads_to_mark(words, j, before)):
            continue
        if last == "," and (_other_clause_between(words, j, before) or (lowered and _opens_clause(words, j, before))):
            continue
        return j, _subject_before(words, j, begin, before), cue
    return None


def _subject_before(words: Words, verb: int, begin: int, before: int) -> int | None:
    head = subject_of(words, verb)
    if head is not None and begin <= head < before:
        return head
    own = next((c for c in words.children[verb] if words.dep[c] == "nsubj" and begin <= c < before), None)
    return own if own is not None else _inverted_subject(words, verb, before) if verb == begin else None


def _opens_clause(words: Words, verb: int, before: int) -> bool:
    """'said that if he won, "she would sign"': the quoted words go on a clause that began before them."""
    joining = any(words.lower[k] in ("that", "if", "when", "for", "because", "while") for k in range(verb + 1, before))
    return joining or any(
        words.dep[k] in ("nsubj", "nsubjpass") and words.head[k] >= before and words.dep[words.head[k]] == "ccomp"
        for k in range(verb + 1, before)
    )


def _leads_to_mark(words: Words, verb: int, before: int) -> bool:
    """Whether only an addressee, adverb or "that" stands between the cue and the mark."""
    return before - verb <= 8 and not any(words.is_verb(k) or words.text[k] == "," for k in range(verb + 1, before))


def _other_clause_between(words: Words, verb: int, before: int) -> bool:
    """Whether a finite verb of its own stands between: 'He said he was ill, and left, "..."'."""
    return any(
        words.tag[k] in ("VBD", "VBZ", "VBP", "MD") and words.dep[k] not in ("relcl", "acl", "advcl")
        for k in range(verb + 1, before)
    )


def signature_after(words: Words, end: int, stop: int) -> tuple[int, int] | None:
    """'"..." ― Amadou Diarra, rice farmer': first and last token of a name that signs a quotation.

    `end` is the character behind the closing mark, to which the dash may be glued ('"..."― Amadou Diarra').
    """
    behind = words.whole[end : end + 4].lstrip()
    dash = next((d for d in ("--", *_DASHES) if behind.startswith(d)), None)
    if dash is None:
        return None
    first = first_at(words, words.whole.index(dash, end) + len(dash))
    while first < stop and words.text[first].isspace():
        first += 1
    if first >= stop or stop - first > 24 or first == 0:
        return None
    last = stop - 1
    while last > first and words.tag[last] in (".", ",", "``", "''", "_SP"):
        last -= 1
    signed = range(first, last + 1)
    if (
        not words.text[first][:1].isalpha()
        or words.text[first][:1].islower()
        or any(words.is_verb(k) or words.ends_sentence(k) for k in signed)
    ):
        return None
    return first, last


def make_signed(words: Words, quoted: Quoted, signed: tuple[int, int]) -> Draft:
    """The draft of a quotation that its speaker's name signs."""
    p = words.paragraph.index
    first, last = signed
    head = (
        _first_head(words, first, last + 1) if any(words.tag[k] in _NOMINAL for k in range(first, last + 1)) else last
    )
    return Draft(
        paragraph=p,
        content=[(p, quoted.inner_start, quoted.inner_end)],
        made_by="quotation.signed",
        cue=(p, max(words.start[first - 1], quoted.end), words.end[first - 1]),
        speaker=(p, words.start[first], words.end[last]),
        speaker_head=head,
        quoted=True,
    )


def _with_name(words: Words, last: int, high: int) -> int:
    """'Said Foreign Minister, Anna Weber': a name behind the comma, which the parse may hang elsewhere."""
    k = last + 1
    if k >= high or words.text[k] != "," or not words.tag[k + 1].startswith("NNP") or words.is_verb(k + 1):
        return last
    while k + 1 <= high and words.tag[k + 1].startswith("NNP"):
        k += 1
    return k


def make_direct(
    words: Words, quoted: Quoted, cue: tuple[int, int | None, Cue], low: int, high: int, made_by: str
) -> Draft:
    """The draft of a quotation with its cue; the speaker's phrase lies within tokens `low..high`."""
    token, head, row = cue
    p = words.paragraph.index
    draft = Draft(
        paragraph=p,
        content=[(p, quoted.inner_start, quoted.inner_end)],
        made_by=made_by,
        cue=(p, words.start[token], words.end[token + len(row.words) - 1]),
        cue_token=token,
        row=row,
        quoted=True,
    )
    if head is not None:
        if head < token:
            high = min(high, token - 1)
        else:
            low = max(low, token + 1)
        first, last = phrase_of(words, head, low, max(head, high))
        if head > token:
            last = _with_name(words, last, high)
        draft.speaker, draft.speaker_head = (p, words.start[first], words.end[last]), head
    return draft
