"""sum.parts: parts that are more than their whole, "12 killed, five of them children and eight women".

Also a list behind a colon or dash that does not make its whole: "Twelve people - five men, four women - died".
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from onrecord.checking.figures import plain_figure
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.records.quantity import Quantity

_LIST_BEGINS = re.compile(r"\s?(?::|—|–|\s--?\s|\()\s?")
_LIST_GOES_ON = re.compile(r",\s|,?\sand\s")
_LIST_ENDS = re.compile(r"\s?(?:—|–|--?\s|\)|\.(?:\s|$)|;|,\s(?!and\b)|$)")


def check_sums(sheet: Sheet) -> Iterator[Question]:
    """One question for each whole that its parts exceed. Wholes that are only a lower bound are left alone."""
    wholes = {q.id: q for q in sheet.reading.quantities}
    parts: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in sheet.reading.quantities:
        if quantity.part_of in wholes and quantity.value is not None:
            parts[quantity.part_of].append(quantity)
    for passage in sheet.passages:
        yield from _lists(passage)
    for id_, some in parts.items():
        whole = wholes[id_]
        total = _total(some)
        if whole.value is None or whole.at_least is not None or total <= whole.value:
            continue
        words = " and ".join(f"“{part.span.exact}”" for part in some)
        yield Question(
            span=whole.span,
            evidence=tuple(part.span for part in some),
            expected=plain_figure(total),
            found=plain_figure(whole.value),
            message=f"Can {words} be part of “{whole.span.exact}”? "
            + (f"Together they are {plain_figure(total)}." if len(some) > 1 else "The part is more than the whole."),
        )


def _lists(passage: Passage) -> Iterator[Question]:
    counts = [q for q in passage.quantities if q.kind == "count"]
    for number, whole in enumerate(counts):
        if whole.value is None or whole.counts_span is None or whole.hedge is not None or whole.part_of is not None:
            continue
        listed: list[Quantity] = []
        end, joint = whole.counts_span, _LIST_BEGINS
        for part in counts[number + 1 :]:
            if part.span.start < end.end or not joint.fullmatch(passage.between(end, part.span)):
                break
            if part.value is None or part.counts_span is None or part.hedge is not None:
                listed = []
                break
            listed.append(part)
            end, joint = part.counts_span, _LIST_GOES_ON
        if len(listed) < 2 or not _LIST_ENDS.match(passage.after(end, 5)):
            continue
        total = sum((part.value or Decimal(0) for part in listed), Decimal(0))
        if total != whole.value:
            yield Question(
                span=whole.span,
                evidence=tuple(part.span for part in listed),
                expected=plain_figure(total),
                found=plain_figure(whole.value),
                message=f"The list behind “{whole.span.exact}” makes {plain_figure(total)}: which is right?",
            )


def _total(parts: list[Quantity]) -> Decimal:
    """The sum, where each part counts others than the parts before it; the largest alone where they may overlap."""
    populations = [part.population for part in parts]
    values = [part.value or Decimal(0) for part in parts]
    apart = len(set(populations)) == len(populations) and None not in populations
    if (apart and not {"civilian", "combatant"} & set(populations)) or set(populations) == {"civilian", "combatant"}:
        return sum(values, Decimal(0))
    return max(values)
