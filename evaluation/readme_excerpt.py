"""The README's excerpt of a Reading, cut from what `onrecord read` really prints for a sample.

In: the sample's Reading. Out: a JSON block between two marks in README.md. `python -m evaluation.readme_excerpt` writes
it; tests/docs fails when it is not what is printed.
"""

import json
from pathlib import Path
from typing import Any

from onrecord.pipelines.local import Read, read_inputs
from onrecord.pipelines.tools import Tools, load_tools
from onrecord.records.capture import Given
from onrecord.records.codec import encode_record

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SAMPLE = "examples/2022-09-21-harbour-gazette-mobilization.txt"
BEGIN, END = "<!-- excerpt: python -m evaluation.readme_excerpt -->\n```json\n", "```\n<!-- /excerpt -->"
KEYS = {
    "article": ("id", "outlet", "headline", "published", "byline", "dateline"),
    "quantities": ("id", "span", "kind", "value", "other_readings", "unit", "counts", "event", "said_in"),
    "attributions": ("id", "kind", "content", "cue", "speaker", "within", "polarity"),
    "events": ("id", "event", "mode", "act", "actor", "recipient", "time", "quantities", "said_in", "standing"),
    "findings": ("rule", "severity", "span", "message", "expected", "found"),
    "speaker": ("span", "name", "kind"),
    "actor": ("span", "name", "code", "sector", "from"),
    "recipient": ("span", "name", "code", "sector", "from"),
}


def read_sample(tools: Tools) -> dict[str, Any]:
    """The sample's Reading as it is printed."""
    (item,) = read_inputs([str(ROOT / SAMPLE)], Given(), tools)
    if not isinstance(item, Read):
        raise SystemExit(item.message)
    printed: dict[str, Any] = json.loads(encode_record(item.reading))
    return printed


def cut_excerpt(reading: dict[str, Any]) -> str:
    """The call-up of 300,000, who says so, the fares and what the desk would ask of them."""
    numbers = {"300000", "9200"}
    quantities = [
        q for q in reading["quantities"] if numbers & {q["value"], *q["other_readings"]} or q["value"] == "9.119"
    ]
    wanted = {q["id"] for q in quantities}
    events = [e for e in reading["events"] if wanted & set(e["quantities"])]
    said = {e["said_in"] for e in events} | {q["said_in"] for q in quantities}
    parts = {
        "article": reading["article"],
        "quantities": quantities,
        "attributions": [a for a in reading["attributions"] if a["id"] in said],
        "events": events,
        "findings": [f for f in reading["findings"] if f["rule"].startswith("money.")],
    }
    lines = [f"{json.dumps(key)}: {_rows(key, value)}" for key, value in parts.items()]
    return "{\n" + ",\n".join(f"  {line}" for line in lines) + "\n}\n"


def _rows(key: str, value: Any) -> str:
    if isinstance(value, dict):
        return json.dumps(_shorten(key, value), ensure_ascii=False)
    rows = [json.dumps(_shorten(key, row), ensure_ascii=False) for row in value]
    return "[\n" + ",\n".join(f"    {row}" for row in rows) + "\n  ]" if rows else "[]"


def _shorten(key: str, value: Any) -> Any:
    """Only the chosen keys, in their order; a span as its start, end and words."""
    if isinstance(value, list):
        return [_shorten(key, item) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"start", "end", "exact", "of"}:
        return {name: value[name] for name in ("start", "end", "exact")}
    return {name: _shorten(name, value[name]) for name in KEYS.get(key, tuple(value)) if name in value}


def replace_excerpt(readme: str, excerpt: str) -> str:
    """README with the excerpt between its marks. Raises ValueError where the marks are not."""
    start = readme.index(BEGIN) + len(BEGIN)
    return readme[:start] + excerpt + readme[readme.index(END, start) :]


if __name__ == "__main__":
    written = replace_excerpt(README.read_text("utf-8"), cut_excerpt(read_sample(load_tools())))
    README.write_text(written, "utf-8")
    print("wrote the excerpt of README.md")
