"""Crumbs: what stands among or after an article's paragraphs and is none of it ("Share on Facebook", "Most popular").

In: paragraphs. Out: the paragraphs that are the article's, and a Note on what was left out.
"""

import re

from onrecord.records.note import Note

_CRUMBS = (
    r"share(?: this(?: article| story| page)?)?(?: (?:on|via|by) [\w ]{2,20})?",
    r"tweet(?: this)?|print(?: this page)?|e-?mail",
    r"advert(?:isement|ising)?|(?:story|article) continues (?:below|after).{0,30}|skip to .{3,40}",
    r"(?:click here to )?read (?:more|next|also)|continue reading|sign up (?:for|to) .{3,80}",
    r"subscribe(?: now| to .{3,60})?|follow us(?: on .{3,40})?|loading(?: comments)?|photo|image|video",
    r"previous|next|close|fullscreen|thumbnails|\d{1,3} (?:of|/) \d{1,3}",
)
_ENDERS = (
    r"you (?:might|may) also (?:like|be interested in)|what to read next|up next|(?:from|around) the web",
    r"(?:related|recommended|trending)(?: (?:\w{1,20} )?"
    r"(?:articles|stories|coverage|content|links|news|posts|topics|videos))?",
    r"recommended for you|related reading|more (?:from|on|in) .{2,40}|more (?:stories|news|coverage|articles)",
    r"most (?:popular|read|viewed|commented|shared)(?: \w{1,20})?",
    r"(?:reader )?comments(?: \(\d{1,6}\))?|\d{1,6} comments",
    r"(?:other|latest|recent|top|popular|featured|editor[’']?s) (?:[\w’']{1,20} ){0,2}"
    r"(?:stories|articles|columns|news|videos|picks|slide ?shows|posts|headlines)",
    r"(?:leave|post|add) a (?:comment|reply)|join the (?:conversation|discussion)",
)
_CRUMB = re.compile(rf"(?:{'|'.join(_CRUMBS)})[\s.:…»>›→]*", re.IGNORECASE)
_ENDER = re.compile(rf"(?:{'|'.join(_ENDERS)})[\s.:…»>›→]*", re.IGNORECASE)
_SHARE_BEFORE = 0.6


def without_crumbs(paragraphs: list[str]) -> tuple[list[str], tuple[Note, ...]]:
    """One-line crumbs go wherever they stand. What introduces other articles ends this one, in its last part only:
    further up ("Related stories" between two paragraphs) it goes alone. Nothing is left of a text of crumbs.
    """
    kept: list[str] = []
    total = sum(map(len, paragraphs))
    before = left_out = 0
    ended_by = ""
    for index, words in enumerate(paragraphs):
        short = len(words) <= 100
        if short and _ENDER.fullmatch(words):
            if before >= _SHARE_BEFORE * total:
                left_out += len(paragraphs) - index
                ended_by = words
                break
            left_out += 1
        elif short and _CRUMB.fullmatch(words):
            left_out += 1
        else:
            kept.append(words)
        before += len(words)
    if not left_out:
        return paragraphs, ()
    what = f', among them all from "{ended_by}" on' if ended_by else ""
    message = f"{left_out} paragraphs that are no part of the article were left out{what}."
    return kept, (Note(stage="extracting", code="crumbs_left_out", message=message),)
