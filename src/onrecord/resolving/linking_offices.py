"""An office told with its country, and nobody's name, to who held it on the article's date: "the Kenyan president".

In: the phrase of a participant, the tables of holders, the day. Out: an Entity with its reason, or None where the
tables know nobody or several, where the words speak of a former or future holder, or the sentence of another year.
"""

from typing import TYPE_CHECKING

from onrecord.records.entity import Entity
from onrecord.resolving.actors_known import holders_on, know_person
from onrecord.resolving.linking_tokens import Phrase

if TYPE_CHECKING:
    from onrecord.resolving.linking_names import Linker

_HELD_BY_ONE = frozenset([
    "president", "prime_minister", "chancellor", "foreign_minister", "defence_minister", "finance_minister",
    "interior_minister", "monarch", "supreme_leader", "secretary_general", "vice_president",
])  # fmt: skip
"""Offices that a country has one of; of "the justice minister" or "the governor" the tables know few."""
_NOT_THE_HOLDER = frozenset([
    "former", "ex", "then", "next", "new", "future", "incoming", "outgoing", "late", "first", "deputy", "acting", "any",
    "every", "a", "an", "no", "another", "previous", "last", "crown", "elect",
])  # fmt: skip


def office_entity(phrase: Phrase, linker: "Linker") -> Entity | None:
    """Whom the article names with that office and country, else who held it on the day of the article."""
    doc, day = phrase.paragraph.doc, linker.day
    if day is None or phrase.head.tag_ not in ("NN", "NNP"):
        return None
    words = [doc[i].lower_ for i in range(phrase.first, phrase.last + 1)]
    if _NOT_THE_HOLDER & set(words) or _tells_of_another_year(phrase, day):
        return None
    coding = linker.code(phrase)
    role, giver = coding.role, coding.taken_from
    if role is None or role.office not in _HELD_BY_ONE or coding.former or coding.code is None:
        return None
    if giver is None or giver.kind not in ("country", "place") or role.words in ("crown prince", "sheikh", "sheik"):
        return None
    in_article = {
        n.entity.id: n.entity
        for n in linker.names
        if n.entity is not None and n.role is not None and n.role.office == role.office and n.entity.code == coding.code
    }
    if len(in_article) == 1:
        return next(iter(in_article.values()))
    holders = holders_on(role.office, coding.code, day, linker.actors)
    if len({person.name for person, _ in holders}) != 1:
        return None
    person, held = holders[0]
    span = f"{held.from_ or 'date not known'} to {held.to or 'now'}"
    told = " ".join(words)
    known = know_person(person, day, (f"{told!r}: the only {held.title} of {coding.code} known on {day} ({span})",))
    return linker.entity_of(known)


def _tells_of_another_year(phrase: Phrase, day: str) -> bool:
    """ "In 2007 the Kenyan president ...": whoever it was then."""
    years = (
        t.text for t in phrase.head.sent if len(t.text) == 4 and t.text.isdigit() and t.text[:2] in ("18", "19", "20")
    )
    return any(year != day[:4] for year in years)
