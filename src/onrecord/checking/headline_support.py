"""headline.support (opt-in): the body does not say what the headline says.

In: a Sheet. Out: one question an article, for whom the headline names and what it says they do. It asks only where a
name of the headline stands nowhere in the text, under no name of the same person or body and for nobody of the same
country, or where the headline's act is neither told nor named in the text and no other act of the headline is.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.wording import quoted
from onrecord.records.event import Event
from onrecord.records.mention import Mention
from onrecord.records.span import Span

_LEAST_WORDS = 60
"""A shorter text is a teaser or a caption: it need not repeat its headline."""
_STEM = 5
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAMED = ("person", "organization", "country", "group")
_ACRONYM = re.compile(r"[A-Z](?:\.?[A-Z]){1,5}\.?")
_ROLES = re.compile(r"[a-z ]+")
"""A mention without a capital is a role ("the minister"): the text may call its bearer otherwise."""


def check_headline_support(sheet: Sheet) -> Iterator[Question]:
    """Names first; acts only where each name is borne out."""
    body = [p for p in sheet.passages if p.role not in ("headline", "standfirst")]
    words = {stem for p in body for stem in _stems(p.text)}
    if sum(len(_WORD.findall(p.text)) for p in body) < _LEAST_WORDS:
        return
    named = [m for m in sheet.reading.mentions if _is_name(m, sheet) and _in_headline(m.span, sheet)]
    missing = [m for m in named if not _is_borne_out(m, words, sheet)]
    acts = [e for e in sheet.reading.events if e.event is not None and _in_headline(e.trigger, sheet)]
    untold = [e for e in acts if not _is_told(e, words, sheet)]
    if missing:
        yield _ask([m.span for m in missing], "names")
    elif acts and len(untold) == len(acts):
        yield _ask([e.trigger for e in untold], "says")


def _is_name(mention: Mention, sheet: Sheet) -> bool:
    """A person's whole name, or a name that is known: in a headline any word may have a capital ("Peace Offering")."""
    if mention.kind not in _NAMED:
        return False
    if mention.kind == "person" and len(mention.span.exact.split()) > 1:
        return True
    entity = next((entity for entity in sheet.reading.entities if entity.id == mention.entity), None)
    return entity is not None and (entity.code is not None or entity.wikidata is not None)


def _ask(spans: list[Span], what: str) -> Question:
    words = " and ".join(quoted(span.exact) for span in spans)
    return Question(
        span=spans[0],
        evidence=tuple(spans[1:]),
        severity="note",
        found=spans[0].exact,
        message=f"The headline {what} {words}; the text does not: does it bear the headline out?",
    )


def _in_headline(span: Span, sheet: Sheet) -> bool:
    return any(
        p.role == "headline" and p.of == span.of and p.start <= span.start < p.start + len(p.text)
        for p in sheet.passages
    )


def _stems(text: str) -> Iterable[str]:
    """The first letters of each word, without accents: "Russia" and "Russian" have one."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return (word[:_STEM].lower() for word in _WORD.findall(plain))


def _is_borne_out(mention: Mention, words: set[str], sheet: Sheet) -> bool:
    """Whether a word of the name, another name of its bearer, or anybody of the same country stands in the text."""
    name = mention.span.exact
    stems = set(_stems(name))
    if _ROLES.fullmatch(name) or _ACRONYM.fullmatch(name) or not stems or stems & words:
        return True  # an acronym may be spelled out in the text
    entities = {entity.id: entity for entity in sheet.reading.entities}
    entity = entities.get(mention.entity or "")
    codes = {entity.code} - {None} if entity is not None else set()
    for other in sheet.reading.mentions:
        if _in_headline(other.span, sheet) or other.entity is None:
            continue
        if other.entity == mention.entity or entities[other.entity].code in codes:
            return True
    return any(place.code in codes for place in sheet.reading.places if not _in_headline(place.span, sheet))


def _is_told(act: Event, words: set[str], sheet: Sheet) -> bool:
    """Whether the text has an act of the same type, or the word."""
    if words & set(_stems(f"{act.act or ''} {act.trigger.exact}")):
        return True
    return any(e.event == act.event and not _in_headline(e.trigger, sheet) for e in sheet.reading.events)
