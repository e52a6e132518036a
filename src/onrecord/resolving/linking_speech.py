"""Who "we" are, and whom a pronoun in a quotation cannot mean.

In: a phrase, the article's names in place. Out: the body that a speaker speaks for, or the entities that are ruled out:
a third person in somebody's own words is not the speaker, and nobody does to "her" what she does herself (the binding
principles of Chomsky, Lectures on Government and Binding, 1981: a pronoun is free in its own clause).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from onrecord.records.attribution import Speaker
from onrecord.records.entity import Entity
from onrecord.records.span import Span
from onrecord.reference.actors import Gender
from onrecord.resolving.actors_known import Known
from onrecord.resolving.coreference_phrases import FEMALE, MALE, SPEAKER, Antecedent, NameAt, gender_of, is_main_subject
from onrecord.resolving.linking_tokens import Phrase

if TYPE_CHECKING:
    from onrecord.resolving.linking_names import Linker

_SPEAKING = frozenset([
    "spokesman", "spokeswoman", "spokesperson", "president", "chief", "ceo", "head", "director", "minister", "official",
    "secretary", "officer", "manager", "executive", "chairman", "chairwoman", "leader", "commissioner", "founder",
    "ambassador", "envoy", "representative", "owner",
])  # fmt: skip
"""Whose "we" is the body that he speaks for; a lawyer or a professor speaks for himself."""
_SPOKES = frozenset(["spokesman", "spokeswoman", "spokesperson", "representative", "official"])
_BACK = 3
"""Paragraphs before "the spokeswoman" in which "a spokeswoman for the bank" is looked for."""
_SPEAKER_STAYS = 2
"""Paragraphs in which "he said" may still mean the one who spoke last."""
_UNLISTED = frozenset([
    "campaign", "group", "company", "association", "organization", "organisation", "union", "charity", "network",
    "coalition", "alliance", "movement", "foundation", "committee", "council", "institute", "society", "federation",
    "party", "club", "firm", "agency", "commission", "church", "school", "university", "hospital", "embassy",
    "government", "ministry", "army", "military", "police", "parliament", "administration",
])  # fmt: skip
"""Bodies that say "we" by themselves, beside a name."""
_BODIES = ("organization", "country", "group")
_OBJECTS = frozenset(["dobj", "dative", "pobj", "oprd"])
_GOVERNS = frozenset(["GOV", "MIL"])


def speaks_for(speaker: Speaker, linker: "Linker") -> NameAt | None:
    """The body whose "we" a speaker says: itself, the one of its title, or the state that its office serves."""
    entity = linker.entities.get(speaker.entity or "")
    name = linker.name_by_mention(speaker.mention)
    if entity is not None and entity.kind in _BODIES:
        return name or linker.first_name(entity.id)
    phrase = linker.locator.phrase(speaker.span)
    if phrase is None:
        return None
    if (body := _body_in(phrase, linker)) is not None:
        return body
    if phrase.head.lemma_.lower() in _SPOKES:
        return _body_before(phrase, linker)
    if entity is not None and entity.office is not None and entity.sector in _GOVERNS:
        countries = [e.id for e in linker.entities.values() if e.kind == "country" and e.code == entity.code]
        return linker.first_name(countries[0]) if len(countries) == 1 else None
    return None


def _body_in(phrase: Phrase, linker: "Linker") -> NameAt | None:
    """The body in "Ann Bee, president at Mandrake" or "a spokesman for China's Foreign Ministry"."""
    doc = phrase.paragraph.doc
    roles = [i for i in range(phrase.first, phrase.last + 1) if doc[i].lemma_.lower() in _SPEAKING]
    held = [linker.name_at(phrase, i) for i in range(phrase.first, phrase.last + 1)]
    bodies = [n for n in held if n is not None and n.entity is not None and n.mention.kind in _BODIES]
    if not roles or not bodies:
        return None
    minister = any(doc[i].lemma_.lower() == "minister" for i in roles)
    bodies = [n for n in bodies if not _names_office(n, doc)]
    if not bodies:
        return None
    if minister:  # "Interior" and "State" are no bodies of their own
        states = [n for n in bodies if n.entity is not None and n.entity.kind == "country"]
        return states[-1] if states else None
    firm = [n for n in bodies if n.mention.kind != "country"]
    return (firm or bodies)[-1]


def _names_office(name: NameAt, doc: Any) -> bool:
    """ "Secretary of State": what the office is called after speaks for nobody."""
    at = name.phrase.first
    return at > 1 and doc[at - 1].lower_ == "of" and doc[at - 2].lower_ in ("secretary", "minister")


def state_of(speaker: Speaker, linker: "Linker") -> Entity | None:
    """The state whose "we" a minister or general says, also where the article does not name it itself."""
    entity = linker.entities.get(speaker.entity or "")
    if entity is None or entity.kind != "person" or not entity.public or entity.sector not in _GOVERNS:
        return None
    name = linker.actors.country_names.get(entity.code or "")
    return linker.entity_of(Known(kind="country", name=name, code=entity.code)) if name is not None else None


def body_unlisted(speaker: Speaker, linker: "Linker") -> str | None:
    """The words for a body that speaks as "we" and that no table lists: "the Clean Rivers campaign said"."""
    phrase = linker.locator.phrase(speaker.span)
    if phrase is None or speaker.kind in ("anonymous", "person", "document") or speaker.entity is not None:
        return None
    if phrase.head.lemma_.lower() not in _UNLISTED or phrase.head.tag_ not in ("NN", "NNP"):
        return None
    doc = phrase.paragraph.doc
    first = phrase.first + (doc[phrase.first].lower_ in ("the", "a", "an"))
    words = str(doc[first : phrase.last + 1].text)
    return words if any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for t in doc[first : phrase.last + 1]) else None


def _body_before(phrase: Phrase, linker: "Linker") -> NameAt | None:
    """ "The spokeswoman said": the body of "a spokeswoman for the bank", if the paragraphs before tell of one."""
    word = phrase.head.lemma_.lower()
    found: dict[str, NameAt] = {}
    for index in range(max(0, phrase.paragraph.index - _BACK), phrase.paragraph.index + 1):
        for name in linker.in_paragraph(index):
            if name.entity is None or name.mention.kind not in _BODIES:
                continue
            if any(t.lemma_.lower() == word for t in _above(name.phrase.head)):
                found[name.entity.id] = name
    return next(iter(found.values())) if len(found) == 1 else None


def _above(head: Any) -> Iterator[Any]:
    """The nouns that a body's name hangs on: "a spokesman for Mandrake", "a Mandrake spokesman"."""
    token = head
    for _ in range(3):
        if token.dep_ not in ("pobj", "compound", "poss", "nmod", "prep", "amod"):
            return
        token = token.head
        yield token


