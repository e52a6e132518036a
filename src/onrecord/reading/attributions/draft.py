"""Draft: an attribution while it is being found, in tokens and characters of its paragraph."""

from dataclasses import dataclass, field

from onrecord.reading.attributions.cues import Cue

Piece = tuple[int, int, int]
"""A paragraph's index, and a stretch of its characters: start and end."""


@dataclass(slots=True)
class Draft:
    """`content`, `cue` and `speaker` are pieces; `cue_token` and `speaker_head` are tokens of paragraph `paragraph`."""

    paragraph: int
    content: list[Piece]
    made_by: str
    cue: Piece | None = None
    cue_token: int | None = None
    row: Cue | None = None
    speaker: Piece | None = None
    speaker_head: int | None = None
    speaker_reason: str | None = None
    quoted: bool = False
    attrs: dict[str, str] = field(default_factory=dict)
    cited_by: "Draft | None" = None
    """The statement with the same content whose holder has it from this speaker."""

    @property
    def where(self) -> Piece:
        """Its place in the order of the text."""
        return min(self.content)
