"""A paragraph's quotations to Drafts, where a cue or a signature stands beside them."""

from onrecord.reading.attributions.direct import (
    cue_after,
    cue_before,
    first_at,
    make_direct,
    make_signed,
    signature_after,
)
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.going_on import is_title
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.tables import AttributionTables
from onrecord.reading.attributions.words import Words


def find_cued(
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
        draft = make_direct(words, q, found, low, opening - 1, "quotation.after-cue")
        begun = _begun_before(words, found[0], opening)
        if begun is not None:
            draft.content = [(words.paragraph.index, words.start[begun], q.end)]
        return draft
    if previous is not None and previous.cue_token == found[0] and splits(words, found[0], opening):
        previous.content.append((words.paragraph.index, q.inner_start, q.inner_end))
        return previous
    return None


def _begun_before(words: Words, cue: int, opening: int) -> int | None:
    """'said one thing was clear: "..."': the first token of a clause that the quotation goes on."""
    if words.text[opening - 1] != ":":
        return None
    clause = next((c for c in words.children[cue] if words.dep[c] == "ccomp" and cue < c < opening), None)
    return max(cue + 1, words.left_edge(clause)) if clause is not None else None


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
    colon = words.paragraph.role == "headline" and words.text[closing : closing + 1] == [":"]
    if ends in ",.?!…—-–" or words.text[closing : closing + 1] == [","] or colon:
        after = cue_after(words, closing, stop, tables.cues, ends)
        if after is not None and after[0] not in taken and not (embedded and _has_clause(words, after[0])):
            draft = make_direct(words, q, after, closing, stop - 1, "quotation.before-cue")
            if embedded:
                first = words.sentences[words.sentence[opening]][0]
                draft.content = [(words.paragraph.index, words.start[first], q.end)]
            return draft
    signed = signature_after(words, q.end, stop) if not embedded and len(inner.split()) > 3 else None
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
            return make_direct(words, cut, found, k + 1, stop - 1, "quotation.before-cue")
    return None


def _is_embedded(words: Words, opening: int, opens: str, title: bool) -> bool:
    """'The answers are "not meeting the demand," says X': the quoted words end a sentence that began before them."""
    first = words.sentences[words.sentence[opening]][0] if opening < len(words) else opening
    before = words.text[opening - 1] if opening and words.tag[opening - 1] != "CC" else ""
    return opening - first >= 2 and (opens.islower() or title) and before[:1].isalnum()


def _has_clause(words: Words, cue: int) -> bool:
    return any(words.dep[c] == "ccomp" and c > cue for c in words.children[cue])


def splits(words: Words, cue: int, opening: int) -> bool:
    """'"A," she said, "B"': whether the cue stands between two parts of one quotation."""
    return words.text[opening - 1] in (",", "—", "–", ":", ";", "but", "and", "--", "that") or opening - cue <= 2
