"""Document to Quantities."""

from onrecord.reading.document import Document
from onrecord.records.quantity import Quantity


def find_quantities(document: Document, tables: object) -> tuple[Quantity, ...]:
    return ()
