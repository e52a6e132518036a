"""Times of sentences that were written without seeing the rules: tests/data/times/blind.tsv."""

import re

from onrecord.extracting.datelines import find_dateline
from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.times import find_times
from onrecord.records.time_expression import TimeExpression
from onrecord.resolving.dates import resolve_times
from tests.blind import DATA, BlindRow, Expected, judge_row, load_blind, tell_share
from tests.conftest import make_article

ROWS = load_blind(DATA / "times" / "blind.tsv")
FLOOR = 0.98
_DATE = re.compile(r"\d{4}")


def read(row: BlindRow, tools: Tools) -> tuple[TimeExpression, ...]:
    dateline = find_dateline(row.text)
    article = make_article(row.text, published=row.published, dateline=dateline.words if dateline else None)
    return resolve_times(find_times(analyse_article(article, tools)), article)


def normalize(moment: object) -> str | None:
    """Seconds of nought, and "Z" for "+00:00", do not matter."""
    if moment is None:
        return None
    text = str(moment).replace("Z", "+00:00")
    text = re.sub(r"(T\d\d)(?=$|[+-])", r"\1:00", text)
    return re.sub(r"(T\d\d:\d\d):00(?=$|[+-])", r"\1", text)


def differ(wanted: Expected, time: TimeExpression) -> dict[str, str]:
    if wanted.get("unresolved"):
        dates = [d for d in (time.value, time.start, time.end) if d and _DATE.search(d)]
        found = {"unresolved": f"invented {dates}"} if dates else {}
        if time.type != wanted["type"]:
            found["type"] = f"type {time.type}, not {wanted['type']}"
        return found
    if time.value and "/" in time.value and wanted["value"] in time.value.split("/"):
        return {}  # "from July 3 to July 9": two expected times that were read as one
    part_of_day = bool(re.search(r"T[A-Z]{2}$", str(wanted["value"])))
    keys = ["type", "value", "relation", "start"]
    keys += [] if part_of_day else ["end", "precision"]
    found = {}
    for key in keys:
        seen, told = getattr(time, key), wanted[key]
        if key in ("start", "end", "value"):
            seen, told = normalize(seen), normalize(told)
        if key == "relation":
            seen, told = seen or "on", told or "on"
        if key == "start" and part_of_day:
            seen, told = (seen or "")[:10], str(told or "")[:10]
        if seen != told:
            found[key] = f"{key} {seen}, not {told}"
    return found


def test_share_of_times_right(tools: Tools) -> None:
    judged = [
        judge_row(row, ((t.span.start, t.span.end, t) for t in read(row, tools) if t.span.of == "text"), differ)
        for row in ROWS
    ]
    assert tell_share("blind times", judged) >= FLOOR


def test_without_an_anchor_no_date_is_invented(tools: Tools) -> None:
    rows = [row for row in ROWS if row.construction == "no anchor"]
    assert len(rows) == 60
    invented = [(row.id, time) for row in rows for time in read(row, tools) if time.start or time.end]
    assert invented == []


def test_every_row_without_its_anchor_invents_nothing(tools: Tools) -> None:
    """The same sentences with their published date taken away: only a year that the text tells makes a date."""
    for row in ROWS:
        article = make_article(row.text)
        for time in resolve_times(find_times(analyse_article(article, tools)), article):
            if time.start is not None:
                assert re.search(r"\d{4}|\d0s|century|\d/\d\d", row.text), (row.id, time)
