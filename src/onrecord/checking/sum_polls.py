"""sum.parts, of answers: "60 percent said yes, 30 percent said no and 20 percent were undecided" are more than all.

And of votes: "Of the 100 members, 62 voted for the bill and 48 voted against it". In: a Passage. Out: Questions.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from onrecord.checking.figures import format_figure, plain_figure
from onrecord.checking.sheet import Passage, Question, same_sentence
from onrecord.checking.wording import quoted
from onrecord.records.quantity import Quantity

_ANSWER = re.compile(
    r"\s(?:[a-z]+\s){0,4}?(?:(?P<yes>yes|for|in\sfavou?r|supported|backed|approved?|agreed)\b"
    r"|(?P<no>no|against|opposed|rejected|disapproved?|disagreed)\b"
    r"|(?P<open>undecided|unsure|abstained|(?:not|n['’]t)\sknow)\b)"
)
_OF_THE = re.compile(r"\b[Oo]f\s(?:the|its|their|all)\s$")
_ALL = Decimal(101)
"""Percent: answers that are rounded each may make one more than all."""


def check_polls(passage: Passage) -> Iterator[Question]:
    """One question for each sentence whose answers are more than those who were asked."""
    for whole, answers in _answers(passage):
        total = sum((answer.value or Decimal(0) for answer in answers), Decimal(0))
        most = _ALL if whole is None else whole.value
        if most is not None and total > most:
            asked = answers[0] if whole is None else whole
            yield Question(
                span=asked.span,
                evidence=tuple(answer.span for answer in answers),
                expected="100" if whole is None else plain_figure(most),
                found=plain_figure(total),
                message=f"The answers from {quoted(asked.span.exact)} on make {plain_figure(total)} percent: are all "
                "right?"
                if whole is None
                else f"The votes make {format_figure(total)} of {quoted(asked.span.exact)}: are all right?",
            )


def _answers(passage: Passage) -> Iterator[tuple[Quantity | None, list[Quantity]]]:
    """Runs of figures in one sentence, each with an answer of its own, and their whole where it is told."""
    run: list[Quantity] = []
    seen: set[str] = set()
    whole: Quantity | None = None
    for quantity in passage.quantities:
        if run and not same_sentence(passage.between(run[-1].span, quantity.span)):
            if len(run) > 1:
                yield whole, run
            run, seen, whole = [], set(), None
        if not run and quantity.kind == "count" and _OF_THE.search(passage.before(quantity.span, 12)):
            whole = quantity if quantity.hedge is None else None
            continue
        match = _ANSWER.match(passage.after(quantity.span, 60))
        plain = quantity.value is not None and quantity.hedge is None
        percent = quantity.kind == "percent" and quantity.unit == "percent"
        told = plain and (percent if whole is None else quantity.kind == "count")
        if match is None or not told or match.lastgroup in seen:
            run, seen = [], set()
            continue
        seen.add(match.lastgroup or "")
        run.append(quantity)
    if len(run) > 1:
        yield whole, run
