"""Words, marks and a Draft to the words by which an outlet disowns a name: "so-called", "self-styled", scare quotes.

A scare quote is a short common noun in marks behind a definite word ('the "volunteers"', 'its "peacekeepers"'): what is
presupposed is not what was said. Marks round what somebody judges ('the plan was "reckless"'), round whole statements
and round titles of works ('"Silent Harbour" director Ilse Brandt') are no distance.
"""

from collections.abc import Iterator

from onrecord.reading.attributions.describing import names_a_doer
from onrecord.reading.attributions.direct import first_at
from onrecord.reading.attributions.draft import Draft, Piece
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.words import Words

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "'s", "’s", "s'"))
_NAMING = frozenset(("so-called", "self-styled", "self-proclaimed", "self-declared", "self-described", "supposed"))
_INSIDE = ("NN", "JJ", "VB", "HY")
_PLACES = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "appos", "compound", "conj", "poss", "ROOT", "nmod"))
_MAX = 4
"""Tokens inside the marks of a speaker's name, at most; in a statement one: longer stretches quote the speaker."""


def find_disowned(words: Words, draft: Draft, quoted: list[Quoted]) -> Piece | None:
    """The words in the speaker's phrase or in an indirect statement by which the outlet does not own a name."""
    spoken = [] if draft.quoted else draft.content
    for piece in (draft.speaker, *spoken):
        if piece is None or piece[0] != words.paragraph.index:
            continue
        most = _MAX if piece is draft.speaker else 1
        found = next(_named_so(words, piece, quoted), None) or next(_scared(words, piece, quoted, most), None)
        if found is not None:
            return found
    return None


def _named_so(words: Words, piece: Piece, quoted: list[Quoted]) -> Iterator[Piece]:
    """ "so-called", which the parse cuts at its hyphen, outside marks and before what it denies the name."""
    p, start, end = piece
    k = first_at(words, start)
    while k < len(words) and words.start[k] < end:
        last = k + 2 if words.text[k + 1 : k + 2] == ["-"] and k + 2 < len(words) else k
        said = words.whole[words.start[k] : words.end[last]].lower()
        marked = any(q.start < words.start[k] < q.end for q in quoted)
        denied = said in _NAMING and words.dep[last] == "amod" and not marked
        if denied and (said != "so-called" or _is_title_or_happening(words, words.head[last])):
            yield p, words.start[k], words.end[last]
        k += 1


def _is_title_or_happening(words: Words, noun: int) -> bool:
    """ "so-called experts", "the so-called vote": not "so-called carried interest", which only brings a term."""
    lists, lower = words.lists, words.lower[noun]
    if words.tag[noun] not in ("NN", "NNS"):
        return False
    known = (lists.persons, lists.titles, lists.organizations, lists.groups, lists.unspeaking, lists.happenings)
    single = lower.removesuffix("s")
    return any(lower in k or single in k for k in known) or names_a_doer(lower) or names_a_doer(single)


def _scared(words: Words, piece: Piece, quoted: list[Quoted], most: int) -> Iterator[Piece]:
    p, start, end = piece
    for q in quoted:
        if start <= q.start and q.end <= end + 1 and q.closed and _is_scare_quote(words, q, most):
            yield p, q.start, q.end


def _is_scare_quote(words: Words, q: Quoted, most: int) -> bool:
    first, last = first_at(words, q.inner_start), first_at(words, q.inner_end) - 1
    if not 0 < first <= last < len(words) or last - first >= most:
        return False
    inside = range(first, last + 1)
    noun = words.tag[last] in ("NN", "NNS") and words.dep[last] in _PLACES and words.text[last].islower()
    if not noun or any(words.tag[k][:2] not in _INSIDE or not words.text[k][0].islower() for k in inside):
        return False
    before = first_at(words, q.start) - 1
    while before > 0 and words.tag[before] in ("JJ", "VBN", "HYPH"):
        before -= 1
    return before >= 0 and words.lower[before] in _DEFINITE


_CALLING = frozenset(("call", "describe", "label", "term", "dub", "brand", "characterize", "characterise", "portray"))


def find_what_it_calls(words: Words, cue: int, row: str) -> Piece | None:
    """ "What the general describes as a liberation", "in what she called a raid": somebody else's word for it."""
    if row not in _CALLING:
        return None
    what = next((c for c in words.children[cue] if c < cue and words.lower[c] == "what"), None)
    return (words.paragraph.index, words.start[what], words.end[cue]) if what is not None else None
