"""Offsets from UTC of zones that keep summer time, by rule: nothing is looked up in files.

The United States since 2007: second Sunday of March to first of November; the European Union since 1996: last Sunday
of March to last of October. Earlier years get no offset.
"""

from datetime import date

from onrecord.resolving.dates.interval import nth_weekday

_STANDARD = {"ET": -5, "CT": -6, "PT": -8, "WET": 0, "CET": 1, "EET": 2}


def offset_of(zone: str | None, day: date) -> str:
    """ "-05:00" for "ET" in winter; an offset as it is; empty where none is told or known."""
    if zone is None:
        return ""
    if zone not in _STANDARD:
        return zone
    if zone in ("ET", "CT", "PT"):
        if day.year < 2007:
            return ""
        summer = nth_weekday(day.year, 3, 6, 2) <= day < nth_weekday(day.year, 11, 6, 1)
    else:
        if day.year < 1996:
            return ""
        summer = nth_weekday(day.year, 3, 6, -1) <= day < nth_weekday(day.year, 10, 6, -1)
    hours = _STANDARD[zone] + summer
    return f"{'-' if hours < 0 else '+'}{abs(hours):02d}:00"
