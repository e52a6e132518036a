"""Precision codes of UCDP and ACLED, every level and relation."""

import pytest

from onrecord.records.place import Place, PlaceRelation
from onrecord.records.span import Span
from onrecord.resolving.places_precision import geo_precision_of, where_prec_of


def place(resolution: int | None, relation: PlaceRelation | None, lat: float | None = 1.0) -> Place:
    span = Span(start=0, end=1, exact="x")
    return Place(id="p1", span=span, lat=lat, lon=lat, resolution=resolution, relation=relation)


@pytest.mark.parametrize(
    ("resolution", "relation", "where_prec", "geo_precision"),
    [
        (5, None, 1, 1),
        (5, "near", 2, 2),
        (4, "in", 1, 1),
        (4, "near", 2, 2),
        (4, "toward", 2, 2),
        (4, "between", 5, 2),
        (4, "along", 5, 2),
        (3, "in", 3, 2),
        (3, "near", 3, 2),
        (2, "in", 4, 3),
        (2, "along", 5, 3),
        (1, "in", 6, 3),
        (1, None, 6, 3),
        (None, "in", None, None),
    ],
)
def test_precision(
    resolution: int | None, relation: PlaceRelation | None, where_prec: int | None, geo_precision: int | None
) -> None:
    told = place(resolution, relation)
    assert (where_prec_of(told), geo_precision_of(told)) == (where_prec, geo_precision)


def test_no_coordinates_no_code() -> None:
    unresolved = place(4, "in", lat=None)
    assert where_prec_of(unresolved) is None
    assert geo_precision_of(unresolved) is None
