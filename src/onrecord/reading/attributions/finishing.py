"""Drafts to Attributions: exact spans, kinds, speakers described and named, order, ids and nesting."""

from collections.abc import Iterator

from onrecord.reading.attributions.describing import Description, describe_speaker
from onrecord.reading.attributions.direct import first_at
from onrecord.reading.attributions.disclaimers import Said
from onrecord.reading.attributions.draft import Draft, Piece
from onrecord.reading.attributions.first_person import FIRST, author_of
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.names import KnownNames, Name, name_in, names_of_persons
from onrecord.reading.attributions.nesting import nest_drafts
from onrecord.reading.attributions.pronouns import SINGULAR, Heard, hear_persons, name_of_pronoun, name_of_role
from onrecord.reading.attributions.speakers import phrase_of
from onrecord.reading.attributions.stance import medium_of, polarity_of, stance_of
from onrecord.reading.attributions.tables import WordLists
from onrecord.reading.attributions.words import Words
from onrecord.reading.document import Document, span_of_chars
from onrecord.records.attribution import Attribution, AttributionKind, Disclaimer, Speaker, Stance
from onrecord.records.span import Span

_TRIMMED = frozenset(" \t\r\n\u00a0,;:")
_MARKS = frozenset('"“”„«»‹›‘')


class Finisher:
    """What the last step knows of the article: words, marks, lists, names; and who spoke last."""

    def __init__(self, document: Document, words: list[Words], quoted: list[list[Quoted]], lists: WordLists) -> None:
        self.document, self.words, self.quoted, self.lists = document, words, quoted, lists
        self.persons = KnownNames(names_of_persons(words, lists))
        self.heard: Heard = hear_persons(words)
        self.author = author_of(document)
        self.last_speaker: Name | None = None

    def finish(self, drafts: list[Draft]) -> tuple[Attribution, ...]:
        """One record a draft that has content, in the order of the text; the same content is told once."""
        told = [d for d in drafts if any(self._content_span(p) for p in d.content)]
        kept, around = nest_drafts(_distinct(told), self.words)
        found: list[Attribution] = []
        for number, draft in enumerate(kept):
            outer = around.get(number)
            found.append(self._record(draft, f"a{number + 1}", None if outer is None else f"a{outer + 1}"))
        return tuple(found)

    def _record(self, draft: Draft, name: str, within: str | None) -> Attribution:
        words = self.words[draft.paragraph]
        held = stance_of(words, draft, self.lists, self.quoted[draft.paragraph])
        speaker = self._speaker(draft)
        return Attribution(
            id=name,
            kind=self._kind(draft),
            content=tuple(sorted(s for p in draft.content if (s := self._content_span(p)) is not None)),
            cue=self._span(draft.cue, trim=False) if draft.cue else None,
            speaker=speaker,
            within=within,
            polarity=polarity_of(words, draft, self.lists),
            stance=Stance(attitude=held.attitude, evidence=self._span(held.evidence) if held.evidence else None),
            medium=medium_of(words, draft, self.lists),
            speaker_reason=None if speaker else draft.speaker_reason or _reason(draft),
            made_by=draft.made_by + (".unclosed" if draft.quoted and self._is_unclosed(draft) else ""),
        )

    def _is_unclosed(self, draft: Draft) -> bool:
        """Whether the last mark was never closed, not even in the next paragraph."""
        index, start, end = max(draft.content)
        later = self.quoted[index + 1] if index + 1 < len(self.quoted) else []
        return any(
            not q.closed and q.depth == 0 and q.start <= start and end <= q.end and not (later and later[0].runs_on)
            for q in self.quoted[index]
        )

    def _speaker(self, draft: Draft) -> Speaker | None:
        if draft.speaker is None:
            return None
        span = self._span(draft.speaker)
        if span is None:
            return None
        words = self.words[draft.speaker[0]]
        first = first_at(words, draft.speaker[1])
        last = max(first, first_at(words, draft.speaker[2]) - 1)
        head = min(max(draft.speaker_head if draft.speaker_head is not None else last, first), last)
        first, last, head = _who_is_meant(words, first, last, head)
        told = describe_speaker(words, first, last, head, self.lists)
        name: Name | None = None
        nameless = ("anonymous", "group", *(["document"] if words.tag[head] in ("NN", "NNS") else []))
        if told.kind not in nameless or words.tag[head] == "PRP":
            name = self._author(draft, words, head) or self._name(words, first, last, head)
            if name is not None and told.kind == "person":
                self.last_speaker = name
        if draft.made_by == "lead-in.transcript" and told.kind in (None, "organization"):
            told = Description("person", told.number, None)
        return Speaker(
            span=span,
            name=" ".join(name) if name else None,
            kind=told.kind,
            number=told.number,
            anonymity=told.anonymity,
        )

    def _author(self, draft: Draft, words: Words, head: int) -> Name | None:
        """The author for "I", where it stands in nobody's quoted words."""
        if self.author is None or words.lower[head] not in FIRST:
            return None
        at, quoted = words.start[head], self.quoted[words.paragraph.index]
        spoken = draft.made_by == "lead-in.transcript" or any(q.start <= at < q.end for q in quoted)
        return None if spoken else self.author

    def _name(self, words: Words, first: int, last: int, head: int) -> Name | None:
        if words.lower[head] in SINGULAR:
            found = name_of_pronoun(words, head, self.heard, self.last_speaker)
        else:
            found = name_in(words, first, last, head, self.lists) or name_of_role(words, head, self.heard)
        return self.persons.fullest(found) if found else None

    def _kind(self, draft: Draft) -> AttributionKind:
        inside, touched = True, False
        for index, start, end in draft.content:
            cue = draft.cue
            outer = [
                q
                for q in self.quoted[index]
                if q.start < end
                and start < q.end
                and (draft.quoted or not (cue and cue[0] == index and q.start <= cue[1] < q.end))
            ]
            touched = touched or bool(outer)
            inside = inside and any(_same(q, start, end) for q in outer)
        if draft.made_by == "lead-in.transcript":
            return "direct"
        return "direct" if inside else "mixed" if touched else "indirect"

    def _content_span(self, piece: Piece) -> Span | None:
        """Content leaves out its outer marks, where they stand around all of it."""
        index, start, end = piece
        for q in self.quoted[index]:
            if q.start <= start and end <= q.end and (start < q.inner_start or end > q.inner_end):
                start, end = max(start, q.inner_start), min(end, q.inner_end)
                break
        return self._span((index, start, end))

    def _span(self, piece: Piece, trim: bool = True) -> Span | None:
        index, start, end = piece
        paragraph = self.document.paragraphs[index]
        text = self.words[index].whole
        while start < end and trim and text[start] in _TRIMMED:
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return span_of_chars(self.document, paragraph, start, end) if start < end else None

    def finish_disclaimers(self, said: list[Said], attributions: tuple[Attribution, ...]) -> tuple[Disclaimer, ...]:
        """Records of disclaimers, each with what it covers."""
        found = []
        for place in said:
            span = self._span((place.paragraph, place.start, place.end))
            if span is not None:
                scope = () if place.kind == "did_not_respond" else self._scope(place, span, attributions)
                found.append((span, place.kind, scope))
        return tuple(
            Disclaimer(id=f"d{n}", span=s, kind=k, scope=scope)
            for n, (s, k, scope) in enumerate(sorted(found), start=1)
        )

    def _scope(self, place: Said, span: Span, attributions: tuple[Attribution, ...]) -> tuple[str, ...]:
        """Ids of what the sentence attributes, or else the sentence before it, or the paragraph before."""
        words = self.words[place.paragraph]
        for number in (place.sentence, place.sentence - 1):
            if number < 0:
                break
            first, last = words.sentences[number]
            begin, stop = (words.start[first] + words.paragraph.start, words.end[last] + words.paragraph.start)
            held = tuple(
                a.id
                for a in attributions
                if a.content[0].of == span.of and begin <= a.content[0].start < stop and a.within is None
            )
            if held:
                return held
        if place.sentence == 0 and place.paragraph > 0:
            before = self.document.paragraphs[place.paragraph - 1]
            inside = [
                a.id for a in attributions if before.start <= a.content[0].start < before.end and a.within is None
            ]
            return tuple(inside[-1:])
        return ()


