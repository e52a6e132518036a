"""A headline's words to Drafts: "Poll: voters want ...", "Mine was unsafe – report", "Court rejects claim that ...".

Headlines leave out auxiliaries and write every word with a capital, which the parse takes for names: so they are read
by the order of their words.
"""

from onrecord.reading.attributions.clauses import trim_range
from onrecord.reading.attributions.cues import Cue, CueTable
from onrecord.reading.attributions.describing import names_a_doer
from onrecord.reading.attributions.draft import Draft
from onrecord.reading.attributions.ranges import make_draft
from onrecord.reading.attributions.words import Words

_MAX_WORDS = 25
_MAX_SPEAKER = 7
_DASHES = frozenset(("—", "–", "--", "-", "―"))
_COMMON = ("NN", "NNS", "NNP", "NNPS")
_NAMES = ("PERSON", "ORG", "NORP", "GPE")
_FOLLOWED = frozenset(("that", "to", "if", "whether", "how", "why", "for", "against", "of"))


def is_headline(words: Words) -> bool:
    """Whether the paragraph is a headline: told so, or a short first one."""
    return len(words) <= _MAX_WORDS and (words.paragraph.role == "headline" or words.paragraph.index == 0)


def draft_headline(words: Words, table: CueTable) -> Draft | None:
    """The draft of a lead-in, a tail or a present-tense cue that the parse did not see as a verb."""
    return _lead_in(words) or _tail(words)


def _lead_in(words: Words) -> Draft | None:
    for k in range(1, min(len(words) - 1, _MAX_SPEAKER)):
        if words.text[k] == ":":
            return _of_colon(words, k) if _names_somebody(words, 0, k) else None
        if not words.text[k][0].isalnum() and words.text[k] not in ("'s", "’s", "'", "’", "-"):
            return None
    return None


def _names_somebody(words: Words, first: int, stop: int) -> bool:
    on = next((k for k in range(first + 1, stop) if words.lower[k] == "on"), stop)  # "Weber on the flood: ..."
    if words.tag[on - 1] in _COMMON and not _can_head(words, on - 1):
        return False
    named = any(label in _NAMES for label in words.label[first:stop]) or words.lower[stop - 1] in words.lists.lead_ins
    listed = words.lower[stop - 1] in words.lists.lead_ins
    return named and all(
        words.tag[x][:2] in ("NN", "JJ", "DT", "CD", "PO", "HY", "IN") for x in range(first, stop - listed)
    )


def _can_head(words: Words, i: int) -> bool:
    """ "Harbour police: ..." and "Valley poll: ...", but not "Valley derailment: ...", which is the matter."""
    lists, lower = words.lists, words.lower[i]
    if lower in lists.unspeaking or lower in lists.happenings:
        return False
    somebody = (lists.persons, lists.titles, lists.organizations, lists.groups, lists.informants)
    known = (*somebody, lists.lead_ins, lists.documents, lists.outlets)
    return words.tag[i].startswith("NNP") or any(lower in k for k in known) or names_a_doer(lower.removesuffix("s"))


def _of_colon(words: Words, colon: int) -> Draft | None:
    content = trim_range(words, colon + 1, len(words) - 1)
    dateline = words.paragraph.role != "headline" and all(t.isupper() for t in words.text[:colon] if t.isalpha())
    if content is None or (dateline and words.label[colon - 1] == "GPE"):
        return None  # "CAIRO: The minister said ..."
    if _is_only_where(words, colon):
        return None
    return _draft(words, content, (0, colon - 1), colon, "lead-in.headline")


def _is_only_where(words: Words, colon: int) -> bool:
    """ "Mali: deadly attack on market": a place and its matter; "Mali: rebels attacked first" is told by a verb."""
    placed = all(label == "GPE" for label in words.label[:colon])
    told = any(t.startswith(("VB", "MD")) for t in words.tag[colon + 1 :]) or words.lower[colon + 1] in ("no", "not")
    return placed and not told


