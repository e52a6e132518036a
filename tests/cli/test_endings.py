"""How a command ends when something around it breaks: a closed pipe or stream, a full disk, a signal."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_commands import TEXT

ONRECORD = f"{shlex.quote(sys.executable)} -m onrecord.cli.main"


def bash(line: str) -> subprocess.CompletedProcess[str]:
    """`line` in bash, with `onrecord` for this checkout's."""
    script = f'onrecord() {{ {ONRECORD} "$@"; }}; {line}'
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def news(tmp_path: Path) -> str:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, "utf-8")
    return shlex.quote(str(path))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_one_line(news: str) -> None:
    for line in ("onrecord schema reading >/dev/full", f"onrecord events {news} --output csv >/dev/full"):
        done = bash(line)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
        assert "standard output cannot be written: No space left" in done.stderr
    done = bash(f"onrecord read {news} no_such_file --errors /dev/full >/dev/null")
    assert done.returncode == 2 and "--errors /dev/full cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_closed_pipe_ends_it_quietly() -> None:
    done = bash("onrecord schema reading | true; echo ${PIPESTATUS[0]}")
    assert done.stderr == ""
    assert done.stdout in ("0\n", "141\n")  # all of it fits into the pipe, or not
    done = bash("(sleep 2; onrecord schema reading; echo $? >&2) | true")
    assert done.stderr == "141\n"


def test_closed_streams_break_nothing(news: str) -> None:
    done = bash("onrecord read - <&-")
    assert (done.returncode, done.stdout) == (2, "") and "no_stdin" in done.stderr
    done = bash(f"onrecord read {news} <&- >&- 2>&-")
    assert (done.returncode, done.stderr) == (0, "")


def test_names_with_brackets_are_shown_as_they_are() -> None:
    done = bash("onrecord list --record 'a[/b].record'")
    assert done.returncode == 2 and "no record at a[/b].record" in done.stderr


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_several_processes_end_with_a_word_and_leave_none_behind(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text("".join(f'{{"id": "{n}", "text": "Police arrested {n} men in Minsk."}}\n' for n in range(5000)))
    command = [*shlex.split(ONRECORD), "read", str(news), "--workers", "2"]
    words = tmp_path / "stderr.txt"
    with words.open("wb") as stderr:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, start_new_session=True)
        assert child.stdout is not None
        child.stdout.readline()
        began = time.monotonic()
        os.killpg(child.pid, number)  # a terminal's Ctrl-C reaches all of them
        child.communicate(timeout=30)  # returns when no process holds the pipe any more
    assert child.returncode == code
    told = words.read_bytes()
    assert b"stopped" in told and b"Traceback" not in told
    assert time.monotonic() - began < 15
