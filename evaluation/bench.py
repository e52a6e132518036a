"""`make bench`: the time of `read` without loading, as a ratio to a bare spaCy pipeline on the same text.

The two take turns, so that a machine whose speed drifts slows both. Texts: ../shared/gold/incidents where it lies
beside the project, else the samples. Capturing and extracting are timed apart, on the sample pages.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from onrecord.capturing import capture_inputs
from onrecord.capturing.limits import Limits
from onrecord.extracting import extract_article
from onrecord.pipelines import read_article as stages
from onrecord.pipelines.tools import Tools, load_tools
from onrecord.records.article import Article
from onrecord.records.capture import Capture, Given
from onrecord.records.codec import encode_record

ROOT = Path(__file__).parent.parent
NEWS = ROOT.parent / "shared" / "gold" / "incidents" / "newscluster_dev.jsonl"
SAMPLES = ROOT / "examples"
STAGES = (
    "analyse_article",
    "find_mentions",
    "find_times",
    "find_quantities",
    "find_attributions",
    "find_events",
    "resolve_times",
    "resolve_places",
    "resolve_actors",
    "link_reading",
    "check_reading",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most", type=float, default=1.4, help="exit with 1 when the median ratio is above this")
    arguments = parser.parse_args()
    tools = load_tools()
    inputs = [NEWS] if NEWS.is_file() else [SAMPLES]
    articles = [extract_article(c)[0] for c in _captures(inputs)]
    words = sum(len(a.text.split()) for a in articles)
    print(f"{len(articles)} articles, {words} words, from {'the development set' if NEWS.is_file() else 'the samples'}")

    bare_times, read_times = [], []
    _bare(tools, articles[:20])
    _read(tools, articles[:20])
    for _ in range(arguments.rounds):
        bare_times.append(_timed(lambda: _bare(tools, articles)))
        read_times.append(_timed(lambda: _read(tools, articles)))
    ratios = [read / bare for read, bare in zip(read_times, bare_times, strict=True)]
    bare, read, ratio = (statistics.median(x) for x in (bare_times, read_times, ratios))
    print(f"bare spaCy pipeline  {bare:7.2f} s  {words / bare:8.0f} words/s   (median of {arguments.rounds})")
    print(f"read                 {read:7.2f} s  {words / read:8.0f} words/s")
    each = ", ".join(f"{r:.2f}" for r in ratios)
    print(f"ratio                {ratio:7.2f}    (each round: {each}; at most {arguments.most})")
    _print_shares(tools, articles, bare)
    _print_extracting()
    return 0 if ratio <= arguments.most else 1


def _captures(inputs: list[Path]) -> list[Capture]:
    found = capture_inputs([str(p) for p in inputs], Given(), Limits(), None)
    return [c for c in found if isinstance(c, Capture)]


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _bare(tools: Tools, articles: list[Article]) -> None:
    for _ in tools.model.nlp.pipe((a.text for a in articles), batch_size=64):
        pass


def _read(tools: Tools, articles: list[Article]) -> None:
    for article in articles:
        encode_record(stages.read_article(article, tools))


def _print_shares(tools: Tools, articles: list[Article], bare: float) -> None:
    """Each stage's seconds in one more round, by wrapping the functions that the pipeline calls."""
    spent: dict[str, float] = defaultdict(float)

    def wrap(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            began = time.perf_counter()
            try:
                return function(*given)
            finally:
                spent[name] += time.perf_counter() - began

        return timed

    kept = {name: getattr(stages, name) for name in STAGES}
    try:
        for name, function in kept.items():
            setattr(stages, name, wrap(name, function))
        whole = _timed(lambda: _read(tools, articles))
    finally:
        for name, function in kept.items():
            setattr(stages, name, function)
    print(f"\n{'stage':20} {'s':>6}  {'of read':>8}  {'of bare':>8}")
    for name in STAGES:
        print(f"{name:20} {spent[name]:6.2f}  {spent[name] / whole:8.1%}  {spent[name] / bare:8.1%}")


def _print_extracting() -> None:
    captures = [c for c in _captures([SAMPLES]) if c.content == "html"]
    if captures:
        seconds = statistics.median(_timed(lambda: [extract_article(c) for c in captures]) for _ in range(5))
        print(f"\nextracting the sample pages: {len(captures) / seconds:.0f} pages/s")


if __name__ == "__main__":
    sys.exit(main())
