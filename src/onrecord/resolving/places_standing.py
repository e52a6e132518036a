"""A place and a day to its standing: who claims it and who holds it on that day.

In: GazetteerPlace, the article's date. Out: `Standing`. The code of a place never changes with who holds it: it is the
internationally recognized country, as the resolutions named in places_disputed.tsv have it.
"""

from dataclasses import dataclass

from onrecord.reference.gazetteer import GazetteerPlace


@dataclass(frozen=True, slots=True)
class Standing:
    claimed_by: tuple[str, ...] = ()
    controlled_by: str | None = None
    reasons: tuple[str, ...] = ()


def stand_of(place: GazetteerPlace, published: str | None) -> Standing:
    """Its claimants and holder on the article's day; the latest that the table knows where no day is known.

    Before `since` nothing was disputed; before `claimed_since` it was held without being claimed; before `held_since`
    we do not say who held it; after `until` the country of its code holds it again.
    """
    if place.basis is None:
        return Standing()
    day = published[:10] if published else None
    if day and place.since and day < place.since:
        return Standing()
    holder = place.controlled_by
    if day and place.held_since and day < place.held_since:
        holder = None
    if place.until and (day is None or day > place.until):
        holder = place.code
    claimed = () if day and place.claimed_since and day < place.claimed_since else place.claimed_by
    return Standing(claimed, holder, (f"its status is disputed: {place.basis}",))
