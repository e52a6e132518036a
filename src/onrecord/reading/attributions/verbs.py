"""A cue verb in its sentence to a Draft: where its content stands, and who is its subject.

Rules are tried in the order of how surely they tell the content: the sentence around a parenthetical cue, a clause, an
infinitive, what something is called, an object, a prepositional phrase.
"""

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
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.ranges import make_draft
from onrecord.reading.attributions.speakers import agent_of, is_passive, phrase_of, subject_of
from onrecord.reading.attributions.words import Words

Found = tuple[str, list[Range]]
"""The rule's name and the ranges of the content."""

_LEVEL = frozenset(("conj", "parataxis", "ccomp", "dep", "ROOT"))


def draft_of_verb(words: Words, i: int, row: Cue) -> Draft | None:
    """The draft of the cue verb at token `i`, or None where it takes nothing that its row allows."""
    if words.dep[i] in ("amod", "compound", "aux", "auxpass"):
        return None
    passive = is_passive(words, i)
    speaker = agent_of(words, i) if passive else subject_of(words, i)
    if speaker is None and not passive:
        speaker = _word_before(words, i)
    if row.polarity == "declined" and not passive:
        merged = _declined(words, i, row, speaker)
        if merged is not None:
            return merged
    if passive:
        found = _of_passive(words, i, row, speaker)
    else:
        found = (
            _around(words, i, row, speaker)
            or _of_clause(words, i, row)
            or _of_marked(words, i, row)
            or _behind_adjunct(words, i, row)
            or _of_infinitive(words, i, row)
            or _of_predicate(words, i, row)
            or _of_object(words, i, row, speaker)
            or _of_preposition(words, i, row)
            or _of_silence(words, i, row)
        )
    if found is None or (speaker is None and not passive and _idle(words, i, found[0])):
        return None
    if speaker is not None and _is_thing(words, i, row, speaker):
        return None
    return make_draft(words, i, row, [_behind_cue(words, i, row, r) for r in found[1]], found[0], speaker)


def _is_thing(words: Words, i: int, row: Cue, speaker: int) -> bool:
    """ "it is hard to dismiss the claim", "the results favour joining": what holds no view says nothing."""
    lower = words.lower[speaker]
    if lower == "it" and words.tag[i] == "VB" and words.dep[i] == "xcomp":
        return True
    return row.sense in ("belief", "emotion", "intention") and lower in words.lists.documents


def _behind_cue(words: Words, i: int, row: Cue, found: Range) -> Range:
    """ "made clear that": the content begins behind the cue's last word."""
    last = i + len(row.words) - 1
    behind = len(row.words) > 1 and words.lower[last] == row.words[-1] and i < found[0] <= last < found[1]
    return (last + 1, found[1]) if behind else found


def _word_before(words: Words, i: int) -> int | None:
    """A name or pronoun right before a finite cue, where the parse gives no subject: "Mally said she was ill"."""
    if i and words.tag[i] in ("VBD", "VBZ", "VBP") and words.tag[i - 1] in ("NNP", "NNPS", "PRP", "NNS"):
        return i - 1 if words.sentence[i - 1] == words.sentence[i] else None
    return None


def _idle(words: Words, i: int, rule: str) -> bool:
    """ "It goes without saying that", "it is worth noting": nobody says it."""
    return words.tag[i] == "VBG" or (words.tag[i] == "VB" and rule == "indirect.clause")


def _declined(words: Words, i: int, row: Cue, speaker: int | None) -> Draft | None:
    """ "refused to say who had paid": the content is what was not said."""
    inner = words.child(i, "xcomp")
    if inner is None or inner < i or inner - i > 3:
        return None
    clause = words.child(inner, "ccomp")
    if clause is None or words.lower[inner] not in (
        "say",
        "tell",
        "reveal",
        "disclose",
        "explain",
        "confirm",
        "specify",
    ):
        return None
    found = clause_range(words, inner, clause)
    return make_draft(words, i, row, [found], "indirect.clause", speaker, inner) if found else None


