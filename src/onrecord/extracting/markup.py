"""Markup: a page's source made safe to parse, with what would choke or mislead the parser taken out first.

In: decoded HTML. Out: `Markup`. Scripts, styles, drawings and comments go (JSON-LD is kept aside); tags with huge
attributes lose them; nesting deeper than libxml2 and trafilatura bear is flattened, where they would give no text at
all and not say so. Everything here is one pass over the source.
"""

import re
from dataclasses import dataclass

from onrecord.records.note import Note

MAX_MARKUP = 5_000_000
"""Characters of markup that are parsed, scripts not counted: the largest article pages have a tenth of it."""
MAX_DEPTH = 160
"""Elements in elements. libxml2 stops at 256; implied elements (paragraphs, cells) add to what is counted here."""
MAX_TAG = 8_000
"""Characters of one tag: longer ones carry pictures or data, and thousands of attributes cost quadratic time."""
MAX_JSON_LD = 1_000_000
HEAVY_MARKUP = 1_500_000
HEAVY_TAGS = 30_000
HEAVY_CELLS = 3_000
HEAVY_FLATTENED = 1_000
"""Beyond these the search for the main text takes quadratic time and much memory: all text is taken instead."""

_BLOCK = re.compile(r"<!--|<(script|style|svg|math|template)\b([^<>]{0,2000})>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>")
_LONG_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9:-]*)[^<>]{{{MAX_TAG},}}>")
_BREAKS = re.compile(r"<br>(?:\s*<br>){2,}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>", re.IGNORECASE)
_FLAT_SPELLED = """
area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot
option optgroup html body
"""
_FLAT = frozenset(_FLAT_SPELLED.split())
_INLINE_SPELLED = """
a abbr b big cite code em font i ins label mark q s small span strike strong sub sup tt u
"""
_INLINE = frozenset(_INLINE_SPELLED.split())


@dataclass(frozen=True, slots=True)
class Markup:
    """`html` to parse, the JSON-LD scripts that stood in it, whether it is heavy, and what was cut."""

    html: str
    json_ld: tuple[str, ...]
    heavy: bool
    notes: tuple[Note, ...]


def prepare_markup(text: str) -> Markup:
    """The source without what no reader sees. Notes say what was cut of what a reader does see."""
    kept, json_ld = _take_blocks(_CONTROL.sub("", _DECLARATION.sub("", text, count=1)))
    kept = _LONG_TAG.sub(r"<\1>", kept)
    notes = []
    if len(kept) > MAX_MARKUP:
        kept = kept[:MAX_MARKUP]
        message = f"The page has more than {MAX_MARKUP:,} characters of markup; the rest was not read."
        notes.append(Note(stage="extracting", code="page_cut", message=message))
    kept, flattened = _flatten(kept)
    if flattened:
        message = f"The page nests elements deeper than {MAX_DEPTH}; the {flattened:,} deepest were flattened."
        notes.append(Note(stage="extracting", code="nested_too_deep", message=message))
        kept = _BREAKS.sub("<br><br>", kept)
    return Markup(kept, tuple(json_ld), _is_heavy(kept, flattened), tuple(notes))


def _is_heavy(kept: str, flattened: int) -> bool:
    if len(kept) > HEAVY_MARKUP or flattened > HEAVY_FLATTENED or kept.count("<") - kept.count("</") > HEAVY_TAGS:
        return True
    return sum(kept.count(tag) for tag in ("<td", "<th", "<TD", "<TH")) > HEAVY_CELLS


def _take_blocks(text: str) -> tuple[str, list[str]]:
    """The text without comments, scripts and the like, and the JSON-LD among them."""
    lower = text.lower() if text.isascii() else _lower_ascii(text)
    kept: list[str] = []
    json_ld: list[str] = []
    at = 0
    closed: dict[str, bool] = {}
    while found := _BLOCK.search(text, at):
        name = (found.group(1) or "").lower()
        close = f"</{name}" if name else "-->"
        end = lower.find(close, found.end()) if closed.get(close, True) else -1
        if end < 0:
            closed[close] = False  # looked for once: a page of unclosed tags must not cost quadratic time
            kept.append(text[at : found.start()])
            if name in ("script", "style"):
                return "".join(kept), json_ld  # as a browser reads it: all that follows is script
            at = found.end()
            continue
        kept.append(text[at : found.start()])
        if name == "script" and "ld+json" in (found.group(2) or "").lower() and end - found.end() <= MAX_JSON_LD:
            json_ld.append(text[found.end() : end])
        at = end + len(close) if not name else max(lower.find(">", end), end) + 1
    kept.append(text[at:])
    return "".join(kept), json_ld


def _lower_ascii(text: str) -> str:
    """Lower case of the same length: `str.lower` makes some letters longer."""
    return text.translate(_LOWER)


_LOWER = {c: c + 32 for c in range(65, 91)}


def _flatten(text: str) -> tuple[str, int]:
    """The text with tags nested deeper than MAX_DEPTH taken out (a line break for a block), and how many they were."""
    if text.count("<") - text.count("</") <= MAX_DEPTH:
        return text, 0
    depth = flattened = 0
    dropped: list[tuple[int, int, str]] = []
    for tag in _TAG.finditer(text):
        closing, name, rest = tag.groups()
        name = name.lower()
        if name in _FLAT or rest.endswith("/"):
            continue
        if closing:
            if depth > MAX_DEPTH:
                dropped.append((tag.start(), tag.end(), "" if name in _INLINE else "<br>"))
            depth = max(depth - 1, 0)
        else:
            depth += 1
            if depth > MAX_DEPTH:
                flattened += 1
                dropped.append((tag.start(), tag.end(), "" if name in _INLINE else "<br>"))
    if not flattened:
        return text, 0
    pieces, at = [], 0
    for start, end, instead in dropped:
        pieces += [text[at:start], instead]
        at = end
    pieces.append(text[at:])
    return "".join(pieces), flattened
