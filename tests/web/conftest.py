"""A real browser for the pages: skipped, and said to be, where there is none; a failure where one is required."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
ADDRESS = "http://reading.test/page.html"
"""Where the tests' pages are served from, by the browser's own routing: no server and no network."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    path = next((found for name in CHROMIUMS if (found := shutil.which(name))), None)
    if path is None:
        message = f"no browser: none of {', '.join(CHROMIUMS)} is on PATH"
        if os.environ.get("ONRECORD_NEED_BROWSER"):
            pytest.fail(message + ", and ONRECORD_NEED_BROWSER is set")
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@dataclass
class Watched:
    """A browser page, with what it did that it should not."""

    page: Any
    show: Callable[[str], None]
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def assert_quiet(self) -> None:
        """Nothing left the page, nothing popped up, nothing complained."""
        assert (self.requests, self.dialogs, self.console, self.errors) == ([], [], [], [])


@pytest.fixture(scope="session")
def open_page(browser: Any) -> Callable[..., Any]:
    """`with open_page(html, width=390) as watched:` shows a page and watches it; options are Playwright's contexts'."""

    @contextmanager
    def open_watched(html: str = "", width: int = 1360, height: int = 900, **options: Any) -> Iterator[Watched]:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        shown = {"html": html}
        page = context.new_page()

        def show(other: str) -> None:
            shown["html"] = other
            page.goto(ADDRESS, wait_until="load")

        watched = Watched(page=page, show=show)

        def answer(route: Any) -> None:
            if route.request.url == ADDRESS and route.request.is_navigation_request():
                route.fulfill(content_type="text/html; charset=utf-8", body=shown["html"])
            else:
                watched.requests.append(route.request.url)
                route.abort()

        def dismiss(dialog: Any) -> None:
            watched.dialogs.append(dialog.message)
            dialog.dismiss()

        context.route("**/*", answer)
        page.on("dialog", dismiss)
        page.on("console", lambda message: watched.console.append(message.text))
        page.on("pageerror", lambda error: watched.errors.append(str(error)))
        page.on("popup", lambda popup: watched.errors.append(f"popup {popup.url}"))
        if html:
            show(html)
        try:
            yield watched
        finally:
            context.close()

    return open_watched
