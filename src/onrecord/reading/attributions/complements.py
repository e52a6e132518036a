"""A cue verb with what follows it: a clause, an infinitive, what something is called, an object, a phrase."""

from onrecord.reading.attributions.clauses import (
    Range,
    clause_range,
    cut_range,
    thing_range,
)
from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.ranges import Found
from onrecord.reading.attributions.words import Words


def find_clause(words: Words, i: int, row: Cue) -> Found | None:
    if not row.takes & {"that", "q"}:
        return None
    for child in words.children[i]:
        if words.dep[child] != "ccomp" or child < i:
            continue
        if _is_relative(words, i, child, row):
            continue
        if _is_infinitive(words, child):
            if not row.takes & {"to", "him-to"}:
                continue
        elif words.tag[child] == "VBG" and words.child(child, "aux", "nsubj") is None and "ing" not in row.takes:
            continue
        found = clause_range(words, i, child)
        if found is not None:
            rule = "indirect.infinitive" if _is_infinitive(words, child) else "indirect.clause"
            return rule, [*_relative(words, i, child), found]
    return None


_RELATIVES = frozenset(("which", "that", "who", "whom", "what"))


def _relative(words: Words, i: int, clause: int) -> list[Range]:
    """ "the house, which the agent said had been empty": the pronoun belongs to what is said, before the cue."""
    for k in range(max(0, i - 10), i):
        if (
            words.lower[k] in _RELATIVES
            and words.tag[k] in ("WDT", "WP")
            and (words.is_within(k, clause) or (words.head[k] == i and words.dep[k] in ("dobj", "pobj")))
        ):
            return [(k, k)]
    return []


def _is_object(words: Words, thing: int, row: Cue) -> bool:
    """Whether a noun beside the cue is what is named, and not who is told: no addressee, and no day."""
    if words.lower[thing] in _LITTLE:
        return False
    return "obj" in row.takes and "addr" not in row.takes and words.label[thing] not in ("DATE", "TIME")


def _is_relative(words: Words, i: int, clause: int, row: Cue) -> bool:
    """ "proposed nothing that would raise his taxes": the parse gives the verb what belongs to its object."""
    that = next((c for c in words.children[clause] if words.lower[c] == "that" and words.tag[c] == "WDT"), None)
    if that is None or that <= i + 1 or words.dep[that] == "mark":
        return False
    return words.dep[that - 1] == "dobj" and words.head[that - 1] == i and _is_object(words, that - 1, row)


def find_marked(words: Words, i: int, row: Cue) -> Found | None:
    """ "reported at the time that ...": a clause that the parse hangs on a word between cue and "that"."""
    if "that" not in row.takes:
        return None
    end = words.sentences[words.sentence[i]][1]
    for k in range(i + 1, min(i + 12, end)):
        if words.is_verb(k) or words.text[k] in (",", ";", ":"):
            return None
        if words.lower[k] != "that":
            continue
        named = words.tag[k - 1].startswith("NN") and words.dep[k - 1] == "dobj" and words.head[k - 1] == i
        if named and (words.lower[i] in words.lists.support or _is_object(words, k - 1, row)):
            return None  # "repeated his false claim that", "recognise the danger that": the noun tells it, or is it
        clause = words.head[k] if words.dep[k] != "det" else words.head[words.head[k]]
        if clause > k and words.is_verb(clause):
            found = cut_range(words, k, words.right_edge(clause))
            return ("indirect.clause", [found]) if found else None
    return None


_ASIDES = frozenset(("according", "without", "despite", "in", "on", "at", "during", "after"))


def find_resumed(words: Words, i: int, row: Cue) -> Found | None:
    """ "reported, citing two officials, that ...", "told the jury, according to court records, that ..."."""
    if "that" not in row.takes or words.tag[i] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    end = words.sentences[words.sentence[i]][1]
    aside = next((k for k in range(i + 1, min(i + 7, end)) if words.text[k] == ","), None)
    if aside is None or any(words.is_verb(k) for k in range(i + 1, aside)):
        return None
    opens = words.lower[aside + 1]
    if opens not in _ASIDES and opens not in words.lists.going_on and opens not in words.lists.citing:
        return None
    for k in range(aside + 2, min(aside + 25, end - 1)):
        if words.text[k] in (";", ":") or words.tag[k] in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if words.text[k] == "," and words.lower[k + 1] == "that":
            found = cut_range(words, k + 1, end)
            return ("indirect.clause", [found]) if found else None
    return None


def find_behind_adjunct(words: Words, i: int, row: Cue) -> Found | None:
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


def find_infinitive(words: Words, i: int, row: Cue) -> Found | None:
    if not row.takes & {"to", "him-to", "ing"}:
        return None
    for child in words.children[i]:
        told = words.dep[child] == "advcl" and "him-to" in row.takes and words.child(i, "dobj") is not None
        if (words.dep[child] not in ("xcomp", "ccomp") and not told) or child < i:
            continue
        infinitive = _is_infinitive(words, child) or (
            "him-to" in row.takes
            and words.tag[child] in ("VBN", "JJ")
            and words.child(child, "nsubj", "nsubjpass") is not None
        )
        if infinitive and not row.takes & {"to", "him-to"}:
            continue
        if not infinitive and not ("ing" in row.takes and words.tag[child] == "VBG"):
            continue
        found = clause_range(words, i, child)
        if found is None:
            continue
        theirs = words.child(i, "dobj") if "him-to" in row.takes else None
        if len(row.words) > 1 and words.lower[i + 1] == row.words[1]:  # "called on the rebels to leave"
            found = (i + len(row.words), found[1])
        elif theirs is not None and i < theirs < found[0]:
            found = (max(i + 1, words.left_edge(theirs)), found[1])
        return "indirect.infinitive", [(found[0], _joined_infinitive(words, i, found[1]))]
    return None


