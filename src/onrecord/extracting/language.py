"""Language: the ISO 639-1 code of a text, told or found, null where it cannot be decided.

In: a text, what its page tells. Out: a code or null. English is decided by its function words, which even one sentence
has; other languages by their script and by py3langid (Lui and Baldwin, ACL 2012), which is sure only of longer texts.
"""

import re
import unicodedata
from functools import cache
from typing import Any

_ENGLISH_SPELLED = """
the of and to that is was for with by has have had said from at his her their were will would after
been not but who this which they it its he she be as on in an are about more than over into against
between before during under says when what there also one we our you
"""
_ENGLISH = frozenset(_ENGLISH_SPELLED.split())
_OTHERS_SPELLED = """
der die das und ist nicht ein eine mit von den dem auf für le la les des du et est une dans que qui
pour pas sur el los las del y es una por con para no se il lo gli di che è non per della o os da do
em um uma não com het een van en niet dat op te zijn och att det som är på i w na z nie się że jest
ve bir bu için ile a je u su og er til af ikke ja on ei että
"""
_OTHERS = frozenset(_OTHERS_SPELLED.split()) - _ENGLISH
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CODE = re.compile(r"[a-z]{2,3}")
_LONG_CODES = {
    "eng": "en", "rus": "ru", "ukr": "uk", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "por": "pt",
    "ita": "it", "pol": "pl", "ara": "ar", "zho": "zh", "chi": "zh", "jpn": "ja", "tur": "tr", "fas": "fa", "per": "fa",
    "english": "en", "russian": "ru", "ukrainian": "uk", "french": "fr", "german": "de", "spanish": "es",
}  # fmt: skip
_SAMPLE = 4_000
_SURE_CHARACTERS = 200


def parse_language(told: str) -> str | None:
    """The code in "en-US", "en_GB", "English", "eng"; null for what is none."""
    first = re.split(r"[-_;,\s]", told.strip().lower(), maxsplit=1)[0]
    if first in _LONG_CODES:
        return _LONG_CODES[first]
    return first if _CODE.fullmatch(first) and len(first) == 2 else None


def find_language(text: str) -> str | None:
    """The language of a text that tells none, or null."""
    sample = text[:_SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    if not letters:
        return None
    latin = sum(_is_latin(c) for c in letters)
    if latin < 0.5 * len(letters):
        return _detect(sample)[0] if len(letters) >= 12 else None
    words = [word.casefold() for word in _WORD.findall(sample)]
    english = sum(word in _ENGLISH for word in words)
    other = sum(word in _OTHERS for word in words)
    if english > other and english >= 0.1 * len(words):
        return "en"
    code, sure = _detect(sample)
    if code == "en":
        return "en" if sure >= 0.5 or english > other or len(words) >= 4 else None
    if len(words) >= 8 and sure >= 0.9 and (other > english or not english or len(sample) >= _SURE_CHARACTERS):
        return code
    return "en" if english > other else None


def check_language(told: str, text: str) -> str:
    """The language told, unless a text of some length is plainly in another: templates say "en" for everything."""
    if sum(c.isalpha() for c in text[:_SAMPLE]) < _SURE_CHARACTERS:
        return told
    found = find_language(text)
    if found is None or found == told:
        return told
    words = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    english = sum(word in _ENGLISH for word in words) / max(len(words), 1)
    if found == "en":
        return "en" if english >= 0.25 else told
    return found if told == "en" and english < 0.05 else told


@cache
def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


@cache
def _identifier() -> Any:
    """py3langid's packaged model, loaded the first time that a text needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _detect(text: str) -> tuple[str, float]:
    code, sure = _identifier().classify(text)
    return str(code), float(sure)
