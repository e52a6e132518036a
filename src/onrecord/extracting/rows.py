"""A JSON Lines row to Article.

In: a Capture of one row. Out: Article, notes. Raises NoArticle.
"""

from onrecord.capturing.jsonl import BadRow, parse_row
from onrecord.extracting.errors import NoArticle
from onrecord.extracting.finishing import finish_article
from onrecord.extracting.plain import find_parts
from onrecord.extracting.told import Told, fill_gaps, told_by
from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.note import Note


def extract_row(capture: Capture) -> tuple[Article, tuple[Note, ...]]:
    """The text is the row's, code point for code point. What the row tells stands before what was given beside it."""
    try:
        row = parse_row(capture.body)
    except BadRow as wrong:
        raise NoArticle(wrong.code, wrong.message) from None
    told = Told(
        id=row.id,
        url=row.url,
        outlet=row.outlet,
        headline=row.headline if row.headline and row.headline.strip() else None,
        published=row.published,
        language=row.language,
    )
    told = fill_gaps(told, told_by(capture.given))
    notes = [_note_ignored(key) for key in row.ignored]
    return finish_article(capture, find_parts(row.text, told.headline), told, notes)


def _note_ignored(key: str) -> Note:
    message = f"The row's `{key}` is not a string and was not taken."
    return Note(stage="extracting", code="value_not_taken", message=message)
