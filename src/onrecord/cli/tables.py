"""Rows as tables for people in a terminal: standing by colour and sign."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.printing import show_controls
from onrecord.cli.views import EventRow, QuoteRow
from onrecord.records.article import Article
from onrecord.records.finding import Finding

STANDING_MARKS: dict[str, tuple[str, str]] = {
    "asserted": ("●", "green"),
    "reported": ("◐", "cyan"),
    "planned": ("▷", "blue"),
    "predicted": ("▹", "blue"),
    "threatened": ("!", "yellow"),
    "hypothetical": ("?", "yellow"),
    "opinion": ("✎", "magenta"),
    "disputed": ("≠", "magenta"),
    "did not happen": ("∅", "red"),
    "denied": ("✕", "red"),
}
SEVERITY_MARKS = {"error": ("✕", "red"), "query": ("?", "yellow"), "note": ("i", "cyan")}
NOTHING = "-"


def plain(text: str, style: str = "") -> Text:
    """A cell that shows whatever the news holds without obeying it."""
    return Text(show_controls(text) or NOTHING, style=style)


def events_table(rows: Iterable[EventRow]) -> Table:
    """When, who, did what, to whom, where, how many, standing, who says so."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name, ratio in (("when", 2), ("who", 4), ("did what", 4), ("to whom", 4), ("where", 3), ("how many", 3)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("standing", no_wrap=True)
    table.add_column("who says so", ratio=4, overflow="fold")
    for row in rows:
        sign, colour = STANDING_MARKS[row.standing]
        act = Text.assemble((row.event, "bold" if row.event != "other" else "dim"), " ", plain(f"“{row.act}”"))
        table.add_row(
            plain(row.when),
            plain(row.who),
            act,
            plain(row.to_whom),
            plain(row.where),
            plain(row.how_many),
            Text(f"{sign} {row.standing}", style=colour),
            plain(row.who_says_so),
        )
    return table


def print_quotes(console: Console, rows: Iterable[QuoteRow]) -> None:
    """Speaker, how, what; what is told within another is indented under it."""
    for row in rows:
        how = "" if row.polarity == "affirmed" else f" ({row.polarity.replace('_', ' ')})"
        marks = ("“", "”") if row.kind == "direct" else ("", "")
        head = Text.assemble(
            plain(row.speaker or "nobody named", "bold"),
            "  ",
            plain(row.cue, "cyan"),
            (how, "red"),
            (f"  {row.kind}", "dim"),
        )
        console.print(Padding(head, (0, 0, 0, 2 * row.depth)))
        console.print(Padding(plain(f"{marks[0]}{row.content}{marks[1]}"), (0, 0, 1, 2 * row.depth + 4)))


def print_findings(console: Console, findings: Iterable[Finding]) -> None:
    """Each question with its sign, rule and words."""
    for finding in findings:
        sign, colour = SEVERITY_MARKS[finding.severity]
        console.print(
            Text.assemble(
                (f"{sign} {finding.rule}", colour),
                "  ",
                plain(finding.message),
                ("  at ", "dim"),
                plain(f"“{finding.span.exact}”"),
            )
        )


def title_of(article: Article) -> Text:
    """Headline, outlet and date, as one line."""
    told = " · ".join(x for x in (article.outlet, article.published) if x)
    return Text.assemble(plain(article.headline or "(no headline)", "bold"), ("  " + show_controls(told), "dim"))
