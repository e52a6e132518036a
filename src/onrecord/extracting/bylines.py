"""Bylines: who wrote it, as a page tells it or as a short line of the text does ("By Jane Doe and John Roe").

In: words. Out: the byline without its "By", or null.
"""

import re

_BY = re.compile(r"(?:written\s+)?by:?\s+(?=\S)", re.IGNORECASE)
_LINE = re.compile(r"(?:Written )?[Bb][Yy]:?\s+[^\W\d_]")
_SMALL_SPELLED = """
and de la van von der den da di del bin al el ben of the for in with
"""
_SMALL = frozenset(_SMALL_SPELLED.split())


def clean_byline(words: str) -> str | None:
    """Without "By", an address or doubled spaces; null if nothing is left."""
    plain = " ".join(words.split())
    if re.match(r"https?://", plain):
        return None
    begins = _BY.match(plain)
    plain = plain[begins.end() :] if begins else plain
    return plain.strip(" ,;|·-–—") or None


def find_byline(text: str, lines: list[tuple[int, int]]) -> str | None:
    """The byline in the first lines of a body: short, beginning with "By", each word a name or its company."""
    for start, end in lines[:4]:
        words = text[start:end]
        if len(words) <= 120 and _LINE.match(words) and not words.endswith((".", "?", "!", ":")):
            plain = clean_byline(words)
            if plain and all(w[:1].isupper() or w.strip(",") in _SMALL or not w[:1].isalpha() for w in plain.split()):
                return plain
    return None
