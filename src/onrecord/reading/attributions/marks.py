"""Paragraph texts to Quoted: quotation marks paired, paragraph by paragraph.

Marks: curly, straight, low-high, guillemets either way round, single ones, and the `` '' of old wire text. A mark that
is never closed reaches to the paragraph's end; where the next paragraph opens with the same mark, the quotation runs
on in it (the typographic rule for quotations of several paragraphs).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’'＂]")
_CLOSER = {
    "“": ("”", "“"), "‟": ("”",), "„": ("“", "”"), "”": ("”",), "«": ("»",), "»": ("«",),
    "‹": ("›",), "›": ("‹",), "‘": ("’", "'"), "``": ("''",),
}  # fmt: skip
_BEFORE_OPENING = frozenset("([{—–-/“„«‘\"'…")
_BEFORE_WORD = frozenset(":;,")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|cuz|nuff|s|t|d|ll|re|ve)\b|\d", re.IGNORECASE)
_SINGLE = frozenset("‘'")
_CURLY = frozenset("“„‟")
_MAX_DEPTH = 6
"""Quotations within quotations; deeper ones are stray marks."""
_SAME = frozenset(('"', "＂", "'", "''"))
"""Marks that open and close alike."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Text between two marks: `start..end` with the marks, `inner_start..inner_end` without.

    Offsets count the paragraph's characters. `depth` is 0 for an outer quotation. `runs_on`: it goes on a quotation
    that an earlier paragraph left open.
    """

    paragraph: int
    start: int
    end: int
    inner_start: int
    inner_end: int
    mark: str
    depth: int
    closed: bool = True
    runs_on: bool = False

    @property
    def single(self) -> bool:
        return self.mark in _SINGLE


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner_start: int
    runs_on: bool = False


def pair_marks(texts: Iterable[str]) -> list[list[Quoted]]:
    """For each paragraph its quotations, in the order of their opening marks; outer before inner."""
    found: list[list[Quoted]] = []
    carried: str | None = None
    listed = list(texts)
    for index, text in enumerate(listed):
        quoted, carried = _pair(index, text, carried)
        found.append(quoted)
    return found


def _pair(index: int, text: str, carried: str | None) -> tuple[list[Quoted], str | None]:
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text)]
    if not marks and carried is None:
        return [], None
    closers = [p for p, m in marks if m in "’'" and _may_close(text, p)]
    stack: list[_Open] = []
    done: list[Quoted] = []
    if carried is not None and _first_closes(text, marks, carried):
        begin = len(text) - len(text.lstrip())
        stack.append(_Open(carried, begin, begin, runs_on=True))
    curly_ahead = _curly_ahead(marks)
    for (at, mark), ahead in zip(marks, curly_ahead, strict=True):
        opened = _closes(text, at, mark, stack, closers, ahead)
        if opened is not None:
            while len(stack) > opened:
                top = stack.pop()
                closed = len(stack) == opened
                if not closed and top.mark in _SINGLE:
                    continue
                end = (at + len(mark)) if closed else at
                done.append(
                    Quoted(index, top.start, end, top.inner_start, at, top.mark, len(stack), closed, top.runs_on)
                )
        elif len(stack) < _MAX_DEPTH and _opens(text, at, mark, closers):
            again = carried is not None and mark in (carried, *_CLOSER.get(carried, ())) and mark not in "’'"
            runs_on = again and not stack and not text[:at].strip()
            stack.append(_Open(carried if runs_on and carried else mark, at, at + len(mark), runs_on))
    left = [o for o in stack if o.mark not in _SINGLE]
    stop = len(text.rstrip())
    for depth, top in enumerate(left):
        if top.inner_start < stop:
            done.append(Quoted(index, top.start, stop, top.inner_start, stop, top.mark, depth, False, top.runs_on))
    done = [q for q in done if text[q.inner_start : q.inner_end].strip() and not _is_nickname(text, q)]
    return sorted(done, key=lambda q: (q.start, -q.end)), left[0].mark if left else None


_FIRST_NAME = re.compile(r"[A-Z][\w.’'\-]*\s$")
_LAST_NAME = re.compile(r"\s[A-Z][\w’'\-]+")
_NICKNAME = re.compile(r"[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*)?")


def _is_nickname(text: str, q: Quoted) -> bool:
    """'Marcia "Cia" Price': marks inside a name."""
    if q.end - q.start > 25 or not q.closed or not _NICKNAME.fullmatch(text, q.inner_start, q.inner_end):
        return False
    return bool(_FIRST_NAME.search(text[max(0, q.start - 25) : q.start]) and _LAST_NAME.match(text, q.end))


def _curly_ahead(marks: list[tuple[int, str]]) -> list[bool]:
    """For each mark whether the next curly one after it closes: then a straight mark before it does not."""
    ahead, found = False, []
    for _, mark in reversed(marks):
        found.append(ahead)
        if mark in "“”":
            ahead = mark == "”"
    return found[::-1]


def _first_closes(text: str, marks: list[tuple[int, str]], carried: str) -> bool:
    """Whether the first mark of that kind closes what an earlier paragraph left open, without opening it again."""
    for at, mark in marks:
        if mark in _CLOSER.get(carried, ()) and mark != carried:
            return bool(text[:at].strip())
        if mark == carried:
            return False
    return False


def _closes(text: str, at: int, mark: str, stack: list[_Open], closers: list[int], ahead: bool) -> int | None:
    """The height of the stack that the mark closes down to, or None where it closes nothing."""
    if not stack:
        return None
    if mark in "’'" and not _closes_single(text, at, closers):
        return None
    for height in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opening = stack[height].mark
        if opening == '"' and mark == "”" and not any(o.mark in _CURLY for o in stack):
            return height
        if opening in _CURLY and mark == '"' and not ahead and not _looks_opening(text, at, mark):
            return height
        if opening in _SAME and mark == opening:
            return height if not _looks_opening(text, at, mark) else None
        if opening not in _SAME and mark in _CLOSER.get(opening, ()):
            if mark == opening and _looks_opening(text, at, mark):
                return None
            return height
    return None


def _opens(text: str, at: int, mark: str, closers: list[int]) -> bool:
    if mark in "“‟„``":
        return True
    if mark in "‘'":
        after = text[at + 1 : at + 8]
        if not _looks_opening(text, at, mark) or not after[:1].isalnum() or (mark == "'" and _ELIDED.match(after)):
            return False
        return bisect_left(closers, at + 1) < len(closers)
    if mark in "’":
        return False
    if mark == "''":
        return _looks_opening(text, at, mark)
    if mark in "«»‹›":
        before = text[at - 1 : at]
        return not before or before.isspace() or before in _BEFORE_OPENING
    if mark in '"＂' and at and text[at - 1].isdigit():
        return False
    return _looks_opening(text, at, mark)


def _looks_opening(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if before in _BEFORE_WORD:
        return after.isalnum()
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()


def _may_close(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not after.isalnum()


def _closes_single(text: str, at: int, closers: list[int]) -> bool:
    """Apostrophes close nothing: within a word, or after a plural ("the workers' rights") if a later mark can."""
    if not _may_close(text, at):
        return False
    if text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower():
        return bisect_left(closers, at + 1) >= len(closers)
    return True
