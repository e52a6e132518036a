"""Place: a place name in the text and where it is in the world, or why we do not say."""

from typing import Literal

import msgspec

from onrecord.records.span import Span

PlaceUse = Literal["literal", "demonym"]
PlaceRelation = Literal["in", "near", "between", "along", "toward"]


class RunnerUp(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The candidate that came second."""

    name: str
    geonameid: int | None = None
    code: str | None = None
    score: float


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="record", tag="place"):
    """`lat` and `lon` are WGS84 degrees; `centroid` says that the point only stands for an area.

    `code` is the ISO 3166-1 alpha-3 code of the internationally recognized country; `resolution` is PLOVER's scale:
    1 country, 2 province, 3 district, 4 city, 5 below city. `score` runs from 0 to 1. Not sure: no coordinates, and
    `unresolved_reason` says why.
    """

    id: str
    span: Span
    use: PlaceUse = "literal"
    name: str | None = None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    code: str | None = None
    claimed_by: tuple[str, ...] = ()
    controlled_by: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    resolution: int | None = None
    relation: PlaceRelation | None = None
    uncertainty_km: float | None = None
    centroid: bool = False
    score: float | None = None
    reasons: tuple[str, ...] = ()
    runner_up: RunnerUp | None = None
    unresolved_reason: str | None = None
