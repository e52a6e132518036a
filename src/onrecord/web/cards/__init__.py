"""The sections of records beside the text, in their order. A new kind of record joins this list."""

from collections.abc import Callable, Iterable

from onrecord.web.cards.card import Card, Section
from onrecord.web.cards.events import event_cards
from onrecord.web.cards.findings import finding_cards, note_cards
from onrecord.web.cards.names import name_cards
from onrecord.web.cards.quotations import disclaimer_cards, quotation_cards
from onrecord.web.cards.values import place_cards, quantity_cards, time_cards
from onrecord.web.known import Known

SECTIONS: list[tuple[str, str, str, Callable[[Known], Iterable[Card]]]] = [
    ("events", "Events", "No event was found.", event_cards),
    ("quotations", "Quotations", "Nobody is quoted.", quotation_cards),
    ("disclaimers", "Not checked", "", disclaimer_cards),
    ("findings", "Findings", "No check asks anything.", finding_cards),
    ("places", "Places", "No place is named.", place_cards),
    ("times", "Times", "No time is told.", time_cards),
    ("quantities", "Quantities", "No figure is told.", quantity_cards),
    ("names", "People and bodies", "Nobody is named.", name_cards),
    ("notes", "Notes", "", note_cards),
]
"""The key, the heading, what stands there when it is empty ("": the section is left out), and its cards."""


def make_sections(known: Known) -> list[Section]:
    """All sections of a Reading that have cards or say that there are none."""
    made = [Section(key, heading, empty, tuple(cards(known))) for key, heading, empty, cards in SECTIONS]
    return [section for section in made if section.cards or section.empty]
