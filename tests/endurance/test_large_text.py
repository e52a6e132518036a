"""A long text without a paragraph break is read whole, with exact spans, in time that grows with its length only."""

import os
import time
from collections.abc import Callable

import pytest

from onrecord.records.reading import Reading

FULL = bool(os.environ.get("ONRECORD_ENDURANCE"))
MEGABYTES = 5.0 if FULL else 0.1
SENTENCE = (
    "The minister of town {n} said on Monday that police had arrested {n} people. “It was calm,” a resident said. "
)


def _text(megabytes: float) -> str:
    out, size, n = [], 0, 2
    while size < megabytes * 1_000_000:
        out.append(SENTENCE.format(n=n))
        size += len(out[-1])
        n += 1
    return "".join(out)


@pytest.mark.endurance
def test_time_grows_linearly(read_text: Callable[..., Reading]) -> None:
    seconds = []
    for megabytes in (MEGABYTES / 2, MEGABYTES):
        text = _text(megabytes)
        began = time.process_time()
        reading = read_text(text, published="2022-09-21")
        seconds.append(time.process_time() - began)
        assert len(reading.events) > 100 * megabytes
        last = max(span.end for e in reading.events for span in (e.trigger,))
        assert last > 0.99 * len(text), "the end of the text was not read"
    print(f"{MEGABYTES / 2} MB {seconds[0]:.1f} s, {MEGABYTES} MB {seconds[1]:.1f} s")
    if FULL:
        assert seconds[1] < 2.6 * seconds[0]