def _who_is_meant(words: Words, first: int, last: int, head: int) -> tuple[int, int, int]:
    """The phrase that "who" stands for ("a whistleblower, who says"); any other phrase is what it is."""
    if words.lower[head] not in ("who", "which", "that") or words.tag[head] not in ("WP", "WDT"):
        return first, last, head
    clause = next((k for k in _above(words, head) if words.dep[k] == "relcl"), None)
    if clause is None or words.is_verb(words.head[clause]):
        return first, last, head
    noun = words.head[clause]
    return (*phrase_of(words, noun, 0, max(noun, first - 1)), noun)


def _above(words: Words, i: int) -> Iterator[int]:
    """The tokens that `i` hangs on, nearest first, a few steps up: "who said he was ill and denied that"."""
    for _ in range(4):
        if words.head[i] == i:
            return
        i = words.head[i]
        yield i


def _same(q: Quoted, start: int, end: int) -> bool:
    """Whether the stretch lies in the quotation: "mixed" content has words outside it."""
    return q.start <= start and end <= q.end


def _distinct(drafts: list[Draft]) -> list[Draft]:
    seen: set[tuple[tuple[Piece, ...], bool]] = set()
    kept = []
    for draft in sorted(
        (d for d in drafts if d.content), key=lambda d: (d.where, d.cue is None, d.cited_by is not None)
    ):
        draft.content = sorted({p for p in draft.content if p[1] < p[2]})
        key = tuple(draft.content), draft.cited_by is not None
        if draft.content and key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept


def _reason(draft: Draft) -> str:
    if draft.made_by.startswith("hedge"):
        return "hedged without a speaker"
    if draft.made_by == "quotation.same-speaker":
        return "no cue beside the quotation, and no speaker before it"
    return "none named beside the cue"
