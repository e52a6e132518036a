"""What a bare "$", and a word of several currencies, mean in an article.

In: Article. Out: an ISO 4217 code: for "$" that of the dollars that the article names, else those of the outlet's
country, else US ones; for "pesos" that of the one country among theirs that the article names, else none. The
outlet's country is that of its address (".ca", ".com.au"), a fact of the page.
"""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from onrecord.reading.quantities.tables import QuantityTables
from onrecord.records.article import Article

_NAMED = re.compile(
    r"(?:(?P<CAD>\bC(?:A|AN)?\$|\bCanadian[\s-]dollars?)|(?P<AUD>\bAU?\$|\bAustralian[\s-]dollars?)"
    r"|(?P<NZD>\bNZ\$|\bNew Zealand dollars?)|(?P<HKD>\bHK\$|\bHong Kong dollars?)|(?P<SGD>\bS\$|\bSingapore dollars?)"
    r"|(?P<USD>\bUS ?\$|\bU\.?S\.? dollars?|\bAmerican dollars?))"
)
_COUNTRIES = {"ca": "CAD", "au": "AUD", "nz": "NZD", "hk": "HKD", "sg": "SGD"}


def dollar_of(article: Article) -> str:
    """The article's dollar: where it names other dollars only beside US ones, a bare $ is not one of those it marks."""
    if "$" not in article.text and "dollar" not in article.text and "cent" not in article.text:
        return "USD"
    named = {match.lastgroup for match in _NAMED.finditer(article.text)}
    home = _country_dollar(article.url)
    if home is not None and home not in named:
        return home
    if home is None and len(named) == 1 and "USD" not in named and "$" in article.text:
        marked = re.search(r"(?:C|A|AU|CA|NZ|HK|S)\$", article.text)
        if marked is None:
            return str(next(iter(named)))
    return "USD"


def settle_currencies(article: Article, tables: QuantityTables) -> QuantityTables:
    """The tables with the codes of shared words that this article settles: "pesos" beside "Mexican"."""
    text = article.text
    found: dict[str, set[str]] = {}
    for form, where, code in tables.shared:
        if form in text and where.search(text):
            found.setdefault(form, set()).add(code)
    settled = {form: next(iter(codes)) for form, codes in found.items() if len(codes) == 1}
    return replace(tables, currencies={**tables.currencies, **settled}) if settled else tables


def _country_dollar(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return _COUNTRIES.get(host.rsplit(".", 1)[-1])
