"""Clock times, parts of the day, and the phrases that name both the day and its part ("tonight", "this morning").

In: words. Out: the list `CLOCKS` of constructions, and the patterns of what may follow a day.
"""

import re

from onrecord.reading.times.construction import NUMERAL, Construction, make
from onrecord.reading.times.shapes import Clock, NearDay, Shape, Timed
from onrecord.reading.times.words import PARTS, ZONES, S, either

_ZONE = rf"(?:{S}(?P<zone>{either(ZONES)})\b)?"
_CLOCK = (
    rf"(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?{S}?(?P<half>[ap]\.?{S}?m\b\.?)"
    rf"|(?P<hour24>[01]?\d|2[0-4])[:.](?P<minute24>[0-5]\d)(?![\d:.%]|{S}(?:per|percent|million|billion))"
    rf"|(?P<military>[01]\d|2[0-3])(?P<military_minute>[0-5]\d)(?={S}(?:GMT|UTC|hours|local))"
    rf"|(?P<word>noon|midnight|midday)\b)(?:{S}?hours\b)?{_ZONE}"
)
_BARE_CLOCK = rf"\d{{1,2}}[:.]?(?:\d\d)?(?:{S})?(?:[ap]\.?m\.?(?:{S})?)?(?:{either(ZONES)})?"
CLOCK_AFTER_DAY = re.compile(
    rf",?{S}(?:(?:at|around|about|shortly{S}(?:after|before)|just{S}(?:after|before)){S})*{_CLOCK}", re.I
)
"""A clock time behind its day: "Monday at 2:17 a.m. local time"."""
PART_AFTER_DAY = re.compile(
    rf"{S}(?:(?:early|late){S})?(?P<part>morning|afternoon|evening|night|overnight|lunchtime)\b(?!{S}(?:Live|Football))",
    re.I,
)
DAY_AFTER_CLOCK = re.compile(rf"(?:{S}\({_BARE_CLOCK}\))?,?{S}(?:(?:on|of){S})?", re.I)
"""Another zone's time may stand between, in brackets: "3:30 a.m. local time (0030 GMT) on Tuesday"."""
DAY_AFTER_PART = re.compile(rf"{S}(?:(?:on|of){S})?", re.I)


def read_clock(match: re.Match[str]) -> Clock | None:
    """Null for what no clock shows ("25:61", "13 p.m.") and for a bare "9.30" without zone or half of the day."""
    zone = ZONES[re.sub(r"\s+", " ", match["zone"].lower())] if match["zone"] else None
    if match["word"]:
        return Clock(0 if match["word"].lower() == "midnight" else 12, 0, zone)
    if match["military"]:
        return Clock(int(match["military"]), int(match["military_minute"]), zone, to_minute=True)
    if match["hour24"]:
        between = match.string[match.end("hour24")]
        if between == "." and not match["zone"]:
            return None
        hour = int(match["hour24"])
        return Clock(hour % 24, int(match["minute24"]), zone, to_minute=True)
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return Clock(hour, int(match["minute"] or 0), zone, to_minute=match["minute"] is not None)


def _clock(match: re.Match[str]) -> Shape | None:
    if match["hour24"] and re.match(r"\d\.?\d*\s?(?:-|–)", match.string[match.end() : match.end() + 3]):
        return None
    return read_clock(match)


def _near_part(match: re.Match[str]) -> Shape | None:
    words = match.group().lower().split()
    if words[0] == "tonight":
        return Timed(NearDay(0), part="NI")
    if words[0] == "overnight":
        return Timed(NearDay(0), part="OVERNIGHT")
    offset = {"last": -1, "yesterday": -1, "this": 0, "tomorrow": 1}[words[0]]
    return Timed(NearDay(offset), part=PARTS[words[-1]])


def _part(match: re.Match[str]) -> Shape | None:
    if match["sun"]:
        return Timed(None, part="MO" if match["sun"].lower() in ("dawn", "daybreak", "sunrise") else "EV")
    return Timed(None, part=PARTS[match["part"].lower()])


CLOCKS: tuple[Construction, ...] = (
    make("clock", {NUMERAL, "noon", "midnight", "midday"}, _CLOCK, _clock),
    make(
        "near part of the day",
        {"tonight", "overnight", "last", "this", "yesterday", "tomorrow"},
        rf"(?:tonight|overnight|last{S}(?:night|evening)|(?:this|yesterday|tomorrow){S}(?:morning|afternoon|evening)"
        rf"|tomorrow{S}night)(?![\w-])",
        _near_part,
    ),
    make(
        "part of a day",
        {"the", "dawn", "daybreak", "sunrise", "dusk", "nightfall", "sunset"},
        rf"(?:the{S}(?:(?:early|late){S})?(?P<part>morning|afternoon|evening|night)|(?P<sun>dawn|daybreak|sunrise|dusk|"
        rf"nightfall|sunset))(?={S}(?:of|on)\b)",
        _part,
    ),
)
