"""Article to blocks: its paragraphs as the finders read them, for whoever shows the text.

In: Article. Out: `Block`s in the order of the text that between them hold every character that is not white space.
It is a door for `web`, which asks no stage itself.
"""

from dataclasses import dataclass

from onrecord.reading.document import Role
from onrecord.reading.paragraphs import find_stretches
from onrecord.records.article import Article
from onrecord.records.span import Of


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, in code points of the text that `of` names."""

    start: int
    end: int
    of: Of
    role: Role


def find_blocks(article: Article) -> tuple[Block, ...]:
    """The paragraphs that the finders read, with what those leave out (a dateline) put back in its place."""
    beside: list[Block] = []
    blocks: list[Block] = []
    for stretch in find_stretches(article):
        into = beside if stretch.of == "headline" else blocks
        if stretch.continues and into:
            into[-1] = Block(into[-1].start, stretch.end, stretch.of, into[-1].role)
            continue
        whole = article.text if stretch.of == "text" else article.headline or ""
        start = _skip_space(whole, into[-1].end if into else 0, stretch.start)
        into.append(Block(start, stretch.end, stretch.of, stretch.role))
    rest = _skip_space(article.text, blocks[-1].end if blocks else 0, len(article.text))
    if rest < len(article.text):
        blocks.append(Block(rest, len(article.text), "text", "body"))
    return (*beside, *blocks)


def _skip_space(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start
