"""Document to Quantities: one pass over the words of each paragraph, then what each number counts.

`event` and `said_in` are left null here; they are linked once events and attributions are known.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import msgspec

from onrecord.reading.document import Document, Paragraph, span_of_chars, span_of_tokens, text_of
from onrecord.reading.quantities.ages import find_ages, find_fractions, find_ordinals
from onrecord.reading.quantities.amounts import Amount, parse_amount
from onrecord.reading.quantities.counted import CountOf, count_of
from onrecord.reading.quantities.dollars import dollar_of, settle_currencies
from onrecord.reading.quantities.numerals import STARTS
from onrecord.reading.quantities.refusals import is_refused, is_score, telephone_end
from onrecord.reading.quantities.scope import is_part, scope_of, toll_before
from onrecord.reading.quantities.tables import QuantityTables
from onrecord.reading.times import FoundTime, find_times
from onrecord.records.quantity import Counted, Quantity

_MASSES = {"kg", "g", "t", "oz"}
_IN_BRACKETS = re.compile(r"\s?\(\s?(?:about\s|nearly\s|some\s)?|,?\sor\s(?:about\s)?")
_CROWD_OF = re.compile(r"\b(?:crowd|gathering|audience|congregation|team|staff|population) of (?:\w+ )?$", re.I)
_NUMBER_OF = re.compile(r"\b(?:number|total|count) of ((?:\w+ ){1,3})", re.I)
_LISTED = re.compile(r",?\s(?:and\s)?(?:at least\s|about\s)?")
_PER = re.compile(r"(?:[\s\xa0][a-z-]+){1,3}[\s\xa0](?:per|for[\s\xa0]every|in[\s\xa0]every)[\s\xa0]")
_AGAINST = re.compile(r"[\s\xa0](?:to|against)[\s\xa0]")
_WORD = re.compile(r"[^\W_]+")
_EVERY_DAY = re.compile(
    r"[\s\xa0](?:a|per|each|every)[\s\xa0](?P<unit>second|minute|hour|day|night|week|month|year)\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Place:
    """One paragraph and how to get from its offsets to its tokens."""

    document: Document
    paragraph: Paragraph
    text: str
    starts: tuple[int, ...]

    def token_at(self, offset: int) -> Any:
        """The token that holds this offset, or the one before it; null in an empty paragraph."""
        at = bisect_right(self.starts, offset) - 1
        return self.paragraph.doc[at] if at >= 0 else None


def find_quantities(
    document: Document, tables: QuantityTables, times: tuple[FoundTime, ...] | None = None
) -> tuple[Quantity, ...]:
    """Every quantity of the article, ids q1.. in the order of the text.

    Numbers within `times` are not quantities; the times are looked for here where they are not given.
    """
    times = find_times(document) if times is None else times
    dollar = dollar_of(document.article)
    tables = settle_currencies(document.article, tables)
    taken: dict[int, list[tuple[int, int]]] = {}
    for time in times:
        taken.setdefault(time.paragraph, []).append((time.span.start, time.span.end))
    found: list[Quantity] = []
    for paragraph in document.paragraphs:
        text = text_of(document, paragraph.of)[paragraph.start : paragraph.end]
        place = _Place(document, paragraph, text, tuple(paragraph.doc.to_array("IDX").tolist()))
        busy = [(start - paragraph.start, end - paragraph.start) for start, end in taken.get(paragraph.index, ())]
        amounts = _amounts(place, busy, tables, dollar)
        found += _quantities(place, amounts, tables, len(found))
    return tuple(found)


def _amounts(place: _Place, busy: list[tuple[int, int]], tables: QuantityTables, dollar: str) -> list[Amount]:
    """The amounts of one paragraph, none within a time or another amount."""
    text = place.text
    found: list[Amount] = []
    special = [*find_ages(text, place.token_at), *find_fractions(text), *find_ordinals(text, place.token_at)]
    for one in special:
        if not _overlaps(busy, one.start, one.end):
            found.append(one)
            busy.append((one.start, one.end))
    busy.sort()
    done, at = 0, 0
    for match in _WORD.finditer(text):
        start = match.start()
        while at < len(busy) and busy[at][1] <= start:
            at += 1
        if start < done or (at < len(busy) and busy[at][0] <= start):
            continue
        if text[start] not in "0123456789" and match.group().lower() not in STARTS:
            continue
        telephone = telephone_end(text, start) if match.group()[0] in "0123456789" else None
        if telephone is not None:
            done = telephone
            continue
        amount = parse_amount(text, start, tables, dollar)
        if amount is None or (at < len(busy) and busy[at][0] < amount.end):
            continue
        done = amount.number_end
        if _is_kept(place, start, amount):
            found.append(amount)
            done = amount.end
    return _per_so_many(text, _weights(text, sorted(found, key=lambda a: a.start)))


def _per_so_many(text: str, amounts: list[Amount]) -> list[Amount]:
    """ "3.2 doctors per 1,000 people": one rate, not two counts."""
    kept: list[Amount] = []
    for amount in amounts:
        before = kept[-1] if kept else None
        below = amount.value if amount.kind == "count" else None
        if before and below and before.kind == "count" and _PER.fullmatch(text, before.end, amount.start):
            kept[-1] = replace(before, kind="rate", unit=f"per {below.normalize():f}", other=())
        else:
            kept.append(amount)
    return kept


def _weights(text: str, amounts: list[Amount]) -> list[Amount]:
    """ "500 kilograms (1,100 pounds)": pounds beside a weight are none of money."""
    for number, (left, right) in enumerate(pairwise(amounts)):
        units = {left.unit, right.unit}
        if "GBP" in units and units & _MASSES and _IN_BRACKETS.fullmatch(text, left.end, right.start):
            at = number if left.unit == "GBP" else number + 1
            if text[amounts[at].start : amounts[at].end].endswith("pounds"):
                amounts[at] = replace(amounts[at], kind="measure", unit="lb")
    return amounts


def _overlaps(busy: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(left < end and start < right for left, right in busy)


def _is_kept(place: _Place, start: int, amount: Amount) -> bool:
    doc, text = place.paragraph.doc, place.text
    token = place.token_at(start)
    if token is None:
        return False
    last = place.token_at(amount.number_end - 1)
    previous = doc[token.i - 1] if token.i > 0 else None
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if amount.kind == "money" and amount.start < start:
        return True
    if is_refused(text, start, amount.end, token, previous, following) or is_score(text, amount.start, amount.end):
        return False
    return text[start : amount.end].lower() != "one" or _is_one(following)


def _is_one(following: Any) -> bool:
    """ "one person was killed", but not the pronoun: "one of the men", "this one", "one that fled"."""
    return (
        following is not None
        and following.pos_ in ("NOUN", "ADJ")
        and following.lower_ not in ("another", "more", "way")
    )


def _quantities(place: _Place, amounts: list[Amount], tables: QuantityTables, before: int) -> Iterator[Quantity]:
    whole: tuple[int, Quantity] | None = None  # the sentence and the last count that later numbers may be part of
    last: Quantity | None = None  # the part before
    previous: Quantity | None = None
    for number, amount in enumerate(amounts, start=before + 1):
        token = place.token_at(amount.start)
        sentence = token.sent
        text_before = place.text[place.starts[sentence.start] : (amount.hedge or (amount.start, 0))[0]]
        quantity = _quantity(place, amount, tables, f"q{number}", token, text_before)
        quantity = _as_votes(place, previous, quantity)
        previous = quantity
        after = place.text[amount.end : amount.end + 40]
        if quantity.kind == "count" and (quantity.counts is not None or _is_bare_part(text_before, after)):
            near = whole is not None and whole[0] == sentence.start
            if whole is not None and near and (is_part(text_before, after) or _follows_part(place, last, quantity)):
                part = _counts_of_part(quantity, whole[1])
                quantity = last = msgspec.structs.replace(part, part_of=whole[1].id)
            else:
                whole, last = (sentence.start, quantity), None
        yield quantity


def _is_bare_part(before: str, after: str) -> bool:
    """ "21 of them were set free": a part without a noun; "the two of them" are the whole."""
    return is_part("", after) and not before.lower().endswith("the ")


def _as_votes(place: _Place, previous: Quantity | None, quantity: Quantity) -> Quantity:
    """ "passed by 210 votes to 180": the second counts what the first does."""
    if previous is None or previous.counts not in ("votes", "seats") or previous.counts_span is None:
        return quantity
    base = place.paragraph.start
    between = place.text[previous.counts_span.end - base : quantity.span.start - base]
    if quantity.kind != "count" or quantity.counts_span is not None or not _AGAINST.fullmatch(between):
        return quantity
    return msgspec.structs.replace(quantity, counts=previous.counts)


def _follows_part(place: _Place, part: Quantity | None, quantity: Quantity) -> bool:
    """ "five of them children and two women": the list of parts goes on."""
    if part is None or part.counts_span is None or quantity.population is None:
        return False
    base = place.paragraph.start
    between = place.text[part.counts_span.end - base : quantity.span.start - base]
    return _LISTED.fullmatch(between) is not None and quantity.counts in ("people", part.counts)


def _counts_of_part(part: Quantity, whole: Quantity) -> Quantity:
    """ "12 were killed, five of them children": five killed, of the population children."""
    if part.counts in (None, "people", "troops", "other") and whole.counts is not None:
        return msgspec.structs.replace(part, counts=whole.counts)
    return part


def _quantity(
    place: _Place, amount: Amount, tables: QuantityTables, id_: str, token: Any, text_before: str
) -> Quantity:
    document, paragraph = place.document, place.paragraph
    bare = Quantity(
        id=id_,
        span=span_of_chars(document, paragraph, amount.start, amount.end),
        kind=amount.kind,
        value=amount.value,
        other_readings=amount.other,
        unit=amount.unit,
        at_least=amount.at_least,
        at_most=amount.at_most,
        hedge=span_of_chars(document, paragraph, *amount.hedge) if amount.hedge else None,
    )
    if amount.kind != "count":
        return bare
    last = place.token_at(amount.number_end - 1)
    told = count_of(paragraph.doc, token.i, last.i, tables)
    counts = told.counts
    if counts in (None, "other"):
        counts = (
            toll_before(text_before[-90:]) or _number_of(text_before[-60:], tables) if told.words is None else counts
        )
    sentence = place.text[place.starts[token.sent.start] : place.starts[token.sent.end - 1]]
    bare = _as_rate(place, bare, amount, told)
    return msgspec.structs.replace(
        bare,
        counts=counts,
        counts_span=span_of_tokens(document, paragraph, *told.words) if told.words else None,
        population=told.population,
        scope=scope_of(sentence, told.verb, counts) if counts not in (None, "other") else None,
    )


def _number_of(before: str, tables: QuantityTables) -> Counted | None:
    """ "the number of refugees has passed seven million": what stands behind "number of"."""
    if _CROWD_OF.search(before):
        return "people"
    match = _NUMBER_OF.search(before)
    if match is None:
        return None
    words = [word.lower() for word in match[1].split()]
    known = next(
        (tables.nouns[f] for w in reversed(words) for f in (w, w.removesuffix("s")) if f in tables.nouns), None
    )
    return known.counts if known else None


def _as_rate(place: _Place, quantity: Quantity, amount: Amount, told: CountOf) -> Quantity:
    """ "500 people a day": a rate, not a count."""
    end = amount.end
    if told.words is not None:
        last = place.paragraph.doc[told.words[1]]
        end = max(end, last.idx + len(last))
    per = _EVERY_DAY.match(place.text, end)
    return msgspec.structs.replace(quantity, kind="rate", unit=f"per {per['unit'].lower()}") if per else quantity
