"""Clashes: a second article with the id of another and a different text.

In: articles, one after the other. Out: null, or the sentence that says what clashes.
"""

from onrecord.records.article import Article


def check_same_id(seen: dict[str, str], article: Article) -> str | None:
    """Remember the article in `seen` (id to text_sha256); a message if its id stands there with another text."""
    known = seen.setdefault(article.id, article.text_sha256)
    if known == article.text_sha256:
        return None
    return f"The id {article.id!r} was given before to another text; ids must be told apart."
