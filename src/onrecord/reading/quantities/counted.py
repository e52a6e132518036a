"""What a number counts: the noun behind it and the verb that the noun hangs on, against the table of counted things.

In: the tokens of a numeral. Out: `CountOf`. The order: an adjective right behind ("12 dead"), then the verb where the
noun is a person's or stands alone ("12 were killed"), then the noun itself, else "other".
"""

from dataclasses import dataclass
from typing import Any

from onrecord.reading.quantities.tables import CountedNoun, QuantityTables, Side
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
_UPROOTED = {"people", "person", "civilian", "resident", "inhabitant", "villager", "refugee", "family", "citizen",
             "child", "woman", "household"}  # fmt: skip
_PROTESTS = {"march", "protest", "rally", "demonstration"}
_KNOWN = ("know", "believe", "think", "fear", "report", "say", "presume", "understand", "confirm")
_TAKES_LIVES = ("claim", "lose", "cost", "take")
_SUFFERED = ("killed", "wounded", "arrested", "abducted", "displaced")


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
    verb = _verb_of(doc[first] if noun is None else anchor, first, last)
    person = _is_person(doc, noun, known)
    if adjective is not None and (noun is None or person or known is None):
        counts, place = adjective
        return CountOf(counts, known.population if known else None, words or (place, place), verb, True)
    outcome = _outcome(doc, anchor, first, last, verb, known, person, noun, tables)
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


def _noun_above(anchor: Any, tables: QuantityTables) -> Counted | None:
    """ "the deaths of two members": the noun that they are of."""
    of = anchor.head
    if anchor.dep_ != "pobj" or of.lower_ != "of" or of.head.pos_ != "NOUN":
        return None
    known = tables.nouns.get(of.head.lemma_.lower())
    return known.counts if known is not None and known.counts in _SUFFERED and not known.person else None


def _verb_of(token: Any, first: int, last: int) -> Any:
    """The verb that the noun group hangs on."""
    for _ in range(8):
        head = token.head
        if head.i == token.i:
            return token if token.pos_ in ("VERB", "AUX") else None
        if head.pos_ in ("VERB", "AUX"):
            return head
        token = head
    return None


def _side(token: Any, verb: Any, wanted: Side) -> Side | None:
    """Whether the group is what the verb is done to ("obj") or who does it ("subj"); `wanted` where both may be."""
    for _ in range(8):
        if token.head.i == verb.i:
            break
        if token.dep_ in ("pobj", "obl") and token.head.lower_ not in ("of", "than", "to", "from", "least"):
            return None  # "killed on 12 streets"
        token = token.head
    if token.dep_ == "nsubjpass":
        return "obj"
    if token.dep_ == "nsubj":
        if any(child.dep_ == "dobj" for child in verb.children):
            return "subj"
        if any(child.dep_ == "auxpass" for child in verb.children):
            return "obj"
        bare = not any(child.dep_ == "aux" for child in verb.children)
        return wanted if verb.tag_ == "VBN" and bare else "subj"  # "12 people killed in the blast"
    if token.dep_ in ("dobj", "obj", "attr", "oprd", "dative"):
        return "obj"
    if token.dep_ == "npadvmod" and token.i > verb.i and not any(child.dep_ == "dobj" for child in verb.children):
        return "obj"  # "displaced 1.5m people": the parser takes the amount for an adverb
    return None


def _outcome(
    doc: Any, anchor: Any, first: int, last: int, verb: Any, known: CountedNoun | None, person: bool,
    noun: int | None, tables: QuantityTables,
) -> tuple[Counted, int] | None:  # fmt: skip
    """Killed, arrested, displaced: from a noun above, from a clause on the noun, else from the verb above."""
    if known is not None and not known.person:
        return None
    noun_above = _noun_above(anchor, tables)
    if noun_above is not None:
        return noun_above, anchor.i
    if anchor.lemma_ == "life":
        return ("killed", anchor.i) if verb is not None and verb.lemma_ in _TAKES_LIVES else None
    told = _from_clause(anchor, tables)
    if told is not None:
        return told
    generic = noun is None or known is None or anchor.lemma_.lower() in _UPROOTED
    return _from_verb(doc[first] if noun is None else anchor, verb, person or noun is None, generic, tables)


