"""Pronouns and "the minister", "the ministry" to the names of the article that they stand for, or to nobody.

In: the phrase of a speaker or participant, and the article's names in place. Out: `Antecedent` with its reason. Each
rule wants one candidate; with two it abstains. Rules after the recency and grammatical role preferences of Lappin and
Leass (1994), without their weights.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.reading.document import Paragraph
from onrecord.records.entity import Entity
from onrecord.records.mention import Mention
from onrecord.reference.actors import Gender, Role
from onrecord.resolving.actors_phrases import find_role
from onrecord.resolving.actors_tables import ActorTables
from onrecord.resolving.linking_tokens import Phrase

MALE = frozenset(["he", "him", "his", "himself"])
FEMALE = frozenset(["she", "her", "hers", "herself"])
THING = frozenset(["it", "its", "itself"])
PLURAL = frozenset(["they", "them", "their", "themselves"])
SPEAKER = frozenset(["i", "me", "my", "we", "us", "our"])
RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
PRONOUNS = MALE | FEMALE | THING | PLURAL | SPEAKER | RELATIVE
_BACK = 3
"""Sentences before the pronoun's own in which a name is looked for."""
_TITLED: dict[str, Gender] = {
    "mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "emir": "m", "sheikh": "m",
    "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f", "queen": "f", "princess": "f",
}  # fmt: skip
_PAIRS = frozenset(
    [
        "sides",
        "countries",
        "nations",
        "parties",
        "governments",
        "leaders",
        "presidents",
        "ministers",
        "men",
        "women",
        "two",
        "both",
    ]
)
_BODY_WORDS: dict[str, frozenset[str]] = {
    "company": frozenset(["BUS", "MNC"]), "firm": frozenset(["BUS", "MNC"]), "party": frozenset(["PTY"]),
    "court": frozenset(["JUD"]), "tribunal": frozenset(["JUD"]), "parliament": frozenset(["LEG"]),
    "newspaper": frozenset(["JRN"]), "broadcaster": frozenset(["JRN"]), "outlet": frozenset(["JRN"]),
    "channel": frozenset(["JRN"]), "magazine": frozenset(["JRN"]), "paper": frozenset(["JRN"]),
    "group": frozenset(["REB", "IMG", "NGO", "PRM", "ISM", "CRM", "SOC", "CVL"]), "union": frozenset(["LAB", "EUR"]),
    "alliance": frozenset(["IGO"]), "bloc": frozenset(["EUR", "IGO"]), "police": frozenset(["COP"]),
    "movement": frozenset(["ISM", "REB", "PTY"]), "organization": frozenset(["NGO", "IGO", "UNO"]),
    "organisation": frozenset(["NGO", "IGO", "UNO"]), "militia": frozenset(["PRM", "REB"]),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameAt:
    """A name of the article with its entity and place; `quoted` when it stands in somebody's words."""

    mention: Mention
    entity: Entity | None
    phrase: Phrase
    role: Role | None = None
    quoted: bool = False
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The name that a phrase stands for, or (without name) the phrase itself that it repeats."""

    reason: str
    name: NameAt | None = None
    phrase: Phrase | None = None


def find_antecedent(
    phrase: Phrase, names: Sequence[NameAt], tables: ActorTables, quoted: bool = False
) -> Antecedent | None:
    """Who a pronoun or a definite description stands for, with the reason; None where that is not plain.

    `names` in the order of the text; `quoted` when the phrase stands in somebody's words: else names in quotations are
    passed over ("I love Larry," he said). First persons are asked of their attribution, by `linking`.
    """
    word = phrase.head.lower_
    if phrase.first == phrase.last and word in PRONOUNS:
        if word in RELATIVE:
            return _relative(phrase, names)
        if word in MALE or word in FEMALE:
            return _person(phrase, [n for n in names if quoted or not n.quoted], gender_of(word))
        if word in THING:
            return _subject(phrase, names, plural=False)
        if word in PLURAL:
            return _subject(phrase, names, plural=True)
        return None
    if phrase.paragraph.doc[phrase.first].lower_ in ("the", "this", "that", "their", "its", "his", "her"):
        return _described(phrase, names, tables)
    found = find_role(phrase.paragraph.doc, phrase.last, tables, phrase.first)
    if phrase.head.pos_ == "PROPN" and found and found[1] == phrase.first:
        return _described(phrase, names, tables)
    return None


def find_both(phrase: Phrase, names: Sequence[NameAt]) -> tuple[NameAt, ...]:
    """ "The two sides", "both countries", "the two leaders": the two names before, if just two.

    A sentence that names three, or one, leaves the words without an identity.
    """
    if phrase.head.lower_ not in _PAIRS:
        return ()
    words = {phrase.paragraph.doc[i].lower_ for i in range(phrase.first, phrase.last + 1)}
    if not words & {"two", "both"}:
        return ()
    persons = phrase.head.lower_ in ("leaders", "presidents", "ministers", "men", "women")
    for sentence in _sentences_back(phrase, names):
        fitting = {
            n.entity.id: n
            for n in sentence
            if n.entity is not None
            and (n.entity.kind == "person" if persons else n.entity.kind in ("country", "organization", "group"))
        }
        if fitting:
            return tuple(fitting.values()) if len(fitting) == 2 else ()
    return ()


def _relative(phrase: Phrase, names: Sequence[NameAt]) -> Antecedent | None:
    verb = phrase.head
    while verb.dep_ != "relcl" and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ != "relcl":
        return None
    noun = verb.head
    named = _covering(names, phrase.paragraph.index, noun.i)
    whole = Phrase(phrase.paragraph, noun.left_edge.i, noun.i, noun)
    return Antecedent(f"relative pronoun of {noun.text!r}", named, whole)


def _covering(names: Iterable[NameAt], paragraph: int, index: int) -> NameAt | None:
    return next((n for n in names if n.phrase.paragraph.index == paragraph and n.phrase.holds(index)), None)


def gender_of(pronoun: str) -> Gender | None:
    """What a pronoun says of a person, in lower case."""
    return "m" if pronoun in MALE else "f" if pronoun in FEMALE else None


def told_gender(phrase: Phrase, tables: ActorTables) -> Gender | None:
    """What the words before a name ("Mrs", "spokesman") or the first name say of a person."""
    doc, first = phrase.paragraph.doc, phrase.first
    if first > 0:
        before = doc[first - 1].lower_.rstrip(".")
        if before in _TITLED:
            return _TITLED[before]
        if before in tables.roles and before.endswith(("woman", "actress", "man")):
            return "m" if before.endswith("man") and not before.endswith("woman") else "f"
    return tables.first_names.get(doc[first].text) if phrase.last > first else None


def _person(phrase: Phrase, names: Sequence[NameAt], gender: Gender | None) -> Antecedent | None:
    """The one person of the nearest sentence that has any; its subject where there are several."""
    for sentence in _sentences_back(phrase, names):
        persons = [n for n in sentence if n.mention.kind == "person" and n.gender in (None, gender) and _stands(n)]
        chosen = _only(persons) or _only([n for n in persons if is_main_subject(n)])
        if chosen is not None:
            words = chosen.mention.span.exact
            return Antecedent(f"{phrase.head.text!r}: the person nearest before it, {words!r}", chosen)
        if persons:
            return None
    return None


def _stands(name: NameAt) -> bool:
    """Not the name in "the Weber campaign", which speaks of a campaign."""
    return name.phrase.head.dep_ not in ("compound", "nmod")


def _only(names: Sequence[NameAt]) -> NameAt | None:
    """The last of the names if all are of one entity."""
    keys = {n.entity.id if n.entity else n.mention.span.exact for n in names}
    return names[-1] if len(keys) == 1 else None


def is_main_subject(name: NameAt) -> bool:
    """Whether a name alone is the subject of its sentence, or of a clause joined to its main one."""
    head = name.phrase.head
    if any(child.dep_ == "conj" for child in head.children):
        return False
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = head.head
    return verb.dep_ == "ROOT" or (verb.dep_ in ("conj", "ccomp", "parataxis") and verb.head.dep_ == "ROOT")


def _sentences_back(phrase: Phrase, names: Sequence[NameAt]) -> list[list[NameAt]]:
    """Names before the phrase by sentence, from its own back: at most `_BACK` sentences and one paragraph."""
    index = phrase.paragraph.index
    groups: dict[tuple[int, int], list[NameAt]] = {}
    for name in names:
        where = name.phrase.paragraph.index
        if (where == index and name.phrase.last < phrase.first) or (
            where == index - 1 and name.phrase.paragraph.of == phrase.paragraph.of
        ):
            groups.setdefault((where, name.phrase.head.sent.start), []).append(name)
    return [groups[key] for key in sorted(groups, reverse=True)][: _BACK + 1]


def _subject(phrase: Phrase, names: Sequence[NameAt], plural: bool) -> Antecedent | None:
    """ "It" and "they": the subject of the clause above, or of the sentence before, if its number fits."""
    for paragraph, subject in _subjects_before(phrase, names):
        if subject.lower_ == phrase.head.lower_ or subject.lower_ in SPEAKER:
            continue  # the sentence goes on about the same, or is somebody's own words
        is_plural = subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children)
        named = _covering(names, paragraph.index, subject.i)
        if named is None and not plural:
            # "Russia's announcement comes as it plans ...": what a body owns may speak for it.
            owner = next((c for c in subject.children if c.dep_ == "poss"), subject)
            named = _covering(names, paragraph.index, owner.i) if owner is not subject else None
            subject = owner
        collective = named is not None and named.mention.kind in ("organization", "group", "country", "place")
        if subject.pos_ not in ("NOUN", "PROPN") or (named is not None and named.mention.kind == "person"):
            return None
        if (plural and not (is_plural or collective)) or (not plural and (is_plural or not collective)):
            return None
        if any(c.dep_ == "conj" for c in subject.children):
            return None
        if named is None and paragraph is not phrase.paragraph:
            return None
        whole = Phrase(paragraph, subject.left_edge.i, subject.i, subject)
        return Antecedent(f"{phrase.head.text!r}: the subject before it, {subject.text!r}", named, whole)
    return None


def _subjects_before(phrase: Phrase, names: Sequence[NameAt]) -> Iterable[tuple[Paragraph, Any]]:
    """The subjects of the sentence's main verb and of those before it, back to the last of the paragraph before."""
    doc = phrase.paragraph.doc
    sent = phrase.head.sent
    here = phrase.paragraph
    yield from ((here, c) for c in _subjects_of(sent) if c.i < phrase.first)
    start = sent.start
    for _ in range(_BACK):
        if start == 0:
            break
        before = doc[start - 1].sent
        start = before.start
        yield from ((here, c) for c in _subjects_of(before))
    if start == 0:
        above = next(
            (n.phrase.paragraph for n in names if n.phrase.paragraph.index == phrase.paragraph.index - 1), None
        )
        if above is not None and above.of == phrase.paragraph.of and len(above.doc):
            yield from ((above, c) for c in _subjects_of(above.doc[-1].sent))


def _subjects_of(sentence: Any) -> list[Any]:
    return [c for c in sentence.root.children if c.dep_ in ("nsubj", "nsubjpass")]


def _described(phrase: Phrase, names: Sequence[NameAt], tables: ActorTables) -> Antecedent | None:
    """ "The president", "the ministry": the one name of the article that has this office, word or sector."""
    doc = phrase.paragraph.doc
    found = find_role(doc, phrase.head.i, tables, phrase.first)
    if found is None or phrase.last > phrase.head.i:
        return None
    role, start = found
    if any(doc[i].pos_ in ("PROPN", "ADJ", "NOUN") for i in range(phrase.first, start)):
        return None
    before = [n for n in names if _is_before(n.phrase, phrase)]
    if role.office is not None:
        if phrase.head.tag_ in ("NNS", "NNPS"):
            return None
        fitting = [n for n in before if n.mention.kind == "person" and _has_office(n, role)]
    else:
        word = role.words.split()[-1]
        sectors = _BODY_WORDS.get(phrase.head.lower_, frozenset()) | _BODY_WORDS.get(word, frozenset())
        if phrase.head.tag_ in ("NNS", "NNPS"):
            return None
        fitting = [n for n in before if _is_body_of(n, word, sectors, alone=word == role.words)]
    chosen = _only(fitting)
    if chosen is None:
        return None
    return Antecedent(f"the only {role.words} named before is {chosen.mention.span.exact!r}", chosen)


def _is_before(left: Phrase, right: Phrase) -> bool:
    return (left.paragraph.index, left.last) < (right.paragraph.index, right.first)


def _has_office(name: NameAt, role: Role) -> bool:
    if name.role is not None and (name.role.office == role.office or name.role.words.endswith(role.words)):
        return True
    entity = name.entity
    return entity is not None and entity.office is not None and entity.office.title.lower().endswith(role.words)


def _is_body_of(name: NameAt, word: str, sectors: frozenset[str], alone: bool) -> bool:
    """By a word of its name or, if the role word stands alone, by sector: "district court" is not just any court."""
    entity = name.entity
    if name.mention.kind not in ("organization", "group") or entity is None or entity.kind == "country":
        return False
    if word in entity.name.lower().split() or word in name.mention.span.exact.lower().split():
        return True
    return alone and (entity.sector in sectors or entity.code in sectors)
