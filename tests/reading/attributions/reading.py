"""A text to the attributions and disclaimers found in it, without the other finders."""

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.attributions import find_attributions
from onrecord.records.reading import Reading
from tests.conftest import make_article
from tests.contract import assert_holds


def find_in(text: str, tools: Tools, headline: str | None = None) -> Reading:
    """A Reading that holds only attributions and disclaimers, its contract asserted."""
    article = make_article(text, headline=headline)
    attributions, disclaimers = find_attributions(analyse_article(article, tools), tools.attribution_tables, ())
    reading = Reading(article=article, attributions=attributions, disclaimers=disclaimers, run=tools.run)
    assert_holds(reading)
    return reading