def ruled_out(phrase: Phrase, linker: "Linker") -> frozenset[str]:
    """The entities that a pronoun of the third person cannot stand for."""
    word = phrase.head.lower_
    if word in SPEAKER:
        return frozenset()
    out: set[str] = set()
    start = phrase.paragraph.start + phrase.head.idx
    span = Span(start=start, end=start + len(phrase.head.text), exact="", of=phrase.paragraph.of)
    if word in MALE or word in FEMALE:
        for said in linker.statements.around(span):
            if said.kind == "direct" and said.speaker is not None:
                out |= {i for i in (said.speaker.entity, *_named_in(said.speaker, linker)) if i}
    if phrase.head.dep_ in _OBJECTS:
        verb = phrase.head.head if phrase.head.dep_ != "pobj" else phrase.head.head.head
        for name in linker.in_paragraph(phrase.paragraph.index):
            if name.entity is not None and _is_subject_of(name.phrase.head, verb):
                out.add(name.entity.id)
    return frozenset(out)


def _named_in(speaker: Speaker, linker: "Linker") -> list[str]:
    """The persons named in a speaker's own words: "his representative Holly Baird"."""
    phrase = linker.locator.phrase(speaker.span)
    if phrase is None:
        return []
    held = (linker.name_at(phrase, i) for i in range(phrase.first, phrase.last + 1))
    return [n.entity.id for n in held if n is not None and n.entity is not None and n.mention.kind == "person"]


def _is_subject_of(head: Any, verb: Any) -> bool:
    """Whether a name is a verb's subject, or stands in apposition to it."""
    token = head
    for _ in range(3):
        if token.dep_ in ("nsubj", "nsubjpass"):
            return bool(token.head.i == verb.i)
        if token.dep_ not in ("appos", "compound", "conj"):
            return False
        token = token.head
    return False


def same_pronoun(phrase: Phrase, out: frozenset[str], back: int, linker: "Linker") -> Antecedent | None:
    """ "She alleged that she had asked": the same pronoun, resolved before in the sentence, or shortly before it.

    `back`: in how many paragraphs; then only where nobody else of that gender is named between.
    """
    gender = gender_of(phrase.head.lower_)
    if gender is None:
        return None
    index, of = phrase.paragraph.index, phrase.paragraph.of
    start = phrase.paragraph.start + phrase.head.sent.start_char
    here = phrase.paragraph.start + phrase.head.idx
    for pronoun, name in reversed(linker.pronouns):
        told = linker.locator.phrase(pronoun)
        if pronoun.of != of or pronoun.start >= here or gender_of(pronoun.exact.lower()) != gender or told is None:
            continue
        if name.entity is None or name.entity.id in out or index - told.paragraph.index > back:
            return None
        if back == 0 and (told.paragraph.index != index or pronoun.start < start):
            return None
        if back and any(_may_be_other(n, name, gender, pronoun.start, here) for n in linker.near(phrase)):
            return None
        return Antecedent(f"{phrase.head.text!r}: {pronoun.exact!r} before it is {name.mention.span.exact!r}", name)
    return None


def _may_be_other(other: NameAt, name: NameAt, gender: Gender, after: int, before: int) -> bool:
    at = other.mention.span.start
    person = other.mention.kind == "person" and other.gender in (None, gender)
    return person and after < at < before and other.mention.entity != name.mention.entity


def goes_on(phrase: Phrase, linker: "Linker") -> NameAt | None:
    """The last speaker, for "he said" behind a further quotation: near enough, and nobody else took the word since.

    Somebody of fitting gender who is the subject of a sentence between them may have taken it.
    """
    last, gender = linker.last_speaker, gender_of(phrase.head.lower_)
    if last is None or gender is None or last.gender not in (None, gender):
        return None
    here = phrase.paragraph.index
    if not 0 <= here - last.phrase.paragraph.index <= _SPEAKER_STAYS:
        return None
    for index in range(last.phrase.paragraph.index, here + 1):
        for name in linker.in_paragraph(index):
            at = (index, name.phrase.first)
            between = (last.phrase.paragraph.index, last.phrase.first) < at < (here, phrase.first)
            other = name.mention.kind == "person" and name.entity is not last.entity
            if between and other and not name.quoted and name.gender in (None, gender) and is_main_subject(name):
                return None
    return last
