"""Words and the cue table to Drafts: statements told without, or not only in, quotation marks.

Each part of speech has its rules in a file of its own: verbs, nouns (with adjectives) and hedges (with prepositions).
"""

from collections.abc import Callable, Iterator

from onrecord.reading.attributions.cues import Cue
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.hedges import draft_of_adverb, draft_of_preposition
from onrecord.reading.attributions.nouns import draft_of_adjective, draft_of_noun
from onrecord.reading.attributions.speakers import subject_of
from onrecord.reading.attributions.tables import AttributionTables
from onrecord.reading.attributions.verbs import draft_of_verb
from onrecord.reading.attributions.words import Words

_SPEAKER_IN_DIALOGUE = frozenset(("i", "you", "we", "it", "that", "which", "who"))


def find_indirect(words: Words, tables: AttributionTables, skip: list[int], taken: set[int]) -> Iterator[Draft]:
    """The drafts of a paragraph; tokens with `skip[i] >= 0` stand in a quotation, those in `taken` are used cues."""
    table = tables.cues
    for i, lower in enumerate(words.lower):
        if i in taken:
            continue
        tag = words.tag[i]
        verb = lower in table.verbs and tag.startswith("VB")
        if skip[i] >= 0:
            nested = _in_quotation(words, i, tables, skip) if verb else None
            if nested is not None:
                yield nested
            continue
        draft = None
        if verb and tag == "VBN" and lower in table.adjectives:
            draft = _try(words, i, table.adjectives[lower], draft_of_adjective)
        if draft is None and verb:
            draft = _try(words, i, table.verbs[lower], draft_of_verb)
        if draft is None and lower in table.nouns and tag.startswith("NN"):
            draft = _try(words, i, table.nouns[lower], draft_of_noun)
        if draft is None and lower in table.adjectives and tag[:2] in ("JJ", "VB"):
            draft = _try(words, i, table.adjectives[lower], draft_of_adjective)
        if draft is None and lower in table.prepositions:
            draft = _try(words, i, table.prepositions[lower], draft_of_preposition)
        if draft is None and lower in table.adverbs and tag == "RB":
            draft = _try(words, i, table.adverbs[lower], draft_of_adverb)
        if draft is not None:
            yield draft


def _try(words: Words, i: int, rows: list[Cue], rule: Callable[[Words, int, Cue], Draft | None]) -> Draft | None:
    for row in rows:
        if len(row.words) > 1 and not _stands(words, i, row):
            continue
        draft = rule(words, i, row)
        if draft is not None:
            return draft
    return None


def _stands(words: Words, i: int, row: Cue) -> bool:
    """Whether the rest of a cue of several words follows; a verb's particle may stand behind its object."""
    rest = row.words[1:]
    if tuple(words.lower[i + 1 : i + 1 + len(rest)]) == rest:
        return True
    return (
        row.pos == "verb"
        and len(rest) == 1
        and any(words.lower[c] == rest[0] and words.dep[c] in ("prt", "advmod") for c in words.children[i])
    )


def _in_quotation(words: Words, i: int, tables: AttributionTables, skip: list[int]) -> Draft | None:
    """'"She told us the lift was safe," the cleaner said': within a quotation only plain reports of others' speech."""
    rows = [r for r in tables.cues.verbs[words.lower[i]] if r.row in tables.words.nested_speech]
    subject = subject_of(words, i) if rows else None
    if subject is None or skip[subject] != skip[i] or words.lower[subject] in _SPEAKER_IN_DIALOGUE:
        return None
    draft = _try(words, i, rows, draft_of_verb)
    if draft is None or draft.made_by != "indirect.clause":
        return None
    inside = [k for k in range(len(words)) if skip[k] == skip[i]] if len(words) < 600 else None
    first = words.start[inside[0]] if inside else 0
    last = words.end[inside[-1]] if inside else words.end[-1]
    return draft if all(first <= s and e <= last for _, s, e in draft.content) else None
