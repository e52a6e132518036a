"""Event and Attributions to Standing: the one word that people see for how real a told act is.

Standing is derived from the axes that an Event keeps apart (auxiliary, outcome, told_as, said_in, opinion), as it is
for the outlet: what somebody else says is reported, however sure he is. It is the most cautious word that applies.
"""

from onrecord.reading.attributions.statements import Statements
from onrecord.records.attribution import Attribution
from onrecord.records.event import Event, Standing


def derive_standing(event: Event, statements: Statements) -> Standing:
    """The first of the closed list (docs/reading.md) that applies to the event."""
    chain = tuple(statements.chain(event.said_in))
    if event.told_as == "denied" or any(a.polarity == "denied" for a in chain):
        return "denied"
    if event.outcome == "did_not_happen" or "negation" in event.auxiliary:
        return "did_not_happen"
    if event.told_as == "disputed" or any(a.stance.attitude in ("distanced", "rejected") for a in chain):
        return "disputed"
    if event.opinion:
        return "opinion"
    if "hypothetical" in event.auxiliary or any(a.polarity == "asked" for a in chain):
        return "hypothetical"
    if event.told_as == "threatened" or event.event == "THREATEN":
        return "threatened"
    if event.told_as == "planned":
        return "planned"
    if event.told_as == "predicted" or "future" in event.auxiliary:
        return "predicted"
    return "reported" if any(_is_elsewhere(a) for a in chain) else "asserted"


def _is_elsewhere(attribution: Attribution) -> bool:
    """Whether somebody else than the outlet says it; a question or what was declined says nothing."""
    return attribution.polarity in ("affirmed", "not_said", "declined")
