"""Words and the cue table to Drafts: statements told without, or not only in, quotation marks."""

from collections.abc import Callable, Iterator

from onrecord.reading.attributions.clauses import (
    Range,
    clause_range,
    cue_group,
    cut_range,
    is_parenthetical,
    sentence_after,
    sentence_before,
    trim_range,
)
from onrecord.reading.attributions.cues import Cue, CueTable
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.speakers import agent_of, phrase_of, subject_of
from onrecord.reading.attributions.words import Words

Found = tuple[str, list[Range]]
"""The rule's name and the ranges of the content."""


def find_indirect(words: Words, table: CueTable, skip: list[int], taken: set[int]) -> Iterator[Draft]:
    """The drafts of a paragraph; tokens with `skip[i] >= 0` stand in a quotation, those in `taken` are used cues."""
    for i, lower in enumerate(words.lower):
        if skip[i] >= 0 or i in taken:
            continue
        tag = words.tag[i]
        draft = None
        if lower in table.verbs and tag.startswith("VB"):
            draft = _try(words, i, table.verbs[lower], _verb)
        if draft is None and lower in table.nouns and tag.startswith("NN"):
            draft = _try(words, i, table.nouns[lower], _noun)
        if draft is None and lower in table.adjectives and tag[:2] in ("JJ", "VB"):
            draft = _try(words, i, table.adjectives[lower], _adjective)
        if draft is None and lower in table.prepositions:
            draft = _try(words, i, table.prepositions[lower], _preposition)
        if draft is None and lower in table.adverbs and tag == "RB":
            draft = _try(words, i, table.adverbs[lower], _adverb)
        if draft is not None:
            yield draft


def _try(words: Words, i: int, rows: list[Cue], rule: Callable[[Words, int, Cue], Draft | None]) -> Draft | None:
    for row in rows:
        if len(row.words) > 1 and not _stands(words, i, row):
            continue
        draft = rule(words, i, row)
        if draft is not None:
            return draft
    return None


def _stands(words: Words, i: int, row: Cue) -> bool:
    """Whether the rest of a cue of several words follows, with at most two words between for a verb's particle."""
    rest = row.words[1:]
    if tuple(words.lower[i + 1 : i + 1 + len(rest)]) == rest:
        return True
    return (
        row.pos == "verb"
        and len(rest) == 1
        and any(
            words.lower[c] == rest[0] and words.dep[c] in ("prt", "advmod", "acomp", "ccomp") for c in words.children[i]
        )
    )


