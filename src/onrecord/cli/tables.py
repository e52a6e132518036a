"""Rows as tables for people in a terminal, or as blocks where it is narrow: standing by colour and sign."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.printing import show_controls
from onrecord.cli.views import EventRow, QuoteRow
from onrecord.records.article import Article
from onrecord.records.chain import NO_SPEAKER
from onrecord.records.finding import Finding
from onrecord.records.note import Note
from onrecord.web.signs import POLARITY_SIGNS, SEVERITIES, STANDINGS, Sign

COLOURS = {
    "asserted": "green",
    "reported": "cyan",
    "planned": "blue",
    "predicted": "blue",
    "threatened": "yellow",
    "hypothetical": "yellow",
    "opinion": "magenta",
    "disputed": "magenta",
    "did_not_happen": "red",
    "denied": "red",
    "error": "red",
    "query": "yellow",
    "note": "cyan",
}
"""A terminal's colour for each tone of web/signs.py."""
NARROW = 100
"""Below so many columns a table of events would break its words; each then gets lines of its own."""
NOTHING = "-"


def plain(text: str, style: str = "") -> Text:
    """A cell that shows whatever the news holds without obeying it."""
    return Text(show_controls(text) or NOTHING, style=style)


def signed(sign: Sign) -> Text:
    """A sign with its word, in its colour."""
    return Text(f"{sign.glyph} {sign.word}", style=COLOURS[sign.tone])


def print_events(console: Console, rows: Sequence[EventRow]) -> None:
    """When, who, did what, to whom, where, how many, standing, who says so: a table, or, where narrow, a block each."""
    if console.width < NARROW:
        for row in rows:
            console.print(_event_block(row))
            console.print()
    else:
        console.print(_events_table(rows))
        console.print()


def _events_table(rows: Iterable[EventRow]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name, ratio in (("when", 2), ("who", 4), ("did what", 4), ("to whom", 4), ("where", 3), ("how many", 3)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("standing", no_wrap=True)
    table.add_column("who says so", ratio=4, overflow="fold")
    for row in rows:
        told = (row.to_whom, row.where, row.how_many)
        table.add_row(
            plain(row.when),
            plain(row.who),
            _act(row),
            *(plain(cell) for cell in told),
            signed(_SIGN_OF[row.standing]),
            plain(row.who_says_so),
        )
    return table


def _event_block(row: EventRow) -> Group:
    """The act and its standing, then a line for everything that is told of it."""
    told = (
        ("who", row.who),
        ("to whom", row.to_whom),
        ("when", row.when),
        ("where", row.where),
        ("how many", row.how_many),
        ("who says so", row.who_says_so),
    )
    return Group(Text.assemble(_act(row), "  ", signed(_SIGN_OF[row.standing])), named_lines(told))


def named_lines(told: Iterable[tuple[str, str | None]], style: str = "") -> Padding:
    """A line for each value that there is, with its name before it; long values wrap under themselves."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(style=style, overflow="fold")
    for name, value in told:
        if value:
            grid.add_row(name, plain(value))
    return Padding(grid, (0, 0, 0, 2))


def _act(row: EventRow) -> Text:
    return Text.assemble((row.event, "bold" if row.event != "other" else "dim"), " ", plain(f"“{row.act}”"))


_SIGN_OF = {sign.word: sign for sign in STANDINGS.values()}


def print_quotes(console: Console, rows: Iterable[QuoteRow]) -> None:
    """Speaker, how, what; what is told within another is indented under it."""
    for row in rows:
        sign = POLARITY_SIGNS.get(row.polarity)
        how = f" ({sign.word})" if sign else ""
        marks = ("“", "”") if row.kind == "direct" else ("", "")
        head = Text.assemble(
            plain(row.speaker or NO_SPEAKER, "bold"),
            "  ",
            plain(row.cue, "cyan"),
            (how, "red"),
            (f"  {row.kind}", "dim"),
        )
        console.print(Padding(head, (0, 0, 0, 2 * row.depth), expand=False))
        console.print(Padding(plain(f"{marks[0]}{row.content}{marks[1]}"), (0, 0, 1, 2 * row.depth + 4), expand=False))


def print_findings(console: Console, findings: Iterable[Finding]) -> None:
    """Each question with its sign and rule, the words that it is about, and what it asks."""
    for finding in findings:
        sign = SEVERITIES[finding.severity]
        words = finding.span.exact.replace("\n", " ")
        about = f"  “{words}”" if any(char.isalnum() for char in words) else ""
        head = Text.assemble((f"{sign.glyph} {finding.rule}", COLOURS[sign.tone]), plain(about))
        console.print(head)
        console.print(Padding(plain(finding.message), (0, 0, 0, 4), expand=False))


def print_notes(console: Console, notes: Iterable[Note]) -> None:
    """What was cut, skipped or not read: without it, "no events found" could be taken for a quiet day."""
    for note in notes:
        console.print(plain(f"note: {note.message} [{note.code}]", "dim"))


def title_of(article: Article) -> Text:
    """Headline, outlet and date, as one line."""
    told = " · ".join(x for x in (article.outlet, article.published) if x)
    return Text.assemble(plain(article.headline or "(no headline)", "bold"), ("  " + show_controls(told), "dim"))