def _tail(words: Words) -> Draft | None:
    for k in range(len(words) - 2, max(1, len(words) - _MAX_SPEAKER), -1):
        if words.text[k] == ":":
            return _of_last_colon(words, k)
        if words.text[k] in _DASHES and words.start[k] > words.end[k - 1]:
            last = len(words) - 1 - (words.text[-1] == ".")
            content = trim_range(words, 0, k - 1)
            credit = words.ends_sentence(k - 1)  # "Residents look at the damage. — AFP"
            if content is None or credit or last <= k or not _names_somebody(words, k + 1, last + 1):
                return None
            return _draft(words, content, (k + 1, last), k, "lead-in.headline-tail")
    return None


def _of_last_colon(words: Words, colon: int) -> Draft | None:
    """ "Missile flies over island: Japanese gov't"; what stands before must be told by a verb: "Live updates: Mali"."""
    content = trim_range(words, 0, colon - 1)
    told = sum(t.isalpha() for t in words.text[:colon]) > 2 and any(t.startswith("VB") for t in words.tag[:colon])
    if content is None or not told or not _names_somebody(words, colon + 1, len(words)):
        return None
    return _draft(words, content, (colon + 1, len(words) - 1), colon, "lead-in.headline-tail")


def _draft(words: Words, content: tuple[int, int], speaker: tuple[int, int], cue: int, made_by: str) -> Draft:
    p = words.paragraph.index
    return Draft(
        paragraph=p,
        content=[(p, words.start[content[0]], words.end[content[1]])],
        made_by=made_by,
        cue=(p, words.start[cue], words.end[cue]),
        speaker=(p, words.start[speaker[0]], words.end[speaker[1]]),
        speaker_head=speaker[1],
    )


def draft_unseen_verb(words: Words, table: CueTable) -> Draft | None:
    """ "Court rejects claim that vote was rigged", where the parse took "rejects" for a noun."""
    if words.paragraph.role != "headline" and not _is_title_case(words):
        return None
    for i in range(1, min(len(words) - 1, _MAX_SPEAKER + 1)):
        row = _present(words, i, table)
        if row is not None and all(words.tag[x][:2] in ("NN", "JJ", "CD", "PO", "HY", "VB") for x in range(i)):
            content = trim_range(words, i + 1, len(words) - 1)
            if content is None:
                return None
            draft = make_draft(words, i, row, [content], "headline.verb", i - 1)
            draft.speaker = (words.paragraph.index, words.start[0], words.end[i - 1])
            return draft
        if not words.text[i][0].isalpha() and words.text[i] not in ("'s", "’s", "-"):
            return None
    return None


def draft_noun_behind(words: Words, i: int, table: CueTable) -> Draft | None:
    """ "Court rejects claim that vote was rigged": the noun's clause, which the parse gives to a verb "claim"."""
    for row in table.nouns.get(words.lower[i], ()) if i + 2 < len(words) else ():
        content = trim_range(words, i + 1, len(words) - 1) if words.lower[i + 1] == "that" else None
        if content is not None and "that" in row.takes and len(row.words) == 1:
            draft = make_draft(words, i, row, [content], "noun.clause", None)
            draft.attrs["marked"] = "that"
            return draft
    return None


def _is_title_case(words: Words) -> bool:
    """Whether a first paragraph looks like a headline: "Bank notes will be withdrawn" is a sentence."""
    longer = [t for t in words.text if len(t) > 3 and t.isalpha()]
    return len(longer) > 2 and sum(t[0].isupper() for t in longer) >= 0.8 * len(longer)


def _present(words: Words, i: int, table: CueTable) -> Cue | None:
    """The row of a third-person form that the tagger took for a noun, if what follows can be its content."""
    if not words.lower[i].endswith("s") or words.tag[i] in ("POS", "PRP$"):
        return None
    for row in table.verbs.get(words.lower[i], ()):
        clause = row.takes & {"that", "to"} and words.lower[i + 1] in _FOLLOWED
        known = clause or row.takes & {"obj", "as", "q", "that"}
        if len(row.words) == 1 and words.lower[i] != row.words[0] and known and words.text[i + 1] != ":":
            return row
    return None
