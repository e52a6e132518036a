"""Every command that a page shows is one that works: `onrecord` ones are run, `make` ones are targets."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli.main import app
from onrecord.pipelines.tools import Tools
from tests.docs.papers import PAGES, ROOT, Command, commands

SHOWN = [command for page in PAGES for command in commands(page)]
WITH_COMMANDS = sorted({command.page for command in SHOWN if command.words[0] == "onrecord"})
Run = Callable[[Command], Result]


@pytest.fixture
def run(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command of a page in this process, in the folder that is current; the tools are loaded once."""
    monkeypatch.setattr("onrecord.pipelines.tools.load_tools", lambda *_: tools)

    def run_one(command: Command) -> Result:
        given = Path(command.stdin).read_bytes() if command.stdin else None
        result = CliRunner().invoke(app, list(command.words[1:]), input=given)
        if command.stdout:
            Path(command.stdout).write_bytes(result.stdout_bytes)
        return result

    return run_one


@pytest.fixture(scope="session")
def made_record(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the samples, made by the command that the pages show, once."""
    path = tmp_path_factory.mktemp("record") / "news.record"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("onrecord.pipelines.tools.load_tools", lambda *_: tools)
        result = CliRunner().invoke(app, ["add", str(ROOT / "examples"), "--record", str(path)])
    assert result.exit_code == 0, result.output
    return path


def test_pages_show_commands_at_all() -> None:
    shown = {command.words[1] for command in SHOWN if command.words[0] == "onrecord"}
    assert shown >= {"read", "events", "quotes", "check", "page", "add", "list", "show", "schema"}
    assert {("make", "demo"), ("make", "test"), ("make", "check")} <= {command.words[:2] for command in SHOWN}


@pytest.mark.parametrize("page", WITH_COMMANDS)
def test_its_commands_work(
    page: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    shown = [command for command in commands(ROOT / page) if command.words[0] == "onrecord"]
    if any("news.record" in command.words for command in shown):
        shutil.copy(request.getfixturevalue("made_record"), "news.record")
    for command in shown:
        result = run(command)
        line = " ".join(command.words)
        assert result.exit_code == command.exit_code, f"{line}: exit code {result.exit_code}\n{result.output}"
        assert not isinstance(result.exception, Exception), f"{line}: {result.exception!r}"
        assert result.output or command.words[1] in ("page", "add"), f"{line}: says nothing"


@pytest.mark.parametrize("command", [c for c in SHOWN if c.words[0] != "onrecord"], ids=lambda c: " ".join(c.words))
def test_other_commands_are_targets_of_make(command: Command) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert command.words[0] == "make", f"{command.page}: {command.words} is neither onrecord nor make"
    named = {word for word in command.words[1:] if "=" not in word}
    assert named and named <= targets


def test_a_command_that_fails_would_be_noticed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(Command("", ("onrecord", "read", "nothing.txt"), None, None, 0)).exit_code == 2
    assert run(Command("", ("onrecord", "read", "--no-such-option"), None, None, 0)).exit_code == 2
