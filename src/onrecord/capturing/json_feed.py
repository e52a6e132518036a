"""JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/).

In: bytes. Out: `Feed`, or null.
"""

import json

from onrecord.capturing.entry import Entry, Feed


def parse_json_feed(body: bytes) -> Feed | None:
    """The feed; values of the wrong type count as absent. Null if it is not JSON or has no list of items."""
    try:
        value = json.loads(body.decode(json.detect_encoding(body), "replace").removeprefix("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or not isinstance(value.get("items"), list):
        return None
    byline = _byline(value)
    return Feed(
        outlet=_words(value, "title"),
        language=_words(value, "language"),
        entries=tuple(_take_item(item, byline) for item in value["items"] if isinstance(item, dict)),
    )


def _take_item(item: dict[str, object], byline: str | None) -> Entry:
    html, text = _words(item, "content_html"), _words(item, "content_text")
    identifier = _words(item, "id") or ""
    return Entry(
        headline=_words(item, "title"),
        url=_words(item, "url") or (identifier if identifier.startswith(("http://", "https://")) else None),
        byline=_byline(item) or byline,
        published=_words(item, "date_published"),
        modified=_words(item, "date_modified"),
        language=_words(item, "language"),
        text=html or text or _words(item, "summary") or "",
        text_is_html=html is not None,
    )


def _byline(item: dict[str, object]) -> str | None:
    authors = item.get("authors")
    people = authors if isinstance(authors, list) else [item.get("author")]
    names = [name for person in people if isinstance(person, dict) and (name := _words(person, "name"))]
    return ", ".join(names) or None


def _words(item: dict[str, object], key: str) -> str | None:
    """A string without half surrogate pairs, which JSON can spell and no text can hold."""
    value = item.get(key)
    if not isinstance(value, str) or not value.strip():
        return None
    return value.encode("utf-8", "replace").decode("utf-8")
