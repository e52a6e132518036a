"""Work side by side: a function over items in several processes.

In: items. Out: a result for each, in their order. The processes end with the one that started them, however it ends.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

UNDER_WAY = 4
"""Items handed out for each process: memory does not grow with the input."""


class WorkersGone(Exception):
    """A process ended by itself before its work was done. The text says what to do."""


def map_in_order(
    work: Callable[[T], R], items: Iterable[T], workers: int, start: Callable[..., None], *arguments: Any
) -> Iterator[R]:
    """`work` of every item; each process calls `start` with `arguments` first. All three must be picklable.

    Raises WorkersGone, and what `work` raises.
    """
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_start, initargs=(start, arguments)
    )
    under_way: deque[Future[R]] = deque()
    try:
        for item in items:
            under_way.append(pool.submit(work, item))
            if len(under_way) >= UNDER_WAY * workers:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    except BrokenProcessPool as broken:
        raise WorkersGone(
            "one of the processes that read side by side was ended from outside, perhaps because the machine's memory "
            "is full. Run the same command again with fewer --workers."
        ) from broken
    finally:
        if under_way:  # left in the middle: nobody waits for what is still being read
            for process in multiprocessing.active_children():
                process.terminate()
        pool.shutdown(cancel_futures=True)


def _start(start: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    """In a new process. Ctrl-C in a terminal reaches it too; the process that started it answers to that for both."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    start(*arguments)


def _leave_with_parent() -> None:
    """An executor's process waits for work for ever, even when the one that would give it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