def _is_infinitive(words: Words, i: int) -> bool:
    return any(words.dep[c] == "aux" and words.lower[c] == "to" for c in words.children[i])


def _joined_infinitive(words: Words, i: int, last: int) -> int:
    """The end of "... and rely on each other", which the parse joins to a finite cue though its form is bare."""
    for child in words.children[i]:
        bare = words.dep[child] == "conj" and words.tag[child] == "VB" and words.tag[i] != "VB"
        if bare and child > last and words.child(child, "nsubj") is None:
            return words.right_edge(child)
    return last


def find_predicate(words: Words, i: int, row: Cue) -> Found | None:
    """ "called the ruling a disgrace", "described it as a risk": object and what it is called."""
    if "as" not in row.takes:
        return None
    if words.lower[i + 1 : i + 2] == ["for"] and "for" in row.prepositions:
        return None  # "called for the rebels to leave"
    thing = words.child(i, "dobj")
    called = ("oprd", "ccomp", "xcomp", "acomp", "attr")
    what = next((c for c in words.children[i] if c > i and words.dep[c] in called), None)
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
    found = thing_range(words, max(first, i + 1), last)
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


def find_object(words: Words, i: int, row: Cue, subject: int | None) -> Found | None:
    if "obj" not in row.takes:
        return None
    if row.sense == "evidence" and (subject is None or words.lower[subject] not in words.lists.documents):
        return None
    thing = words.child(i, "dobj")
    if thing is not None and words.lower[thing].endswith(("self", "selves")):
        return None
    if thing is not None and words.lower[i] == "citing" and _is_somebody(words, thing):
        return None
    if thing is None or thing < i or words.tag[thing] in ("WDT", "WP") or words.dep[i] in ("pcomp", "acl"):
        return None
    if words.lower[i] in words.lists.support and words.lower[thing + 1 : thing + 2] == ["that"]:
        return None  # "repeated the claim that": the noun tells it
    first, last = words.left_edge(thing), words.right_edge(thing)
    last = _with_following(words, i, last)
    found = thing_range(words, max(first, i + 1), last)
    return ("indirect.object", [found]) if found else None


def _is_somebody(words: Words, i: int) -> bool:
    """ "Reuters, citing port officials, reported": they are the chain behind a statement, not what is told."""
    lists, lower = words.lists, words.lower[i]
    return words.label[i] == "PERSON" or lower in lists.informants or lower in lists.persons_plain


_FOLLOWING = frozenset(
    ("of", "as", "for", "about", "to", "on", "with", "from", "between", "against", "toward", "towards")
)


def _with_following(words: Words, i: int, last: int) -> int:
    """The last token of what follows the content without a comma: "the defeat on a cold", "aid to the north"."""
    for child in words.children[i]:
        begin = words.left_edge(child)
        if not last < begin <= last + 2 or (begin == last + 2 and words.tag[last + 1] != "''"):
            continue
        mark = words.child(child, "mark") if words.dep[child] == "advcl" else None
        if (words.dep[child] == "prep" and words.lower[child] in _FOLLOWING) or (mark and words.lower[mark] == "if"):
            last = words.right_edge(child)
    return last


def _wanted_of(words: Words, i: int, row: Cue) -> Range | None:
    """ "called for the rebels to leave": "for" brings an infinitive with its own subject, however the parse has it."""
    k = i + len(row.words)
    if "for" not in row.prepositions or words.lower[k : k + 1] != ["for"]:
        return None
    last = words.right_edge(k) if words.dep[k] == "prep" else k
    for clause in words.children[i]:
        joined = words.head[k] == clause if words.dep[k] == "mark" else words.left_edge(clause) == last + 1
        if clause > last and joined and _is_infinitive(words, clause):
            return cut_range(words, k + 1, words.right_edge(clause))
    return None


_LITTLE = frozenset(("nothing", "little", "more", "anything", "something"))
"""Objects that leave the matter to a phrase: "said nothing about the flood"."""


def find_preposition(words: Words, i: int, row: Cue) -> Found | None:
    wanted = _wanted_of(words, i, row)
    if wanted is not None:
        return "indirect.infinitive", [wanted]
    little = words.child(i, "dobj")
    about = words.children[little] if little is not None and words.lower[little] in _LITTLE else []
    for child in (*words.children[i], *about):
        if words.dep[child] in ("prep", "agent") and child > i and words.lower[child] in row.prepositions:
            found = thing_range(words, child + 1, _with_following(words, i, words.right_edge(child)))
            if found is not None:
                return "indirect.preposition", [found]
    return None


def find_silence(words: Words, i: int, row: Cue) -> Found | None:
    """ "would not comment": nothing but the refusal is told."""
    if row.row != "comment" or words.child(i, "neg") is None or words.child(i, "aux") is None:
        return None
    return "indirect.silence", [(i, i)]
