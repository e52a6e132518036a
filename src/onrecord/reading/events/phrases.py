"""spaCy tokens to the words of a party: first and last token of its noun phrase.

In: the head of a phrase. Out: token indices. Without relative clauses and coordinated nouns; without what layout put
before it: a dateline, a bar, a photo credit.
"""

from typing import Any

from onrecord.reading.events.misplaced import planning_subject

LONGEST = 14
"""Tokens of a participant's span: longer noun phrases are cut after their head."""
CLAUSE = 8
"""Tokens of a clause that says who "those" are."""
OPEN = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "somebody", "those", "others"})
"""Words that are somebody where it is told who: "urged anyone who has seen him"."""
BEFORE = frozenset("det poss amod compound nmod nummod quantmod predet npadvmod".split())  # noqa: SIM905
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
DIRECTIONS = frozenset({"south", "north", "saudi"})
DEGREES = frozenset(
    "nearly almost about around roughly approximately over exactly even least most more fewer less".split()  # noqa: SIM905
)
SEPARATORS = frozenset(["\u2014", "\u2013", "--", "|", "\u2022", "\u25cf", "\u00b7", ">", "\u00bb", "///", "//"])
MEASURING = frozenset(
    "number dozen hundred thousand million score group handful couple pair lot majority some many most several".split()  # noqa: SIM905
)
CREDITS = frozenset(
    """
    reuters ap afp epa pa getty images dpa rex alamy shutterstock splash swns xinhua bloomberg press
    associated ap:associated istock epa-efe efe ansa tass anadolu wenn
    """.split()  # noqa: SIM905
)
"""Words of photo credits, which captions put before their first sentence without a mark between."""
PRESS = frozenset("photo photographer reporter journalist correspondent editor news institute chief".split())  # noqa: SIM905
HAPPENINGS = frozenset(
    """
    attack strike airstrike clash raid crash accident bombing shooting explosion blast fighting violence exchange
    connection retaliation response return incident massacre
    """.split()  # noqa: SIM905
)
"""Nouns after "in" that tell when or how, and are no part of who: "killed 20 people in attacks"."""
OPENING, CLOSING = frozenset("\u201c\u2018"), frozenset("\u201d\u2019")


def phrase(token: Any, bare: bool = False, alone: bool = False) -> tuple[int, int]:
    """First and last token of the noun phrase, without relative clauses, appositions and coordinated nouns.

    `bare`: nothing after a preposition but what a number counts ("scores of women", not "of fraud").
    `alone`: the name only, without the nouns before it.
    """
    first = _first_of(token, alone)
    last = _last_of(token, first, bare)
    named = _name_after(token, last)
    if named is not None and named - first < LONGEST:
        last = named
    if last > token.i and planning_subject(token.doc[last]):
        last -= 1  # "officials in four regions of Ukraine plan to"
    return _with_quotes(token, first, last)


def _first_of(token: Any, alone: bool) -> int:
    doc, first = token.doc, int(token.i)
    if alone:
        while first > 0 and doc[first - 1].pos_ == "PROPN" and doc[first - 1].ent_type_ == token.ent_type_:
            first -= 1
        if first and first == token.i and doc[first - 1].lower_ in DIRECTIONS and doc[first - 1].text.istitle():
            first -= 1  # "South Korean-US"
        return first
    both = any(c.dep_ == "conj" for c in token.rights)
    for child in token.lefts:
        if (both and child.lower_ == "both") or (child.dep_ == "advmod" and child.lower_ not in DEGREES):
            continue  # "both Ann and Bo", "also police"
        lead = child.dep_ == "nsubj" and child.i == token.i - 1 and child.pos_ == "PROPN"  # "Boko Haram militants free"
        if child.dep_ in BEFORE or child.dep_ == "advmod" or lead:
            first = min(first, child.left_edge.i)
    if token.dep_ in ("amod", "compound", "nmod"):
        for other in token.head.lefts:
            beside = other.dep_ in ("amod", "compound", "nmod") and other.ent_type_ in NAMED
            if other.i < first and beside and first - other.i <= 4:
                first = other.left_edge.i
                break
    first = _after_credit(doc, max(first, token.i - LONGEST), token.i)
    for at in range(token.i - 1, first - 1, -1):
        if doc[at].text in SEPARATORS and at and (doc[at - 1].whitespace_ or doc[at].text in ("\u2014", "|")):
            first = at + 1  # "NEW YORK - Actress Ann Bee", "0:30 | The minister"
            break
    while first < token.i and (doc[first].is_punct or doc[first].is_space or _is_dated(doc[first])):
        first += 1
    return first


