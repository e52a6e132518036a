"""Document to Drafts: the passes over each paragraph, in their order.

Lead-ins first, then quotations with a cue beside them, then indirect statements outside the quotations, then the
quotations that go on an earlier one.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from onrecord.reading.attributions.direct import (
    cue_after,
    cue_before,
    first_at,
    make_direct,
    make_signed,
    signature_after,
)
from onrecord.reading.attributions.draft import Draft, Piece
from onrecord.reading.attributions.going_on import is_speech, is_title, subject_before
from onrecord.reading.attributions.headlines import draft_headline, draft_unseen_verb, is_headline
from onrecord.reading.attributions.indirect import find_indirect
from onrecord.reading.attributions.lead_ins import LeadIn, find_transcript_lead_ins
from onrecord.reading.attributions.marks import Quoted, pair_marks
from onrecord.reading.attributions.nested_quotations import draft_nested
from onrecord.reading.attributions.tables import AttributionTables
from onrecord.reading.attributions.words import Named, Words, list_words
from onrecord.reading.document import Document, text_of
from onrecord.records.mention import Mention


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
    lead_ins = find_transcript_lead_ins(texts)
    for n, (words, text, quotations) in enumerate(zip(listed, texts, quoted, strict=True)):
        if n in lead_ins:
            draft = _of_lead_in(words, text, lead_ins[n])
            state.drafts.append(draft)
            state.last, state.last_paragraph = draft, n
            continue
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
    cued, taken = _with_cue(words, text, outer, tables)
    _take_over(outer, cued, state, index)
    drafts = list({id(d): d for d in cued.values()}.values())
    indirect = list(find_indirect(words, tables, skip, taken))
    if is_headline(words) and not indirect and not drafts and headline is None:
        unseen = draft_unseen_verb(words, tables.cues)
        indirect += [unseen] if unseen is not None else []
    for draft in indirect:
        draft.content = [_snap(c, draft.cue, quotations) for c in draft.content]
    covered = {
        n
        for n, q in enumerate(outer)
        for d in (*indirect, *([headline] if headline is not None else []))
        for _, s, e in d.content
        if s <= q.inner_start and q.inner_end <= e + 3
    }
    _go_on(words, text, outer, cued, covered, state)
    known = {id(d) for d in state.drafts[-len(outer) - 2 :]}
    state.drafts += [d for d in drafts if id(d) not in known]
    state.drafts += indirect
    for n in range(len(outer) - 1, -1, -1):
        if n in cued:
            state.last, state.last_paragraph = cued[n], index
            break
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


def _with_cue(
    words: Words, text: str, outer: list[Quoted], tables: AttributionTables
) -> tuple[dict[int, Draft], set[int]]:
    """Quotations by number with their drafts, where a cue stands beside them; and the cue tokens used."""
    cued: dict[int, Draft] = {}
    taken: set[int] = set()
    for n, q in enumerate(outer):
        low = first_at(words, outer[n - 1].end) if n else 0
        stop = first_at(words, outer[n + 1].start) if n + 1 < len(outer) else len(words)
        previous = cued.get(n - 1)
        draft = _lead_to(words, text, q, low, tables, previous, taken) or _tell_after(
            words, text, q, stop, tables, taken
        )
        if draft is not None:
            cued[n] = draft
            if draft.cue_token is not None:
                taken.add(draft.cue_token)
    return cued, taken


def _lead_to(
    words: Words, text: str, q: Quoted, low: int, tables: AttributionTables, previous: Draft | None, taken: set[int]
) -> Draft | None:
    """The draft of a quotation whose cue stands before it; the earlier one's, where that goes on behind its cue."""
    opening, closing = first_at(words, q.start), first_at(words, q.end)
    inner = text[q.inner_start : q.inner_end].strip()
    whole = not q.closed or inner[-1:] in ".?!…" or closing >= len(words) or words.ends_sentence(closing)
    found = cue_before(words, opening, low, tables.cues, inner[:1], whole)
    if found is None:
        return None
    if found[0] not in taken:
        return make_direct(words, q, found, low, opening - 1, "quotation.after-cue")
    if previous is not None and previous.cue_token == found[0] and _splits(words, found[0], opening):
        previous.content.append((words.paragraph.index, q.inner_start, q.inner_end))
        return previous
    return None


