"""Words and Drafts to Drafts: whom the holder of a statement has it from.

'Reuters reported, citing two officials, that the line was shut' is two levels: the outlet's statement, and in it, with
the same content, the officials'. So is 'A letter seen by the agency said the fund was empty': the agency passes on what
the letter says. The inner one's `cited_by` is the outer one, and nesting sets `within` by it.
"""

from collections.abc import Iterator

from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.no_speakers import can_tell
from onrecord.reading.attributions.ranges import make_draft
from onrecord.reading.attributions.speakers import agent_of
from onrecord.reading.attributions.words import Words

_STATING = frozenset(("speech", "writing", "evidence"))
_SEEN = frozenset(("seen", "obtained", "reviewed", "viewed", "examined", "read", "published", "released", "leaked"))
_LINKS = frozenset(("advcl", "acl", "prep", "pcomp", "conj", "ccomp", "dep", "xcomp", "relcl", "parataxis", "ROOT"))


def chain_cited(words: Words, told: list[Draft], indirect: list[Draft]) -> list[Draft]:
    """The indirect drafts with a second level for each one that is cited; `told` are all drafts of the paragraph."""
    cites = [i for i, lower in enumerate(words.lower) if lower in words.lists.citing and words.is_verb(i)]
    inner: list[Draft] = []
    for i in cites:
        draft = _cited(words, i, told)
        if draft is not None:
            inner.append(draft)
    used = {d.cue_token for d in inner}
    kept = [d for d in indirect if d.cue_token not in used]
    return [*kept, *inner, *_seen(words, kept)]


def _cited(words: Words, i: int, told: list[Draft]) -> Draft | None:
    whom = words.child(i, "dobj")
    if whom is None or whom < i or not can_tell(words, whom) or words.child(i, "neg", "nsubjpass") is not None:
        return None
    if any(words.dep[c] == "prep" and words.lower[c] == "as" for c in (*words.children[i], *words.children[whom])):
        return None  # "quoted a guard as saying that": the participle tells it
    outer = _statement_of(words, i, told)
    if outer is None or outer.row is None:
        return None
    draft = make_draft(words, i, outer.row, [], "cited", whom)
    draft.content, draft.cited_by = list(outer.content), outer
    return draft


def _statement_of(words: Words, i: int, told: list[Draft]) -> Draft | None:
    """The statement that the citing belongs to: of the cue it hangs on, of the speaker it tells of, or the nearest."""
    number = words.sentence[i]
    here = [
        d for d in told if _may_cite(words, d, i) and d.cue_token is not None and words.sentence[d.cue_token] == number
    ]
    above = set(_line_up(words, i))
    linked = [d for d in here if d.cue_token in above or d.speaker_head in above]
    if not linked and words.tag[i] == "VBG":
        linked = [d for d in here if not _joined_after(words, d, i)]
    return min(linked, key=lambda d: abs((d.cue_token or 0) - i), default=None)


def _line_up(words: Words, i: int) -> Iterator[int]:
    """The verbs joined to the citing verb, and what it hangs on, up to the first verb with a subject."""
    yield from (c for c in words.children[i] if words.dep[c] == "conj")
    for _ in range(4):
        if words.dep[i] not in _LINKS or words.head[i] == i:
            return
        i = words.head[i]
        yield i
        if words.is_verb(i) and words.child(i, "nsubj", "nsubjpass") is not None:
            return  # "..., but the clerk left, citing her doctor": hers is another clause


def _may_cite(words: Words, draft: Draft, i: int) -> bool:
    if draft.speaker is None or draft.cue_token is None or draft.row is None or draft.cue_token == i:
        return False
    if draft.row.sense not in _STATING or draft.row.polarity != "affirmed" or not draft.row.takes & {"that", "q"}:
        return False
    p, start = words.paragraph.index, words.start[i]
    return draft.made_by not in ("indirect.object", "preposition") and not any(
        q == p and a <= start < b for q, a, b in draft.content
    )


def _joined_after(words: Words, draft: Draft, i: int) -> bool:
    """ "The mayor said it was late, but the clerk left, citing her doctor": another clause stands between."""
    cue = draft.cue_token or 0
    between = range(min(cue, i) + 1, max(cue, i))
    p = words.paragraph.index
    outside = [k for k in between if not any(q == p and a <= words.start[k] < b for q, a, b in draft.content)]
    return any(words.tag[k] in ("VBD", "VBZ", "VBP", "MD") or words.text[k] == ";" for k in outside)


def _seen(words: Words, indirect: list[Draft]) -> Iterator[Draft]:
    """The outlet that saw the document which says something; the document's draft is cited by it from then on."""
    for draft in indirect:
        head = draft.speaker_head
        if (
            head is None
            or draft.row is None
            or draft.cited_by is not None
            or words.lower[head] not in words.lists.documents
        ):
            continue
        for child in words.children[head]:
            if child < head or words.lower[child] not in _SEEN or words.dep[child] not in ("acl", "relcl"):
                continue
            outlet = agent_of(words, child) or _name_taken_for_subject(words, child, draft.cue_token)
            if outlet is not None and words.lower[outlet] in words.lists.outlets:
                outer = make_draft(words, child, draft.row, [], "seen", outlet)
                outer.content, draft.cited_by = list(draft.content), outer
                yield outer
                break


def _name_taken_for_subject(words: Words, participle: int, cue: int | None) -> int | None:
    """ "a letter seen by the Gazette said": the parse may make the name behind "by" a second subject of "said"."""
    by = words.child(participle, "agent")
    if by is None or cue is None:
        return None
    return next((c for c in words.children[cue] if by < c < cue and words.left_edge(c) == by + 1), None)
