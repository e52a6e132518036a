"""Document to found times: the phrases, and what they say before anybody knows the date of the article."""

from dataclasses import dataclass

from onrecord.reading.document import Document
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class FoundTime:
    span: Span


def find_times(document: Document) -> tuple[FoundTime, ...]:
    return ()
