"""Quotations without a cue of their own: whose they are.

'"...," said Anna Weber. "..."' goes on with the paragraph's speaker; 'She continued:' at a paragraph's end brings the
next; a quotation that runs over paragraphs stays one; a paragraph that is nothing but a quotation goes on with the
speaker of the one before.
"""

from onrecord.reading.attributions.marks import Quoted

_ENDERS = frozenset(".?!…,—-–")


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether a quotation without a cue is told as speech: whole sentences, and not a title or a word talked about."""
    inner = text[quoted.inner_start : quoted.inner_end].strip()
    if quoted.runs_on or not quoted.closed:
        return len(inner.split()) >= 3
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