def _tell_after(
    words: Words, text: str, q: Quoted, stop: int, tables: AttributionTables, taken: set[int]
) -> Draft | None:
    """The draft of a quotation whose cue, or whose speaker's name, follows it."""
    if not q.closed:
        return None if q.runs_on else _of_unclosed(words, q, tables)
    inner = text[q.inner_start : q.inner_end].strip()
    opening, closing = first_at(words, q.start), first_at(words, q.end)
    ends = inner.rstrip("'’")[-1:]
    embedded = _is_embedded(words, opening, inner[:1], is_title(inner))
    if ends in ",.?!…—-–" or words.text[closing : closing + 1] == [","]:
        after = cue_after(words, closing, stop, tables.cues, ends)
        if after is not None and after[0] not in taken and not (embedded and _has_clause(words, after[0])):
            draft = make_direct(words, q, after, closing, stop - 1, "quotation.before-cue")
            if embedded:
                first = words.sentences[words.sentence[opening]][0]
                draft.content = [(words.paragraph.index, words.start[first], q.end)]
            return draft
    signed = signature_after(words, closing, stop) if not embedded and len(inner.split()) > 3 else None
    return make_signed(words, q, signed) if signed else None


def _of_unclosed(words: Words, q: Quoted, tables: AttributionTables) -> Draft | None:
    """'"The pumps ran all night, the plant manager said.': the missing mark stood before the cue's comma."""
    opening, stop = first_at(words, q.inner_start), first_at(words, q.end)
    for k in range(opening + 3, min(stop, opening + 80)):
        if words.text[k] != ",":
            continue
        found = cue_after(words, k + 1, stop, tables.cues, ",")
        if found is None or found[1] is None or not k < found[1] < found[0] or found[0] - k > 12:
            continue
        if words.ends_sentence(found[0] + 1) if found[0] + 1 < stop else True:
            cut = Quoted(q.paragraph, q.start, words.end[k], q.inner_start, words.end[k], q.mark, q.depth, False)
            return make_direct(words, cut, found, k + 1, stop - 1, "quotation.unclosed")
    return None


def _is_embedded(words: Words, opening: int, opens: str, title: bool) -> bool:
    """'The answers are "not meeting the demand," says X': the quoted words end a sentence that began before them."""
    first = words.sentences[words.sentence[opening]][0] if opening < len(words) else opening
    before = words.text[opening - 1] if opening else ""
    return opening - first >= 2 and (opens.islower() or title) and before[:1].isalnum()


def _has_clause(words: Words, cue: int) -> bool:
    return any(words.dep[c] == "ccomp" and c > cue for c in words.children[cue])


def _splits(words: Words, cue: int, opening: int) -> bool:
    """'"A," she said, "B"': whether the cue stands between two parts of one quotation."""
    return words.text[opening - 1] in (",", "—", "–", ":", ";", "but", "and", "--", "that") or opening - cue <= 2


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
    words: Words, text: str, outer: list[Quoted], cued: dict[int, Draft], covered: set[int], state: _State
) -> None:
    index = words.paragraph.index
    for n, q in enumerate(outer):
        if n in cued or n in covered or not is_speech(text, q):
            continue
        piece = (index, q.inner_start, q.inner_end)
        earlier = next((cued[m] for m in range(n - 1, -1, -1) if m in cued), None)
        later = next((cued[m] for m in range(n + 1, len(outer)) if m in cued), None)
        if n == 0 and state.waiting is not None:
            cued[n] = state.waiting
            cued[n].content.append(piece)
            state.drafts.append(state.waiting)
        elif q.runs_on and state.last is not None and state.last_paragraph == index - 1:
            cued[n] = state.last
            cued[n].content.append(piece)
        elif earlier is not None or later is not None:
            cued[n] = earlier or later  # type: ignore[assignment]
            cued[n].content.append(piece)
        else:
            draft = Draft(paragraph=index, content=[piece], made_by="quotation.same-speaker", quoted=True)
            acting = subject_before(words, first_at(words, q.start), 0)
            if acting is not None:
                draft.made_by = "quotation.sentence-subject"
                draft.speaker = (index, words.start[acting[1]], words.end[acting[2]])
                draft.speaker_head = acting[0]
            elif state.last is not None and state.last_paragraph == index - 1:
                draft.speaker, draft.speaker_head = state.last.speaker, state.last.speaker_head
                draft.attrs["speaker_paragraph"] = str(state.last.attrs.get("speaker_paragraph", state.last.paragraph))
            cued[n] = draft
            state.drafts.append(draft)


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
