"""A whole Reading for a person in a terminal."""

from rich.console import Console

from onrecord.cli.printing import show_controls
from onrecord.cli.tables import events_table, plain, print_findings, print_quotes, title_of
from onrecord.cli.views import event_rows, quote_rows
from onrecord.records.reading import Reading


def print_article(console: Console, reading: Reading) -> None:
    """What is known of the article, its events, its quotations and statements, its findings and its notes."""
    article = reading.article
    console.print(title_of(article))
    for name in ("id", "url", "agency", "byline", "dateline", "modified", "language", "genre", "text_sha256"):
        value = getattr(article, name)
        if value is not None:
            console.print(plain(f"  {name.replace('_', ' ')}: {value}", "dim"))
    console.print(
        plain(
            f"  bytes: sha256 {article.capture.sha256}, by {article.capture.via}, {article.capture.captured_at or ''}",
            "dim",
        )
    )
    console.print()
    rows = list(event_rows(reading))
    if rows:
        console.print("Events", style="bold")
        console.print(events_table(rows))
        console.print()
    if reading.attributions:
        console.print("Who says what", style="bold")
        print_quotes(console, quote_rows(reading))
    if reading.findings:
        console.print("The desk would ask", style="bold")
        print_findings(console, reading.findings)
        console.print()
    for note in reading.notes:
        console.print(plain(show_controls(f"note: {note.message} [{note.code}]"), "dim"))
