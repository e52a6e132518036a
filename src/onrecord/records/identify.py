"""Ids from content: the same input gives the same ids, on any machine and in any order."""

import hashlib


def identify_text(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hex. Lone surrogates are kept apart, not replaced."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def identify_article(outlet: str | None, url: str | None, published: str | None, text: str) -> str:
    """An article's id, 24 hex digits: two outlets' copies of one wire story are two articles.

    Each part is preceded by its length, so that no two different sets of parts hash the same bytes.
    """
    digest = hashlib.sha256()
    for part in (outlet, url, published, text):
        if part is None:
            digest.update(b"-;")
        else:
            raw = part.encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(raw) + raw + b";")
    return digest.hexdigest()[:24]
