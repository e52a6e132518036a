"""Agencies: the wire services whose credit stands in a dateline, a byline or at an article's end.

In: words of a credit. Out: the agency's name, or null.
"""

import re

_NAMES: dict[str, str] = {
    "Reuters": "reuters; thomson reuters",
    "Associated Press": "ap; associated press; the associated press; a.p.",
    "Agence France-Presse": "afp; agence france-presse; agence france presse",
    "United Press International": "upi; united press international",
    "Bloomberg": "bloomberg; bloomberg news",
    "Xinhua": "xinhua; xinhua news agency",
    "TASS": "tass; itar-tass",
    "Interfax": "interfax",
    "Interfax-Ukraine": "interfax-ukraine",
    "Ukrinform": "ukrinform",
    "RIA Novosti": "ria novosti; ria",
    "Sputnik": "sputnik",
    "dpa": "dpa; deutsche presse-agentur",
    "EFE": "efe",
    "ANSA": "ansa",
    "PA Media": "pa; pa media; press association",
    "Anadolu Agency": "anadolu; anadolu agency; aa",
    "Kyodo": "kyodo; kyodo news",
    "Jiji Press": "jiji; jiji press",
    "Yonhap": "yonhap",
    "KCNA": "kcna; korean central news agency",
    "IRNA": "irna",
    "Tasnim": "tasnim",
    "SANA": "sana",
    "WAM": "wam",
    "SPA": "spa; saudi press agency",
    "MENA": "mena",
    "PTI": "pti; press trust of india",
    "ANI": "ani",
    "IANS": "ians",
    "APP": "app; associated press of pakistan",
    "NAN": "nan; news agency of nigeria",
    "PAP": "pap",
    "CTK": "ctk; čtk",
    "BelTA": "belta",
    "Canadian Press": "canadian press; the canadian press; cp",
    "Australian Associated Press": "aap; australian associated press",
    "Central News Agency": "cna; central news agency",
    "VOA": "voa; voice of america",
}
_BY_WORDS = {words.strip(): name for name, spelled in _NAMES.items() for words in spelled.split(";")}
_SURE = frozenset(w for w in _BY_WORDS if len(w) > 4 or w in ("afp", "upi", "dpa", "tass", "ap"))
"""Spelled so that it is no other word or outlet; the rest counts only in brackets in a dateline."""

_SPLIT = re.compile(r"[/;,&]|\band\b|\bwith\b", re.IGNORECASE)


def name_agency(words: str, sure: bool = False) -> str | None:
    """The agency that a credit names ("AP", "Reuters/Jane Doe"); with `sure`, only one that nothing else is called."""
    for part in (words, *_SPLIT.split(words)):
        plain = " ".join(part.split()).casefold().strip(" .()")
        if plain in _BY_WORDS and (not sure or plain in _SURE):
            return _BY_WORDS[plain]
    return None
