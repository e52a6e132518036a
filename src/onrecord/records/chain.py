"""Who says so: the chain of speakers from the outlet down to the innermost, for anything that stands in an attribution.

In: Reading and an attribution's id. Out: words for people, outermost first.
"""

from collections.abc import Iterator

from onrecord.records.attribution import Attribution
from onrecord.records.reading import Reading

NO_OUTLET = "the text itself"
NO_SPEAKER = "somebody unnamed"


def name_chain(reading: Reading, said_in: str | None) -> tuple[str, ...]:
    """The outlet, then each speaker from the outermost to the innermost: ("Harbour Gazette", "NPR", "officials")."""
    speakers = [name_speaker(a) for a in walk_attributions(reading, said_in)]
    return (reading.article.outlet or NO_OUTLET, *reversed(speakers))


def walk_attributions(reading: Reading, said_in: str | None) -> Iterator[Attribution]:
    """The attribution of this id and those around it, innermost first."""
    by_id = {a.id: a for a in reading.attributions}
    seen: set[str] = set()
    while said_in is not None and said_in in by_id and said_in not in seen:
        seen.add(said_in)
        attribution = by_id[said_in]
        yield attribution
        said_in = attribution.within


def name_speaker(attribution: Attribution) -> str:
    """The speaker's fullest name, else the words beside the cue. An unnamed one stays as the text calls them."""
    speaker = attribution.speaker
    if speaker is None:
        return NO_SPEAKER
    return speaker.name or speaker.span.exact
