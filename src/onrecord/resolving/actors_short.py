"""Short names that only an article's own names can explain: "the North", "Kim", "American" for American Airlines.

In: the names of one article in work. Out: what they are known as, set on them, where there is just one candidate.
"""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from onrecord.reference.actors import plain
from onrecord.resolving.actors_known import Known
from onrecord.resolving.actors_unlisted import NameInWork

_HALVES = {"North": "PRK", "South": "KOR"}
"""What is said of Korea as "the North" and "the South", where its two states are named."""


def know_halves(names: Sequence[NameInWork]) -> None:
    """ "The North tested a bomb": North Korea, in an article that names it; not "the North" of a country."""
    named = {n.known.code: n.known for n in names if n.known is not None and n.known.kind == "country"}
    for name in names:
        known = named.get(_HALVES.get(name.mention.span.exact.removeprefix("the "), ""))
        if known is None or "PRK" not in named or name.known is not None or name.phrase is None:
            continue
        doc, first, last = name.phrase.paragraph.doc, name.phrase.first, name.phrase.last
        article = doc[first].lower_ == "the" or (first > 0 and doc[first - 1].lower_ == "the")
        follows = doc[last + 1] if last + 1 < len(doc) else None
        alone = follows is None or (follows.pos_ not in ("NOUN", "PROPN") and follows.lower_ not in ("of", "-"))
        if article and alone:
            name.known = replace(known, use="name", reasons=(f"{doc[last].text!r} beside {known.name!r}",))
            name.mention = msgspec.structs.replace(name.mention, kind="country")


def know_short_persons(names: Sequence[NameInWork]) -> None:
    """ "Kim" beside "Kim Jong Un" and "Jack Kim": the one of them who is a public figure."""
    public: dict[str, dict[str, Known]] = {}
    for name in names:
        if name.mention.kind == "person" and name.known is not None and name.known.public:
            words = plain(name.mention.span.exact).split()
            if len(words) > 1:
                for word in (words[0], words[-1]):
                    public.setdefault(word, {})[name.known.name] = name.known
    for name in names:
        found = public.get(plain(name.mention.span.exact), {})
        if name.mention.kind == "person" and name.known is None and len(found) == 1:
            known = next(iter(found.values()))
            name.known = replace(known, reasons=(f"the only {name.mention.span.exact!r} known to the public",))


def know_short_bodies(names: Sequence[NameInWork]) -> None:
    """A headline's "American sorry for accusing players", where the article names American Airlines."""
    bodies: dict[str, dict[str, Known]] = {}
    for name in names:
        words = plain(name.mention.span.exact).split()
        if name.mention.kind == "organization" and name.known is not None and len(words) > 1:
            bodies.setdefault(words[0], {})[name.known.name] = name.known
    for name in names:
        found = bodies.get(plain(name.mention.span.exact), {})
        if len(found) != 1 or name.phrase is None or name.known is None or name.known.use != "adjective":
            continue
        doc, last = name.phrase.paragraph.doc, name.phrase.last
        follows = doc[last + 1] if last + 1 < len(doc) else None
        if name.phrase.first == doc[last].sent.start and follows is not None and follows.pos_ not in ("NOUN", "PROPN"):
            known = next(iter(found.values()))
            name.known = replace(known, reasons=(f"short for {known.name!r}",))
            name.mention = msgspec.structs.replace(name.mention, kind="organization")
