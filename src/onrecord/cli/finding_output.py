"""Findings as text, editor lines, JSON, or SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/)."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console

from onrecord.cli.printing import show_controls
from onrecord.cli.tables import print_findings, print_notes, title_of
from onrecord.records.article import Article
from onrecord.records.finding import Finding
from onrecord.records.note import Note
from onrecord.records.span import Span

SARIF_LEVELS = {"error": "error", "query": "warning", "note": "note"}


@dataclass(frozen=True, slots=True)
class Checked:
    """An article, where it came from, what the checks ask about it, and what was not read of it."""

    where: str
    article: Article
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()


def print_checked(checked: Iterable[Checked], output: str, console: Console) -> None:
    """Print all findings in the form asked for. Lines and columns count from 1, in the article's text."""
    if output == "text":
        _print_text(checked, console)
    elif output == "line":
        for c, finding in _each(checked):
            line, column = place_in(c.article, finding.span)
            message = show_controls(finding.message).replace("\n", " ")
            sys.stdout.write(f"{c.where}:{line}:{column}:{finding.rule}:{message}\n")
    elif output == "json":
        rows = [_json_row(c, finding) for c, finding in _each(checked)]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(json.dumps(_sarif(list(checked)), ensure_ascii=False, indent=2) + "\n")


def _each(checked: Iterable[Checked]) -> Iterator[tuple[Checked, Finding]]:
    for c in checked:
        for finding in c.findings:
            yield c, finding


def _print_text(checked: Iterable[Checked], console: Console) -> None:
    for c in checked:
        console.print(title_of(c.article))
        print_notes(console, c.notes)
        if c.findings:
            print_findings(console, c.findings)
        else:
            console.print("no questions", style="dim")
        console.print()


def place_in(article: Article, span: Span) -> tuple[int, int]:
    """Line and column of the span's start, from 1, in the text that it points into."""
    text = article.text if span.of == "text" else article.headline or ""
    before = text[: span.start]
    return before.count("\n") + 1, span.start - (before.rfind("\n") + 1) + 1


def _json_row(c: Checked, finding: Finding) -> dict[str, object]:
    """The keys that prose linters use, so that an editor's plugin can read them."""
    line, column = place_in(c.article, finding.span)
    return {
        "Check": finding.rule,
        "Severity": finding.severity,
        "Where": c.where,
        "Line": line,
        "Span": [column, column + finding.span.end - finding.span.start],
        "Match": finding.span.exact,
        "Message": finding.message,
        "Expected": finding.expected,
        "Found": finding.found,
    }


def _sarif(checked: list[Checked]) -> dict[str, object]:
    from onrecord import __version__

    rules = sorted({f.rule for _, f in _each(checked)})
    results = []
    for c, finding in _each(checked):
        line, column = place_in(c.article, finding.span)
        region = {
            "startLine": line,
            "startColumn": column,
            "charOffset": finding.span.start,
            "charLength": finding.span.end - finding.span.start,
            "snippet": {"text": finding.span.exact},
        }
        results.append(
            {
                "ruleId": finding.rule,
                "ruleIndex": rules.index(finding.rule),
                "level": SARIF_LEVELS[finding.severity],
                "message": {"text": finding.message},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": c.where}, "region": region}}],
            }
        )
    driver = {"name": "onrecord", "version": __version__, "rules": [{"id": name} for name in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
