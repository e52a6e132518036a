"""Readings to one index page: their headlines in groups (a happening, a folder), each a link to its own page.

In: `IndexGroup`s of `IndexRow`s, which `make_index_row` takes from a Reading. Out: a self-contained page.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.reading import Reading
from onrecord.web.cards.values import format_moment
from onrecord.web.signs import STANDINGS, Sign
from onrecord.web.templating import render_template

LEAD = "Each page shows what one article says, who says it, and the words that it rests on."


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One page. `href` leads to it, relative to the index; `standings` counts its events by how they stand."""

    href: str
    headline: str | None
    outlet: str | None
    published: str | None
    events: int
    quotations: int
    findings: int
    standings: tuple[tuple[Sign, int], ...] = ()


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A heading and its rows, in the order given."""

    name: str
    rows: tuple[IndexRow, ...]


def make_index_row(reading: Reading, href: str) -> IndexRow:
    """The row of a Reading whose page lies at `href`, a relative path that the caller chose and quoted for a URL."""
    counted = Counter(event.standing for event in reading.events)
    article = reading.article
    return IndexRow(
        href=href,
        headline=article.headline,
        outlet=article.outlet,
        published=format_moment(article.published) if article.published else None,
        events=len(reading.events),
        quotations=sum(a.kind != "indirect" for a in reading.attributions),
        findings=len(reading.findings),
        standings=tuple((sign, counted[standing]) for standing, sign in STANDINGS.items() if counted[standing]),
    )


def render_index(groups: Sequence[IndexGroup], title: str = "What was read", lead: str = LEAD) -> str:
    """The index page, as text to be written in UTF-8."""
    return render_template("index.html", title=title, lead=lead, groups=groups)
