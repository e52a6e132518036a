"""`python -m evaluation.list_findings READINGS [-o SHEET]`: list the findings of Readings, for somebody to judge.

In: Readings as JSON Lines, what `onrecord read ../shared/gold/incidents/newscluster_dev.jsonl` prints. Out: a
tab-separated sheet, one row a finding of the rules that are on by default: article id, rule, the text that the span
stands in, its start and end (code points, half-open), and an empty `verdict`. Nothing of the articles' text is in it.
Verdicts that an older sheet has for the same findings are kept.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from onrecord.checking import RULES
from onrecord.records.codec import parse_reading
from onrecord.records.reading import Reading

SHEET = Path(__file__).parent / "sheets" / "findings.tsv"
COLUMNS = ("article", "rule", "of", "start", "end", "verdict")
REMARK = """\
# Findings of the default rules on ../shared/gold/incidents/newscluster_dev.jsonl, written by
# `python -m evaluation.list_findings`, judged by somebody who wrote none of the rules.
# verdict: worth (a desk would be glad of the question), false (it would not), open (cannot be told).
"""
Row = tuple[str, str, str, int, int]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, help="Readings as JSON Lines")
    parser.add_argument("-o", "--output", type=Path, default=SHEET)
    arguments = parser.parse_args()
    with arguments.readings.open(encoding="utf-8") as lines:
        rows = list(list_findings(parse_reading(line) for line in lines if line.strip()))
    kept = load_verdicts(arguments.output) if arguments.output.exists() else {}
    with arguments.output.open("w", encoding="utf-8", newline="\n") as out:
        write_sheet(rows, kept, out)
    print(f"{len(rows)} findings, {sum(row in kept for row in rows)} of them judged before", file=sys.stderr)
    return 0


def list_findings(readings: Iterable[Reading]) -> Iterator[Row]:
    """One row a finding of a default rule, in the order of the Readings."""
    asked = {rule.name for rule in RULES if rule.default} | {"money.separator"}
    for reading in readings:
        for finding in reading.findings:
            if finding.rule in asked:
                span = finding.span
                yield reading.article.id, finding.rule, span.of, span.start, span.end


def load_verdicts(sheet: Path) -> dict[Row, str]:
    """The verdicts of a sheet. Raises ValueError for a row that does not have its six cells."""
    verdicts: dict[Row, str] = {}
    for line in sheet.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if not line or line.startswith("#") or cells[0] == COLUMNS[0]:
            continue
        article, rule, of, start, end, verdict = cells
        if verdict:
            verdicts[article, rule, of, int(start), int(end)] = verdict
    return verdicts


def write_sheet(rows: Iterable[Row], verdicts: dict[Row, str], out: TextIO) -> None:
    """The sheet, with what was judged before."""
    out.write(REMARK + "\t".join(COLUMNS) + "\n")
    for row in rows:
        out.write("\t".join(map(str, (*row, verdicts.get(row, "")))) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
