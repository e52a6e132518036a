"""What a person tells of inputs that do not tell it themselves, held to what extracting will take.

In: words of a command line. Out: `Given`.
"""

from datetime import datetime

from onrecord.extracting.language import parse_language
from onrecord.extracting.moments import parse_moment
from onrecord.records.capture import Given


def parse_given(published: str | None, outlet: str | None, url: str | None, language: str | None) -> Given:
    """`published` is an ISO 8601 date or date-time, `language` a code. Raises ValueError that says so."""
    if published is not None and not _is_iso_date(published):
        raise ValueError(f"published {published!r} is not an ISO date such as 2022-09-21 or 2022-09-21T08:30:00+02:00")
    if language is not None and parse_language(language) is None:
        raise ValueError(f"language {language!r} is not an ISO 639-1 code such as en")
    return Given(
        published=published,
        outlet=(outlet or "").strip() or None,
        url=(url or "").strip() or None,
        language=language,
    )


def _is_iso_date(words: str) -> bool:
    """Python also reads weeks ("2022-W38-3"), and years before printing, which extracting does not take for dates."""
    try:
        datetime.fromisoformat(words)
        parse_moment(words)
    except ValueError:
        return False
    return True
