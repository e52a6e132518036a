"""Reading to Findings: one rule a file, each a question that a copy desk would ask. `RULES` is the registry."""

from onrecord.records.finding import Finding
from onrecord.records.reading import Reading


def check_reading(reading: Reading, rates: object) -> tuple[Finding, ...]:
    return ()
