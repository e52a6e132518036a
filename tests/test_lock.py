"""The lock: hashed, complete, without addresses, and equal to what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def _lines(name: str) -> list[str]:
    return [line for line in (ROOT / name).read_text().splitlines() if line and not line.startswith(("#", "-r"))]


@pytest.mark.parametrize("name", LOCKS)
def test_no_addresses_and_every_package_has_hashes(name: str) -> None:
    text = (ROOT / name).read_text()
    assert not re.search(r"https?://|file:|--(extra-)?index|--find-links", text)
    packages = re.findall(r"^([A-Za-z0-9._-]+)==\S+( ;[^\\]*)? \\\n    --hash=sha256:[0-9a-f]{64}", text, re.M)
    assert len(packages) == len(re.findall(r"^[A-Za-z0-9]", text, re.M)) > 30


def test_the_inputs_say_what_pyproject_says() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    backend = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    dev = project["optional-dependencies"]["dev"]
    assert set(_lines("requirements.in")) == set(project["dependencies"]) | {*backend, "editables>=0.5"}
    assert set(_lines("requirements-dev.in")) | {*backend, "editables>=0.5"} == set(dev)


def test_every_dependency_is_justified() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text().lower()
    for name in (*_lines("requirements.in"), *_lines("requirements-dev.in")):
        package = re.split(r"[=<>\[ ]", name)[0].lower()
        assert f"`{package}`" in page, f"{package} has no line in docs/dependencies.md"
