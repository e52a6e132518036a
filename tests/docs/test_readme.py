"""What the README shows is what onrecord prints, and its Python runs."""

import json
from pathlib import Path

import pytest
from evaluation.readme_excerpt import README, cut_excerpt, read_sample, replace_excerpt

from onrecord.pipelines.tools import Tools
from tests.docs.papers import PAGES, ROOT, blocks

PYTHON = [(page.relative_to(ROOT).as_posix(), code) for page in PAGES for code in blocks(page, "python")]


def test_the_excerpt_is_what_is_printed(tools: Tools) -> None:
    excerpt = cut_excerpt(read_sample(tools))
    shown = README.read_text("utf-8")
    assert replace_excerpt(shown, excerpt) == shown, "it changed: run `python -m evaluation.readme_excerpt`"


def test_the_excerpt_shows_what_it_promises(tools: Tools) -> None:
    shown = json.loads(cut_excerpt(read_sample(tools)))
    assert {"300000", "9200"} <= {q["value"] for q in shown["quantities"]}
    assert any(e["event"] == "MOBILIZE" and e["quantities"] for e in shown["events"])
    assert {a["speaker"]["name"] for a in shown["attributions"]} >= {"Sergei Shoigu", "NPR"}
    assert {f["rule"] for f in shown["findings"]} == {"money.separator"}


@pytest.mark.parametrize(("page", "code"), PYTHON, ids=[page for page, _ in PYTHON])
def test_python_on_pages_runs(
    page: str,
    code: str,
    tools: Tools,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("onrecord.pipelines.tools.load_tools", lambda *_: tools)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, page, "exec"), {"__name__": page})
    assert capsys.readouterr().out
