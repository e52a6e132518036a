"""Memory stays flat: many articles peak hardly above few: 5,000 against 500, in `make test` a fiftieth."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = bool(os.environ.get("ONRECORD_ENDURANCE"))
MANY, FEW = (5000, 500) if FULL else (100, 10)
MOST_MORE_MB = 150

PROGRAM = """
import resource, sys
from onrecord.pipelines.local import read_inputs
from onrecord.pipelines.tools import load_tools
from onrecord.records.capture import Given
count = sum(1 for _ in read_inputs([sys.argv[1]], Given(published="2022-09-21"), load_tools()))
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""

PLACES = ["Minsk", "Kyiv", "Lagos", "Bogotá", "Tehran", "Istanbul", "Nairobi", "Manila", "Gaza", "Colombo"]


def _write_news(path: Path, articles: int) -> None:
    """Articles that differ in names and numbers, so that caches and string tables have something to grow on."""
    with path.open("w", encoding="utf-8") as file:
        for n in range(articles):
            place = PLACES[n % len(PLACES)]
            name = f"Adam{n} Bell{n * 7 % 9973}"
            text = (
                f"Police in {place} arrested {n + 2} protesters on Monday, said spokesman {name}. "
                f"“We counted {n * 3 + 1} people on Street{n},” he said.\\n\\n"
                f"The ministry denied that soldiers had fired at ward{n} of {place} hospital on 3 May 2021. "
                f"Talks cost {n * 11 % 5000 + 100} euros, according to a report."
            ).replace("\\n", "\n")
            file.write(json.dumps({"id": str(n), "text": text}) + "\n")


def _peak(path: Path) -> tuple[int, int]:
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(path)], capture_output=True, text=True, check=True)
    count, megabytes = done.stdout.split()
    return int(count), int(megabytes)


@pytest.mark.endurance
def test_many_articles_peak_hardly_above_few(tmp_path: Path) -> None:
    peaks = {}
    for articles in (FEW, MANY):
        path = tmp_path / f"{articles}.jsonl"
        _write_news(path, articles)
        count, peaks[articles] = _peak(path)
        assert count == articles
    print(f"peak: {FEW} articles {peaks[FEW]} MB, {MANY} articles {peaks[MANY]} MB")
    assert peaks[MANY] - peaks[FEW] <= MOST_MORE_MB
