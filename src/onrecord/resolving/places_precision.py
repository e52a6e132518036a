"""A Place to the precision codes of UCDP and ACLED.

In: Place. Out: UCDP's where_prec (1 exact, 2 near, 3 district, 4 province, 5 a line or a fuzzy area, 6 country; UCDP
Georeferenced Event Dataset Codebook 24.1) and ACLED's geo_precision (1 town, 2 near a town or a part of a region, 3 a
larger region; ACLED Codebook 2024). Null where the scheme has no code that the text would bear out.
"""

from onrecord.records.place import Place

_WHERE_PREC = {5: 1, 4: 1, 3: 3, 2: 4, 1: 6}
_GEO_PRECISION = {5: 1, 4: 1, 3: 2, 2: 3, 1: 3}
_LINES = frozenset({"between", "along"})


def where_prec_of(place: Place) -> int | None:
    """UCDP's where_prec. Continents and seas have none: 7 is for international waters, which a name does not tell."""
    if place.lat is None or place.resolution is None:
        return None
    if place.relation in _LINES:
        return 5
    if place.relation in ("near", "toward") and place.resolution >= 4:
        return 2
    return _WHERE_PREC[place.resolution]


def geo_precision_of(place: Place) -> int | None:
    """ACLED's geo_precision."""
    if place.lat is None or place.resolution is None:
        return None
    if place.relation is not None and place.relation != "in" and place.resolution >= 4:
        return 2
    return _GEO_PRECISION[place.resolution]
