"""Finishing: from a text and what is told of it to an Article, the same for every kind of capture.

In: text, spans, `Told`. Out: Article and notes. Raises NoArticle for a text without a letter or digit to read.
"""

import unicodedata
from collections.abc import Iterable

from onrecord.extracting.agencies import name_agency
from onrecord.extracting.bylines import clean_byline, find_byline
from onrecord.extracting.corrections import find_corrections
from onrecord.extracting.credits import find_credit
from onrecord.extracting.datelines import Dateline, find_dateline
from onrecord.extracting.errors import NoArticle
from onrecord.extracting.furniture import is_caption
from onrecord.extracting.genres import genre_of_address, genre_of_headline
from onrecord.extracting.language import check_language, find_language, parse_language
from onrecord.extracting.lines import body_lines
from onrecord.extracting.moments import parse_moment
from onrecord.extracting.text_parts import Assembled
from onrecord.extracting.told import Told
from onrecord.records.article import Article, CaptureRef, Genre
from onrecord.records.capture import Capture
from onrecord.records.identify import identify_article, identify_text
from onrecord.records.note import Note
from onrecord.records.span import Span, cut_span


def finish_article(
    capture: Capture, whole: Assembled, told: Told, notes: Iterable[Note] = ()
) -> tuple[Article, tuple[Note, ...]]:
    """The Article. Only spans are found here: the text stays as it was given."""
    require_words(whole.text)
    kept = list(notes)
    lines = body_lines(whole.text, whole.body)
    first = next(iter(lines), None)
    dateline, dateline_span = _find_dateline(whole.text, lines)
    published = _read_moment(told.published, "published", kept)
    byline = clean_byline(told.byline) if told.byline else find_byline(whole.text, lines)
    agency = (
        told.agency or (dateline.agency if dateline else None) or (name_agency(byline, sure=True) if byline else None)
    )
    article = Article(
        id=told.id or identify_article(told.outlet, told.url, published, whole.text),
        url=told.url,
        outlet=told.outlet,
        agency=agency or (find_credit(whole.text, lines) if first else None),
        headline=whole.headline.exact if whole.headline else told.headline,
        headline_span=whole.headline,
        standfirst_span=whole.standfirst,
        byline=byline,
        dateline=dateline.words if dateline else None,
        dateline_span=dateline_span,
        published=published,
        modified=_read_moment(told.modified, "modified", kept),
        language=_language(whole.text, told, kept),
        genre=told.genre or _genre(told),
        corrections=find_corrections(whole.text),
        text=whole.text,
        text_sha256=identify_text(whole.text),
        capture=CaptureRef(sha256=capture.sha256, via=capture.via, part=capture.part),
    )
    return article, tuple(kept)


def require_words(text: str) -> None:
    """Raise NoArticle unless something can be seen: white space, zero-width and control characters cannot."""
    if not text:
        raise NoArticle("empty_text", "The text is empty.")
    if not any(_is_seen(c) for c in text):
        said = "white space" if not text.strip() else "characters that cannot be seen"
        raise NoArticle("blank_text", f"The text holds only {said}.", "Check what was meant to stand there.")


def _is_seen(character: str) -> bool:
    if character in "\u2800\u3164\u115f\u1160\uffa0":  # blanks that Unicode counts as letters or signs
        return False
    return unicodedata.category(character)[0] in "LNPS"


def _find_dateline(text: str, lines: list[tuple[int, int]]) -> tuple[Dateline | None, Span | None]:
    """In the first lines of the body: before it may stand a byline, a credit or the caption of a photo."""
    for start, end in lines[:6]:
        found = find_dateline(text[start : min(end, start + 400)])
        if found is not None and start + found.length < end:
            return found, cut_span(text, start, start + found.length)
        if end - start > 160 and not is_caption(text[start:end]):
            break
    return None, None


def _read_moment(words: str | None, what: str, notes: list[Note]) -> str | None:
    if not words or not words.strip():
        return None
    try:
        return parse_moment(words)
    except (ValueError, OverflowError) as wrong:
        message = f"The date told as {what}, {words.strip()[:60]!r}, was not taken: {wrong}."
        notes.append(Note(stage="extracting", code="date_not_read", message=message))
        return None


def _language(text: str, told: Told, notes: list[Note]) -> str | None:
    code = parse_language(told.language) if told.language else None
    if code is None:
        return find_language(text)
    found = check_language(code, text)
    if found != code:
        message = f"The page says that it is in {code!r}, but its text is in {found!r}."
        notes.append(Note(stage="extracting", code="language_differs", message=message))
    return found


def _genre(told: Told) -> Genre | None:
    by_address = genre_of_address(told.url) if told.url else None
    return by_address or (genre_of_headline(told.headline) if told.headline else None)