def make_draft(
    words: Words,
    token: int,
    row: Cue,
    ranges: list[Range],
    made_by: str,
    speaker: int | None,
    inside: Range | None = None,
) -> Draft:
    """A draft with these ranges as content and the phrase of `speaker` beside the cue."""
    p = words.paragraph.index
    last = token + len(row.words) - 1
    if len(row.words) > 1 and words.lower[last : last + 1] != [row.words[-1]]:
        last = token
    draft = Draft(
        paragraph=p,
        content=[(p, words.start[a], words.end[b]) for a, b in ranges],
        made_by=made_by,
        cue=(p, words.start[token], words.end[last]),
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


def _verb(words: Words, i: int, row: Cue) -> Draft | None:
    if words.dep[i] in ("amod", "compound", "aux", "auxpass"):
        return None
    passive = words.child(i, "nsubjpass", "auxpass") is not None or (words.dep[i] == "acl" and words.tag[i] == "VBN")
    speaker = agent_of(words, i) if passive else subject_of(words, i)
    if passive:
        found = _of_passive(words, i, row, speaker)
    else:
        found = (
            _around(words, i, row, speaker) or _of_clause(words, i, row) or _of_infinitive(words, i, row)
            or _of_predicate(words, i, row) or _of_object(words, i, row, speaker) or _of_preposition(words, i, row)
        )  # fmt: skip
    if found is None:
        return None
    return make_draft(words, i, row, found[1], found[0], speaker)


def _around(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    """ "X, he said", "X, he said, Y" and "X, said the mayor": the sentence goes round the cue."""
    if not row.takes & {"that", "q"} or words.tag[i] == "VBG":
        return None
    if words.dep[i] in ("relcl", "acl", "advcl", "xcomp") or subject is None or words.dep[subject] not in ("nsubj",):
        return None
    if any(words.dep[c] in ("ccomp", "xcomp") and c > i for c in words.children[i]):
        return None
    group = cue_group(words, i, subject)
    if not is_parenthetical(words, group):
        return None
    before = sentence_before(words, group, 0)
    if before is None:
        return None
    ranges = [before]
    after = group[1] + 1
    if after < len(words) and words.text[after] in (",", "—", "–") and words.dep[i] in ("parataxis", "ccomp", "dep"):
        rest = sentence_after(words, group, len(words) - 1)
        if rest is not None and rest[1] - rest[0] >= 1:
            ranges.append(rest)
    return "indirect.around", ranges


def _of_clause(words: Words, i: int, row: Cue) -> Found | None:
    if "that" not in row.takes and "q" not in row.takes:
        return None
    for child in words.children[i]:
        if words.dep[child] == "ccomp" and child > i:
            marker = words.child(child, "aux")
            if words.tag[child] == "VB" and marker is not None and words.lower[marker] == "to":
                if not row.takes & {"to", "him-to"}:
                    continue
            elif words.tag[child] == "VBG" and words.child(child, "aux", "nsubj") is None and "ing" not in row.takes:
                continue
            found = clause_range(words, i, child)
            if found is not None:
                return "indirect.clause", [found]
    return None


def _of_infinitive(words: Words, i: int, row: Cue) -> Found | None:
    if not row.takes & {"to", "him-to", "ing"}:
        return None
    for child in words.children[i]:
        if words.dep[child] not in ("xcomp", "ccomp") or child < i:
            continue
        marker = words.child(child, "aux")
        infinitive = marker is not None and words.lower[marker] == "to"
        if infinitive and not row.takes & {"to", "him-to"}:
            continue
        if not infinitive and not ("ing" in row.takes and words.tag[child] == "VBG"):
            continue
        found = clause_range(words, i, child)
        if found is None:
            continue
        if "him-to" in row.takes:
            theirs = words.child(i, "dobj")
            if theirs is not None and i < theirs < found[0]:
                found = (max(i + 1, words.left_edge(theirs)), found[1])
        return "indirect.infinitive", [found]
    return None


def _of_predicate(words: Words, i: int, row: Cue) -> Found | None:
    """ "called the ruling a disgrace", "described it as a risk": object and what it is called."""
    if "as" not in row.takes:
        return None
    thing = words.child(i, "dobj")
    as_what = words.child(i, "oprd", "ccomp", "xcomp", "acomp", "attr")
    if as_what is None:
        owner = [i] if thing is None else [i, thing]
        as_what = next(
            (c for o in owner for c in words.children[o] if words.dep[c] == "prep" and words.lower[c] == "as"), None
        )
    if as_what is None or as_what < i:
        return None
    first, last = words.left_edge(as_what), words.right_edge(as_what)
    if thing is not None and i < thing:
        first, last = min(first, words.left_edge(thing)), max(last, words.right_edge(thing))
    found = cut_range(words, max(first, i + 1), last)
    return ("indirect.predicate", [found]) if found else None


def _of_object(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    if "obj" not in row.takes:
        return None
    thing = words.child(i, "dobj")
    if thing is None or thing < i or words.tag[thing] in ("WDT", "WP"):
        return None
    if "weak" in row.takes and subject is None:
        return None
    first, last = words.left_edge(thing), words.right_edge(thing)
    for child in words.children[i]:
        if words.dep[child] == "prep" and words.lower[child] in ("of", "as", "for", "about") and child == last + 1:
            last = words.right_edge(child)
    found = cut_range(words, max(first, i + 1), last)
    return ("indirect.object", [found]) if found else None


def _of_preposition(words: Words, i: int, row: Cue) -> Found | None:
    if not row.prepositions:
        return None
    for child in words.children[i]:
        if words.dep[child] in ("prep", "agent") and child > i and words.lower[child] in row.prepositions:
            found = cut_range(words, child + 1, words.right_edge(child))
            if found is not None:
                return "indirect.preposition", [found]
    return None


def _of_passive(words: Words, i: int, row: Cue, agent: int | None) -> Found | None:
    """ "He is expected to resign", "it is said that", "the plan was rejected by the court"."""
    subject = words.child(i, "nsubjpass")
    if "raise" in row.takes and subject is not None and words.lower[subject] != "it":
        rest = words.child(i, "xcomp", "oprd", "advcl")
        if rest is None and "as" in row.takes:
            rest = next((c for c in words.children[i] if words.dep[c] == "prep" and words.lower[c] == "as"), None)
        if rest is not None and rest > i:
            left = trim_range(words, words.left_edge(subject), words.right_edge(subject))
            right = clause_range(words, i, rest)
            if left and right:
                return "hedge.passive", [left, right]
    clause = words.child(i, "ccomp")
    if clause is not None and clause > i and "that" in row.takes:
        found = clause_range(words, i, clause)
        return ("hedge.passive-clause", [found]) if found else None
    if "obj" in row.takes and agent is not None:
        head = subject if subject is not None else words.head[i] if words.dep[i] == "acl" else None
        if head is not None and head < i and words.tag[head] not in ("WDT", "WP"):
            first, last = phrase_of(words, head, 0, i - 1)
            return "indirect.passive-object", [(first, last)]
    return None


def _noun(words: Words, i: int, row: Cue) -> Draft | None:
    if words.dep[i] in ("compound", "nmod", "amod"):
        return None
    speaker = _owner(words, i)
    content: Range | None = None
    made_by = "noun.clause"
    for child in words.children[i]:
        if child > i and words.dep[child] in ("acl", "ccomp", "relcl", "xcomp"):
            mark = words.child(child, "mark", "aux")
            to = mark is not None and words.lower[mark] == "to"
            that = mark is not None and words.lower[mark] == "that" and words.dep[child] != "relcl"
            if (to and "to" in row.takes) or (that and "that" in row.takes):
                content = clause_range(words, i, child)
    if content is None and words.dep[i] in ("nsubj",) and words.lower[words.head[i]] in ("is", "was", "’s", "'s"):
        for child in words.children[words.head[i]]:
            if child > words.head[i] and words.dep[child] in ("ccomp", "xcomp") and row.takes & {"that", "to"}:
                content, made_by = clause_range(words, words.head[i], child), "noun.copula"
    if content is None and speaker is not None:
        for child in words.children[i]:
            if child > i and words.dep[child] == "prep" and words.lower[child] in row.prepositions:
                content, made_by = cut_range(words, child + 1, words.right_edge(child)), "noun.preposition"
                break
    if content is None:
        return None
    return make_draft(words, i, row, [content], made_by, speaker)


_SUPPORT = frozenset(
    "make makes made making issue issues issued issuing have has had having give gives gave giving express expresses expressed "
    "expressing voice voiced repeat repeated repeating deliver delivered release released offer offered take took reach reached "
    "announce announced retain share shares shared hold holds held raise raised send sent".split()
)


def _owner(words: Words, i: int) -> int | None:
    """Whose word it is: "the mayor's claim", "a claim by the mayor", "the mayor made the claim"."""
    owner = words.child(i, "poss")
    if owner is not None:
        return owner
    for child in words.children[i]:
        if words.dep[child] in ("prep", "agent") and words.lower[child] in ("by", "from") and child > i:
            return words.child(child, "pobj")
    if words.dep[i] == "dobj" and words.lower[words.head[i]] in _SUPPORT:
        return subject_of(words, words.head[i])
    return None


def _adjective(words: Words, i: int, row: Cue) -> Draft | None:
    if words.dep[i] not in ("acomp", "ROOT", "conj", "ccomp", "oprd"):
        return None
    verb = words.head[i] if words.dep[i] in ("acomp", "oprd", "conj") else i
    speaker = subject_of(words, verb) if words.is_verb(verb) or verb == i else None
    if speaker is not None and words.lower[speaker] in ("it", "that", "this", "there", "which"):
        speaker = None
    content: Range | None = None
    for child in (*words.children[i], *(c for c in words.children[verb] if c > i)):
        if child <= i:
            continue
        dep, aux = words.dep[child], words.child(child, "aux")
        to = aux is not None and words.lower[aux] == "to"
        if dep in ("ccomp", "xcomp") and ((to and "to" in row.takes) or (not to and "that" in row.takes)):
            content = clause_range(words, i, child)
        elif dep in ("prep", "agent") and words.lower[child] in row.prepositions and speaker is not None:
            content = cut_range(words, child + 1, words.right_edge(child))
        if content is not None:
            break
    if content is None or (speaker is None and row.row != "unclear"):
        return None
    return make_draft(words, i, row, [content], "adjective", speaker)


def _preposition(words: Words, i: int, row: Cue) -> Draft | None:
    """ "According to NPR, ...": the sentence, or the clause it stands in, is the content."""
    last = i + len(row.words) - 1
    if last + 1 >= len(words):
        return None
    speaker = words.child(last, "pobj")
    if speaker is None:
        speaker = _next_noun(words, last + 1)
    if speaker is None or speaker <= last:
        return None
    group = (i, max(phrase_of(words, speaker, last + 1)[1], _phrase_end(words, last)))
    first, end = words.sentences[words.sentence[i]]
    if i - first <= 2 and all(words.tag[k] in ("CC", ",", "RB", "``", "_SP") for k in range(first, i)):
        content = sentence_after(words, group, end)
        ranges = [content] if content else []
    else:
        ranges = [r for r in (sentence_before(words, group, 0),) if r]
        if group[1] + 1 <= end and words.text[group[1] + 1] == ",":
            rest = sentence_after(words, group, end)
            if rest is not None and rest[1] - rest[0] >= 2:
                ranges.append(rest)
    return make_draft(words, i, row, ranges, "preposition", speaker) if ranges else None


def _next_noun(words: Words, k: int) -> int | None:
    end = min(len(words), k + 8)
    while k < end and words.tag[k] in ("DT", "JJ", "PRP$", "CD", "RB", "VBN", "VBG"):
        k += 1
    if k < end and words.tag[k][:2] in ("NN", "PR"):
        while k + 1 < end and words.tag[k + 1].startswith("NN"):
            k += 1
        return k
    return None


def _phrase_end(words: Words, preposition: int) -> int:
    """The end of "to X, which ...": up to a comma before the main clause goes on."""
    last = words.right_edge(preposition)
    return last if last < words.sentences[words.sentence[preposition]][1] else preposition


def _adverb(words: Words, i: int, row: Cue) -> Draft | None:
    """ "He reportedly left": the clause without the adverb, and nobody who says it."""
    verb = words.head[i]
    if verb == i or not words.is_verb(verb):
        return None
    left = trim_range(words, words.left_edge(verb), i - 1) if words.left_edge(verb) < i else None
    right = cut_range(words, i + 1, words.right_edge(verb)) if words.right_edge(verb) > i else None
    ranges = [r for r in (left, right) if r]
    return make_draft(words, i, row, ranges, "hedge.adverb", None) if ranges else None
