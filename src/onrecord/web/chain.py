"""The sourcing chain of a value: from the outlet, through everybody who passed it on, to who said it first.

In: the id of an attribution. Out: crumbs, the outlet first ("The Courier > according to NPR > officials said").
"""

from dataclasses import dataclass

from onrecord.records.attribution import Attribution
from onrecord.records.chain import NO_OUTLET, name_speaker, walk_chain
from onrecord.web.known import Known
from onrecord.web.signs import POLARITIES


@dataclass(frozen=True, slots=True)
class Crumb:
    """One holder of the chain; `card` is the attribution's id, null for the outlet itself."""

    text: str
    card: str | None = None
    note: str | None = None


def chain_of(known: Known, said_in: str | None) -> tuple[Crumb, ...]:
    """The outlet's crumb, then one an attribution, the outermost first."""
    inward = [_crumb(attribution) for attribution in walk_chain(known.attributions, said_in)]
    outlet = known.reading.article.outlet or NO_OUTLET
    first = Crumb(outlet) if inward else Crumb(outlet, note="in its own voice")
    return (first, *reversed(inward))


def _crumb(attribution: Attribution) -> Crumb:
    """The name and the cue in the order of the text: "according to NPR", "officials said"."""
    words = name_speaker(attribution)
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
