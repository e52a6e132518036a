"""quote.changed: one quotation in two wordings, in the headline and the text or in two paragraphs."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from onrecord.checking.prose import is_prose
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.span import Span, overlaps

_QUOTED = re.compile(r"“([^“”\n]{20,600})”|(?<!\w)\"([^\"\n]{20,600})\"")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LEAST_WORDS = 6
_SHINGLE = 3
_ALIKE = 0.78
_MANY = 200
_SAYS = ("said", "says", "added", "told", "replied", "noted")
_PRONOUNS = ("he", "she", "they", "it", "who", "i", "we")


def check_changed_quotes(sheet: Sheet) -> Iterator[Question]:
    """One question for each pair of quotations that are nearly one."""
    quotes = [quote for passage in sheet.passages for quote in _quotes(passage)][:_MANY]
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    compared: set[tuple[int, int]] = set()
    for number, (span, words) in enumerate(quotes):
        for shingle in {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}:
            for earlier in seen[shingle][:5]:
                if (earlier, number) not in compared:
                    compared.add((earlier, number))
                    first = quotes[earlier]
                    if _is_changed(first[1], words) and not _by_two(first[0], span, sheet):
                        yield _ask(quotes[earlier][0], span)
            seen[shingle].append(number)


def _quotes(passage: Passage) -> Iterator[tuple[Span, list[str]]]:
    for match in _QUOTED.finditer(passage.text) if is_prose(passage.text) else ():
        words = [word.lower().replace("’", "'") for word in _WORD.findall(match.group())]
        if (
            len(words) >= _LEAST_WORDS
            and len(match.group().split()) >= _LEAST_WORDS - 1
            and "…" not in match.group()
            and "..." not in match.group()
        ):
            group = 1 if match[1] is not None else 2
            yield passage.cut(match.start(group), match.end(group)), words


def _is_changed(left: list[str], right: list[str]) -> bool:
    """Nearly the same words, and neither a part of the other."""
    short, long = sorted((left, right), key=len)
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE


def _by_two(first: Span, second: Span, sheet: Sheet) -> bool:
    """Whether two say their own words: "safe in May," the engineer said; "safe in June," the inspector said.

    A headline, and who reads, repeats or is reported to have said, tell the first one's words again.
    """
    if "headline" in (first.of, second.of):
        return False
    speakers = [_speaker(span, sheet) for span in (first, second)]
    return None not in speakers and speakers[0] != speakers[1]


def _speaker(quote: Span, sheet: Sheet) -> str | None:
    """The last word of the speaker's name, or of the words beside the cue; null for pronouns and for nobody."""
    for attribution in sheet.reading.attributions:
        speaker = attribution.speaker
        plain = attribution.cue is not None and attribution.cue.exact.lower() in _SAYS
        if speaker is not None and plain and any(overlaps(quote, span) for span in attribution.content):
            words = (speaker.name or speaker.span.exact).lower().split()
            return words[-1] if words and words[-1] not in _PRONOUNS else None
    return None


def _ask(first: Span, second: Span) -> Question:
    return Question(
        span=second,
        evidence=(first,),
        expected=first.exact,
        found=second.exact,
        message=f"One quotation in two wordings, {quoted(first.exact)} and {quoted(second.exact)}: which was said?",
    )
