"""`make evaluate GOLD=../shared/gold`: run the scorers on the development sets and hold the figures to their floors.

The gold data and its scorers lie beside the project, in GOLD and GOLD/../score; nothing of them is part of it.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
OUT = HERE / "out"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value between 0 and 1 and where it was measured; `rises` is false where less is better."""

    name: str
    value: float
    corpus: str
    rises: bool = True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--repin", action="store_true", help="raise the floors to what is measured, a little below")
    parser.add_argument("--lower", action="append", default=[], metavar="NAME", help="with --repin: this one may fall")
    parser.add_argument("--only", choices=["articles", "attributions", "events", "places"], action="append")
    arguments = parser.parse_args()
    gold: Path = arguments.gold
    if not gold.is_dir():
        print(f"There is no {gold}. Name the folder of the development sets: make evaluate GOLD=...", file=sys.stderr)
        return 2
    OUT.mkdir(exist_ok=True)
    figures = [
        f for name in arguments.only or ["articles", "attributions", "events", "places"] for f in RUNS[name](gold)
    ]
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    missed = [f for f in figures if not _holds(f, floors)]
    for figure in figures:
        floor = floors.get(figure.name, {}).get("floor")
        print(f"{figure.name:40} {figure.value:.3f}   floor {floor if floor is not None else '-'}")
    if arguments.repin:
        _repin(figures, floors, set(arguments.lower))
        return 0
    for figure in missed:
        print(f"BELOW ITS FLOOR: {figure.name} {figure.value:.3f}", file=sys.stderr)
    return 1 if missed else 0


def _holds(figure: Figure, floors: dict[str, dict[str, float | str]]) -> bool:
    row = floors.get(figure.name)
    if row is None:
        return True
    if row["corpus"] != figure.corpus:
        print(f"note: {figure.name} was pinned on another corpus; its floor says nothing here", file=sys.stderr)
        return True
    floor = float(row["floor"])
    return figure.value >= floor if figure.rises else figure.value <= floor


def _repin(figures: list[Figure], floors: dict[str, dict[str, float | str]], may_fall: set[str]) -> None:
    for figure in figures:
        margin = 0.002
        wanted = round(figure.value - margin if figure.rises else figure.value + margin, 3)
        old = floors.get(figure.name)
        better = old is None or (wanted > float(old["floor"]) if figure.rises else wanted < float(old["floor"]))
        if better or figure.name in may_fall:
            floors[figure.name] = {"floor": wanted, "corpus": figure.corpus}
    head = "".join(line for line in FLOORS.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    rows = [f'["{n}"]\nfloor = {r["floor"]}\ncorpus = "{r["corpus"]}"\n' for n, r in sorted(floors.items())]
    FLOORS.write_text(head + "\n" + "\n".join(rows), "utf-8")


def digest(path: Path) -> str:
    """SHA-256 of a file, or of the sorted files of a folder."""
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    whole = hashlib.sha256()
    for file in files:
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def read_into(out: Path, inputs: list[Path], *options: str) -> float:
    """Run `onrecord read` as a person would; its seconds."""
    began = time.monotonic()
    with out.open("wb") as file:
        command = [sys.executable, "-m", "onrecord.cli.main", "read", *map(str, inputs), "--workers", "2", *options]
        done = subprocess.run(command, stdout=file, check=False)
    if done.returncode not in (0, 3):
        raise SystemExit(f"onrecord read ended with {done.returncode}")
    return time.monotonic() - began


def score(gold: Path, scorer: str, *arguments: Path) -> str:
    """What a scorer of GOLD/../score prints."""
    command = [sys.executable, str(gold.parent / "score" / scorer), *map(str, arguments)]
    text = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    print(text)
    return text


def score_articles(gold: Path) -> Iterator[Figure]:
    """Real pages: one line a page, in sorted order; a page that gives no article is an empty line."""
    folder, out = gold / "articles", OUT / "articles.jsonl"
    pages = sorted(p for p in folder.iterdir() if p.is_dir())
    with out.open("wb") as file:
        for page in pages:
            command = [sys.executable, "-m", "onrecord.cli.main", "read", str(page / "source.html"), "--quiet"]
            line = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout.strip()
            file.write(line.splitlines()[0] + b"\n" if line else b"\n")
    text = score(gold, "score_articles.py", folder, out)
    corpus = digest(folder)
    if found := re.search(r"pages (\d+) F1 ([\d.]+) headlines (\d+)", text):
        yield Figure("articles.text-f1", float(found[2]), corpus)
        yield Figure("articles.headlines", int(found[3]) / int(found[1]), corpus)


def score_attributions(gold: Path) -> Iterator[Figure]:
    path, out = gold / "attributions" / "polnear_dev.jsonl", OUT / "attributions.jsonl"
    print(f"read in {read_into(out, [path]):.1f} s")
    text = score(gold, "score_attributions.py", path, out)
    corpus = digest(path)
    for block in re.split(r"\n(?=\w)", text):
        kind = block.split(" ", 1)[0]
        for measure in ("exact", "overlap", "e2e"):
            if found := re.search(rf"   {measure} P [\d.]+ R [\d.]+ F1 ([\d.]+)", block):
                yield Figure(f"attributions.{kind}.{measure}-f1", float(found[1]), corpus)


def score_events(gold: Path) -> Iterator[Figure]:
    path, out = gold / "events" / "plv_dev.jsonl", OUT / "events.jsonl"
    print(f"read in {read_into(out, [path]):.1f} s")
    text = score(gold, "score_events.py", path, out)
    corpus = digest(path)
    if found := re.search(r"types P [\d.]+ R [\d.]+ F1 ([\d.]+)", text):
        yield Figure("events.types-f1", float(found[1]), corpus)
    for measure in ("dyad", "pair", "typed", "swapped"):
        if found := re.search(rf"\b{measure} ([\d.]+)", text):
            yield Figure(f"events.{measure}", float(found[1]), corpus, rises=measure != "swapped")


def score_places(gold: Path) -> Iterator[Figure]:
    for name in ("geowebnews", "lgl"):
        path, out = gold / "places" / f"{name}.jsonl", OUT / f"places-{name}.jsonl"
        print(f"read in {read_into(out, [path]):.1f} s")
        text = score(gold, "score_places.py", path, out)
        for measure in ("acc161", "right"):
            if found := re.search(rf"\b{measure} ([\d.]+)", text):
                yield Figure(f"places.{name}.{measure}", float(found[1]), digest(path))


RUNS = {
    "articles": score_articles,
    "attributions": score_attributions,
    "events": score_events,
    "places": score_places,
}

if __name__ == "__main__":
    sys.exit(main())
