"""`python -m evaluation.list_findings READINGS... [-o SHEET]`: list the findings of Readings, for somebody to judge.

In: Readings as JSON Lines, what `onrecord read ../shared/gold/incidents/newscluster_dev.jsonl` prints, or of any other
articles (`--of` says which, in the sheet's head). Out: a tab-separated sheet, one row a finding of the rules that are
on by default: article id, rule, the text that the span stands in, its start and end (code points, half-open), and an
empty `verdict`. Nothing of the articles' text is in it. With `--without`, articles that a sheet or a file of articles
names are left out; with `--draw N`, N findings are drawn at random, with a fixed seed. The verdicts and the `#` lines
that an older sheet has are kept. Standard error tells how many of the judged are worth asking, rule by rule.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

from onrecord.checking import ASKED_ALSO, RULES
from onrecord.records.codec import parse_reading
from onrecord.records.reading import Reading

SHEET = Path(__file__).parent / "sheets" / "findings.tsv"
SEED = 20261124
COLUMNS = ("article", "rule", "of", "start", "end", "verdict")
VERDICTS = ("worth", "not", "unsure")
ARTICLES = "../shared/gold/incidents/newscluster_dev.jsonl"
REMARK = """\
# Findings of the default rules on {of}, written by
# `python -m evaluation.list_findings`, judged by somebody who wrote none of the rules.
# verdict: worth (a desk would be glad of the question), not (it would not), unsure (cannot be told).
"""
Row = tuple[str, str, str, int, int]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, nargs="+", help="Readings as JSON Lines")
    parser.add_argument("-o", "--output", type=Path, default=SHEET, help="the sheet (default: %(default)s)")
    parser.add_argument("--of", default=ARTICLES, help="what the articles are, for the sheet's head")
    parser.add_argument("--without", type=Path, action="append", default=[], help="a sheet, or JSON Lines with ids")
    parser.add_argument("--draw", type=int, default=None, help="how many findings to draw (default: all)")
    arguments = parser.parse_args()
    left_out = {id_ for path in arguments.without for id_ in load_ids(path)}
    rows = draw(list(list_findings(load_readings(arguments.readings), left_out)), arguments.draw)
    old = arguments.output.exists()
    kept = load_verdicts(arguments.output) if old else {}
    remark = load_remark(arguments.output) if old else REMARK.format(of=arguments.of)
    with arguments.output.open("w", encoding="utf-8", newline="\n") as out:
        write_sheet(rows, kept, out, remark)
    print(f"{len(rows)} findings, {sum(row in kept for row in rows)} of them judged before", file=sys.stderr)
    for line in tell_shares({row: kept[row] for row in rows if row in kept}):
        print(line, file=sys.stderr)
    return 0


def load_readings(paths: Iterable[Path]) -> Iterator[Reading]:
    """The Readings of all files, one at a time."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            yield from (parse_reading(line) for line in lines if line.strip())


def list_findings(readings: Iterable[Reading], left_out: set[str] | None = None) -> Iterator[Row]:
    """One row a finding of a default rule, in the order of the Readings, without those of articles `left_out`."""
    asked = {rule.name for rule in RULES if rule.default} | set(ASKED_ALSO)
    for reading in readings:
        for finding in reading.findings if reading.article.id not in (left_out or ()) else ():
            if finding.rule in asked:
                span = finding.span
                yield reading.article.id, finding.rule, span.of, span.start, span.end


def draw(rows: list[Row], count: int | None) -> list[Row]:
    """So many rows at random, the same at every run, in their order; all where none are counted."""
    if count is None or count >= len(rows):
        return rows
    return [rows[number] for number in sorted(random.Random(SEED).sample(range(len(rows)), count))]


def load_ids(path: Path) -> Iterator[str]:
    """The ids of the articles that a sheet, a file of Readings or one of articles names, a line each."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("{"):
            row = json.loads(line)
            id_ = row["article"]["id"] if isinstance(row.get("article"), dict) else row["id"]
            yield str(id_)
        elif line and not line.startswith("#"):
            yield line.split("\t")[0]


def load_verdicts(sheet: Path) -> dict[Row, str]:
    """The verdicts of a sheet. Raises ValueError for a row without its six cells, or with another word as verdict."""
    verdicts: dict[Row, str] = {}
    for line in sheet.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if not line or line.startswith("#") or cells[0] == COLUMNS[0]:
            continue
        article, rule, of, start, end, verdict = cells
        if verdict and verdict not in VERDICTS:
            raise ValueError(f"{sheet}: {verdict!r} is no verdict: {', '.join(VERDICTS)}")
        if verdict:
            verdicts[article, rule, of, int(start), int(end)] = verdict
    return verdicts


def load_remark(sheet: Path) -> str:
    """The `#` lines of a sheet: what was judged, how, and the reasons."""
    lines = sheet.read_text("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if line.startswith("#")) or REMARK.format(of=ARTICLES)


def write_sheet(
    rows: Iterable[Row], verdicts: Mapping[Row, str], out: TextIO, remark: str = REMARK.format(of=ARTICLES)
) -> None:
    """The sheet, with what was judged before."""
    out.write(remark + "\t".join(COLUMNS) + "\n")
    for row in rows:
        out.write("\t".join(map(str, (*row, verdicts.get(row, "")))) + "\n")


def tell_shares(verdicts: Mapping[Row, str]) -> Iterator[str]:
    """How many of the judged are worth asking, of all rules and of each. Those that are unsure are counted apart."""
    words = Counter(verdicts.values())
    told = words["worth"] + words["not"]
    if told:
        unsure = f", {words['unsure']} unsure" if words["unsure"] else ""
        yield f"worth asking: {words['worth']} of {told} ({words['worth'] / told:.0%}){unsure}"
    for rule in sorted({row[1] for row in verdicts}):
        some = Counter(verdict for row, verdict in verdicts.items() if row[1] == rule)
        yield f"  {rule}: {some['worth']} of {some['worth'] + some['not']}"


if __name__ == "__main__":
    raise SystemExit(main())
