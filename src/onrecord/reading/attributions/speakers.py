"""Words beside a cue to the speaker's phrase: "Anna Weber, the mayor of the town", without her relative clauses."""

from onrecord.reading.attributions.words import Words

_KEPT = frozenset(
    (
        "det",
        "amod",
        "compound",
        "nummod",
        "poss",
        "case",
        "prep",
        "pobj",
        "appos",
        "quantmod",
        "nmod",
        "predet",
        "advmod",
        "conj",
        "cc",
        "nn",
        "punct",
        "neg",
        "npadvmod",
    )
)
_CLAUSES = ("relcl", "acl")
_MAX = 40
_MAX_CLAUSE = 12
"""Tokens of a relative clause that still belongs to the phrase: "a plumber who lives above the bakery"."""


_CAUSING = frozenset(
    (
        *("lead", "leads", "led", "leading", "prompt", "prompts", "prompted", "prompting", "force", "forces", "forced"),
        *("forcing", "cause", "causes", "caused", "causing", "push", "pushes", "pushed", "pushing", "drive", "drives"),
        *(
            "drove",
            "driven",
            "driving",
            "compel",
            "compels",
            "compelled",
            "inspire",
            "inspired",
            "persuade",
            "persuaded",
        ),
        *("convince", "convinced", "encourage", "encouraged", "encouraging", "allow", "allows", "allowed", "allowing"),
    )
)
"""Verbs whose object does what the infinitive tells."""


def subject_of(words: Words, verb: int) -> int | None:
    """The head of the verb's subject: its own, or that of the verb or noun it is joined to."""
    at = verb
    for _ in range(5):
        found = words.child(at, "nsubj", "nsubjpass")
        if found is None and (helper := words.child(at, "auxpass", "aux")) is not None:
            found = words.child(helper, "nsubj")
        if found is not None:
            return found
        dep = words.dep[at]
        caused = words.child(words.head[at], "dobj") if dep in ("xcomp", "ccomp") else None
        if caused is not None and words.lower[words.head[at]] in _CAUSING and words.head[at] < caused < at:
            return caused  # "led the clerk to fear that"
        if dep in ("conj", "xcomp", "advcl", "pcomp", "parataxis", "dep", "ccomp") and words.head[at] != at:
            parent = words.head[at]
            if dep in ("advcl", "ccomp", "parataxis") and words.tag[at] not in ("VBG", "VBN", "VB"):
                return None
            if dep == "pcomp":
                if words.lower[parent] == "as" and not words.is_verb(words.head[parent]):
                    return words.head[parent]
                parent = words.head[parent]
                if words.lower[words.head[at]] == "as" and words.child(parent, "dobj") is not None:
                    return words.child(parent, "dobj")
            at = _above_modal(words, at, parent) if dep == "conj" else parent
        elif dep in ("acl", "relcl") and words.head[at] != at:
            return words.head[at]
        elif dep == "acomp" and words.tag[verb] == "VB" and words.is_verb(words.head[at]):
            at = words.head[at]  # "were right to warn"
        else:
            return None
        if not words.is_verb(at) and words.dep[at] != "acomp":
            return at if dep == "advcl" and words.tag[at].startswith("NN") else None
    return None


def _above_modal(words: Words, verb: int, parent: int) -> int:
    """The verb that a finite one is joined to, in "said it would close and called the leak a crime": not "close"."""
    above = words.head[parent]
    modal = any(words.tag[c] in ("MD", "TO") for c in words.children[parent])
    alike = words.tag[verb] in ("VBD", "VBZ") and words.tag[above] == words.tag[verb]
    return above if modal and alike and words.dep[parent] in ("ccomp", "xcomp") else parent


def is_passive(words: Words, i: int) -> bool:
    """ "was rejected", "the plan rejected by the court", "Said to be cursed, the ring ..."."""
    if words.child(i, "nsubjpass", "auxpass") is not None:
        return True
    if words.tag[i] != "VBN" or words.child(i, "nsubj") is not None:
        return False
    return words.dep[i] in ("acl", "advcl", "relcl") and words.child(i, "aux") is None


def agent_of(words: Words, verb: int) -> int | None:
    """The head of "by ..." beside a passive verb."""
    agent = words.child(verb, "agent")
    if agent is None:
        return None
    return words.child(agent, "pobj")


def phrase_of(words: Words, head: int, low: int = 0, high: int | None = None) -> tuple[int, int]:
    """First and last token of the phrase that `head` heads, within `low..high`: titles and appositions, no clauses."""
    high = len(words) - 1 if high is None else high
    first = last = head
    for child in words.children[head]:
        if words.dep[child] not in _KEPT and words.dep[child] not in _CLAUSES:
            continue
        left, right = words.left_edge(child), words.right_edge(child)
        if child < head:
            if left >= low:
                first = min(first, left)
        elif words.dep[child] in _CLAUSES:
            if left == last + 1 and right - left < _MAX_CLAUSE and right <= high and words.text[left] != ",":
                last = right
        elif words.dep[child] not in ("punct", "cc") and right <= high and _follows(words, last, left):
            last = max(last, _without_clauses(words, child, right))
    first, last = max(first, low), min(last, high)
    if last - first >= _MAX:
        first, last = max(first, head - _MAX // 2), min(last, head + _MAX // 2)
    first, last = _behind_caption(words, first, last)
    head = max(head, first)
    while first < head and (
        words.tag[first] in (",", ":", "CC", "``", "''", "-LRB-", ".")
        or words.dep[first] == "cc"
        or (words.tag[first] == "RB" and not first < words.head[first] <= last)
    ):
        first += 1
    while last > head and words.tag[last] in (",", ":", "CC", "``", "''", "-LRB-", "."):
        last -= 1
    return first, last


_CAPTIONS = frozenset(("caption", "copyright", "credit"))
_PICTURES = frozenset(("image", "images", "media", "photo", "picture", "video", "getty"))


def _behind_caption(words: Words, first: int, last: int) -> tuple[int, int]:
    """ "Image copyright AFP Image caption The group claimed": labels of a picture are nobody's name."""
    for k in range(last - 1, first, -1):
        lower = words.lower[k]
        if words.lower[k - 1] in _PICTURES and (lower in _CAPTIONS or lower.startswith("caption")):
            return k + 1, last
    return first, last


def _follows(words: Words, last: int, left: int) -> bool:
    """Whether nothing but a comma or a joining word stands between: a phrase has no holes."""
    return all(
        words.tag[k] in (",", "CC", "-LRB-", "-RRB-", ":", "HYPH", "POS", "RB") or words.dep[k] in _KEPT
        for k in range(last + 1, left)
    )


def _without_clauses(words: Words, child: int, right: int) -> int:
    """The child's last token before a long or set-off relative clause or participle opens in it."""
    for k in range(child, right + 1):
        if words.dep[k] in _CLAUSES and words.is_within(k, child):
            left = words.left_edge(k)
            if words.text[left - 1] == "," or words.right_edge(k) - left >= _MAX_CLAUSE:
                return max(child, left - 1)
    return right
