"""Document to Mentions: names of persons, bodies, groups and places."""

from onrecord.reading.document import Document
from onrecord.records.mention import Mention


def find_mentions(document: Document, names: object) -> tuple[Mention, ...]:
    return ()
