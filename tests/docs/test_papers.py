"""The papers hold together: links lead somewhere, rooms and rules have pages, nothing of one machine is in them."""

import re
from pathlib import Path

import pytest

from onrecord.checking import RULES
from tests.docs.papers import DOCS, PAGES, ROOT, anchors, blocks, links, section

SRC = ROOT / "src" / "onrecord"
PAGE_OF = {
    "capturing": "capturing",
    "checking": "checks",
    "cli": "cli",
    "extracting": "extracting",
    "ontologies": "ontology",
    "pipelines": "architecture",
    "reading": "reading",
    "reading/attributions": "attributions",
    "reading/events": "events",
    "reading/quantities": "quantities",
    "reading/times": "times",
    "records": "records",
    "reference": "places",
    "resolving": "resolving",
    "store": "store",
    "web": "page",
}
"""The page on each room. Folders of tables, templates and single commands belong to the room they lie in."""
PARTS_OF_ROOMS = {"cli/commands", "reading/data", "ontologies/data", "web/static", "web/templates", "web/cards"}
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for link in links(page):
        if re.match(r"https?://|mailto:", link):
            continue
        path, _, anchor = link.partition("#")
        goal = (page.parent / path).resolve() if path else page
        assert goal.exists(), f"{name} links to {link}, which is not there"
        if anchor:
            assert anchor in anchors(goal), f"{name} links to {link}: no such heading"


def test_every_page_is_reached_from_the_index() -> None:
    reached: set[Path] = set()
    waiting = [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        linked = ((page.parent / link.split("#")[0]).resolve() for link in links(page))
        waiting += [goal for goal in linked if goal in PAGES and goal not in reached]
    assert [page.relative_to(ROOT).as_posix() for page in PAGES if page not in reached] == []


def test_every_room_has_a_page() -> None:
    folders = {p.parent.relative_to(SRC).as_posix() for p in SRC.rglob("*.py")} - {"."}
    rooms = {f for f in folders if not any(f == part or f.startswith(part + "/") for part in PARTS_OF_ROOMS)}
    unknown = {room for room in rooms if room not in PAGE_OF and room.rsplit("/", 1)[0] not in PAGE_OF}
    assert not unknown, f"no page is known for {sorted(unknown)}"
    for room, page in PAGE_OF.items():
        assert (SRC / room).is_dir(), f"{room} is no room any more"
        assert (DOCS / f"{page}.md").is_file(), f"{room} has no page docs/{page}.md"


def test_every_rule_has_a_page_that_shows_what_it_asks() -> None:
    assert RULES
    listed = (DOCS / "checks.md").read_text("utf-8")
    for rule in RULES:
        page = DOCS / "checks" / f"{rule.name}.md"
        assert page.is_file(), f"no page on {rule.name}"
        assert f"(checks/{rule.name}.md)" in listed, f"docs/checks.md does not lead to {rule.name}"


def test_every_page_on_a_rule_is_about_one_that_exists() -> None:
    code = "".join(path.read_text("utf-8") for path in (SRC / "checking").glob("*.py"))
    for page in (DOCS / "checks").glob("*.md"):
        assert f'"{page.stem}"' in code, f"{page.name} is about no rule"


def _texts() -> list[Path]:
    suffixes = {".md", ".py", ".tsv", ".toml", ".html", ".js", ".css", ".xml", ".jsonl", ".txt", ".in"}
    folders = ("src", "docs", "examples", "evaluation", "tests")
    inside = [p for folder in folders for p in (ROOT / folder).rglob("*") if p.suffix in suffixes and p.is_file()]
    return sorted(p for p in [*ROOT.glob("*.*"), *inside] if p.suffix in suffixes and "evaluation/out" not in str(p))


def test_nothing_of_one_machine_is_written_down() -> None:
    machine = re.compile(
        r"(?<![\w.<])/(?:work|tmp|root|home|Users)/\w|[Ff]iles\.pythonhosted|pypi\.org/simple|registry\.npmjs"
    )
    this = Path(__file__).resolve()
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in _texts()
        if path != this
        for hit in [machine.search(path.read_text("utf-8", "replace"))]
        if hit
    ]
    assert found == []


def test_console_blocks_hold_commands() -> None:
    for page in PAGES:
        for body in blocks(page, "console"):
            assert "$ " in body, f"{page.name}: a console block without a command"


def test_the_readme_names_both_commands_and_the_credits() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert {"$ make demo", "$ make test"} <= {
        line.strip() for body in blocks(ROOT / "README.md", "console") for line in body.splitlines()
    }
    for credit in ("GeoNames", "CC BY 4.0", "European Central Bank", "PLOVER", "CAMEO", "spaCy", "Apache"):
        assert credit in readme, credit


def test_how_to_add_something_is_told_for_what_there_is() -> None:
    told = section(ROOT / "CONTRIBUTING.md", "How to add")
    assert all(word in told for word in ("cue", "trigger", "check", "kind of input", "command", "field", "dependency"))
