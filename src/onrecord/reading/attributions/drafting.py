"""Document to Drafts: the passes over each paragraph, in their order.

Lead-ins first, then quotations with a cue beside them, then indirect statements outside the quotations, then the
quotations that go on an earlier one.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from onrecord.reading.attributions.citing import chain_cited
from onrecord.reading.attributions.dash_speech import find_dash_speech
from onrecord.reading.attributions.direct import (
    cue_before,
    first_at,
    make_direct,
)
from onrecord.reading.attributions.draft import Draft, Piece
from onrecord.reading.attributions.going_on import is_speech, subject_before
from onrecord.reading.attributions.headlines import draft_headline, draft_noun_behind, draft_unseen_verb, is_headline
from onrecord.reading.attributions.indirect import find_indirect
from onrecord.reading.attributions.lead_ins import LeadIn, find_transcript_lead_ins
from onrecord.reading.attributions.marks import Quoted, pair_marks
from onrecord.reading.attributions.nested_quotations import draft_nested
from onrecord.reading.attributions.quotations import find_cued
from onrecord.reading.attributions.tables import AttributionTables
from onrecord.reading.attributions.words import Named, Words, list_words
from onrecord.reading.document import Document, text_of
from onrecord.records.mention import Mention

_FEW = 5
"""Words of a paragraph, at most, that is too short for a quotation without marks: "Dig.", "Monday"."""


@dataclass(slots=True)
class _State:
    """What a paragraph leaves to the next."""

    last: Draft | None = None
    last_paragraph: int = -9
    waiting: Draft | None = None
    drafts: list[Draft] = field(default_factory=list)


def draft_attributions(
    document: Document, tables: AttributionTables, mentions: tuple[Mention, ...]
) -> tuple[list[Draft], list[list[Quoted]], list[Words]]:
    """All drafts, the quotations and the words of each paragraph."""
    texts = [text_of(document, p.of)[p.start : p.end] for p in document.paragraphs]
    quoted = pair_marks(texts)
    named = _named(document, mentions)
    listed = [list_words(p, tables, named[p.index] if mentions else None) for p in document.paragraphs]
    state = _State()
    lead_ins = find_transcript_lead_ins(texts, tables.words.furniture)
    for n, (words, text, quotations) in enumerate(zip(listed, texts, quoted, strict=True)):
        if n in lead_ins:
            draft = _of_lead_in(words, text, lead_ins[n])
            state.drafts.append(draft)
            state.last, state.last_paragraph = draft, n
            state.drafts += find_indirect(words, tables, [0] * len(words), set())
            continue
        if not quotations:
            quotations += find_dash_speech(words, text, tables.cues)
        _draft_paragraph(words, text, quotations, tables, state)
        state.drafts += draft_nested(words, text, quotations, tables)
    return state.drafts, quoted, listed


def _named(document: Document, mentions: tuple[Mention, ...]) -> list[list[Named]]:
    """The mentions of each paragraph, by its characters."""
    found: list[list[Named]] = [[] for _ in document.paragraphs]
    places = [((p.of == "text", p.start), p) for p in document.paragraphs]
    keys = [key for key, _ in places]
    for mention in sorted(mentions, key=lambda m: (m.span.of == "text", m.span.start)):
        at = bisect_right(keys, (mention.span.of == "text", mention.span.start)) - 1
        if at >= 0 and places[at][1].of == mention.span.of and mention.span.end <= places[at][1].end:
            paragraph = places[at][1]
            found[at].append((mention.span.start - paragraph.start, mention.span.end - paragraph.start, mention.kind))
    return found


def _draft_paragraph(
    words: Words, text: str, quotations: list[Quoted], tables: AttributionTables, state: _State
) -> None:
    outer = [q for q in quotations if q.depth == 0]
    index = words.paragraph.index
    state.waiting = state.waiting if state.waiting is not None and state.waiting.paragraph == index - 1 else None
    headline = draft_headline(words, tables.cues) if is_headline(words) else None
    if headline is not None:
        headline.content = [_snap(c, headline.cue, outer) for c in headline.content]
        state.drafts.append(headline)
    skip = [-1] * len(words)
    for n, q in enumerate(outer):
        for i in range(first_at(words, q.start), first_at(words, q.end)):
            skip[i] = n
    cued, taken = find_cued(words, text, outer, tables)
    _take_over(outer, cued, state, index)
    drafts = list({id(d): d for d in cued.values()}.values())
    indirect = list(find_indirect(words, tables, skip, taken))
    if is_headline(words) and not drafts and headline is None:
        unseen = draft_unseen_verb(words, tables.cues)
        if unseen is not None and unseen.cue_token is not None:
            behind = unseen.cue_token + 1  # "rejects claim that": here "claim" is no verb
            indirect = [d for d in indirect if d.cue_token != behind or (d.row and d.row.pos == "noun")]
            told = draft_noun_behind(words, behind, tables.cues)
            if told is not None and not any(d.cue_token == behind for d in indirect):
                indirect.append(told)
        if unseen is not None and all(d.row and d.row.pos == "noun" for d in indirect):
            for draft in indirect:
                draft.speaker = None
            indirect.append(unseen)
    for draft in indirect:
        draft.content = [_snap(c, draft.cue, quotations) for c in draft.content]
    indirect = chain_cited(words, [*drafts, *indirect], indirect)
    covered = {
        n
        for n, q in enumerate(outer)
        for d in (*indirect, *([headline] if headline is not None else []))
        for _, s, e in d.content
        if s <= q.inner_start and q.inner_end <= e + 3
    }
    _go_on(words, text, outer, cued, covered, state, indirect)
    if state.waiting is not None and not outer and len(words) > _FEW and text[:1].isupper():
        block = state.waiting  # "She added:" and a paragraph set off as a block, without marks
        block.content, block.quoted, block.made_by = [(index, 0, len(text.rstrip()))], False, "lead-in.block"
        state.drafts.append(block)
    known = {id(d) for d in state.drafts[-len(outer) - 2 :]}
    state.drafts += [d for d in drafts if id(d) not in known]
    state.drafts += indirect
    quoted = max((n for n in cued), default=None)
    teller = _teller(indirect, outer[quoted].end if quoted is not None else 0, len(text))
    if teller is not None or quoted is not None:
        state.last, state.last_paragraph = teller or cued[quoted], index  # type: ignore[index]
    state.waiting = _waiting(words, text, indirect, taken, tables) if not outer else None


def _take_over(outer: list[Quoted], cued: dict[int, Draft], state: _State, index: int) -> None:
    """A quotation that runs on and finds its speaker only here takes over what the paragraph before began."""
    begun = state.last
    if not outer or not outer[0].runs_on or 0 not in cued or begun is None or state.last_paragraph != index - 1:
        return
    if begun.speaker is None and begun.made_by == "quotation.same-speaker":
        cued[0].content = [*begun.content, *cued[0].content]
        begun.content = []


def _of_lead_in(words: Words, text: str, lead_in: LeadIn) -> Draft:
    p = words.paragraph.index
    stop = len(text.rstrip().rstrip('"”'))
    return Draft(
        paragraph=p,
        content=[(p, lead_in.content, max(stop, lead_in.content + 1))],
        made_by=lead_in.made_by,
        cue=(p, lead_in.colon, lead_in.colon + 1),
        speaker=(p, lead_in.start, lead_in.end),
        speaker_head=max(0, first_at(words, lead_in.colon) - 1),
        quoted=True,
    )


def _snap(piece: Piece, cue: Piece | None, outer: list[Quoted]) -> Piece:
    """Content that reaches into a quotation takes all of it, unless its cue stands in there too."""
    p, start, end = piece
    for q in outer:
        if q.start >= end or start >= q.end or (cue is not None and q.start <= cue[1] < q.end):
            continue
        if q.inner_start < end < q.end:
            end = q.end
        if q.start < start:
            start = q.start
    return p, start, end


def _go_on(
    words: Words,
    text: str,
    outer: list[Quoted],
    cued: dict[int, Draft],
    covered: set[int],
    state: _State,
    indirect: list[Draft],
) -> None:
    """Speakers for the paragraph's quotations without a cue."""
    index = words.paragraph.index
    for n, q in enumerate(outer):
        if n in cued or n in covered:
            continue
        if not is_speech(text, q):
            if _is_claim(words, q):
                state.drafts.append(
                    Draft(index, [(index, q.inner_start, q.inner_end)], made_by="quotation.headline", quoted=True)
                )
            continue
        piece = (index, q.inner_start, q.inner_end)
        before = next((m for m in range(n - 1, -1, -1) if m in cued), None)
        later = next((cued[m] for m in range(n + 1, len(outer)) if m in cued), None)
        teller = _teller(indirect, outer[before].end if before is not None else 0, q.start)
        if n == 0 and state.waiting is not None:
            cued[n] = state.waiting
            state.drafts.append(state.waiting)
        elif q.runs_on and state.last is not None and state.last_paragraph == index - 1:
            cued[n] = state.last
        elif teller is None and (before is not None or later is not None):
            cued[n] = cued[before] if before is not None else later  # type: ignore[assignment]
        else:
            cued[n] = _uncued(words, q, teller, state)
            state.drafts.append(cued[n])
            continue
        cued[n].content.append(piece)


