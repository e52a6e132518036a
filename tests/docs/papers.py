"""The project's papers as the tests see them: pages, headings, links, and the commands shown in `console` blocks."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("**/*.md")])

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_EXIT = re.compile(r"#\s*exit code (\d+)\s*$")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Command:
    """A line `$ ...` of a page: its words, where its standard input comes from and its output goes, how it ends."""

    page: str
    words: tuple[str, ...]
    stdin: str | None
    stdout: str | None
    exit_code: int


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of this language."""
    return [body for found, body in _FENCE.findall(page.read_text("utf-8")) if found == language]


def prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return _FENCE.sub("", page.read_text("utf-8"))


def commands(page: Path) -> list[Command]:
    """What a person would type, in the page's order; a line that ends in a backslash goes on in the next."""
    found = []
    for body in blocks(page, "console"):
        for line in body.replace("\\\n", " ").splitlines():
            if line.startswith("$ "):
                found.append(_parse(page, line[2:]))
    return found


def _parse(page: Path, line: str) -> Command:
    told = _EXIT.search(line)
    words = shlex.split(line, comments=True)
    redirected = {"<": None, ">": None}
    kept: list[str] = []
    while words:
        word = words.pop(0)
        if word in redirected:
            redirected[word] = words.pop(0)
        else:
            kept.append(word)
    name = page.relative_to(ROOT).as_posix()
    return Command(name, tuple(kept), redirected["<"], redirected[">"], int(told[1]) if told else 0)


def links(page: Path) -> list[str]:
    """Where the page's links and images lead, without those in code."""
    return _LINK.findall(re.sub(r"`[^`\n]*`", "", prose(page)))


def anchors(page: Path) -> set[str]:
    """The anchors of its headings, as code hosts make them: lower case, punctuation dropped, spaces to hyphens."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def section(page: Path, heading: str) -> str:
    """The text under a heading of the second level, up to the next."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert found, f"{page.name} has no section {heading!r}"
    return found[1]
