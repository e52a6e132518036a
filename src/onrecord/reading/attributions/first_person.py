"""Document to the name of its author, for "I" outside quotation marks: the byline's one name, or a letter's signature.

A letter opens with an address ("Dear Editor,", "Sir,") and ends with a line that is nothing but a name.
"""

import re

from onrecord.reading.attributions.names import Name
from onrecord.reading.document import Document

FIRST = frozenset(("i", "me", "my", "mine", "myself"))
_NAME = r"[A-Z][\w’'.\-]*(?: [A-Z][\w’'.\-]*){1,3}"
_ONE_NAME = re.compile(_NAME)
_ADDRESS = re.compile(r"(?:Dear\b[^\n]{1,60}|Sirs?|Madam|To the editor)\s*[,:\n]", re.IGNORECASE)
_DESKS = frozenset(("staff", "desk", "team", "editors", "reporters", "agencies", "newsroom", "correspondents", "board"))


def author_of(document: Document) -> Name | None:
    """The author's name, or None where there is no byline, more than one name in it, or a desk's."""
    article = document.article
    byline = (article.byline or "").strip()
    if byline:
        name = byline.split(",")[0].strip()
        several = re.search(r"\band\b|&|;|/", byline, re.IGNORECASE)
        desk = any(w.lower() in _DESKS for w in name.split())
        return tuple(name.split()) if _ONE_NAME.fullmatch(name) and not several and not desk else None
    body = article.text.strip()
    if not _ADDRESS.match(body):
        return None
    signed = body.rsplit("\n", 1)[-1].strip()
    return tuple(signed.split()) if _ONE_NAME.fullmatch(signed) else None
