"""What a bare "$" means in an article: the dollars that it names, else those of the outlet's country, else US ones.

In: Article. Out: an ISO 4217 code. The country is that of the outlet's address (".ca", ".com.au"), a fact of the page.
"""

import re
from urllib.parse import urlsplit

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


def _country_dollar(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return _COUNTRIES.get(host.rsplit(".", 1)[-1])
