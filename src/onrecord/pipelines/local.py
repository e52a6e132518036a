"""Inputs to Readings on this machine: capture, extract, read, one after the other or in several processes.

In: names of inputs. Out: a Reading or a Failure for each, in the order of the input, whatever the number of workers.
"""

import os
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from onrecord.capturing import capture_inputs
from onrecord.capturing.limits import Limits
from onrecord.extracting import NoArticle, extract_article
from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools, ToolsAsked, load_tools
from onrecord.pipelines.workers import map_in_order
from onrecord.records.article import Article
from onrecord.records.capture import Capture, Failure, Given
from onrecord.records.dropped import Dropped
from onrecord.records.note import Note
from onrecord.records.reading import Reading


@dataclass(frozen=True, slots=True)
class Extracted:
    """A capture with the article found in it and the notes of both stages."""

    capture: Capture
    article: Article
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A capture with what was read from it."""

    capture: Capture
    reading: Reading
    dropped: tuple[Dropped, ...] = ()


def extract_inputs(
    inputs: Iterable[str], given: Given, limits: Limits | None = None, stdin: BinaryIO | None = None
) -> Iterator[Extracted | Failure]:
    """The article of every capture. An id that comes twice with two texts fails at its second coming."""
    texts: dict[str, str] = {}
    for captured in capture_inputs(inputs, given, limits or Limits(), stdin):
        if isinstance(captured, Failure):
            yield captured
            continue
        try:
            article, notes = extract_article(captured)
        except NoArticle as none:
            yield Failure(where=captured.where, code=none.code, message=none.message, hint=none.hint)
            continue
        except Exception as error:
            yield _unforeseen(captured.where, error)
            continue
        if texts.setdefault(article.id, article.text_sha256) != article.text_sha256:
            yield Failure(
                where=captured.where,
                code="id_taken",
                message=f"The id {article.id!r} came before in this input, with another text.",
                hint="Give each article an id of its own, or leave the id out.",
            )
            continue
        yield Extracted(capture=captured, article=article, notes=(*captured.notes, *notes))


def read_inputs(
    inputs: Iterable[str],
    given: Given,
    tools: Tools,
    *,
    workers: int = 1,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
    skip: Callable[[Article], bool] | None = None,
    keep_dropped: bool = False,
) -> Generator[Read | Failure, None, None]:
    """Read every input; articles for which `skip` is true are passed over in silence.

    With `keep_dropped`, each Read carries the candidates of events that were dropped, with their reasons. Raises
    WorkersGone when a process was ended from outside.
    """
    wanted = _left_out(extract_inputs(inputs, given, limits, stdin), skip)
    if workers <= 1:
        for item in wanted:
            yield _read_one(item, tools, keep_dropped)
        return
    work = partial(_work, keep_dropped=keep_dropped)
    yield from map_in_order(work, wanted, workers, _start_worker, tools.asked)


def _left_out(
    items: Iterable[Extracted | Failure], skip: Callable[[Article], bool] | None
) -> Iterator[Extracted | Failure]:
    for item in items:
        if isinstance(item, Failure) or skip is None or not skip(item.article):
            yield item


def _read_one(item: Extracted | Failure, tools: Tools, keep_dropped: bool) -> Read | Failure:
    if isinstance(item, Failure):
        return item
    dropped: list[Dropped] | None = [] if keep_dropped else None
    try:
        reading = read_article(item.article, tools, item.notes, dropped)
        return Read(capture=item.capture, reading=reading, dropped=tuple(dropped or ()))
    except Exception as error:
        return _unforeseen(item.capture.where, error)


def _unforeseen(where: str, error: Exception) -> Failure:
    """A fault of ours must not end the batch; it is told as such."""
    if os.environ.get("ONRECORD_DEBUG"):
        traceback.print_exception(error)
    return Failure(
        where=where,
        code="internal_fault",
        message=f"onrecord itself failed on this article ({type(error).__name__}: {error}).",
        hint="Please report it with the input; ONRECORD_DEBUG=1 shows where it happened.",
    )


_worker_tools: Tools | None = None


def _start_worker(asked: ToolsAsked) -> None:
    global _worker_tools
    _worker_tools = load_tools(asked)


def _work(item: Extracted | Failure, keep_dropped: bool) -> Read | Failure:
    if _worker_tools is None:
        raise RuntimeError("the worker was not started with its tools")
    return _read_one(item, _worker_tools, keep_dropped)
