"""Document to Quantities: numbers, what they count, and how sure the text is of them."""

from onrecord.reading.quantities.find_quantities import find_quantities
from onrecord.reading.quantities.tables import QuantityTables, parse_quantity_rows

__all__ = ["QuantityTables", "find_quantities", "parse_quantity_rows"]
