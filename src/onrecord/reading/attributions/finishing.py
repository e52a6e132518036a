"""Drafts to Attributions: exact spans, kinds, order and ids."""

from onrecord.reading.attributions.draft import Draft, Piece
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.words import Words
from onrecord.reading.document import Document, span_of_chars
from onrecord.records.attribution import Attribution, AttributionKind, Speaker
from onrecord.records.span import Span

_TRIMMED = frozenset(" \t\r\n\u00a0,;:")


def finish_attributions(
    document: Document, drafts: list[Draft], quoted: list[list[Quoted]], words: list[Words]
) -> tuple[Attribution, ...]:
    """One record a draft that has content; drafts with the same content and cue are one."""
    kept: list[tuple[list[Span], Draft]] = []
    seen: set[tuple[Span, ...]] = set()
    for draft in sorted((d for d in drafts if d.content), key=lambda d: d.where):
        content = sorted({s for piece in draft.content if (s := _span(document, piece)) is not None})
        if not content or tuple(content) in seen:
            continue
        seen.add(tuple(content))
        kept.append((content, draft))
    return tuple(_finish(document, f"a{n}", content, draft, quoted) for n, (content, draft) in enumerate(kept, start=1))


def _finish(
    document: Document, name: str, content: list[Span], draft: Draft, quoted: list[list[Quoted]]
) -> Attribution:
    speaker = _span(document, draft.speaker) if draft.speaker else None
    return Attribution(
        id=name,
        kind=_kind(draft, quoted),
        content=tuple(content),
        cue=_span(document, draft.cue) if draft.cue else None,
        speaker=Speaker(span=speaker) if speaker else None,
        speaker_reason=None if speaker else draft.speaker_reason or "none named beside the cue",
        made_by=draft.made_by,
    )


def _span(document: Document, piece: Piece) -> Span | None:
    index, start, end = piece
    paragraph = document.paragraphs[index]
    text = paragraph.doc.text
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return span_of_chars(document, paragraph, start, end) if start < end else None


def _kind(draft: Draft, quoted: list[list[Quoted]]) -> AttributionKind:
    inside = touched = True
    touched = False
    for index, start, end in draft.content:
        outer = [q for q in quoted[index] if q.depth == 0 and q.start < end and start < q.end]
        touched = touched or bool(outer)
        inside = inside and any(q.start <= start and end <= q.end for q in outer)
    return "direct" if inside else "mixed" if touched else "indirect"
