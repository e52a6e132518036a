"""Quotations without a cue of their own: whose they are.

'"...," said Anna Weber. "..."' goes on with the paragraph's speaker; 'She continued:' at a paragraph's end brings the
next; a quotation that runs over paragraphs stays one; a paragraph that is nothing but a quotation goes on with the
speaker of the one before.
"""

from onrecord.reading.attributions.describing import names_a_doer
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.speakers import phrase_of, subject_of
from onrecord.reading.attributions.words import Words

_ENDERS = frozenset(".?!…,—-–")


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether a quotation without a cue is told as speech: whole sentences, and not a title or a word talked about."""
    inner = text[quoted.inner_start : quoted.inner_end].strip()
    if quoted.runs_on or not quoted.closed:
        return len(inner.split()) >= 2
    before = text[: quoted.start].rstrip()
    whole = inner[-1:] in _ENDERS and (inner[:1].isupper() or inner[:1] in "…[.$" or inner[:1].isdigit())
    if not whole or len(inner.split()) < 2:
        return False
    if not before:
        return True
    if is_title(inner):
        return False
    return before[-1] in '.?!:…”"’)' or (before[-1] == "," and inner[-1:] in ".?!…")


def is_title(inner: str) -> bool:
    """ "Gone With the Wind," : every longer word has a capital."""
    longer = [w for w in inner.strip(".,!?").split() if len(w) > 3 or w[:1].isupper()]
    return len(longer) >= 1 and len(inner.split()) <= 12 and all(w[:1].isupper() or not w[:1].isalpha() for w in longer)


def subject_before(words: Words, opening: int, low: int) -> tuple[int, int, int] | None:
    """Head, first and last token of the subject of the sentence before a quotation without a cue.

    'Asked about the fine, the skipper shrugged. "It is only money."': only a person acting can be meant, so things,
    "it" and plural nouns are left.
    """
    if opening - 1 <= low or not words.ends_sentence(opening - 1):
        return None
    first, last = words.sentences[words.sentence[opening - 1]]
    root = next((k for k in range(max(first, low), last + 1) if words.dep[k] == "ROOT"), None)
    subject = subject_of(words, root) if root is not None and words.is_verb(root) else None
    if subject is None or subject < low or not _is_person(words, subject):
        return None
    start, stop = phrase_of(words, subject, max(first, low), last)
    return subject, start, stop


def _is_person(words: Words, i: int) -> bool:
    lists = words.lists
    if words.lower[i] in ("he", "she"):
        return True
    if words.tag[i] == "NNP":
        return words.label[i] == "PERSON"
    lower = words.lower[i]
    named = any(lower in known for known in (lists.organizations, lists.documents, lists.outlets, lists.groups))
    person = lower in lists.persons or lower in lists.titles or names_a_doer(lower)
    definite = words.lower[words.left_edge(i)] in ("the", "his", "her")
    return words.tag[i] == "NN" and definite and person and not named
