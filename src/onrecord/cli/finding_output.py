"""Findings as text, editor lines, JSON, or SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/).

Each article is printed as it comes and then let go: any number of them needs the memory of one.
"""

import hashlib
import json
import sys
from abc import abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from rich.console import Console

from onrecord.cli.finding_places import Place, place_in_file, place_in_text
from onrecord.cli.printing import show_controls
from onrecord.cli.tables import plain, print_findings, print_notes, title_of
from onrecord.records.article import Article
from onrecord.records.capture import Capture
from onrecord.records.finding import Finding
from onrecord.records.note import Note
from onrecord.records.span import Span

SARIF_LEVELS = {"error": "error", "query": "warning", "note": "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True, slots=True)
class Checked:
    """An article, where it came from, what the checks ask about it, and what was not read of it."""

    capture: Capture
    article: Article
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()


class FindingOutput(AbstractContextManager["FindingOutput"]):
    """Prints one Checked after the other; what stands before and behind them all is printed by the `with` block."""

    def __enter__(self) -> "FindingOutput":
        return self

    @abstractmethod
    def print(self, checked: Checked) -> None:
        """Print the findings of one article."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What stands behind all findings; also when the reading was broken off, so that what is printed is whole."""


def open_output(output: str, console: Console, asks: Mapping[str, str]) -> FindingOutput:
    """The output of that name; `asks` tells what each rule asks about."""
    if output == "text":
        return _Text(console)
    if output == "line":
        return _Lines()
    return _Json() if output == "json" else _Sarif(asks)


class _Text(FindingOutput):
    def __init__(self, console: Console) -> None:
        self._console = console

    def print(self, checked: Checked) -> None:
        self._console.print(title_of(checked.article))
        self._console.print(plain(checked.capture.where, "dim"))
        print_notes(self._console, checked.notes)
        if checked.findings:
            print_findings(self._console, checked.findings)
        else:
            self._console.print("no questions", style="dim")
        self._console.print()


class _Lines(FindingOutput):
    def print(self, checked: Checked) -> None:
        for finding in checked.findings:
            place = place_in_file(checked.capture, checked.article, finding.span)
            part = f" ({place.part})" if place.part and place.line is None else ""
            message = show_controls(f"{finding.message}{part}").replace("\n", " ")
            path = show_controls(place.path).replace("\n", "\\n")
            sys.stdout.write(f"{path}:{place.line or 1}:{place.column or 1}:{finding.rule}:{message}\n")


class _Rows(FindingOutput):
    """JSON whose outermost array is written a row at a time."""

    before, behind, indent = "[", "]\n", 2

    def __init__(self) -> None:
        self._opened = self._begun = False

    def print(self, checked: Checked) -> None:
        self._open()
        for finding in checked.findings:
            row = json.dumps(self.row(checked, finding), ensure_ascii=False, indent=2)
            margin = "\n" + " " * self.indent
            sys.stdout.write(("," if self._begun else "") + margin + row.replace("\n", margin))
            self._begun = True

    def _open(self) -> None:
        if not self._opened:
            sys.stdout.write(self.before)
        self._opened = True

    @abstractmethod
    def row(self, checked: Checked, finding: Finding) -> dict[str, object]:
        """One finding."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._open()
        if self._opened:  # else the command line was wrong: nothing was asked, so no empty answer is printed
            sys.stdout.write(("\n" + " " * (self.indent - 2) if self._begun else "") + self.behind)


class _Json(_Rows):
    """The keys that prose linters use, so that an editor's plugin can read them."""

    def row(self, checked: Checked, finding: Finding) -> dict[str, object]:
        line, column = place_in_text(checked.article, finding.span)
        return {
            "Check": finding.rule,
            "Severity": finding.severity,
            "Where": checked.capture.where,
            "Article": checked.article.id,
            "In": finding.span.of,
            "Line": line,
            "Span": [column, column + finding.span.end - finding.span.start],
            "Match": finding.span.exact,
            "Message": finding.message,
            "Expected": finding.expected,
            "Found": finding.found,
        }


class _Sarif(_Rows):
    """One run; the rules are told before the results, whether they asked or not."""

    indent, behind = 8, "]\n    }\n  ]\n}\n"

    def __init__(self, asks: Mapping[str, str]) -> None:
        super().__init__()
        from onrecord import __version__

        self._numbers = {name: number for number, name in enumerate(asks)}
        rules = [{"id": name, "shortDescription": {"text": f"Asks about {told}."}} for name, told in asks.items()]
        driver = {"name": "onrecord", "version": __version__, "rules": rules}
        tool = json.dumps({"driver": driver}, ensure_ascii=False)
        self.before = (
            f'{{\n  "$schema": "{SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
            f'      "tool": {tool},\n      "columnKind": "unicodeCodePoints",\n      "results": ['
        )

    def row(self, checked: Checked, finding: Finding) -> dict[str, object]:
        told = {"expected": finding.expected, "found": finding.found}
        return {
            "ruleId": finding.rule,
            "ruleIndex": self._numbers[finding.rule],
            "level": SARIF_LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [_location(checked, finding.span)],
            "relatedLocations": [_location(checked, span) for span in finding.evidence],
            "partialFingerprints": {"finding/v1": _fingerprint(checked, finding)},
            "properties": {key: value for key, value in told.items() if value is not None},
        }


def _location(checked: Checked, span: Span) -> dict[str, object]:
    place = place_in_file(checked.capture, checked.article, span)
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(place.path)}}
    region = _region(place, checked, span)
    if region:
        physical["region"] = region
    name = checked.article.headline or checked.article.id
    logical = {"name": name, "fullyQualifiedName": checked.article.id, "kind": "article"}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _region(place: Place, checked: Checked, span: Span) -> dict[str, object] | None:
    """Where a place in the text is one in the file; of a row of JSON Lines its line alone."""
    if place.line is None:
        return None
    if place.part is not None:
        return {"startLine": place.line}
    ends = span.exact.split("\n")
    line, column = place.line + len(ends) - 1, len(ends[-1]) + 1
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": line,
        "endColumn": column if len(ends) > 1 else (place.column or 1) + len(span.exact),
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": span.exact},
    }


def _uri(path: str) -> str:
    """A URI reference (RFC 3986): relative as the path was given, or of scheme file."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path, errors="surrogateescape")


def _fingerprint(checked: Checked, finding: Finding) -> str:
    """The same for the same question about the same words of the article, wherever these have moved."""
    alike = [f.id for f in checked.findings if _key(f) == _key(finding)]
    told = "\0".join((checked.article.id, *_key(finding), str(alike.index(finding.id))))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _key(finding: Finding) -> tuple[str, ...]:
    return finding.rule, finding.span.of, finding.span.exact, finding.message
