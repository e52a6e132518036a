"""sum.parts: parts that are more than their whole, "12 killed, five of them children and eight women".

Also a list that does not make its whole ("Twelve people - five men, four women - died"; "45 people, 25 men and 30
women"), men and women that do not, and answers of a poll that are more than all.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from onrecord.checking.figures import format_figure, plain_figure
from onrecord.checking.sheet import Passage, Question, Sheet, same_sentence
from onrecord.checking.sum_polls import check_polls
from onrecord.checking.wording import quoted
from onrecord.records.quantity import Quantity

_LIST_BEGINS = re.compile(r"(?P<verb>(?:\s[a-z'’-]+){0,5})\s?(?P<mark>:|—|–|\s--?\s|\(|,)\s?")
_INCLUDING = re.compile(r"(?:\s[a-z'’-]+){0,5},?\s(?:including|among them|among whom were)\s")
_LIST_GOES_ON = re.compile(r",\s|,?\sand\s")
_LIST_ENDS = re.compile(r"\s?(?:—|–|--?\s|\)|\.(?:\s|$)|;|,\s(?!and\b)|$)")
_WHERE = re.compile(r"\s(?P<word>in|at|from)\s(?:[\w'’-]+\s?){1,4}?")
_AND_WHERE = re.compile(r"(?:,\s|,?\sand\s)$")
_ANYBODY = {"people", "persons", "individuals", "victims", "suspects", "hostages", "detainees", "casualties"}
"""Whom a list behind a comma divides; "four officers, three guards and nine villagers" is no whole with parts."""
_MEN, _WOMEN = {"man", "men", "boys", "boy"}, {"woman", "women", "girls", "girl"}
_AGES = {"children", "child", "adults", "adult", "minors", "teenagers", "infants", "babies", "pensioners"}
_PERSONS = {"people", "killed", "wounded", "casualties", "missing", "arrested", "captured", "abducted", "released",
            "displaced", "evacuated", "troops", "protesters"}  # fmt: skip


def check_sums(sheet: Sheet) -> Iterator[Question]:
    """One question for each whole that its parts exceed or do not make. Wholes that are only a bound are left alone."""
    wholes = {q.id: q for q in sheet.reading.quantities}
    parts: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in sheet.reading.quantities:
        if quantity.part_of in wholes and quantity.value is not None:
            parts[quantity.part_of].append(quantity)
    asked: set[str] = set()
    for passage in sheet.passages:
        for question, whole in _lists(passage):
            asked.add(whole.id)
            yield question
        yield from check_polls(passage)
    for id_, some in parts.items():
        if id_ not in asked and wholes[id_].value is not None and not _is_bounded(wholes[id_]):
            yield from _marked(wholes[id_], some)


def _is_bounded(whole: Quantity) -> bool:
    return whole.at_least is not None or whole.hedge is not None


def _marked(whole: Quantity, some: list[Quantity]) -> Iterator[Question]:
    """Parts that "of them" and "including" mark."""
    total = _total(some)
    assert whole.value is not None
    unmade = len(some) == 2 and _are_all(some) and total < whole.value
    if total <= whole.value and not unmade:
        return
    words = " and ".join(quoted(part.span.exact) for part in some)
    yield Question(
        span=whole.span,
        evidence=tuple(part.span for part in some),
        expected=plain_figure(total),
        found=plain_figure(whole.value),
        message=f"Can {words} be {'all' if unmade else 'part'} of {quoted(_told(whole))}? "
        + (f"Together they are {format_figure(total)}." if len(some) > 1 else "The part is more than the whole."),
    )


def _lists(passage: Passage) -> Iterator[tuple[Question, Quantity]]:
    counts = [q for q in passage.quantities if q.kind == "count"]
    for number, whole in enumerate(counts):
        if whole.value is None or whole.counts_span is None or _is_bounded(whole) or whole.part_of is not None:
            continue
        listed, joint = _listed(passage, whole, counts[number + 1 :])
        if len(listed) < 2:
            listed, joint = _placed(passage, whole, counts[number + 1 :]), ","
        total = sum((part.value or Decimal(0) for part in listed), Decimal(0))
        wrong = total > whole.value if joint in (",", "including") else total != whole.value
        if len(listed) > 1 and wrong:
            question = Question(
                span=whole.span,
                evidence=tuple(part.span for part in listed),
                expected=plain_figure(total),
                found=plain_figure(whole.value),
                message=f"The parts listed for {quoted(_told(whole))} make {format_figure(total)}: which is right?",
            )
            yield question, whole


def _listed(passage: Passage, whole: Quantity, rest: list[Quantity]) -> tuple[list[Quantity], str]:
    """The parts of a list with their nouns, and the mark before it; none where it is not a list of this whole."""
    assert whole.counts_span is not None
    end, mark = whole.counts_span, ""
    listed: list[Quantity] = []
    for part in rest:
        if part.span.start < end.end:
            return [], ""
        between = passage.between(end, part.span)
        if not listed:
            mark = _mark(between, whole, part)
        if not (mark if not listed else _LIST_GOES_ON.fullmatch(between)):
            break
        if part.value is None or part.counts_span is None or part.hedge is not None:
            return [], ""
        listed.append(part)
        end = part.counts_span
    if len(listed) < 2 or not _LIST_ENDS.match(passage.after(end, 5)):
        return [], ""
    if mark == "including" and not all(_are_apart(one, other) for one, other in pairwise(listed)):
        return [], ""
    return listed, mark


def _mark(between: str, whole: Quantity, part: Quantity) -> str:
    if _INCLUDING.fullmatch(between):
        return "including"
    match = _LIST_BEGINS.fullmatch(between)
    if match is None:
        return ""
    if match["mark"] != ",":
        return match["mark"].strip() or "-"
    noun = _noun(whole)
    return (
        ","
        if noun in _ANYBODY and part.part_of is None and part.counts in _PERSONS and _noun(part) not in _ANYBODY
        else ""
    )


def _placed(passage: Passage, whole: Quantity, rest: list[Quantity]) -> list[Quantity]:
    """ "Ten villages were cut off, six in the north and five in the south": bare numbers, each with its place."""
    bare = [part for part in rest[:4] if part.counts_span is None or _WHERE.match(passage.after(part.span, 12))]
    if len(bare) < 2 or bare[0] is not rest[0] or whole.counts_span is None:
        return []
    before = passage.between(whole.counts_span, bare[0].span)
    if not before.endswith(", ") or before.count(",") > 1 or len(before) > 60 or not same_sentence(before):
        return []
    word = _WHERE.match(passage.after(bare[0].span, 40))
    listed = [bare[0]]
    for part in bare[1:]:
        following = _WHERE.match(passage.after(part.span, 40))
        between = passage.between(listed[-1].span, part.span)
        if word is None or following is None or following["word"] != word["word"] or not _AND_WHERE.search(between):
            break
        if len(between) > 60 or part.value is None or part.hedge is not None:
            break
        listed.append(part)
    return listed if all(part.value is not None and part.hedge is None for part in listed) else []


def _told(whole: Quantity) -> str:
    """The figure with what it counts where that stands right beside it: "Twelve people"."""
    counted = whole.counts_span
    if counted is None or counted.of != whole.span.of or not 0 <= counted.start - whole.span.end <= 1:
        return whole.span.exact
    return f"{whole.span.exact} {counted.exact}"


def _noun(quantity: Quantity) -> str:
    return quantity.counts_span.exact.split()[-1].lower() if quantity.counts_span else ""


def _are_all(parts: list[Quantity]) -> bool:
    """Men and women: nobody is left."""
    nouns = {_noun(part) for part in parts}
    return bool(nouns & {"men"}) and bool(nouns & {"women"})


def _sort(quantity: Quantity) -> str:
    """What a part is told by: sex, age, nation, or a thing or calling."""
    noun = _noun(quantity)
    if noun in _MEN or noun in _WOMEN:
        return "sex"
    if noun in _AGES:
        return "age"
    assert quantity.counts_span is not None or noun == ""
    return "nation" if quantity.counts_span and quantity.counts_span.exact[:1].isupper() else "kind"


def _are_apart(one: Quantity, other: Quantity) -> bool:
    """Whether nobody can be both: conscripts and officers, Greeks and Poles; Greeks and officers may be the same."""
    return bool(_noun(one)) and _noun(one) != _noun(other) and _sort(one) == _sort(other)


def _total(parts: list[Quantity]) -> Decimal:
    """The sum, where each part counts others than the parts before it; the largest alone where they may overlap."""
    populations = [part.population for part in parts]
    values = [part.value or Decimal(0) for part in parts]
    apart = len(set(populations)) == len(populations) and None not in populations
    if (apart and not {"civilian", "combatant"} & set(populations)) or set(populations) == {"civilian", "combatant"}:
        return sum(values, Decimal(0))
    if _are_all(parts) or all(_are_apart(one, other) for one, other in pairwise(parts)):
        return sum(values, Decimal(0))
    return max(values)
