"""FoundTime: a time phrase with what it says, before anybody knows the date of the article. Never printed."""

from dataclasses import dataclass

from onrecord.reading.document import Role
from onrecord.reading.times.shapes import Shape
from onrecord.reading.times.tense import Tense
from onrecord.records.span import Span
from onrecord.records.time_expression import TimeRelation


@dataclass(frozen=True, slots=True)
class FoundTime:
    """`span` is the phrase without its preposition; `tense` that of its clause, null where it does not show.

    `quoted` is whether it stands within quotation marks: "today" is then the day of the speech.
    """

    span: Span
    shape: Shape
    relation: TimeRelation | None
    tense: Tense | None
    role: Role
    paragraph: int
    quoted: bool
