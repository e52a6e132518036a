"""A cue noun or adjective to a Draft: "X's claim that", "a threat to", "is sure that", "critical of"."""

from onrecord.reading.attributions.clauses import Range, clause_range, cut_range
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.ranges import make_draft
from onrecord.reading.attributions.speakers import subject_of
from onrecord.reading.attributions.words import Words

_BE = frozenset(("is", "was", "’s", "'s", "are", "were", "be", "been", "being", "remains", "remained"))
_NOBODY = frozenset(("it", "that", "this", "there", "which", "what"))


def draft_of_noun(words: Words, i: int, row: Cue) -> Draft | None:
    """The draft of the cue noun at token `i`: its clause or infinitive, or a phrase where its owner is told."""
    if words.dep[i] in ("compound", "nmod", "amod"):
        return None
    speaker = owner_of(words, i)
    content, made_by = _clause_of(words, i, row), "noun.clause"
    if content is not None and speaker is None and "of" not in row.prepositions:
        of = next((c for c in words.children[i] if words.lower[c] == "of" and i < c < content[0]), None)
        speaker = words.child(of, "pobj") if of is not None else None
    if content is None:
        content, made_by = _copula(words, i, row), "noun.copula"
    if content is None and speaker is not None:
        content, made_by = _phrase_of(words, i, row), "noun.preposition"
    if content is None or (words.lower[i] == "order" and words.lower[i - 1] == "in"):
        return None
    draft = make_draft(words, i, row, [content], made_by, speaker)
    draft.attrs["marked"] = words.lower[content[0]]
    return draft


def _clause_of(words: Words, i: int, row: Cue) -> Range | None:
    for child in words.children[i]:
        if child < i or words.dep[child] not in ("acl", "ccomp", "relcl", "xcomp"):
            continue
        marks = {words.lower[c] for c in words.children[child] if words.dep[c] in ("mark", "aux")}
        to = "to" in marks and "to" in row.takes
        subjects = [c for c in words.children[child] if words.dep[c] in ("nsubj", "nsubjpass")]
        complete = len(subjects) > 1 and words.lower[subjects[0]] == "that"
        that = ("that" in marks or complete) and "that" in row.takes
        if to or that:
            return _up_to_verb(words, i, clause_range(words, i, child))
    return _clause_behind(words, i) if "that" in row.takes else None


def _up_to_verb(words: Words, i: int, found: Range | None) -> Range | None:
    """The clause up to the verb that its noun is the subject of: nothing else stands between them.

    'The ruse that the guests were inspectors fooled the hotel': the parse gives "inspectors" to "fooled".
    """
    verb = words.head[i]
    if found is None or words.dep[i] not in ("nsubj", "nsubjpass") or verb <= found[1]:
        return found
    last = verb - 1
    while last > found[1] and (words.head[last] == verb and words.dep[last] in ("aux", "auxpass", "neg", "advmod")):
        last -= 1
    nominal = all(words.tag[k][:2] in ("NN", "JJ", "DT", "CD", "IN") for k in range(found[1] + 1, last + 1))
    return cut_range(words, found[0], last) if nominal and last - found[1] <= 3 else found


def _clause_behind(words: Words, i: int) -> Range | None:
    """ "no truth in the innkeeper's assertion that ...": a clause that the parse hangs on an earlier noun."""
    if i + 2 >= len(words) or words.lower[i + 1] != "that" or words.dep[i + 1] != "mark":
        return None
    clause = words.head[i + 1]
    earlier = words.head[clause]
    if words.dep[clause] in ("relcl", "acl") and earlier < i and words.is_within(i, earlier):
        return clause_range(words, i, clause)
    return None


def _copula(words: Words, i: int, row: Cue) -> Range | None:
    """ "The mayor's bet is that ..."."""
    verb = words.head[i]
    if words.dep[i] != "nsubj" or words.lower[verb] not in _BE or not row.takes & {"that", "to"}:
        return None
    for child in words.children[verb]:
        if child > verb and words.dep[child] in ("ccomp", "xcomp"):
            return clause_range(words, verb, child)
    return None


def _phrase_of(words: Words, i: int, row: Cue) -> Range | None:
    for child in words.children[i]:
        if child > i and words.dep[child] == "prep" and words.lower[child] in row.prepositions:
            return cut_range(words, child + 1, words.right_edge(child))
    return None


def owner_of(words: Words, i: int) -> int | None:
    """Whose word it is: "the mayor's claim", "a claim by the mayor", "the mayor made the claim"."""
    owner = words.child(i, "poss")
    if owner is not None:
        return owner
    for child in words.children[i]:
        if words.dep[child] in ("prep", "agent") and words.lower[child] in ("by", "from") and child > i:
            return words.child(child, "pobj")
    verb = words.head[i]
    near = (*words.children[i], *(words.children[verb] if words.dep[i] in ("nsubj", "nsubjpass") else ()))
    for child in near:
        if child > i and words.dep[child] == "prep" and words.lower[child] == "among":
            return words.child(child, "pobj")
    if words.dep[i] == "dobj" and words.lower[verb] in words.lists.support:
        return subject_of(words, words.head[i])
    return None


def draft_of_adjective(words: Words, i: int, row: Cue) -> Draft | None:
    """The draft of the cue adjective at token `i`, said of a subject: "is sure that", "is critical of"."""
    if words.dep[i] not in ("acomp", "ROOT", "conj", "ccomp", "oprd"):
        return None
    verb = words.head[i] if words.dep[i] in ("acomp", "oprd", "conj") else i
    speaker = subject_of(words, verb) if words.is_verb(verb) or verb == i else None
    if speaker is not None and words.lower[speaker] in _NOBODY:
        speaker = None
    content = _complement(words, i, verb, row, speaker)
    negation = words.child(verb, "neg")
    unclear = row.polarity == "not_said" or (row.row == "clear" and negation is not None)
    if content is None or (speaker is None and not unclear):
        return None
    draft = make_draft(words, i, row, [content], "adjective", speaker)
    if row.row == "clear" and draft.cue is not None and negation is not None and i - 2 <= negation < i:
        draft.cue = (draft.cue[0], words.start[negation], draft.cue[2])  # "not clear", "not immediately clear"
    return draft


def _complement(words: Words, i: int, verb: int, row: Cue, speaker: int | None) -> Range | None:
    for child in (*words.children[i], *words.children[verb]):
        if child <= i:
            continue
        dep = words.dep[child]
        to = any(words.dep[c] == "aux" and words.lower[c] == "to" for c in words.children[child])
        if dep in ("ccomp", "xcomp") and ((to and "to" in row.takes) or (not to and "that" in row.takes)):
            return clause_range(words, i, child)
        if dep in ("prep", "agent") and words.lower[child] in row.prepositions and speaker is not None:
            return cut_range(words, child + 1, words.right_edge(child))
    return None
