"""Standing, severity and polarity to what people see, on a page and in a terminal: a sign, a word and a sentence.

In: the closed lists of the records. Out: `Sign`. Nothing is told by colour alone: each has its own shape and word.
"""

from dataclasses import dataclass

from onrecord.records.attribution import Polarity
from onrecord.records.event import Standing
from onrecord.records.finding import Severity


@dataclass(frozen=True, slots=True)
class Sign:
    """`tone` names the colours in page.css and cli/tables.py, `glyph` is the shape, `word` the label.

    `meaning` is one sentence for help.
    """

    tone: str
    glyph: str
    word: str
    meaning: str


STANDINGS: dict[Standing, Sign] = {
    "asserted": Sign("asserted", "●", "asserted", "The outlet says it in its own voice."),
    "reported": Sign("reported", "◐", "reported", "Somebody else than the outlet says it."),
    "planned": Sign("planned", "○", "planned", "It is meant to happen."),
    "predicted": Sign("predicted", "◌", "predicted", "Somebody expects it to happen."),
    "threatened": Sign("threatened", "▲", "threatened", "Somebody threatens to do it."),
    "hypothetical": Sign("hypothetical", "◇", "hypothetical", "It would happen only if something else did."),
    "opinion": Sign("opinion", "✎", "opinion", "It rests on a judgement, in words that judge."),
    "disputed": Sign("disputed", "≠", "disputed", "It is told, and somebody contests it."),
    "did_not_happen": Sign("did_not_happen", "∅", "did not happen", "The text says that it did not happen."),
    "denied": Sign("denied", "✕", "denied", "Somebody denies it."),
}

SEVERITIES: dict[Severity, Sign] = {
    "error": Sign("error", "!", "error", "Two values in the text cannot both be right."),
    "query": Sign("query", "?", "query", "A question for the desk."),
    "note": Sign("note", "i", "note", "Worth knowing."),
}

POLARITIES: dict[Polarity, str] = {
    "affirmed": "says",
    "denied": "denies",
    "not_said": "did not say",
    "declined": "declined to say",
    "asked": "asks",
}

POLARITY_SIGNS: dict[Polarity, Sign] = {
    "denied": Sign("denied", "✕", "denied", "The speaker denies it."),
    "not_said": Sign("hypothetical", "∅", "not said", "The speaker did not say it."),
    "declined": Sign("hypothetical", "∅", "declined", "The speaker declined to say."),
    "asked": Sign("planned", "?", "asked", "The speaker asks."),
}
"""That it is affirmed goes without saying, so it has no sign."""
