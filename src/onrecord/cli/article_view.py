"""A whole Reading for a person in a terminal."""

from rich.console import Console

from onrecord.cli.tables import named_lines, print_events, print_findings, print_notes, print_quotes, title_of
from onrecord.cli.views import event_rows, quote_rows
from onrecord.records.reading import Reading


def print_article(console: Console, reading: Reading) -> None:
    """What is known of the article, its events, its quotations and statements, its findings and its notes."""
    article = reading.article
    console.print(title_of(article))
    names = ("id", "url", "agency", "byline", "dateline", "modified", "language", "genre", "text_sha256")
    told = [(name.replace("_", " "), getattr(article, name)) for name in names]
    capture = article.capture
    told += [("bytes", capture.sha256), ("came by", f"{capture.via}, {capture.captured_at or 'not kept'}")]
    console.print(named_lines(told, "dim"))
    console.print()
    rows = list(event_rows(reading))
    if rows:
        console.print("Events", style="bold")
        print_events(console, rows)
    if reading.attributions:
        console.print("Who says what", style="bold")
        print_quotes(console, quote_rows(reading))
    if reading.findings:
        console.print("The desk would ask", style="bold")
        print_findings(console, reading.findings)
        console.print()
    print_notes(console, reading.notes)
