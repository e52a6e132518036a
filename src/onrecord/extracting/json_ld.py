"""JSON-LD: what a page tells search engines of its article, after schema.org's Article and its kinds.

In: the scripts' text. Out: `Linked`, or null. Values of unexpected shape are passed over, never trusted.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

_CDATA = re.compile(r"^\s*(?://\s*)?<!\[CDATA\[|(?://\s*)?\]\]>\s*$")
_ARTICLE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|PressRelease|Report)$")
_MOST_NODES = 5_000


@dataclass(frozen=True, slots=True)
class Linked:
    """One article node. `types` are its schema.org types."""

    types: list[str]
    headline: str | None = None
    alternative: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    sections: tuple[str, ...] = ()


def read_json_ld(scripts: tuple[str, ...], url: str | None, headline: str | None) -> Linked | None:
    """The node of this page's article: the one with its address or headline, else the only one."""
    nodes = [node for script in scripts for node in _nodes(_load(script))]
    names = {str(node.get("@id")): node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    articles = [_take(node, names) for node in nodes if any(_ARTICLE.search(t) for t in _types(node))]
    if not articles:
        return None

    def fits(linked: Linked) -> tuple[bool, bool, bool]:
        ours, theirs = (headline or "").casefold(), (linked.headline or "").casefold()
        same = bool(ours and theirs and (theirs in ours or ours in theirs))
        return bool(url and linked.url == url), same, linked.headline is not None

    best = max(articles, key=fits)
    if len(articles) > 1 and (url or headline) and not any(fits(best)[:2]):
        return None  # a list of other articles, as front pages have
    return best


def _load(script: str) -> object:
    plain = _CDATA.sub("", _CDATA.sub("", script)).strip().rstrip(";")
    for spelled in (plain, html.unescape(plain).replace("& #34;", '"').replace("&# 34;", '"')):
        try:
            value: object = json.loads(spelled, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _nodes(value: object) -> Iterator[dict[str, object]]:
    """Every object at the top, in a list, under @graph, and one that a page calls its main one."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _types(node: dict[str, object]) -> list[str]:
    told = node.get("@type")
    types = told if isinstance(told, list) else [told]
    return [t.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for t in types if isinstance(t, str)]


def _take(node: dict[str, object], names: dict[str, dict[str, object]]) -> Linked:
    section = node.get("articleSection")
    sections = section if isinstance(section, list) else [section]
    page = node.get("mainEntityOfPage")
    address = node.get("url") or (page.get("@id") if isinstance(page, dict) else page)
    return Linked(
        types=_types(node),
        headline=_words(node.get("headline")) or _words(node.get("name")),
        alternative=_words(node.get("alternativeHeadline")),
        published=_words(node.get("datePublished")) or _words(node.get("dateCreated")),
        modified=_words(node.get("dateModified")),
        byline=_names(node.get("author"), names) or _names(node.get("creator"), names),
        outlet=_names(node.get("publisher"), names),
        url=_words(address),
        language=_words(node.get("inLanguage")),
        sections=tuple(s for s in sections if isinstance(s, str)),
    )


def _words(value: object) -> str | None:
    """A string in one line, its entities undone (they are often left in) and half surrogate pairs replaced."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    plain = html.unescape(value).encode("utf-8", "replace").decode("utf-8")
    return " ".join(re.sub(r"<[^<>]{1,200}>", "", plain).split()) or None


def _names(value: object, names: dict[str, dict[str, object]]) -> str | None:
    """The names of one or more people or bodies, told in full, by @id or as strings."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and "name" not in item:
            item = names.get(str(item.get("@id")), item)
        name = _words(item.get("name")) if isinstance(item, dict) else _words(item)
        if name and name not in found and not name.startswith(("http://", "https://")):
            found.append(name)
    return ", ".join(found) or None
