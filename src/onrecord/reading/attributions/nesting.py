"""Drafts to their nesting: which attribution is told in the content of which.

An attribution lies within another when its cue and content lie in the other's content ("according to NPR, officials
said ..."). Within somebody's words only statements are kept: what is named, wished or supported there stays part of
what the outer speaker says.
"""

from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.words import Words

_KEPT_RULES = frozenset(
    (
        "indirect.clause",
        "indirect.around",
        "noun.clause",
        "preposition",
        "hedge.passive-clause",
        "lead-in.transcript",
        "seen",
    )
)
_INNER = frozenset(("belief", "emotion", "intention"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "i", "we", "you"))


def nest_drafts(drafts: list[Draft], listed: list[Words]) -> tuple[list[Draft], dict[int, int]]:
    """The drafts that stay, in text order, and for each number of a nested one the number of the one around it."""
    kept: list[Draft] = []
    around: dict[int, int] = {}
    ordered = sorted(drafts, key=lambda d: (d.where[0], d.where[1], -_length(d), d.cited_by is not None))
    outer: list[tuple[int, Draft]] = []
    numbers: dict[int, int] = {}
    speakers: dict[int, list[tuple[int, int, Draft]]] = {}
    for draft in drafts:
        if draft.speaker is not None:
            speakers.setdefault(draft.speaker[0], []).append((draft.speaker[1], draft.speaker[2], draft))
    for draft in ordered:
        if _describes(draft, speakers):
            continue
        if _keeps_name_back(draft, listed[draft.paragraph]):
            continue
        outer = [(n, o) for n, o in outer if _reaches(o, draft)]
        citing = numbers.get(id(draft.cited_by))
        holding = [(n, o) for n, o in outer if o is not draft and _holds(o, draft)] if citing is None else []
        if citing is None and (draft.made_by == "cited" or (holding and not _stays(draft, listed[draft.paragraph]))):
            continue
        number = numbers[id(draft)] = len(kept)
        kept.append(draft)
        if citing is not None:
            around[number] = citing
        elif holding:
            around[number] = min(holding, key=lambda pair: (_length(pair[1]), -pair[0]))[0]
        outer.append((number, draft))
    return kept, around


def _describes(draft: Draft, speakers: dict[int, list[tuple[int, int, Draft]]]) -> bool:
    """Whether the cue only tells who another speaker is: "two officials briefed on the plan said"."""
    if draft.cue is None or draft.made_by not in ("indirect.preposition", "indirect.object", "indirect.infinitive"):
        return False
    p, start, end = draft.cue
    return any(a <= start and end <= b and other is not draft for a, b, other in speakers.get(p, ()))


def _keeps_name_back(draft: Draft, words: Words) -> bool:
    """ "asked not to be identified", "on condition of anonymity to discuss private talks": no statement."""
    if draft.quoted or draft.cue_token is None or draft.cue is None or draft.cue[0] != words.paragraph.index:
        return False
    if draft.made_by in ("indirect.infinitive", "indirect.clause") and draft.row is not None and draft.row.row == "ask":
        _, start, end = draft.content[0]
        said = words.whole[start:end].lower().split()
        if "name" in said[:6] and not {"not", "withheld", "changed"}.isdisjoint(said):
            return True
    if draft.made_by == "indirect.infinitive":
        _, start, end = draft.content[0]
        said = [w.strip(",.") for w in words.whole[start:end].lower().split()]
        named = said[1:2] in (["give"], ["use"], ["share"], ["reveal"]) and not {"name", "names"}.isdisjoint(said[:6])
        return named or (len(said) < 8 and any(w in words.lists.unnamed for w in said))
    first = max(0, draft.cue_token - 6)
    return words.tag[draft.cue_token] == "VB" and "anonymity" in words.lower[first : draft.cue_token]


def _length(draft: Draft) -> int:
    return sum(end - start for _, start, end in draft.content)


def _reaches(outer: Draft, draft: Draft) -> bool:
    """Whether the outer one's content goes on at or after this one's beginning."""
    last = max(outer.content)
    return (last[0], last[2]) > (draft.where[0], draft.where[1])


def _holds(outer: Draft, draft: Draft) -> bool:
    pieces = [*draft.content, *([draft.cue] if draft.cue else [])]
    return all(any(p == q and a <= s and e <= b for q, a, b in outer.content) for p, s, e in pieces)


def _stays(draft: Draft, words: Words) -> bool:
    """Whether an inner draft is a statement of somebody else's: not "said he hoped that", "said it refused to"."""
    row = draft.row
    if draft.quoted or row is None:
        return True
    if draft.made_by == "indirect.infinitive":
        return row.row in words.lists.nested_commitments
    if draft.made_by not in _KEPT_RULES or (row.pos == "noun" and draft.attrs.get("marked") != "that"):
        return False
    pronoun = draft.speaker_head is not None and words.lower[draft.speaker_head] in _PRONOUNS
    return not (row.sense in _INNER and (pronoun or draft.speaker is None)) and row.row not in ("prove", "determine")