def _is_claim(words: Words, q: Quoted) -> bool:
    """ "Bank 'knew of leak for months'": words with a verb in a headline's marks are somebody's, left unnamed there."""
    inside = range(first_at(words, q.inner_start), first_at(words, q.inner_end))
    finite = any(words.tag[k] in ("VBD", "VBZ", "VBP", "MD") for k in inside)
    return words.paragraph.role == "headline" and len(inside) >= 3 and finite


def _teller(indirect: list[Draft], start: int, stop: int) -> Draft | None:
    """The last indirect statement of somebody between two places: "Weber said it was late. '...'" """
    told = [d for d in indirect if d.cue and start <= d.cue[1] < stop and d.speaker and d.row and "q" in d.row.takes]
    return max(told, key=lambda d: d.cue or (0, 0, 0), default=None)


def _uncued(words: Words, q: Quoted, teller: Draft | None, state: _State) -> Draft:
    """A quotation with the speaker of the statement before it, the person acting there, or the last quotation's."""
    index = words.paragraph.index
    draft = Draft(paragraph=index, content=[(index, q.inner_start, q.inner_end)], made_by="", quoted=True)
    draft.made_by = "quotation.same-speaker"
    acting = subject_before(words, first_at(words, q.start), 0)
    last = teller or (state.last if state.last_paragraph == index - 1 and acting is None else None)
    if last is not None:
        draft.speaker, draft.speaker_head = last.speaker, last.speaker_head
    elif acting is not None:
        draft.made_by = "quotation.sentence-subject"
        draft.speaker = (index, words.start[acting[1]], words.end[acting[2]])
        draft.speaker_head = acting[0]
    return draft


def _waiting(
    words: Words, text: str, indirect: list[Draft], taken: set[int], tables: AttributionTables
) -> Draft | None:
    """A paragraph that ends with "She continued:" waits for the quotation in the next."""
    stripped = text.rstrip()
    if not stripped.endswith(":"):
        return None
    end = first_at(words, len(stripped))
    found = cue_before(words, end, 0, tables.cues, "A", True)
    if found is None or found[0] in taken:
        return None
    fake = Quoted(words.paragraph.index, len(stripped), len(stripped), len(stripped), len(stripped), '"', 0)
    draft = make_direct(words, fake, found, 0, end - 1, "quotation.after-colon")
    draft.content.clear()
    return draft
