"""Who says so: the chain of speakers from the outlet down to the innermost, for anything that stands in an attribution.

In: a Reading's attributions by their id, and the id of one. Out: those around it, and words for people.
"""

from collections.abc import Iterator, Mapping

from onrecord.records.attribution import Attribution

NO_OUTLET = "the text itself"
NO_SPEAKER = "somebody unnamed"


def walk_chain(attributions: Mapping[str, Attribution], said_in: str | None) -> Iterator[Attribution]:
    """The attribution of this id and those around it, innermost first. A ring of `within` is walked once."""
    seen: set[str] = set()
    attribution = attributions.get(said_in or "")
    while attribution is not None and attribution.id not in seen:
        seen.add(attribution.id)
        yield attribution
        attribution = attributions.get(attribution.within or "")


def name_speaker(attribution: Attribution) -> str:
    """The fullest name that the article gives, else the words beside the cue, else that nobody is named."""
    speaker = attribution.speaker
    if speaker is None:
        return NO_SPEAKER
    return speaker.name or speaker.span.exact
