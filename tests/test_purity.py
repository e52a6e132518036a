"""The pure stages open nothing: no socket, no file, no clock, no subprocess while an article is read."""

import builtins
import io
import os
import random
import socket
import subprocess
import time
from collections.abc import Callable
from typing import Any, NoReturn

import pytest

from onrecord.checking import check_reading
from onrecord.extracting import extract_article
from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools
from onrecord.records.capture import Capture, Given
from onrecord.records.identify import identify_text
from tests.conftest import make_article

PAGE = """<html lang="en"><head><title>Minister announces talks</title></head>
<body><article><h1>Minister announces talks</h1>
<p>KYIV (Reuters) - “We will meet on Tuesday, Sept. 20,” the minister said. Police arrested 40 protesters in Minsk.</p>
<p>The minister said that talks with Poland would cost 9,200 euros ($9,119), according to a report by NPR.</p>
</article></body></html>"""


def _refuse(what: str) -> Callable[..., NoReturn]:
    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError(f"a pure stage used {what}")

    return refuse


@pytest.fixture
def nothing_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in (
        (socket, "socket"),
        (socket, "create_connection"),
        (socket, "getaddrinfo"),
        (subprocess, "Popen"),
        (builtins, "open"),
        (io, "open"),
        (os, "open"),
        (os, "urandom"),
        (random, "random"),
        (time, "time"),
    ):
        monkeypatch.setattr(module, name, _refuse(f"{module.__name__}.{name}"))


def test_the_guard_bites(nothing_opens: None) -> None:
    with pytest.raises(AssertionError, match=r"socket\.socket"):
        socket.socket()


def test_reading_resolving_and_checking_open_nothing(tools: Tools, nothing_opens: None) -> None:
    article = make_article(
        "“We will meet on Tuesday,” the minister said. Police arrested 40 protesters in Minsk on Sept. 20.",
        published="2022-09-21",
    )
    reading = read_article(article, tools)
    assert reading.events and reading.attributions and reading.times and reading.places and reading.quantities
    assert check_reading(reading, tools.references) is not None


def test_extracting_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    body = PAGE.encode()
    capture = Capture(
        body=body,
        sha256=identify_text(PAGE),
        via="file",
        content="html",
        where="page",
        given=Given(published="2022-09-21"),
    )
    first, _ = extract_article(capture)  # what libraries read once, at their first use, is their own package data
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, _refuse(f"socket.{name}"))
    monkeypatch.setattr(builtins, "open", _refuse("open"))
    again, _ = extract_article(capture)
    assert again == first
