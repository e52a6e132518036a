"""Speakers and participants to their mentions and entities; events to the places, times and quantities of their clauses."""

from onrecord.reading.document import Document
from onrecord.records.reading import Reading


def link_reading(document: Document, reading: Reading, actors: object) -> Reading:
    """The Reading with every link set; standings are derived last."""
    return reading
