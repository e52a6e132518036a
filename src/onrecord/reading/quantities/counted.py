"""What a number counts: the noun behind it and the verb that the noun hangs on, against the table of counted things.

In: the tokens of a numeral. Out: `CountOf`. The order: an adjective right behind ("12 dead"), then the verb where the
noun is a person's or stands alone ("12 were killed"), then the noun itself, else "other".
"""

from dataclasses import dataclass
from typing import Any

from onrecord.reading.quantities.outcomes import find_outcome, verb_of
from onrecord.reading.quantities.tables import CountedNoun, QuantityTables
from onrecord.records.quantity import Counted, Population

_SKIPPED = {
    "more", "other", "others", "new", "of", "the", "its", "their", "his", "her", "those", "these", "our", "my", "all",
    "additional", "such", "so", "called", "about", "-", "“",
    '"', "”", "‘", "'", "’", "or", "and", ",", "a", "different",
    "were", "was", "are", "is", "have", "has", "had", "been", "be", "also", "still", "confirmed", "left",
    "reported", "remain", "remained", "remains", "feared", "believed", "declared", "listed", "presumed",
}  # fmt: skip
_BE = {"be", "remain", "go", "report", "list", "declare", "leave", "feel", "confirm", "find", "pronounce", "become"}
_PEOPLE_PRONOUNS = {"them", "whom", "those", "us", "you"}
_REACH = 7


@dataclass(frozen=True, slots=True)
class CountOf:
    """`first` and `last` are the tokens of the words that say what is counted; null where none do."""

    counts: Counted | None
    population: Population | None
    words: tuple[int, int] | None
    verb: Any
    """The verb that decided, or the one that the noun hangs on; null where there is none."""
    person: bool = False


def count_of(doc: Any, first: int, last: int, tables: QuantityTables) -> CountOf:
    """What the numeral of tokens `first` to `last` counts."""
    if last + 2 < len(doc) and doc[last + 1].text == "-" and not doc[last].whitespace_:
        return _joined(doc, last + 2, tables)
    noun = _noun_behind(doc, last, tables)
    if noun is not None and doc[noun].lower_ in tables.verbs and tables.verbs[doc[noun].lower_].side == "subj":
        return CountOf(tables.verbs[doc[noun].lower_].counts, None, (noun, noun), doc[noun])  # "300,000 flee"
    known = _known_noun(doc, noun, tables) if noun is not None else None
    anchor = doc[noun] if noun is not None else doc[last]
    words = (_first_of_compound(doc, noun, tables), noun) if noun is not None else None
    adjective = _adjective_behind(doc, noun if noun is not None else last, tables)
    verb = verb_of(doc[first] if noun is None else anchor, first, last)
    person = _is_person(doc, noun, known)
    if adjective is not None and (noun is None or person or known is None):
        counts, place = adjective
        return CountOf(counts, known.population if known else None, words or (place, place), verb, True)
    outcome = find_outcome(doc, anchor, first, last, verb, known, person, noun, tables)
    if outcome is not None:
        counts, place = outcome
        population = known.population if known else None
        return CountOf(counts, population, words or (place, place), verb, True)
    if known is not None:
        return CountOf(known.counts, known.population, words, verb, known.person)
    if person:
        return CountOf("people", None, words, verb, True)
    return CountOf("other" if words else None, None, words, verb)


def _joined(doc: Any, noun: int, tables: QuantityTables) -> CountOf:
    """ "a 46-page report", "a 12-member panel": the noun of the compound, whatever is done to the whole."""
    known = _known_noun(doc, noun, tables)
    return CountOf(known.counts if known else "other", known.population if known else None, (noun, noun), None)


