"""The sourcing chain of a value: from the outlet, through everybody who passed it on, to who said it first.

In: the id of an attribution. Out: crumbs, the outlet first ("The Courier > according to NPR > officials said").
"""

from dataclasses import dataclass

from onrecord.records.attribution import Attribution
from onrecord.web.known import Known
from onrecord.web.signs import POLARITIES


@dataclass(frozen=True, slots=True)
class Crumb:
    """One holder of the chain; `card` is the attribution's id, null for the outlet itself."""

    text: str
    card: str | None = None
    note: str | None = None


def chain_of(known: Known, said_in: str | None) -> tuple[Crumb, ...]:
    """The outlet's crumb, then one an attribution, the outermost first. A ring of `within` is walked once."""
    inward: list[Crumb] = []
    seen: set[str] = set()
    attribution = known.attributions.get(said_in or "")
    while attribution is not None and attribution.id not in seen:
        seen.add(attribution.id)
        inward.append(_crumb(attribution))
        attribution = known.attributions.get(attribution.within or "")
    outlet = known.reading.article.outlet or "this outlet"
    first = Crumb(outlet) if inward else Crumb(outlet, note="in its own voice")
    return (first, *reversed(inward))


def speaker_words(attribution: Attribution) -> str:
    """The fullest name that the article gives, else the words beside the cue, else that nobody is named."""
    if attribution.speaker is None:
        return "nobody named"
    return attribution.speaker.name or attribution.speaker.span.exact


def _crumb(attribution: Attribution) -> Crumb:
    """The name and the cue in the order of the text: "according to NPR", "officials said"."""
    words = speaker_words(attribution)
    cue, speaker = attribution.cue, attribution.speaker
    if cue is not None and len(cue.exact) <= 40:
        cue_first = speaker is not None and cue.start < speaker.span.start
        words = f"{cue.exact} {words}" if cue_first else f"{words} {cue.exact}"
    notes: list[str] = []
    if speaker is not None and speaker.kind == "anonymous":
        notes.append("not named")
    if attribution.polarity != "affirmed" and cue is None:
        notes.append(POLARITIES[attribution.polarity])
    return Crumb(words, attribution.id, ", ".join(notes) or None)
