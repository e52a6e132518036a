"""Attributions to an index of what is said where: who says the words at a span, inside whose statement.

Events, quantities and pronouns each ask for the statement that they stand in. An article of book length has as many
questions as statements, so each is answered by a look at its place, never by a walk over all.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.records.attribution import Attribution
from onrecord.records.span import Of, Span, covers

_Content = tuple[Span, Attribution, int]
"""A stretch of content, its attribution, and the place of the stretch still open when it begins (-1: none)."""


class Statements:
    """The attributions of one article, by id and by what they hold."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._by_id: dict[str, Attribution] = {}
        self._starts: dict[Of, list[int]] = {"text": [], "headline": []}
        self._contents: dict[Of, list[_Content]] = {"text": [], "headline": []}
        stretches = []
        for attribution in attributions:
            self._by_id[attribution.id] = attribution
            stretches += [(c, attribution) for c in attribution.content]
        stretches.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        open_at: dict[Of, int] = {"text": -1, "headline": -1}
        for content, attribution in stretches:
            placed = self._contents[content.of]
            outer = open_at[content.of]
            while outer >= 0 and placed[outer][0].end <= content.start:
                outer = placed[outer][2]
            self._starts[content.of].append(content.start)
            placed.append((content, attribution, outer))
            open_at[content.of] = len(placed) - 1

    def around(self, span: Span) -> tuple[Attribution, ...]:
        """Those whose content holds the span, the innermost first: the shortest content, of one content the deepest.

        "Reuters reported, citing officials, that": both levels have one content, and the officials are the inner.
        """
        placed = self._contents[span.of]
        at = bisect_right(self._starts[span.of], span.start) - 1
        found = []
        while at >= 0:
            content, attribution, at = placed[at]
            if covers(content, span):
                found.append((content.end - content.start, attribution))
        found.sort(key=lambda pair: (pair[0], -self._depth(pair[1])))
        return tuple(attribution for _, attribution in found)

    def said_in(self, span: Span) -> str | None:
        """The id of the innermost attribution whose content holds the span."""
        around = self.around(span)
        return around[0].id if around else None

    def _depth(self, attribution: Attribution) -> int:
        return sum(1 for _ in self.chain(attribution.id))

    def chain(self, identifier: str | None) -> Iterator[Attribution]:
        """The attribution of that id, then those around it by `within`; a ring ends where it would begin again."""
        seen: set[str] = set()
        while identifier in self._by_id and identifier not in seen:
            seen.add(identifier)
            attribution = self._by_id[identifier]
            yield attribution
            identifier = attribution.within or ""
