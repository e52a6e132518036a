"""The checks by name: what `onrecord check --rule` takes, rules that are run only when asked for among them."""

from collections.abc import Collection

from onrecord.checking import ASKED_ALSO, RULES, check_reading
from onrecord.pipelines.tools import Tools
from onrecord.records.finding import Finding
from onrecord.records.reading import Reading

ASKS: dict[str, str] = dict(sorted({**ASKED_ALSO, **{rule.name: rule.asks for rule in RULES}}.items()))
"""What each rule asks about, by its name, in the order of the alphabet."""


def check_by(reading: Reading, tools: Tools, rules: Collection[str] | None) -> tuple[Finding, ...]:
    """The findings of these rules, or the Reading's own (those of the default rules) when none is named."""
    return check_reading(reading, tools.references, rules) if rules else reading.findings
