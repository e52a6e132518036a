"""Work side by side: in order, and no process outlives the one that started it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.pipelines.workers import WorkersGone, map_in_order

PROGRAM = """
import os, sys, time
from tests.pipelines.test_workers import go_on_for_ever, set_up
from onrecord.pipelines.workers import map_in_order
if __name__ == "__main__":
    for pid in map_in_order(go_on_for_ever, range(1000), 2, set_up):
        print(pid, flush=True)
"""


def set_up(*_: object) -> None:
    pass


def double(number: int) -> int:
    time.sleep(0.02 * (number % 3))
    return 2 * number


def go_on_for_ever(number: int) -> int:
    if number > 1:
        time.sleep(60)
    return os.getpid()


def end_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(map_in_order(double, range(20), 2, set_up)) == [2 * n for n in range(20)]


def test_a_process_that_was_ended_is_told_in_words() -> None:
    with pytest.raises(WorkersGone, match="fewer --workers"):
        list(map_in_order(end_at_three, range(20), 2, set_up))


def test_leaving_in_the_middle_waits_for_nobody() -> None:
    results = map_in_order(go_on_for_ever, range(20), 2, set_up)
    assert isinstance(results, Iterator)
    pids = {next(results)}
    began = time.monotonic()
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 10
    assert not any(_runs(pid) for pid in pids)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_processes_end_with_the_one_that_started_them(number: signal.Signals) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert parent.stdout is not None
    pids = {int(parent.stdout.readline()), int(parent.stdout.readline())}
    parent.send_signal(number)
    parent.wait(timeout=10)
    until = time.monotonic() + 10
    while any(_runs(pid) for pid in pids) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(_runs(pid) for pid in pids)


def _runs(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
        return stat.rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
