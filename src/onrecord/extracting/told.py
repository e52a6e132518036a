"""Told: what a page, feed, row or person tells of an article beside its text, before it is normalized.

In: strings as they were found. Out: `Told`.
"""

from dataclasses import dataclass, fields, replace

from onrecord.extracting.moments import is_moment
from onrecord.records.article import Genre
from onrecord.records.capture import Given


@dataclass(frozen=True, slots=True)
class Told:
    """Every field as it was found; null where nothing was. Dates are strings in whatever form."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    genre: Genre | None = None


def told_by(given: Given) -> Told:
    """What came beside the bytes."""
    return Told(
        id=given.id,
        url=given.url,
        outlet=given.outlet,
        headline=given.headline,
        byline=given.byline,
        published=given.published,
        modified=given.modified,
        language=given.language,
    )


def fill_gaps(told: Told, other: Told) -> Told:
    """`told`, and where it tells nothing, `other`. A date that cannot be read counts as nothing beside one that can."""
    for name in ("published", "modified"):
        ours, theirs = getattr(told, name), getattr(other, name)
        if ours is not None and theirs is not None and not is_moment(ours):
            told = replace(told, **{name: theirs})
    gaps = {f.name: getattr(other, f.name) for f in fields(told) if getattr(told, f.name) is None}
    return replace(told, **gaps)
