"""Plain text: the headline, standfirst and body of a text that has no markup but its lines.

In: a text. Out: where its parts stand. Nothing in the text is changed.
"""

import re

from onrecord.extracting.datelines import find_dateline
from onrecord.extracting.lines import body_lines
from onrecord.extracting.mastheads import read_masthead
from onrecord.extracting.text_parts import Assembled
from onrecord.records.span import Span, cut_span

_LONGEST = 200
_MOST_WORDS = 30
_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def find_parts(text: str, headline: str | None = None) -> Assembled:
    """The parts of a text as it stands; a `headline` that is given is looked for only at its very beginning."""
    lines = body_lines(text)
    if headline is not None:
        start = len(text) - len(text.lstrip())
        end = start + len(headline)
        if not text.startswith(headline, start) or not headline.strip() or _goes_on(text, end):
            return Assembled(text, None, None, 0)
        return _with_standfirst(text, cut_span(text, start, end))
    if len(lines) < 2 or not _is_headline(text, lines):
        return Assembled(text, None, None, 0)
    return _with_standfirst(text, cut_span(text, *lines[0]))


def _goes_on(text: str, end: int) -> bool:
    """Whether the word at `end` goes on: "Storm" does not begin "Storms hit the coast"."""
    return end < len(text) and (text[end].isalnum() and text[end - 1].isalnum())


def _is_headline(text: str, lines: list[tuple[int, int]]) -> bool:
    """A short first line without a full stop, not the first line of a hard-wrapped paragraph."""
    (start, end), (after, after_end) = lines[0], lines[1]
    if not _is_short(text[start:end]):
        return False
    if len(_LINE_END.findall(text[end:after])) > 1:
        return True
    following = text[after:after_end]
    if following[:1].islower():
        return False
    widest = max(e - s for s, e in lines)
    if widest > 100:
        return True  # some line is a whole paragraph, so that lines are not wrapped
    room = end - start + 1 + len(following.split()[0])
    return room <= widest or not end - start >= 40


def _is_short(line: str) -> bool:
    return (
        len(line) <= _LONGEST
        and len(line.split()) <= _MOST_WORDS
        and not line.rstrip("\"'”’ ").endswith((".", ":", ";", ","))
    )


def _with_standfirst(text: str, headline: Span) -> Assembled:
    """The line after the headline, if it is as short, has no full stop, and is followed by a longer paragraph."""
    lines = body_lines(text, headline.end, most=3)
    if len(lines) < 2:
        return Assembled(text, headline, None, headline.end)
    (start, end), (after, after_end) = lines[0], lines[1]
    words, following = text[start:end], text[after:after_end]
    is_by = re.match(r"(?:by|from)\s", words, re.IGNORECASE) is not None or read_masthead(words) is not None
    is_told = _is_short(words) and len(words.split()) >= 4 and not is_by and find_dateline(words + "X") is None
    if is_told and len(following) > len(words) and following.rstrip("\"'”’) ").endswith((".", "!", "?")):
        return Assembled(text, headline, cut_span(text, start, end), end)
    return Assembled(text, headline, None, headline.end)
