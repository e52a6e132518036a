"""The closed words of English dates, with the numbers they stand for. Closed classes, so code and not a table.

In: nothing. Out: dictionaries and the regular-expression pieces that the grammar is put together from.
"""

from decimal import Decimal

from onrecord.reading.times.shapes import Part, Unit

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10,
    "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thurs": 3,
    "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
UNITS: dict[str, Unit] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "fortnight": "week",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
    "centurie": "century", "night": "day",
}  # fmt: skip
PARTS: dict[str, Part] = {
    "morning": "MO", "lunchtime": "MI", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI",
    "overnight": "OVERNIGHT",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
ZONES = {
    "gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "moscow time": "+03:00",
    "et": "ET", "eastern": "ET", "eastern time": "ET", "ct": "CT", "central time": "CT", "pt": "PT", "pacific": "PT",
    "pacific time": "PT", "london time": "WET", "paris time": "CET", "berlin time": "CET", "brussels time": "CET",
    "kyiv time": "EET", "kiev time": "EET", "beijing time": "+08:00", "tokyo time": "+09:00", "ist": "+05:30",
    "local time": None, "local": None,
}  # fmt: skip
"""Abbreviations as English news means them (CST is Chicago's, IST India's); a name for zones that keep summer time."""

FIXED_HOLIDAYS = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year": (1, 1), "christmas": (12, 25),
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "valentine's day": (2, 14),
    "independence day": (7, 4),
    "fourth of july": (7, 4), "july fourth": (7, 4), "halloween": (10, 31), "bastille day": (7, 14),
    "victory day": (5, 9),
    "may day": (5, 1), "armistice day": (11, 11), "veterans day": (11, 11), "juneteenth": (6, 19),
    "st. patrick's day": (3, 17),
}  # fmt: skip
EASTER_HOLIDAYS = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
                   "ash wednesday": -46}  # fmt: skip
"""Days from Easter Sunday of the Western churches."""
WEEKDAY_HOLIDAYS = {"thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1),
                    "memorial day": (5, 0, -1)}  # fmt: skip
"""Month, weekday from Monday, and which one in the month (-1 the last), of holidays of the United States."""

S = r"(?:[\s\xa0\u202f\u2009]{1,3})"
"""White space within a phrase: a line may be wrapped there."""


def either(words: object) -> str:
    """A group that matches any of the words, the longest first."""
    found = sorted((str(w) for w in words), key=len, reverse=True)  # type: ignore[attr-defined]
    return "(?:" + "|".join(w.replace(" ", S).replace("'", "['’]").replace(".", r"\.") for w in found) + ")"


MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.)"
)
YEAR = r"(?:1[4-9]\d\d|20\d\d)(?![\w%]|[.,:]\d)"
DAY_NUMBER = r"(?:[12]?\d(?:st|nd|rd|th)?|3\d(?:st|nd|rd|th)?|0[1-9])(?![\w%]|[.,:]\d)"
UNIT = r"(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie|night)s?\b"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,2})?|(?:a|an)\b(?:" + S + r"(?:few|couple(?:" + S + r"of)?|dozen)\b)?"
    r"|several\b|many\b|" + either(TENS) + r"(?:[-\s]" + either([o for o in ONES if ONES[o] < 10]) + r")?\b"
    r"|" + either(ONES) + r"(?:" + S + r"hundred)?\b|half" + S + r"an?\b|a" + S + r"hundred\b)"
)
HEDGE = (
    r"(?:(?:nearly|almost|about|around|roughly|approximately|over|some|just|barely|at"
    + S + r"least|at" + S + r"most|up" + S + r"to|more" + S + r"than|less" + S + r"than|fewer" + S + r"than|just"
    + S + r"(?:over|under))" + S + ")"
)  # fmt: skip


def parse_count(words: str) -> Decimal | None:
    """ "three" is 3, "half an" .5, "1,200" 1200; null for "several" and "a few"."""
    words = words.lower()
    if words[0].isdigit():
        return Decimal(words.replace(",", ""))
    parts = words.replace("-", " ").split()
    if parts[0] == "half":
        return Decimal("0.5")
    if parts[0] in ("a", "an"):
        if len(parts) == 1:
            return Decimal(1)
        return {"couple": Decimal(2), "dozen": Decimal(12), "hundred": Decimal(100)}.get(parts[1])
    if parts[0] in TENS:
        return Decimal(TENS[parts[0]] + (ONES[parts[1]] if len(parts) > 1 else 0))
    if parts[0] not in ONES:
        return None
    return Decimal(ONES[parts[0]] * (100 if parts[-1] == "hundred" else 1))


def parse_unit(word: str) -> Unit:
    """ "weeks" is "week"."""
    word = word.lower()
    return UNITS[word[:-1] if word.endswith("s") else word]