def _from_clause(anchor: Any, tables: QuantityTables) -> tuple[Counted, int] | None:
    """ "people killed in the blast", "people who died", "people shot and killed"."""
    for child in anchor.rights:
        if child.dep_ not in ("acl", "relcl", "appos", "amod"):
            continue
        for verb in (child, *(other for other in child.conjuncts if other.tag_ == "VBN")):
            told = tables.verbs.get(verb.lemma_.lower())
            if (
                told is not None
                and (told.side == "obj") == (verb.tag_ == "VBN")
                and (told.side == "obj" or child.dep_ == "relcl")
            ):
                return told.counts, verb.i
    return None


def _from_verb(
    token: Any, verb: Any, person: bool, generic: bool, tables: QuantityTables
) -> tuple[Counted, int] | None:
    """The nearest verb of the table on the way up, if the group stands on the side that it counts."""
    for _ in range(3):
        if verb is None:
            return None
        told = tables.verbs.get(verb.lemma_.lower())
        if told is None:
            other = _beside(token, verb, tables)
            if other is not None:
                return other
        elif (verb.lemma_ == "flee" and not generic) or (told.person and not person):
            return None  # "two men fled" is no displacement
        else:
            return (told.counts, verb.i) if _side(token, verb, told.side) == told.side else None
        if verb.dep_ not in ("conj", "xcomp", "aux", "auxpass"):
            return None
        verb = verb.head
    return None


def _idiom(token: Any, verb: Any) -> Counted | None:
    """A verb with what it stands with: "shot dead", "forced from their homes", "taken prisoner", "took to the streets"."""
    lemma = verb.lemma_.lower()
    if lemma in ("shoot", "gun"):
        following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
        dead = following == "dead" or (lemma == "gun" and following == "down")
        return "killed" if dead and _side(token, verb, "obj") == "obj" else None
    if lemma not in ("force", "drive", "take"):
        return None
    if lemma == "take" and any(t.lemma_.lower() in _PROTESTS for t in verb.subtree):
        return "protesters" if _side(token, verb, "subj") == "subj" else None
    words = {child.lower_ for child in verb.rights} | {c.lower_ for child in verb.rights for c in child.rights}
    if lemma != "take":
        return "displaced" if "from" in words and words & {"home", "homes", "houses", "country", "land"} else None
    if words & {"prisoner", "prisoners", "captive"}:
        return "captured"
    if "hostage" in words:
        return "abducted"
    return "protesters" if words & {"street", "streets"} and _side(token, verb, "subj") == "subj" else None


def _beside(token: Any, verb: Any, tables: QuantityTables) -> tuple[Counted, int] | None:
    """What a phrase says: "forced 50,000 people to flee", "were taken prisoner", "are missing", "took to the streets".

    In "people shot and killed" the parser makes the participles a clause of their own.
    """
    idiom = _idiom(token, verb)
    if idiom is not None:
        return idiom, verb.i
    for child in verb.rights:
        if verb.lemma_ == "be" and child.dep_ == "acomp" and child.lower_ in tables.adjectives:
            return (tables.adjectives[child.lower_], child.i) if token.head.i == verb.i else None
    for child in verb.children:
        lemma = child.lemma_.lower()
        if child.dep_ == "xcomp" and verb.lemma_ in _KNOWN and lemma in tables.verbs and token.dep_ == "nsubjpass":
            passive = any(c.dep_ == "auxpass" for c in child.children)
            return (tables.verbs[lemma].counts, child.i) if passive == (tables.verbs[lemma].side == "obj") else None
        if child.dep_ in ("xcomp", "ccomp") and lemma == "flee" and _side(token, verb, "obj") == "obj":
            return "displaced", child.i
        if child.dep_ == "conj" and child.tag_ == "VBN" and token.dep_ == "nsubj" and token.head.i == verb.i:
            told = tables.verbs.get(lemma)
            if told is not None and told.side == "obj" and not any(c.dep_ == "dobj" for c in child.children):
                return told.counts, child.i
    return None
