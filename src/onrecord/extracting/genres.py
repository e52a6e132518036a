"""Genres: what kind of piece a page says it is. Null unless it is told.

In: schema.org types, sections, addresses, headlines. Out: a genre of `Article`. Types: https://schema.org/NewsArticle.
"""

import re

from onrecord.records.article import Genre

_TYPES: dict[str, Genre] = {
    "opinionnewsarticle": "opinion",
    "reviewnewsarticle": "opinion",
    "analysisnewsarticle": "analysis",
    "backgroundnewsarticle": "analysis",
    "reportagenewsarticle": "report",
    "liveblogposting": "live",
    "pressrelease": "release",
}
_SECTIONS: dict[str, Genre] = {
    **dict.fromkeys(
        ("opinion", "opinions", "comment", "commentary", "commentisfree", "op-ed", "op-eds", "oped", "editorial",
         "editorials", "columns", "columnists", "letters", "viewpoint", "views", "perspective", "perspectives"),
        "opinion"),
    **dict.fromkeys(("analysis", "news analysis", "news-analysis"), "analysis"),
    **dict.fromkeys(("live", "live updates", "live-updates", "live blog", "liveblog", "live-blog"), "live"),
    **dict.fromkeys(("press release", "press releases", "press-release", "press-releases", "pressrelease"), "release"),
}  # fmt: skip
_HEADLINE = re.compile(
    r"(?P<opinion>opinion|op-ed|commentary|editorial|column)\s*[|:]"
    r"|(?P<analysis>(?:news\s+)?analysis)\s*[|:]"
    r"|(?P<live>live(?:\s+(?:updates|blog))?)\s*[|:]"
    r"|(?P<release>press\s+release)\s*[|:]",
    re.IGNORECASE,
)


def genre_of_types(types: list[str]) -> Genre | None:
    """By the schema.org type; a plain NewsArticle tells nothing."""
    return next((_TYPES[t.lower()] for t in types if t.lower() in _TYPES), None)


def genre_of_section(sections: list[str]) -> Genre | None:
    """By the name of the section that it stands in."""
    for section in sections:
        plain = " ".join(section.split()).casefold()
        if plain in _SECTIONS:
            return _SECTIONS[plain]
    return None


def genre_of_address(url: str) -> Genre | None:
    """By a folder of its address ("/opinion/2022/...")."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url.lower()).split("?")[0]
    return genre_of_section([part for part in path.split("/")[:-1] if part])


def genre_of_headline(headline: str) -> Genre | None:
    """By a label before it ("Opinion | ...", "Analysis: ...")."""
    found = _HEADLINE.match(headline.strip())
    return found.lastgroup if found else None  # type: ignore[return-value] # the groups are named after the genres