def _around(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    """ "X, he said", "X, he said, Y", "X, said the mayor", "As he noted, X": the sentence goes round the cue."""
    if not row.takes & {"that", "q"} or words.tag[i] == "VBG" or subject is None or words.dep[subject] != "nsubj":
        return None
    like = words.child(i, "mark", "advmod", "prep")
    as_clause = words.dep[i] == "advcl" and like is not None and words.lower[like] == "as" and like < subject
    if not as_clause and words.dep[i] not in _LEVEL:
        return None
    group = cue_group(words, i, subject)
    after = group[1] + 1
    between = after < len(words) and words.text[after] == "," and group[0] > 0 and words.text[group[0] - 1] == ","
    if any(
        words.dep[c] in ("ccomp", "xcomp", "oprd") and c > i and not (between and words.left_edge(c) > after)
        for c in words.children[i]
    ):
        return None
    thing = words.child(i, "dobj")
    if thing is not None and "addr" not in row.takes and not (as_clause and words.lower[thing] == "it"):
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
    if after < len(words) and words.text[after] in (",", "—", "–", ":"):
        rest = sentence_after(words, group, len(words) - 1)
        goes_on = (
            words.dep[i] in ("parataxis", "ccomp", "dep") or words.text[after] == ":" or not _has_verb(words, before)
        )
        if rest is not None and rest[1] > rest[0] and goes_on:
            ranges.append(rest)
    if not any(_has_verb(words, r) for r in ranges) and row.row != "say":
        return None
    return "indirect.around", ranges


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


def _of_clause(words: Words, i: int, row: Cue) -> Found | None:
    if not row.takes & {"that", "q"}:
        return None
    for child in words.children[i]:
        if words.dep[child] != "ccomp" or child < i:
            continue
        if _is_infinitive(words, child):
            if not row.takes & {"to", "him-to"}:
                continue
        elif words.tag[child] == "VBG" and words.child(child, "aux", "nsubj") is None and "ing" not in row.takes:
            continue
        found = clause_range(words, i, child)
        if found is not None:
            return "indirect.infinitive" if _is_infinitive(words, child) else "indirect.clause", [found]
    return None


def _of_marked(words: Words, i: int, row: Cue) -> Found | None:
    """ "reported at the time that ...": a clause that the parse hangs on a word between cue and "that"."""
    if "that" not in row.takes:
        return None
    end = words.sentences[words.sentence[i]][1]
    for k in range(i + 1, min(i + 12, end)):
        if words.is_verb(k) or words.text[k] in (",", ";", ":"):
            return None
        if words.lower[k] != "that":
            continue
        clause = words.head[k] if words.dep[k] != "det" else words.head[words.head[k]]
        if clause > k and words.is_verb(clause):
            found = cut_range(words, k, words.right_edge(clause))
            return ("indirect.clause", [found]) if found else None
    return None


def _behind_adjunct(words: Words, i: int, row: Cue) -> Found | None:
    """ "said after the meeting he would stay": the parse makes the clause a part of the phrase before it."""
    if "that" not in row.takes or words.tag[i] not in ("VBD", "VBZ", "VBP"):
        return None
    for child in words.children[i]:
        if child != i + 1 or words.dep[child] not in ("prep", "npadvmod"):
            continue
        for k in range(child + 1, words.right_edge(child) + 1):
            subject = words.child(k, "nsubj", "nsubjpass") if words.dep[k] in ("relcl", "acl") else None
            if subject is not None and words.tag[subject] not in ("WDT", "WP") and words.left_edge(k) > child + 1:
                found = cut_range(words, words.left_edge(k), words.right_edge(child))
                return ("indirect.clause", [found]) if found else None
    return None


def _is_infinitive(words: Words, i: int) -> bool:
    return any(words.dep[c] == "aux" and words.lower[c] == "to" for c in words.children[i])


def _of_infinitive(words: Words, i: int, row: Cue) -> Found | None:
    if not row.takes & {"to", "him-to", "ing"}:
        return None
    for child in words.children[i]:
        told = words.dep[child] == "advcl" and "him-to" in row.takes and words.child(i, "dobj") is not None
        if (words.dep[child] not in ("xcomp", "ccomp") and not told) or child < i:
            continue
        infinitive = _is_infinitive(words, child) or (
            "him-to" in row.takes and words.tag[child] == "VBN" and words.child(child, "nsubj", "nsubjpass") is not None
        )
        if infinitive and not row.takes & {"to", "him-to"}:
            continue
        if not infinitive and not ("ing" in row.takes and words.tag[child] == "VBG"):
            continue
        found = clause_range(words, i, child)
        if found is None:
            continue
        theirs = words.child(i, "dobj") if "him-to" in row.takes else None
        if theirs is not None and i < theirs < found[0]:
            found = (max(i + 1, words.left_edge(theirs)), found[1])
        return "indirect.infinitive", [(found[0], _joined_infinitive(words, i, found[1]))]
    return None


def _joined_infinitive(words: Words, i: int, last: int) -> int:
    """The end of "... and rely on each other", which the parse joins to a finite cue though its form is bare."""
    for child in words.children[i]:
        bare = words.dep[child] == "conj" and words.tag[child] == "VB" and words.tag[i] != "VB"
        if bare and child > last and words.child(child, "nsubj") is None:
            return words.right_edge(child)
    return last


def _of_predicate(words: Words, i: int, row: Cue) -> Found | None:
    """ "called the ruling a disgrace", "described it as a risk": object and what it is called."""
    if "as" not in row.takes:
        return None
    thing = words.child(i, "dobj")
    what = words.child(i, "oprd", "ccomp", "xcomp", "acomp", "attr")
    if what is not None and words.child(what, "mark") is not None:
        return None
    if what is None:
        owners = [i] if thing is None else [i, thing]
        what = next(
            (c for o in owners for c in words.children[o] if words.dep[c] == "prep" and words.lower[c] == "as"), None
        )
    if what is None and thing is not None:
        # "labelled the book a fraud": the parse may give the verb two objects
        what = next((c for c in words.children[i] if words.dep[c] == "dobj" and c > thing), None)
    if what is None and "q" in row.takes and row.row == "call":
        return _call_it(words, i)
    if what is None or what < i:
        return None
    first, last = words.left_edge(what), words.right_edge(what)
    if thing is not None and i < thing:
        first, last = min(first, words.left_edge(thing)), max(last, words.right_edge(thing))
    found = cut_range(words, max(first, i + 1), last)
    return ("indirect.predicate", [found]) if found else None


def _call_it(words: Words, i: int) -> Found | None:
    """ "called the citation and the demand a ploy": two noun phrases, however the parse cuts them."""
    end = words.sentences[words.sentence[i]][1]
    last = i
    while last < end and words.tag[last + 1] not in (",", ".", ":", "CC") and not words.is_verb(last + 1):
        last += 1
    second = [k for k in range(i + 2, last) if words.lower[k] in ("a", "an") and words.tag[k - 1][:2] in ("NN", "PR")]
    found = cut_range(words, i + 1, last) if second else None
    return ("indirect.predicate", [found]) if found else None


def _of_object(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    if "obj" not in row.takes:
        return None
    if row.sense == "evidence" and (subject is None or words.lower[subject] not in words.lists.documents):
        return None
    thing = words.child(i, "dobj")
    if thing is None or thing < i or words.tag[thing] in ("WDT", "WP") or words.dep[i] in ("pcomp", "acl"):
        return None
    first, last = words.left_edge(thing), words.right_edge(thing)
    last = _with_following(words, i, last)
    found = cut_range(words, max(first, i + 1), last)
    return ("indirect.object", [found]) if found else None


_FOLLOWING = frozenset(
    ("of", "as", "for", "about", "to", "on", "with", "from", "between", "against", "toward", "towards")
)


def _with_following(words: Words, i: int, last: int) -> int:
    """The last token of what follows the content without a comma: "the defeat on a cold", "aid to the north"."""
    for child in words.children[i]:
        if not last < child <= last + 2 or (child == last + 2 and words.tag[last + 1] != "''"):
            continue
        mark = words.child(child, "mark") if words.dep[child] == "advcl" else None
        if (words.dep[child] == "prep" and words.lower[child] in _FOLLOWING) or (mark and words.lower[mark] == "if"):
            last = words.right_edge(child)
    return last


def _of_preposition(words: Words, i: int, row: Cue) -> Found | None:
    for child in words.children[i]:
        if words.dep[child] in ("prep", "agent") and child > i and words.lower[child] in row.prepositions:
            found = cut_range(words, child + 1, _with_following(words, i, words.right_edge(child)))
            if found is not None:
                return "indirect.preposition", [found]
    return None


def _of_silence(words: Words, i: int, row: Cue) -> Found | None:
    """ "would not comment": nothing but the refusal is told."""
    if row.row != "comment" or words.child(i, "neg") is None or words.child(i, "aux") is None:
        return None
    return "indirect.silence", [(i, i)]


def _of_passive(words: Words, i: int, row: Cue, agent: int | None) -> Found | None:
    """ "He is expected to resign", "it is said that", "the plan was rejected by the court"."""
    subject = words.child(i, "nsubjpass")
    if "raise" in row.takes and (subject is None or words.lower[subject] != "it" or words.child(i, "ccomp") is None):
        found = _raised(words, i, row, subject)
        if found is not None:
            return found
    clause = words.child(i, "ccomp")
    if clause is not None and clause > i and "that" in row.takes:
        right = clause_range(words, i, clause)
        return ("hedge.passive-clause", [right]) if right else None
    asked = words.child(i, "xcomp")
    if "him-to" in row.takes and agent is not None and asked is not None and asked > i:
        right = clause_range(words, max(i, agent), asked)
        return ("indirect.infinitive", [right]) if right else None
    if subject is not None and row.takes & {"as", "obj"}:
        called = _called(words, i, row, subject)
        if called is not None or agent is None:
            return called
    if "obj" in row.takes and agent is not None:
        head = subject if subject is not None else words.head[i] if words.dep[i] == "acl" else None
        if head is not None and head < i and words.tag[head] not in ("WDT", "WP"):
            return "indirect.passive-object", [phrase_of(words, head, 0, i - 1)]
    return None


def _called(words: Words, i: int, row: Cue, subject: int) -> Found | None:
    """ "has been accused of fraud", "was dubbed the winner": nobody named says so."""
    for child in words.children[i]:
        if child < i:
            continue
        told = words.dep[child] == "prep" and words.lower[child] in row.prepositions | {"as", "for"}
        if told or (words.dep[child] in ("oprd", "attr", "ccomp") and "as" in row.takes):
            first = child + 1 if told else words.left_edge(child)
            right = cut_range(words, max(first, i + 1), words.right_edge(child))
            left = trim_range(words, words.left_edge(subject), words.right_edge(subject))
            if right and left and left[1] < i and not told | (words.lower[child] == "for" and row.sense == "decision"):
                return "hedge.called", [left, right]
            return ("hedge.called", [left, right]) if right and left and left[1] < i else None
    return None


def _raised(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    rest = words.child(i, "xcomp", "oprd", "acomp", "advcl")
    if rest is None and "as" in row.takes:
        rest = next((c for c in words.children[i] if words.dep[c] == "prep" and words.lower[c] == "as"), None)
    if rest is None or rest < i:
        return None
    right = clause_range(words, i, rest)
    if right is None:
        return None
    left = trim_range(words, words.left_edge(subject), words.right_edge(subject)) if subject is not None else None
    return "hedge.passive", [left, right] if left and left[1] < i else [right]