def _noun_behind(doc: Any, last: int, tables: QuantityTables) -> int | None:
    """The head of the noun group behind the numeral, or null: "12 Ukrainian soldiers", "dozens of armed men"."""
    found: int | None = None
    i = last + 1
    of_seen = 0
    while i < len(doc) and i <= last + _REACH + (found is not None):
        token = doc[i]
        if token.pos_ in ("NOUN", "PROPN") and i + 1 < len(doc) and _is_hyphened(doc, i):
            i += 2  # "four of the Russian-occupied regions"
            continue
        if token.pos_ in ("NOUN", "PROPN"):
            if found is not None and doc[i - 1].pos_ not in ("NOUN", "PROPN", "PUNCT", "PART"):
                break
            if found is not None and token.pos_ == "PROPN" and doc[found].pos_ == "NOUN":
                break  # "two players Marquis and John"
            found = i
        elif found is not None:
            if token.text != "-" or token.whitespace_ or doc[i - 1].whitespace_:
                break
        elif token.tag_ in ("JJ", "JJR", "JJS", "VBN", "VBG", "CD", "DT", "PRP$", "RB", "HYPH", "POS", ",", "``", "''"):
            if (token.tag_ == "VBN" or token.lower_ in tables.adjectives) and not _before_noun(doc, i):
                break
            if token.tag_ == "," and (i == last + 1 or doc[i - 1].tag_ != "JJ"):
                break
        elif token.lower_ in _PEOPLE_PRONOUNS and doc[i - 1].lower_ == "of":
            i += i + 1 < len(doc) and doc[i + 1].pos_ == "AUX"  # "five of them children", "of whom two were women"
        elif token.lower_ == "of" and not of_seen:
            of_seen = 1
        elif token.lower_ not in ("and", "or", "of", "than", "least") or (
            i == last + 1 and token.lower_ in ("and", "or")
        ):
            break
        i += 1
    if found is not None and doc[found].ent_type_ in ("DATE", "TIME") and doc[found].pos_ == "PROPN":
        return None
    return found


def _is_hyphened(doc: Any, i: int) -> bool:
    """Whether a hyphen joins the token to a participle or adjective behind it."""
    joined = not doc[i].whitespace_ and doc[i + 1].text == "-" and i + 2 < len(doc)
    return joined and doc[i + 2].tag_ in ("VBN", "VBG", "JJ", "VBD")


def _before_noun(doc: Any, i: int) -> bool:
    after = doc[i + 1] if i + 1 < len(doc) else None
    return after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ")


def _known_noun(doc: Any, i: int, tables: QuantityTables) -> CountedNoun | None:
    lemma = doc[i].lemma_.lower()
    if i > 0:
        pair = f"{doc[i - 1].lower_} {lemma}"
        if pair in tables.nouns:
            return tables.nouns[pair]
    plain = doc[i].lower_
    return tables.nouns.get(lemma) or tables.nouns.get(plain) or tables.nouns.get(plain.removesuffix("s"))


def _first_of_compound(doc: Any, i: int | None, tables: QuantityTables) -> int:
    assert i is not None
    if i > 0 and f"{doc[i - 1].lower_} {doc[i].lemma_.lower()}" in tables.nouns:
        return i - 1
    return i


def _is_person(doc: Any, noun: int | None, known: CountedNoun | None) -> bool:
    if noun is None:
        return False
    if known is not None:
        return known.person
    return bool(doc[noun].tag_ == "NNPS" or (doc[noun].ent_type_ == "NORP" and doc[noun].tag_ in ("NNS", "NNPS")))


def _adjective_behind(doc: Any, at: int, tables: QuantityTables) -> tuple[Counted, int] | None:
    """ "12 dead", "30 others wounded", "three people missing", "10 dead or wounded", "among the wounded"."""
    i = at + 1
    steps = 0
    while i < len(doc) and steps < 6 and (doc[i].lower_ in _SKIPPED or doc[i].lower_ in ("people", "persons", "among")):
        of_the = doc[i].lower_ == "of" and i + 1 < len(doc) and doc[i + 1].lower_ == "the"
        if doc[i].tag_ in (",", ":") or doc[i].lower_ == "and" or (doc[i].lower_ == "of" and not of_the):
            return None
        i += 1
        steps += 1
    if i >= len(doc) or doc[i].sent.start != doc[at].sent.start:
        return None
    counts = tables.adjectives.get(doc[i].lower_)
    if counts is None:
        return None
    if i + 1 < len(doc) and doc[i].pos_ == "ADJ" and doc[i + 1].pos_ in ("NOUN", "PROPN"):
        return None  # "12 missing persons" has its noun behind
    if doc[i].tag_ == "VBD" and any(child.dep_ in ("dobj", "obj") for child in doc[i].children):
        return None  # "20 gunmen killed a guard"
    if i + 2 < len(doc) and doc[i + 1].lower_ in ("or", "and"):
        pair = {counts, tables.adjectives.get(doc[i + 2].lower_)}
        if pair == {"killed", "wounded"}:
            return "casualties", i
    return counts, i
