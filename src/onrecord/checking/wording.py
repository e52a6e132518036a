"""How a question quotes the text: whole words, on one line, without the marks that would double its own.

In: text and offsets. Out: strings to stand between “ and ”.
"""

import re

_OUTER = '“”"«»„″ \t\n\u00a0'
_INNER = re.compile(r"[“”\"«»„″]|''|’’|‘‘")
_SPACES = re.compile(r"\s+")
_LONG = 120


def quoted(text: str) -> str:
    """The text between “ and ”: without its own outer marks, inner ones made single, cut at a word when it is long."""
    words = _SPACES.sub(" ", _INNER.sub("'", text.strip(_OUTER)))
    if len(words) > _LONG:
        words = words[:_LONG].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


def words_after(text: str, at: int, length: int = 40) -> str:
    """Whole words from `at` on, up to the next quotation mark or paragraph; empty where none stand there."""
    rest = text[at : at + length + 1]
    whole = len(text) <= at + length or rest[-1:].isspace()
    mark = _INNER.search(rest) or re.search(r"\n", rest)
    if mark:
        rest = rest[: mark.start()]
    elif not whole:
        rest = rest.rsplit(None, 1)[0] if len(rest.split()) > 1 else rest
    return _SPACES.sub(" ", rest).strip()


def words_before(text: str, at: int, length: int = 40) -> str:
    """Whole words up to `at`, from the last quotation mark or paragraph on; empty where none stand there."""
    start = max(0, at - length - 1)
    rest = text[start:at]
    marks = [m.end() for m in re.finditer(r"[“”\"«»„″\n]", rest)]
    if marks:
        rest = rest[marks[-1] :]
    elif start > 0 and not rest[:1].isspace():
        rest = rest.split(None, 1)[1] if len(rest.split()) > 1 else rest
    return _SPACES.sub(" ", rest).strip()
