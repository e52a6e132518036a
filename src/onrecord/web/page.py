"""Reading to one self-contained HTML page: the article with its spans marked, the records beside it, linked both ways.

In: Reading. Out: a page that loads nothing, reads with scripts off, on a phone and on paper.
"""

from dataclasses import dataclass

from onrecord.pipelines.blocks import Block, find_blocks
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.web.cards import make_sections
from onrecord.web.cards.card import Row, Value, row, shown, told
from onrecord.web.cards.values import format_moment
from onrecord.web.known import Known, index_reading
from onrecord.web.links import safe_link
from onrecord.web.marks import find_marks
from onrecord.web.signs import SEVERITIES, STANDINGS
from onrecord.web.templating import render_template
from onrecord.web.weave import UNDERLINED, Seen, Token, weave_blocks


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the page: the element it is, its role, its tokens, and where in the article's text it begins.

    `start` is null for a headline that stands beside the text.
    """

    element: str
    role: str
    tokens: list[Token]
    start: int | None


def render_page(reading: Reading) -> str:
    """The page of a Reading, as text to be written in UTF-8."""
    known = index_reading(reading)
    sections = make_sections(known)
    paragraphs = _paragraphs(known)
    article = reading.article
    return render_template(
        "page.html",
        script="page.js",
        article=article,
        title=article.headline or article.outlet or "An article",
        url=safe_link(article.url),
        paragraphs=paragraphs,
        headed=any(paragraph.element == "h1" for paragraph in paragraphs),
        facts=_facts(article),
        provenance=_provenance(reading),
        sections=sections,
        standings=list(STANDINGS.values()),
        severities=list(SEVERITIES.values()),
        underlined=UNDERLINED,
        carded={card.id for section in sections for card in section.cards},
    )


def _paragraphs(known: Known) -> list[Paragraph]:
    """The headline first, wherever it stands; only its first block is the page's `h1`."""
    article = known.reading.article
    blocks = find_blocks(article)
    marks = list(find_marks(known))
    made: list[Paragraph] = []
    seen = Seen()
    for of, text in (("headline", article.headline or ""), ("text", article.text)):
        own = [block for block in blocks if block.of == of]
        woven = weave_blocks(text, own, [mark for mark in marks if mark.span.of == of], seen)
        for block, tokens in zip(own, woven, strict=True):
            made.append(Paragraph(_element(block, made), block.role, tokens, block.start if of == "text" else None))
    return made


def _element(block: Block, before: list[Paragraph]) -> str:
    headed = any(paragraph.element == "h1" for paragraph in before)
    return "h1" if block.role == "headline" and not headed else "p"


def _facts(article: Article) -> tuple[Row, ...]:
    """What the page, feed or row tells of the article; what every article should tell says so where it does not."""
    return shown(
        _asked("outlet", article.outlet),
        row("agency", told(article.agency)),
        row("byline", told(article.byline)),
        row("dateline", told(article.dateline)),
        _asked("published", format_moment(article.published or "")),
        row("modified", told(format_moment(article.modified or ""))),
        _asked("language", article.language),
        row("genre", told(article.genre)),
    )


def _asked(name: str, value: str | None) -> Row:
    return row(name, told(value), reason=None if value else "not told")


def _provenance(reading: Reading) -> tuple[Row, ...]:
    """Where the text came from and what read it: digests (short, whole on pointing) and versions."""
    article, run = reading.article, reading.run
    rows = [
        row("id", Value(article.id)),
        row("came by", Value(article.capture.via)),
        row("capture", _digest(article.capture.sha256)),
        row("captured", told(format_moment(article.capture.captured_at or ""))),
        row("text", _digest(article.text_sha256)),
    ]
    if run is not None:
        rows += [
            row("read by", Value(f"onrecord {run.onrecord}")),
            row("model", Value(f"{run.language_model} {run.language_model_version}", note=run.language_model_sha256)),
            row("ontology", told(run.ontology)),
            row("gazetteer", told(run.gazetteer)),
        ]
    return shown(*rows)


def _digest(sha256: str) -> Value:
    """The first digits of a SHA-256; the whole stands in the note."""
    return Value(sha256[:12] + "…", note=f"SHA-256 {sha256}")