def _is_dated(token: Any) -> bool:
    """ "0:30", "13/34 18 November 2017" before a caption."""
    if any(mark in token.text for mark in ":/") and token.text.strip(":/").replace(":", "").replace("/", "").isdigit():
        return True
    doc, at = token.doc, token.i
    while at < len(doc) and doc[at].ent_type_ == "DATE" and doc[at].ent_iob_ != "O":
        if doc[at].text.isdigit() and len(doc[at].text) == 4:
            return True  # a date with its year
        at += 1
    return token.ent_type_ == "DATE" and token.text.isdigit() and len(token.text) == 4


def _after_credit(doc: Any, first: int, head: int) -> int:
    """ "Reuters People were hurt", "Getty Images Forensic police", "Agence Nord Scores of people": after the credit.

    Only where a paragraph begins so.
    """
    if first and not doc[first - 1].is_space:
        return first
    at = first
    while at < head and doc[at].lower_ in CREDITS:
        at += 1
    if at > first and doc[at].text[:1].isupper() and doc[at].lower_ not in PRESS:
        return at
    for i in range(first + 1, head + 1):
        token, before = doc[i], doc[i - 1]
        if not before.text[:1].isupper() or before.pos_ not in ("PROPN", "NOUN"):
            return first
        counts = token.lower_ in ("scores", "dozens", "hundreds", "thousands", "around", "nearly")
        if token.text[:1].isupper() and (token.text in ("A", "An", "The", "Some", "Several", "Many") or counts):
            return i
    return first


def _last_of(token: Any, first: int, bare: bool) -> int:
    last = int(token.i)
    for child in token.rights:
        if token.lower_ in OPEN and child.dep_ in ("acl", "relcl") and child.right_edge.i - first < CLAUSE:
            return int(child.right_edge.i)
        if child.dep_ == "case" or (child.dep_ in ("punct",) and child.text in ("-",) and child.i == last + 1):
            continue
        if child.i != last + 1:
            break
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "from", "for", "at"):
            counts = child.lower_ == "of" and (token.lemma_.lower() in MEASURING or token.pos_ == "NUM")
            if bare and not counts:
                break
            if token.ent_type_ == "PERSON" and token.pos_ == "PROPN" and child.lower_ != "of":
                break  # "Ann Bee at the Science Centre"
            end = _end_of(child, once=bare)
            if end - first >= LONGEST or end == child.i:
                break
            last = end
        elif child.dep_ in ("nummod", "appos", "compound", "nmod") and child.pos_ in ("PROPN", "NUM"):
            last = max(last, child.i)
        else:
            break
    return last


def _with_quotes(token: Any, first: int, last: int) -> tuple[int, int]:
    """The quotation mark that belongs to one inside the phrase: the director of (")Long Day(") and not half of it."""
    doc = token.doc
    words = [doc[i].text for i in range(first, last + 1)]
    opened, closed = sum(w in OPENING for w in words), sum(w in CLOSING for w in words)
    if closed > opened and first and doc[first - 1].text in OPENING:
        first -= 1
    elif opened > closed and last + 1 < len(doc) and doc[last + 1].text in CLOSING:
        last += 1
    return first, last


def _name_after(token: Any, last: int) -> int | None:
    """The last token of a name in apposition: "his Iranian counterpart, Ann Bee" is named by it."""
    for child in token.rights:
        named = child.ent_type_ == "PERSON" or (child.ent_type_ in ("ORG", "NORP") and token.pos_ == "NOUN")
        if child.dep_ == "appos" and named and token.ent_type_ != "PERSON" and child.i > last:
            between = token.doc[last + 1 : child.left_edge.i]
            if all(t.is_punct and t.text not in SEPARATORS for t in between):
                return int(child.i)
    return None


def _end_of(prep: Any, once: bool = False) -> int:
    """The last token of a short prepositional phrase: its noun and what stands before that, one more "of" included."""
    for held in prep.children:
        if held.dep_ == "pobj" and held.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT"):
            if prep.lower_ != "of" and held.lemma_.lower() in HAPPENINGS:
                return int(prep.i)  # "killed 20 people in attacks"
            last = held.i
            if held.ent_type_ == "GPE":  # "people in Somalia, Ethiopia and Kenya"
                last = max(t.i for t in _coordinated(held) if t.ent_type_ == "GPE")
            for child in held.rights:
                if child.dep_ == "prep" and child.lower_ == "of" and child.i == last + 1 and not once:
                    return _end_of(child)
            return int(last)
    return int(prep.i)


def _coordinated(token: Any) -> list[Any]:
    found = [token]
    for one in found:
        found += [c for c in one.children if c.dep_ == "conj" and len(found) < 12]
    return found
