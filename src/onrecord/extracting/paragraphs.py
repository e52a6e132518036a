"""Paragraphs: the text of a tree, one string a paragraph, as a reader would see them.

In: an lxml tree, of HTML or of trafilatura's XML. Out: strings without line ends. White space runs become one space.
"""

from typing import Any

_INLINE_SPELLED = """
a abbr b bdi bdo big cite code em font hi i ins label mark q ref s small span strike strong sub sup tt u
time data dfn kbd samp var acronym del wbr nobr cell th td
"""
_INLINE = frozenset(_INLINE_SPELLED.split())
"""Table cells run together in a row: a table's row is one line."""
_CELLS = frozenset(("cell", "td", "th"))
_SKIPPED_SPELLED = """
script style noscript template svg math head title select textarea button iframe object graphic
"""
_SKIPPED = frozenset(_SKIPPED_SPELLED.split())
_ENDS = (".", "!", "?", ":", "…", '"', "”", "»")


def tree_paragraphs(tree: Any, markup: bool, left_out: frozenset[str] = frozenset()) -> list[str]:
    """The paragraphs below `tree` outside elements `left_out`.

    With `markup`, `head` is HTML's (left out), else trafilatura's (a heading).
    """
    collector = _Collector((_SKIPPED if markup else _SKIPPED - {"head", "title"}) | left_out)
    collector.walk(tree)
    collector.end()
    return collector.paragraphs


class _Collector:
    """Walks with a stack of its own: a page may nest deeper than Python calls may."""

    def __init__(self, skipped: frozenset[str]) -> None:
        self.paragraphs: list[str] = []
        self._pieces: list[str] = []
        self._breaks = 0
        self._skipped = skipped

    def walk(self, tree: Any) -> None:
        stack: list[tuple[Any, bool]] = [(tree, False)]
        while stack:
            element, leaving = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            skipped = not tag or tag in self._skipped
            if leaving:
                if tag not in _INLINE and tag not in ("br", "lb"):
                    self.end()
                elif tag in _CELLS:
                    self.add(" ")
                if element is not tree:
                    self.add(element.tail)
                continue
            if skipped:
                if element is not tree:
                    self.add(element.tail)
                continue
            if tag in ("br", "lb"):
                self.line_break()
            elif tag not in _INLINE:
                self.end()
            self.add(element.text)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))

    def add(self, words: str | None) -> None:
        if not words:
            return
        if self._breaks and words.strip():
            self._settle_breaks(words)
        self._pieces.append(words)

    def line_break(self) -> None:
        self._breaks += 1

    def _settle_breaks(self, words: str) -> None:
        """Two breaks part paragraphs, and so does one after the end of a sentence; else it only wraps a line."""
        before = "".join(self._pieces).rstrip()
        if self._breaks > 1 or before.endswith(_ENDS):
            self.end()
        self._breaks = 0
        self._pieces.append(" ")

    def end(self) -> None:
        words = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        self._breaks = 0
        if words:
            self.paragraphs.append(words)
