"""Sheet: a Reading laid out for the checks: its passages, each with the times and quantities that stand in it.

In: Reading and References. Out: `Sheet`, and `Question`, a Finding that has no number yet.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.checking.references import References
from onrecord.reading.document import Role
from onrecord.reading.paragraphs import find_stretches
from onrecord.records.finding import Severity
from onrecord.records.quantity import Quantity
from onrecord.records.reading import Reading
from onrecord.records.span import Of, Span, cut_span
from onrecord.records.time_expression import TimeExpression

_ABBREVIATED = (
    "Mr", "Ms", "Dr", "St", "Mrs", "Sen", "Gov", "Gen", "Rep", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip
SENTENCE_END = re.compile(
    "".join(rf"(?<!\b{word})" for word in (*_ABBREVIATED, "[A-Z]")) + r"[.!?]['\"”’)]*\s+(?=['\"“‘(]?[A-Z0-9])"
)


@dataclass(frozen=True, slots=True)
class Question:
    """What a rule asks. `message` is one or two plain sentences that end in a question."""

    span: Span
    message: str
    evidence: tuple[Span, ...] = ()
    expected: str | None = None
    found: str | None = None
    severity: Severity = "query"
    rule: str | None = None
    """Where one check asks under two names (money.pair-ratio and money.separator): which; else null."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, headline or standfirst: `text` from `start` of the text that `of` names, with what stands in it."""

    start: int
    of: Of
    role: Role
    text: str
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]

    def cut(self, start: int, end: int) -> Span:
        """The span of these offsets, counted from the passage's first character."""
        span = cut_span(self.text, start, end, self.of)
        return Span(start=self.start + start, end=self.start + end, exact=span.exact, of=self.of)

    def between(self, left: Span, right: Span) -> str:
        """The text from the end of one span to the start of a later one."""
        return self.text[left.end - self.start : right.start - self.start]

    def sentence(self, span: Span) -> tuple[int, int]:
        """Where the sentence around the span starts and ends, counted from the passage's first character."""
        at, behind = span.start - self.start, span.end - self.start
        start = max((m.end() for m in SENTENCE_END.finditer(self.text, 0, at)), default=0)
        stop = SENTENCE_END.search(self.text, behind)
        return start, stop.start() if stop else len(self.text)

    def before(self, span: Span, length: int) -> str:
        """Up to `length` characters before the span, within the passage."""
        at = span.start - self.start
        return self.text[max(0, at - length) : at]

    def after(self, span: Span, length: int) -> str:
        """Up to `length` characters behind the span, within the passage."""
        at = span.end - self.start
        return self.text[at : at + length]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article's Reading, its passages, and what it is compared with."""

    reading: Reading
    passages: tuple[Passage, ...]
    references: References


Check = Callable[[Sheet], Iterator[Question]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check, its name (such as "date.weekday"), and what it asks about; not `default`: run only when asked for.

    `also` names a second rule whose questions the same check asks (money.separator beside money.pair-ratio).
    """

    name: str
    check: Check
    asks: str
    default: bool = True
    also: str | None = None


def lay_out(reading: Reading, references: References) -> Sheet:
    """The sheet of a Reading."""
    article = reading.article
    passages: list[Passage] = []
    times = sorted(reading.times, key=lambda t: (t.span.of, t.span.start))
    quantities = sorted(reading.quantities, key=lambda q: (q.span.of, q.span.start))
    next_time = next_quantity = 0
    stretches = sorted(find_stretches(article), key=lambda s: (s.of, s.start))
    for stretch in stretches:
        whole = article.text if stretch.of == "text" else article.headline or ""
        key = (stretch.of, stretch.end)
        first_time, first_quantity = next_time, next_quantity
        while next_time < len(times) and (times[next_time].span.of, times[next_time].span.start) < key:
            next_time += 1
        while next_quantity < len(quantities) and (
            (quantities[next_quantity].span.of, quantities[next_quantity].span.start) < key
        ):
            next_quantity += 1
        passages.append(
            Passage(
                start=stretch.start,
                of=stretch.of,
                role=stretch.role,
                text=whole[stretch.start : stretch.end],
                times=tuple(times[first_time:next_time]),
                quantities=tuple(quantities[first_quantity:next_quantity]),
            )
        )
    return Sheet(reading, tuple(passages), references)


def same_sentence(between: str) -> bool:
    """Whether no sentence ends in the text between two spans."""
    return SENTENCE_END.search(between) is None
